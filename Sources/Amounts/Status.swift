/// What else is said of a value; several at once, kept through every sum, printed as marks.
public struct Status: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// "…": not available, never 0.
    public static let missing = Status(rawValue: 1 << 0)
    /// "–": truly zero.
    public static let nilValue = Status(rawValue: 1 << 1)
    /// "0": there, but below half a unit of the place printed.
    public static let belowHalfUnit = Status(rawValue: 1 << 2)
    /// "x": cannot be.
    public static let notApplicable = Status(rawValue: 1 << 3)
    /// "*)" and "**)".
    public static let provisional = Status(rawValue: 1 << 4)
    public static let veryProvisional = Status(rawValue: 1 << 5)
    /// r, e, c.
    public static let revised = Status(rawValue: 1 << 6)
    public static let estimated = Status(rawValue: 1 << 7)
    public static let withheld = Status(rawValue: 1 << 8)
}
