/// Compound annual growth: the n-th root of last over first, less one. The method is named in the notes.
extension Amount {
    /// The yearly rate that leads from an earlier amount to this one in `years` years.
    public func annualGrowth(since earlier: Amount, years: Int) -> FigureValue {
        if let absence { return .absent(absence) }
        if let reason = earlier.flawAsBase { return .absent(reason) }
        guard years > 0, let least = interval.lower.value, least >= 0 else { return .absent(.notApplicable) }
        if years == 1 { return growth(since: earlier) }
        let ratio = interval.divided(by: earlier.interval)
        let roots = Interval(
            lower: Root.bound(ratio.lower, years, .down),
            upper: Root.bound(ratio.upper, years, .up))
        var figure = Ratio.figure(roots.lessOne(), from: [self, earlier])
        // A root is bracketed, not one value, even of exact amounts: it still carries no mark.
        if case .ratio(var ratio) = figure, precision == .exact, earlier.precision == .exact {
            ratio.precision = .exact
            figure = .ratio(ratio)
        }
        return figure
    }
}

/// Roots of fractions in whole steps of 10^−12, bracketed by powers that are rounded outward.
enum Root {
    private static let steps = Int128.tenTo(12)
    private static let one = Int128.tenTo(24)

    /// The largest step that is surely not above the root, or the smallest surely not below it.
    static func bound(_ bound: Bound<Fraction>, _ degree: Int, _ rounding: Rounding) -> Bound<Fraction> {
        guard let value = bound.value else { return .unbounded }
        if value.isZero { return bound }
        guard let target = Int128.product(value.numerator, one, over: value.denominator, rounding),
            let root = root(of: target, degree, rounding)
        else {
            return rounding == .down ? Bound(Fraction(0)) : .unbounded
        }
        return Bound(Fraction(root, steps), isOpen: bound.isOpen)
    }

    /// Halves the bracket until its ends are one step apart.
    private static func root(of target: Int128, _ degree: Int, _ rounding: Rounding) -> Int128? {
        var low: Int128 = 0, high = max(steps, .product(target, 1, over: steps, .up) ?? steps) + 1
        while high - low > 1 {
            let middle = low + (high - low) / 2
            let power = power(middle, degree, rounding == .down ? .up : .down)
            let isSafe =
                rounding == .down
                ? (power.map { $0 <= target } ?? false)
                : (power.map { $0 < target } ?? false)
            if isSafe { low = middle } else { high = middle }
        }
        return rounding == .down ? low : high
    }

    /// A power in steps of 10^−24; nil beyond 128 bits.
    private static func power(_ root: Int128, _ degree: Int, _ rounding: Rounding) -> Int128? {
        var power = one
        for _ in 0..<degree {
            guard let next = Int128.product(power, root, over: steps, rounding) else { return nil }
            power = next
        }
        return power
    }
}
