/// Which neighbour a value goes to when digits are cut off.
public enum Rounding: Sendable, Hashable, CaseIterable {
    /// To the lower neighbour, −1,5 to −2.
    case down
    /// To the upper neighbour.
    case up
    /// To the nearest, halves away from zero.
    case nearest
}

extension Fraction {
    public init(_ whole: Int128) { self.init(whole, 1) }

    public var isNegative: Bool { numerator < 0 }
    public var isZero: Bool { numerator == 0 }
    public var magnitude: Fraction { isNegative ? Fraction(-numerator, denominator) : self }

    public static prefix func - (fraction: Fraction) -> Fraction {
        Fraction(-fraction.numerator, fraction.denominator)
    }

    /// The value in steps of 10^−places, rounded once; nil where that is beyond 128 bits.
    ///
    /// `places` may be negative: −3 counts thousands.
    public func scaled(_ places: Int, _ rounding: Rounding) -> Int128? {
        guard abs(places) <= 38 else { return nil }
        let power = Int128.tenTo(abs(places)).magnitude
        let top = places >= 0 ? power : 1
        let factor = places >= 0 ? 1 : power
        let (bottom, overflow) = denominator.magnitude.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        let product = numerator.magnitude.multipliedFullWidth(by: top)
        guard product.high < bottom else { return nil }
        var (quotient, remainder) = bottom.dividingFullWidth(product)
        let goesAway =
            switch rounding {
            case .down: isNegative && remainder > 0
            case .up: !isNegative && remainder > 0
            case .nearest: remainder >= bottom - remainder
            }
        if goesAway, remainder > 0 { quotient += 1 }
        guard quotient <= Int128.max.magnitude else { return nil }
        return isNegative ? -Int128(quotient) : Int128(quotient)
    }

    /// Decimal digits with a point, "0.694000", rounded; a bound beyond 128 bits is nil.
    public func decimal(places: Int, _ rounding: Rounding) -> String? {
        guard let value = scaled(places, rounding) else { return nil }
        var digits = String(value.magnitude)
        while digits.count <= places { digits = "0" + digits }
        let sign = value < 0 ? "-" : ""
        return places == 0 ? sign + digits : "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
    }

    /// This less one, exactly; nil beyond 128 bits.
    func lessOne() -> Fraction? {
        let (top, overflow) = numerator.subtractingReportingOverflow(denominator)
        return overflow ? nil : Fraction(top, denominator)
    }
}

extension Int128 {
    /// a × b ÷ c rounded, through 256 bits; none of them negative. Nil beyond 128 bits.
    static func product(_ a: Int128, _ b: Int128, over c: Int128, _ rounding: Rounding) -> Int128? {
        guard a >= 0, b >= 0, c > 0 else { return nil }
        let product = a.magnitude.multipliedFullWidth(by: b.magnitude)
        guard product.high < c.magnitude else { return nil }
        let (quotient, remainder) = c.magnitude.dividingFullWidth(product)
        let more: UInt128 =
            remainder > 0
                && (rounding == .up
                    || rounding == .nearest
                        && remainder >= c.magnitude - remainder)
            ? 1 : 0
        guard quotient < Int128.max.magnitude else { return nil }
        return Int128(quotient + more)
    }
}
