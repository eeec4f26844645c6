/// An exact ratio of 128-bit integers in lowest terms, the denominator positive.
public struct Fraction: Sendable, Hashable {
    public let numerator: Int128
    public let denominator: Int128

    /// - Precondition: the denominator is not zero.
    public init(_ numerator: Int128, _ denominator: Int128) {
        precondition(denominator != 0, "a fraction needs a denominator")
        var a = numerator.magnitude, b = denominator.magnitude
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(max(a, 1))
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }
}

extension Fraction: Comparable {
    /// Compared by full-width products: never overflows.
    public static func < (a: Fraction, b: Fraction) -> Bool {
        if (a.numerator < 0) != (b.numerator < 0) { return a.numerator < 0 }
        let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
        let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
        let less = left.high != right.high ? left.high < right.high : left.low < right.low
        let equal = left.high == right.high && left.low == right.low
        return a.numerator < 0 ? !less && !equal : less
    }
}
