/// Amounts in another unit.
extension Amount {
    /// The amount times a fraction, in whole units: an exact one is rounded to the nearest (halves away from
    /// nil), an interval outward. Nothing is stated any more. Nil if it is too large to calculate.
    public func scaled(by numerator: Int128, over denominator: Int128) -> Amount? {
        guard absence == nil else { return self }
        var scaled = self
        scaled.stated = nil
        if let value = exactValue {
            guard let nearest = Self.divided(value, numerator, denominator, .nearest) else { return nil }
            scaled.interval = Interval(exactly: nearest)
            if nearest != 0 { scaled.status.remove(.nilValue) }
            return scaled
        }
        if let low = interval.lower.value {
            guard let down = Self.divided(low, numerator, denominator, .down) else { return nil }
            scaled.interval.lower.value = down
        }
        if let high = interval.upper.value {
            guard let up = Self.divided(high, numerator, denominator, .up) else { return nil }
            scaled.interval.upper.value = up
        }
        return scaled
    }

    private enum Direction { case down, up, nearest }

    private static func divided(
        _ value: Int128, _ numerator: Int128, _ denominator: Int128, _ direction: Direction
    ) -> Int128? {
        let (product, isOver) = value.multipliedReportingOverflow(by: numerator)
        guard !isOver, denominator > 0 else { return nil }
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
        switch direction {
        case .down: return remainder < 0 ? quotient - 1 : quotient
        case .up: return remainder > 0 ? quotient + 1 : quotient
        case .nearest:
            let size = remainder < 0 ? -remainder : remainder
            guard size >= denominator - size else { return quotient }
            return product < 0 ? quotient - 1 : quotient + 1
        }
    }
}
