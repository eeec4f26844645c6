/// Adding and taking away: ends with ends. What grows beyond reach is left without a bound, which is true.
extension Amount {
    /// Every amount of which the ends stay well inside 128 bits.
    static let mostUnits = Int128.tenTo(36)

    /// The sum of two amounts; one that adds nothing leaves the other as it is stated.
    public static func + (a: Amount, b: Amount) -> Amount {
        if b.exactValue == 0 { return a.joining(b.status) }
        if a.exactValue == 0 { return b.joining(a.status) }
        let interval = Interval(
            lower: .sum(a.interval.lower, b.interval.lower),
            upper: .sum(a.interval.upper, b.interval.upper))
        return Amount.calculated(
            interval, areExact: a.precision == .exact && b.precision == .exact,
            status: a.status.joined(b.status))
    }

    public static func += (a: inout Amount, b: Amount) { a = a + b }

    /// The sum of all; exactly nothing of none, and the one itself of one.
    public static func sum(_ parts: some Sequence<Amount>) -> Amount {
        var sum: Amount?
        for part in parts { sum = sum.map { $0 + part } ?? part }
        return sum ?? Amount(exactly: 0)
    }

    /// The difference of two amounts that know nothing of each other.
    public static func - (a: Amount, b: Amount) -> Amount {
        let interval = Interval(
            lower: .difference(a.interval.lower, b.interval.upper),
            upper: .difference(a.interval.upper, b.interval.lower))
        return Amount.calculated(
            interval, areExact: a.precision == .exact && b.precision == .exact,
            status: a.status.joined(b.status))
    }

    /// A calculated amount: exact only if all that it comes from is, one-sided where an end is missing.
    static func calculated(_ interval: Interval<Int128>, areExact: Bool, status: Status) -> Amount {
        var status = status
        if interval.single == 0 { status.insert(.nilValue) }
        let isExact = areExact && interval.single != nil
        var precision: Precision = isExact ? .exact : .ofCalculated(interval)
        // What is missing may be nothing: no more than "at least" can be said.
        if precision == .moreThan, !status.isDisjoint(with: [.missing, .withheld]) { precision = .atLeast }
        return Amount(interval, precision: precision, status: status)
    }

    private func joining(_ other: Status) -> Amount {
        var result = self
        result.status = status.joined(other)
        if interval.single == 0 { result.status.insert(.nilValue) }
        return result
    }
}

extension Precision {
    /// ≈, or the one side that is bounded.
    static func ofCalculated<Value>(_ interval: Interval<Value>) -> Precision {
        switch (interval.lower.value, interval.upper.value) {
        case (_?, nil): interval.lower.isOpen ? .moreThan : .atLeast
        case (nil, _?): interval.upper.isOpen ? .lessThan : .atMost
        default: .about
        }
    }
}

extension Status {
    /// Said of a sum: what is said of any part; that it is nothing, or cannot be, only where all say so.
    func joined(_ other: Status) -> Status {
        let ofAll: Status = [.nilValue, .notApplicable]
        return union(other).subtracting([.nilValue, .belowHalfUnit, .notApplicable])
            .union(intersection(other).intersection(ofAll))
    }
}

extension Bound<Int128> {
    static func sum(_ a: Bound, _ b: Bound) -> Bound {
        guard let left = a.value, let right = b.value else { return .unbounded }
        return within(left.addingReportingOverflow(right), isOpen: a.isOpen || b.isOpen)
    }

    static func difference(_ a: Bound, _ b: Bound) -> Bound {
        guard let left = a.value, let right = b.value else { return .unbounded }
        return within(left.subtractingReportingOverflow(right), isOpen: a.isOpen || b.isOpen)
    }

    private static func within(_ result: (partialValue: Int128, overflow: Bool), isOpen: Bool) -> Bound {
        guard !result.overflow, result.partialValue.magnitude < Amount.mostUnits.magnitude else {
            return .unbounded
        }
        return Bound(result.partialValue, isOpen: isOpen)
    }
}
