import Amounts

/// The members of one dimension in one year, in order of their values.
struct Standing: Sendable {
    /// Those with a value, descending; equal ones by name.
    let order: [Int]
    /// Named without a value, by name.
    let missing: [Int]
    /// An end of an interval, and whether it lies a hair inside (open).
    private let lowers: [Bound<Int128>]
    private let uppers: [Bound<Int128>]

    init(_ entries: ByMember<Entry>, slug: (Int) -> String) {
        var valued: [(index: Int, key: Int128, lower: Int128, slug: String)] = []
        var absent: [(index: Int, slug: String)] = []
        for (index, entry) in entries.sorted {
            if entry.isAbsent {
                absent.append((index, slug(index)))
            } else {
                let key = entry.lower + (entry.upper ?? entry.lower)
                valued.append((index, key, entry.lower, slug(index)))
            }
        }
        order = valued.sorted {
            $0.key != $1.key
                ? $0.key > $1.key
                : $0.lower != $1.lower ? $0.lower > $1.lower : $0.slug < $1.slug
        }.map(\.index)
        missing = absent.sorted { $0.slug < $1.slug }.map(\.index)
        let intervals = order.compactMap { entries[$0]?.amount.interval }
        lowers = intervals.map(\.lower).sorted { Self.comesFirst($0, $1, openFirst: false) }
        uppers = intervals.map(\.upper).sorted { Self.comesFirst($0, $1, openFirst: true) }
    }

    /// The best and the worst place that one of the values may have among all: one more than how many are
    /// certainly above it, and one more than how many may be. Equal exact values share a place.
    func places(of interval: Interval<Int128>) -> (best: Int, worst: Int) {
        let above = lowers.count - firstIndex(in: lowers) { Self.isBelow(interval.upper, $0) }
        let notAbove = firstIndex(in: uppers) { !Self.isNotAbove($0, interval.lower) }
        let countsItself = Self.isNotAbove(interval.upper, interval.lower)
        return (above + 1, order.count - notAbove + (countsItself ? 1 : 0))
    }

    /// Every value but the one whose lower end this is lies certainly below it. Two upper ends that reach
    /// it are its own and another's.
    func isAboveAllOthers(_ lower: Bound<Int128>) -> Bool {
        uppers.count < 2 || Self.isBelow(uppers[uppers.count - 2], lower)
    }

    /// Nothing up to an upper end is greater than a lower one.
    private static func isNotAbove(_ upper: Bound<Int128>, _ lower: Bound<Int128>) -> Bool {
        guard let high = upper.value, let low = lower.value else { return false }
        return high <= low
    }

    /// An upper end certainly lies below a lower one.
    static func isBelow(_ upper: Bound<Int128>, _ lower: Bound<Int128>) -> Bool {
        guard let high = upper.value, let low = lower.value else { return false }
        return high < low || (high == low && (upper.isOpen || lower.isOpen))
    }

    /// Unbounded upper ends come last.
    private static func comesFirst(_ a: Bound<Int128>, _ b: Bound<Int128>, openFirst: Bool) -> Bool {
        guard let left = a.value else { return false }
        guard let right = b.value else { return true }
        if left != right { return left < right }
        return a.isOpen != b.isOpen && a.isOpen == openFirst
    }

    /// Halving: the first end for which the condition holds, which then holds for all after it.
    private func firstIndex(in ends: [Bound<Int128>], where holds: (Bound<Int128>) -> Bool) -> Int {
        var low = 0, high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if holds(ends[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
