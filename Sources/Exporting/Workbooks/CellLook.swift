/// How a cell looks. Colours are 0xRRGGBB.
public struct CellLook: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case general, left, centre, right }

    /// "#,##0.00"; nil: general.
    public var number: String?
    public var fill: UInt32?
    public var ink: UInt32?
    public var isBold = false
    public var isItalic = false
    public var isLink = false
    public var wraps = false
    public var alignment = Alignment.general
    /// Steps from the left edge.
    public var indent = 0
    /// A line below, in this colour.
    public var line: UInt32?
    /// In points; nil: the workbook's.
    public var size: Double?

    public init(
        number: String? = nil, fill: UInt32? = nil, ink: UInt32? = nil, isBold: Bool = false,
        wraps: Bool = false, alignment: Alignment = .general, line: UInt32? = nil
    ) {
        self.number = number
        self.fill = fill
        self.ink = ink
        self.isBold = isBold
        self.wraps = wraps
        self.alignment = alignment
        self.line = line
    }

    public static let plain = CellLook()

    public func with(fill: UInt32?) -> CellLook {
        var look = self
        look.fill = fill
        return look
    }

    public func with(number: String?) -> CellLook {
        var look = self
        look.number = number
        return look
    }
}
