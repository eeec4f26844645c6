import Amounts
public import Localization

/// How a member's value changed against the year before.
public struct MemberChange: Sendable, Hashable {
    /// Index, slug and name as of a `Member` or of a `PartnerLine`.
    public var index: Int
    public var slug: String
    public var name: Words
    /// In money.
    public var rise: FigureID
    /// Relative; absent where the value of the year before is nothing.
    public var growth: FigureID
    /// No member that stands behind it in its list can have changed more.
    public var isCertain: Bool
}

extension FigureSet {
    /// The members that certainly rose, the largest rise first, and those that certainly fell, the largest
    /// fall first; those of which neither is certain, or that lack a value in one of the years, are in none.
    public func changes(
        _ dimension: Dimension, in year: Int
    ) -> (rises: [MemberChange], falls: [MemberChange]) {
        let changes = members(dimension, in: year).compactMap { member -> (MemberChange, Interval<Int128>)? in
            guard let interval = self[member.value.asking("rise")]?.amount?.interval else { return nil }
            let change = MemberChange(
                index: member.index, slug: member.slug, name: member.name,
                rise: member.value.asking("rise"), growth: member.value.asking("growth"), isCertain: false)
            return (change, interval)
        }
        let rises = changes.filter { provesRise($0.0.rise) }
        let falls = changes.filter { provesFall($0.0.rise) }
        return (Self.ordered(rises, upward: true), Self.ordered(falls, upward: false))
    }

    private func members(
        _ dimension: Dimension, in year: Int
    ) -> [(index: Int, slug: String, name: Words, value: FigureID)] {
        switch dimension {
        case .commodity: commodities(in: year).map { ($0.index, $0.slug, $0.name, $0.value) }
        case .sector: sectors(in: year).map { ($0.index, $0.slug, $0.name, $0.value) }
        case .region: regions(in: year).map { ($0.index, $0.slug, $0.name, $0.value) }
        case .partner: partnerLines(in: year).map { ($0.index, $0.slug, $0.name, $0.value) }
        }
    }

    /// By size, which for falls is that of the other sign.
    private static func ordered(
        _ changes: [(MemberChange, Interval<Int128>)], upward: Bool
    ) -> [MemberChange] {
        let sizes = changes.map { change, interval in
            (
                change,
                upward ? interval : Interval(lower: opposite(interval.upper), upper: opposite(interval.lower))
            )
        }
        let ordered = sizes.sorted { a, b in
            let (first, second) = (middle(a.1), middle(b.1))
            return first != second ? first > second : a.0.slug < b.0.slug
        }
        return ordered.enumerated().map { place, entry in
            var change = entry.0
            change.isCertain = ordered[(place + 1)...].allSatisfy { later in
                guard let high = later.1.upper.value, let low = entry.1.lower.value else { return false }
                return high <= low
            }
            return change
        }
    }

    private static func opposite(_ end: Bound<Int128>) -> Bound<Int128> {
        Bound(end.value.map { -$0 }, isOpen: end.isOpen)
    }

    /// Twice the middle, or the end that is known.
    private static func middle(_ interval: Interval<Int128>) -> Int128 {
        let low = interval.lower.value ?? 0
        return low + (interval.upper.value ?? low)
    }
}
