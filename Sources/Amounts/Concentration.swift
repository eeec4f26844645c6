/// The Herfindahl–Hirschman index: the sum of the squares of all shares, from nothing to one.
public enum Concentration {
    /// The index over the parts of a total. What is not itemised is spread over nothing at the least, and is
    /// one good at the most.
    public static func herfindahl(of parts: [Amount], total: Amount) throws(PartsExceedTotal) -> FigureValue {
        let residual = try Amount.residual(of: total, over: parts)
        if total.absence != nil { return .absent(.missing) }
        if let reason = total.flawAsBase { return .absent(reason) }
        let known = parts.filter { $0.absence == nil }
        guard !known.isEmpty else { return .absent(.missing) }
        let areExact =
            total.precision == .exact && known.allSatisfy { $0.precision == .exact }
            && residual.exactValue == 0
        if areExact, let index = exactly(known, total) {
            return .ratio(Ratio(Interval(exactly: index), precision: .exact))
        }
        let lower = known.reduce(Int128(0)) { $0 + square($1, total, .down) }
        let upper = (known + [residual]).reduce(Int128(0)) { $0 + square($1, total, .up) }
        let interval = Interval(
            lower: Bound(Fraction(min(lower, one), one)),
            upper: Bound(Fraction(min(upper, one), one)))
        let status = parts.reduce(total.status) { $0.joined($1.status) }
        return .ratio(Ratio(interval, precision: areExact ? .exact : .about, status: status))
    }

    private static let steps = Int128.tenTo(12)
    private static let one = Int128.tenTo(24)

    /// All in one fraction; nil beyond 128 bits.
    private static func exactly(_ parts: [Amount], _ total: Amount) -> Fraction? {
        guard let whole = total.interval.single else { return nil }
        var sum: Int128 = 0
        for part in parts {
            guard let value = part.interval.single else { return nil }
            let (square, tooLarge) = value.multipliedReportingOverflow(by: value)
            let (next, overflow) = sum.addingReportingOverflow(square)
            if tooLarge || overflow { return nil }
            sum = next
        }
        let (square, overflow) = whole.multipliedReportingOverflow(by: whole)
        return overflow ? nil : Fraction(sum, square)
    }

    /// The square of a share in steps of 10^−24, rounded outward.
    private static func square(_ part: Amount, _ total: Amount, _ rounding: Rounding) -> Int128 {
        guard case .ratio(let share) = part.share(of: total) else { return rounding == .down ? 0 : one }
        let end = rounding == .down ? share.interval.lower.value : share.interval.upper.value
        let value = end.flatMap { $0.scaled(12, rounding) } ?? (rounding == .down ? 0 : steps)
        return value * value
    }
}
