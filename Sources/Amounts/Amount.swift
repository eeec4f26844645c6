/// The strength of a source's words about a number.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    case exact, rounded, about, moreThan, atLeast, lessThan, atMost, between
}

/// What the source wrote: digits, decimals, scale and qualifier, so that it can be printed as stated.
public struct Stated: Sendable, Hashable {
    public var qualifier: Qualifier
    /// The written digits without separators: 149 for "14,9". Of a range: its lower end.
    public var digits: Int128
    /// How many of them stand after the decimal sign.
    public var decimals: Int
    /// Powers of ten of the scale word: 0, 3 (ribu), 6 (juta), 9 (miliar), 12 (triliun).
    public var scale: Int
    /// Of a range: the digits of its upper end, same decimals and scale.
    public var upperDigits: Int128?

    public init(
        qualifier: Qualifier, digits: Int128, decimals: Int = 0, scale: Int = 0,
        upperDigits: Int128? = nil
    ) {
        self.qualifier = qualifier
        self.digits = digits
        self.decimals = decimals
        self.scale = scale
        self.upperDigits = upperDigits
    }
}

/// How wide a source's words are read (`reading:` of the report definition; `numbers` 1).
public enum ReadingPolicy: String, Sendable, Hashable, CaseIterable {
    case halfUnit = "half-unit"
    case fullUnit = "full-unit"
    case strict
}

/// An interval of integers in the smallest unit of its measure (rupiah, US cent, gram).
public struct Amount: Sendable, Hashable {
    public var interval: Interval<Int128>
    /// Only of an amount that a source states; nil once anything was calculated.
    public var stated: Stated?
    public var status: Status
    public var precision: Precision

    public init(
        _ interval: Interval<Int128>, precision: Precision, stated: Stated? = nil,
        status: Status = []
    ) {
        self.interval = interval
        self.precision = precision
        self.stated = stated
        self.status = status
    }

    public init(exactly value: Int128, status: Status = []) {
        let status = value == 0 ? status.union(.nilValue) : status
        self.init(Interval(exactly: value), precision: .exact, status: status)
    }

    /// Not available: anything from nothing upwards.
    public static let missing = Amount(
        Interval(lower: Bound(0), upper: .unbounded), precision: .atLeast,
        status: .missing)
    /// Kept back by the source.
    public static let withheld = Amount(
        Interval(lower: Bound(0), upper: .unbounded), precision: .atLeast,
        status: .withheld)
    /// Cannot be.
    public static let notApplicable = Amount(Interval(exactly: 0), precision: .exact, status: .notApplicable)

    /// Nothing is known of it: not available at all.
    public var isMissing: Bool { absence == .missing }

    /// Why there is no value in it; nil where there is one, if only a bound.
    public var absence: Absence? {
        if status.contains(.notApplicable) { return .notApplicable }
        guard stated == nil, interval.lower.value == 0, interval.upper.value == nil else { return nil }
        if status.contains(.missing) { return .missing }
        return status.contains(.withheld) ? .withheld : nil
    }

    /// The one value of an exact amount.
    public var exactValue: Int128? { precision == .exact && absence == nil ? interval.single : nil }
}
