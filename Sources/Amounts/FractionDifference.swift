extension Fraction {
    /// This less another, exactly; where 128 bits do not hold it, a difference larger than any in use.
    public func minus(_ other: Fraction) -> Fraction {
        let left = numerator.multipliedReportingOverflow(by: other.denominator)
        let right = other.numerator.multipliedReportingOverflow(by: denominator)
        let bottom = denominator.multipliedReportingOverflow(by: other.denominator)
        let top = left.partialValue.subtractingReportingOverflow(right.partialValue)
        guard !left.overflow, !right.overflow, !bottom.overflow, !top.overflow else {
            return self < other ? Fraction(-.tenTo(37)) : Fraction(.tenTo(37))
        }
        return Fraction(top.partialValue, bottom.partialValue)
    }
}
