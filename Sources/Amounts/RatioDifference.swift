extension Ratio {
    /// This less another, in parts of one; without a mark where both are printed without. Nil where nothing
    /// bounds it.
    public func difference(from earlier: Ratio) -> Ratio? {
        func end(_ a: Bound<Fraction>, _ b: Bound<Fraction>) -> Bound<Fraction> {
            guard let left = a.value, let right = b.value else { return .unbounded }
            return Bound(left.minus(right), isOpen: a.isOpen || b.isOpen)
        }
        let difference = Interval(
            lower: end(interval.lower, earlier.interval.upper),
            upper: end(interval.upper, earlier.interval.lower))
        guard difference.lower.value != nil || difference.upper.value != nil else { return nil }
        let areExact = precision == .exact && earlier.precision == .exact
        return Ratio(
            difference,
            precision: areExact && difference.lower.value != nil && difference.upper.value != nil
                ? .rounded : .ofCalculated(difference),
            status: status.joined(earlier.status).subtracting(.nilValue))
    }
}
