/// An interval of exact fractions, with the mark that its derivation gives it.
public struct Ratio: Sendable, Hashable {
    public var interval: Interval<Fraction>
    public var precision: Precision
    public var status: Status
    /// What it is printed as where exact shares shown together are made to add up by largest remainder
    /// (`numbers` 3, rule 4); nil: its own value, rounded.
    public var rounded: Fraction?

    public init(_ interval: Interval<Fraction>, precision: Precision, status: Status = []) {
        self.interval = interval
        self.precision = precision
        self.status = status
    }
}

/// Why there is no value.
public enum Absence: String, Sendable, Hashable, CaseIterable {
    /// The source gives none: "…".
    case missing
    /// Cannot be calculated: "x".
    case baseMissing, baseZero, baseNegative, notApplicable
    /// Kept back: c.
    case withheld

    public var isMissing: Bool { self == .missing }
}

/// A place in an order: certain only where the interval is one place; among how many.
public struct Rank: Sendable, Hashable {
    public var lowest: Int
    public var highest: Int
    /// How many are compared; nil where others that nobody names may be among them.
    public var among: Int?

    public init(lowest: Int, highest: Int, among: Int?) {
        self.lowest = lowest
        self.highest = highest
        self.among = among
    }
}

/// What a figure is worth.
public enum FigureValue: Sendable, Hashable {
    case amount(Amount)
    case ratio(Ratio)
    case count(Int)
    case rank(Rank)
    case absent(Absence)
}

/// What kind of number it is: decides unit, places and words.
public enum Quantity: String, Sendable, Hashable, CaseIterable {
    case money
    /// A change of money: carries its sign.
    case moneyChange
    /// Ratio 0.828 printed as 82,8 %.
    case percent
    /// Growth: carries its sign.
    case percentChange
    /// Difference of percentages, contribution to growth.
    case percentagePoints
    /// HHI, 0…1.
    case index
    /// "hampir dua belas kali": one value over another.
    case times
    case count
    case rank
}
