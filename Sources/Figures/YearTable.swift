import Amounts

/// What is known of one year: its total, its months, and the members of every dimension.
struct YearTable: Sendable {
    /// How the total of a year is known.
    enum Basis: Sendable, Hashable {
        /// A source states it; it may leave a residual over its parts.
        case stated
        /// The sum of the members of a dimension.
        case parts(Dimension)
        /// The sum of the months.
        case months
        /// The sum of rows that name no part, or a control total that stands alone.
        case rows
    }

    var total: Entry?
    var basis: Basis = .rows
    /// January first.
    var months: [Entry?] = Array(repeating: nil, count: 12)
    var commodities: Members
    var lines: Members
    var sectors: Members
    var regions: Members

    /// The members of a dimension.
    func members(_ dimension: Dimension) -> Members {
        switch dimension {
        case .commodity: commodities
        case .partner: lines
        case .sector: sectors
        case .region: regions
        }
    }

    /// Does any row speak of this year?
    var hasData: Bool {
        total != nil || months.contains { $0 != nil } || !commodities.isEmpty || !lines.isEmpty
            || !sectors.isEmpty || !regions.isEmpty
    }
}

/// The parts of a year along one dimension.
struct Members: Sendable {
    /// By index of commodity, line or sector: of those that the year names.
    var entries: ByMember<Entry>
    var standing: Standing
    /// The sum of those with a value.
    var itemised: Entry?
    /// The rows that name no member, where these rows and the members make up the total.
    var unassigned: Entry?
    /// Members and unassigned rows are the same rows as those of the total.
    var isDivisionOfTotal = false
    /// Shares in tenths of a percent that add up to a thousand, by member: only where all members are exact
    /// and are the whole of the total.
    private(set) var roundedShares: [Int: Int128] = [:]

    /// Beyond so many, what largest remainder takes from the many small ones would falsify the sums of the
    /// first ones.
    private static let mostRoundedTogether = 20

    /// Rounds the shares together, by largest remainder.
    mutating func roundShares(of total: Entry?) {
        let amounts = standing.order.compactMap { entries[$0]?.amount }
        guard standing.missing.isEmpty, amounts.count <= Self.mostRoundedTogether,
            let whole = total?.amount.exactValue,
            Amount.sum(amounts).exactValue == whole,
            let steps = LargestRemainder.percent(of: amounts, places: 1)
        else { return }
        roundedShares = Dictionary(zip(standing.order, steps)) { first, _ in first }
    }

    var isEmpty: Bool { standing.order.isEmpty && standing.missing.isEmpty }

    init(_ entries: ByMember<Entry>, slug: (Int) -> String) {
        self.entries = entries
        standing = Standing(entries, slug: slug)
        var sum = Tally()
        for index in standing.order { if let entry = entries[index] { sum.add(entry) } }
        itemised = sum.entry
    }

    /// All members, those without a value too, with the rows that name none.
    var whole: Entry? {
        var sum = Tally()
        for index in standing.order + standing.missing { if let entry = entries[index] { sum.add(entry) } }
        if let unassigned { sum.add(unassigned) }
        return sum.entry
    }
}
