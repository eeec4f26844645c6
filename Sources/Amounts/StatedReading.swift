extension Stated {
    /// The largest unit that the words leave open: one step of the last digit that counts, in smallest units.
    ///
    /// Zeros at the end of a whole number are rounding where the words are rough: "sekitar 200" is not 199.6.
    /// - Parameter minorDigits: decimals of the smallest unit, 2 for cents.
    func step(minorDigits: Int) -> Int128 {
        var step = Int128.tenTo(scale + minorDigits - decimals)
        guard isRough, decimals == 0 else { return step }
        var rest = digits
        while rest != 0, rest % 10 == 0 { (rest, step) = (rest / 10, step * 10) }
        return step
    }

    /// A whole number before whose last zeros stands "sekitar", "lebih dari" or the like.
    var isRough: Bool {
        switch qualifier {
        case .about, .moreThan, .atLeast, .lessThan, .atMost: true
        case .exact, .rounded, .between: false
        }
    }

    /// All values that the words allow (`numbers` 1), in smallest units.
    public func interval(under policy: ReadingPolicy, minorDigits: Int) -> Interval<Int128> {
        let unit = Int128.tenTo(scale + minorDigits - decimals)
        let value = digits * unit, step = step(minorDigits: minorDigits)
        func around(_ margin: Int128) -> Interval<Int128> {
            Interval(lower: Bound(value - margin), upper: Bound(value + margin))
        }
        let above = policy == .strict ? Bound<Int128>.unbounded : Bound(value + step, isOpen: true)
        // Trade is never negative: what is less than a positive value is at least nothing.
        let least: Bound<Int128> = value >= 0 ? Bound(0) : .unbounded
        let under = policy == .strict ? least : Bound(value - step, isOpen: true)
        return switch qualifier {
        case .exact: Interval(exactly: value)
        case .rounded: around(step / 2)
        case .about: around(policy == .fullUnit ? step : step / 2)
        case .moreThan: Interval(lower: Bound(value, isOpen: true), upper: above)
        case .atLeast: Interval(lower: Bound(value), upper: above)
        case .lessThan: Interval(lower: under, upper: Bound(value, isOpen: true))
        case .atMost: Interval(lower: under, upper: Bound(value))
        case .between: Interval(lower: Bound(value), upper: Bound((upperDigits ?? digits) * unit))
        }
    }

    /// The mark that goes with the words.
    public var precision: Precision {
        switch qualifier {
        case .exact: .exact
        case .rounded: .rounded
        case .about: .about
        case .moreThan: .moreThan
        case .atLeast: .atLeast
        case .lessThan: .lessThan
        case .atMost: .atMost
        case .between: .between
        }
    }
}

extension Int128 {
    /// 10 to a power from 0 to 38; beyond, the nearest of these.
    public static func tenTo(_ power: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<Swift.min(Swift.max(power, 0), 38) { result *= 10 }
        return result
    }
}
