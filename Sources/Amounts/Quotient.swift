extension Interval<Int128> {
    /// All quotients of a value of this by a value of `other`, which must be above zero.
    func divided(by other: Interval<Int128>) -> Interval<Fraction> {
        Interval<Fraction>(lower: lowerQuotient(by: other), upper: upperQuotient(by: other))
    }

    /// A negative end goes over the small divisor, a positive one over the large.
    private func lowerQuotient(by other: Interval<Int128>) -> Bound<Fraction> {
        guard let top = lower.value else { return .unbounded }
        let divisor = top < 0 ? other.lower : other.upper
        return Self.quotient(top, lower.isOpen, divisor)
    }

    private func upperQuotient(by other: Interval<Int128>) -> Bound<Fraction> {
        guard let top = upper.value else { return .unbounded }
        let divisor = top < 0 ? other.upper : other.lower
        return Self.quotient(top, upper.isOpen, divisor)
    }

    private static func quotient(_ top: Int128, _ isOpen: Bool, _ divisor: Bound<Int128>) -> Bound<Fraction> {
        // Over a divisor without bound every quotient comes as near to nothing as one likes.
        guard let bottom = divisor.value else { return Bound(Fraction(0), isOpen: top != 0) }
        guard bottom > 0 else { return .unbounded }
        return Bound(Fraction(top, bottom), isOpen: isOpen || divisor.isOpen && top != 0)
    }
}

extension Interval<Fraction> {
    /// All values less one.
    func lessOne() -> Interval<Fraction> {
        func less(_ bound: Bound<Fraction>) -> Bound<Fraction> {
            guard let value = bound.value?.lessOne() else { return .unbounded }
            return Bound(value, isOpen: bound.isOpen)
        }
        return Interval(lower: less(lower), upper: less(upper))
    }
}
