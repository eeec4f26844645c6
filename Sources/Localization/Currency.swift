/// The money that amounts are counted in.
public struct Currency: Sendable, Hashable {
    /// ISO 4217.
    public var code: String
    /// Before the number: "Rp", "US$".
    public var prefix: String
    /// Decimals of the smallest unit.
    public var minorDigits: Int

    public init(code: String, prefix: String, minorDigits: Int) {
        self.code = code
        self.prefix = prefix
        self.minorDigits = minorDigits
    }

    public static let rupiah = Currency(code: "IDR", prefix: "Rp", minorDigits: 0)
    public static let dollar = Currency(code: "USD", prefix: "US$", minorDigits: 2)

    /// The currencies that reports may be in.
    public static func of(code: String) -> Currency? {
        switch code {
        case "IDR": .rupiah
        case "USD": .dollar
        default: nil
        }
    }
}

/// The one unit of a chart or a column, chosen by its largest value (`visual-spec` 5).
public struct MoneyUnit: Sendable, Hashable {
    /// Powers of ten: 0 (no unit word), 6, 9 or 12.
    public var scale: Int

    public init(scale: Int) { self.scale = scale }

    /// The next smaller unit: juta for miliar, none for juta.
    public var finer: MoneyUnit { MoneyUnit(scale: scale > 6 ? scale - 3 : 0) }
}
