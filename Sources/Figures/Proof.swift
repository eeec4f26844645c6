public import Amounts

/// What the figures prove: true whatever the values inside their intervals are. Sentences are guarded by it.
extension FigureSet {
    /// One figure is certainly greater than another of the same quantity: the whole interval of the first
    /// lies above the whole interval of the second. False where either is absent or they cannot be compared.
    public func proves(_ a: FigureID, isGreaterThan b: FigureID) -> Bool {
        guard let first = self[a], let second = self[b] else { return false }
        switch (first.value, second.value) {
        case (.amount(let left), .amount(let right)):
            return Standing.isBelow(right.interval.upper, left.interval.lower)
        case (.ratio(let left), .ratio(let right)):
            return Self.isBelow(right.interval.upper, left.interval.lower)
        case (.count(let left), .count(let right)): return left > right
        case (.amount, _), (.ratio, _), (.count, _), (.rank, _), (.absent, _): return false
        }
    }

    /// A ratio is certainly greater than a fraction: `proves(share, greaterThan: Fraction(4, 5))`.
    public func proves(_ id: FigureID, greaterThan limit: Fraction) -> Bool {
        guard let interval = self[id]?.ratio?.interval else { return false }
        return Self.isBelow(Bound(limit), interval.lower)
    }

    /// A ratio is certainly less than a fraction.
    public func proves(_ id: FigureID, lessThan limit: Fraction) -> Bool {
        guard let interval = self[id]?.ratio?.interval else { return false }
        return Self.isBelow(interval.upper, Bound(limit))
    }

    /// A change is certainly a rise.
    public func provesRise(_ id: FigureID) -> Bool { sign(id) == 1 }

    /// A change is certainly a fall.
    public func provesFall(_ id: FigureID) -> Bool { sign(id) == -1 }

    /// The first of a year is certain: no other with a value can be larger, or as large.
    public func provesLeader(_ dimension: Dimension, in year: Int) -> Bool {
        guard let members = aggregates.year(year)?.members(dimension),
            let first = members.standing.order.first,
            let entry = members.entries[first]
        else { return false }
        return members.standing.places(of: entry.amount.interval) == (1, 1)
            && members.standing.isAboveAllOthers(entry.amount.interval.lower)
    }

    /// How many of the first places are certain, counted from the top: 3 where ranks 1, 2 and 3 are.
    public func certainRanks(_ dimension: Dimension, in year: Int) -> Int {
        guard let members = aggregates.year(year)?.members(dimension) else { return 0 }
        let order = members.standing.order
        for (place, index) in order.enumerated() {
            guard let entry = members.entries[index] else { return place }
            guard members.standing.places(of: entry.amount.interval) == (place + 1, place + 1) else {
                return place
            }
        }
        return order.count
    }

    /// The total is only the sum of what the rows name; otherwise a source states it.
    public func totalIsStated(in year: Int) -> Bool { aggregates.year(year)?.basis == .stated }

    /// Something of the total is left over its parts, or may be.
    public func hasResidual(_ dimension: Dimension, in year: Int) -> Bool {
        guard let amount = self[id("residual", dimension.rawValue, .year(year))]?.amount else {
            return false
        }
        return amount.interval.single != 0
    }

    private func sign(_ id: FigureID) -> Int {
        switch self[id]?.value {
        case .amount(let amount): Self.sign(amount.interval, zero: 0)
        case .ratio(let ratio): Self.sign(ratio.interval, zero: Fraction(0, 1))
        case .count, .rank, .absent, nil: 0
        }
    }

    private static func sign<Value>(_ interval: Interval<Value>, zero: Value) -> Int {
        if isBelow(Bound(zero), interval.lower) { return 1 }
        return isBelow(interval.upper, Bound(zero)) ? -1 : 0
    }

    private static func isBelow<Value>(_ upper: Bound<Value>, _ lower: Bound<Value>) -> Bool {
        guard let high = upper.value, let low = lower.value else { return false }
        return high < low || (high == low && (upper.isOpen || lower.isOpen))
    }
}
