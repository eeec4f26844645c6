/// Falls are said without a minus: the interval on the other side of zero, its ends exchanged.
extension Interval<Fraction> {
    public var negated: Interval<Fraction> {
        Interval(
            lower: Bound(upper.value.map { -$0 }, isOpen: upper.isOpen),
            upper: Bound(lower.value.map { -$0 }, isOpen: lower.isOpen))
    }
}

extension Precision {
    /// A bound from below becomes one from above.
    public var negated: Precision {
        switch self {
        case .moreThan: .lessThan
        case .atLeast: .atMost
        case .lessThan: .moreThan
        case .atMost, .residual: .atLeast
        case .exact, .rounded, .about, .between: self
        }
    }
}
