public import Graphics

/// A column of a table: its head, what its cells are, how wide it wants to be.
public struct TableColumn: Sendable {
    /// What the cells of a column have in common.
    public enum Kind: Sendable {
        /// Words, left.
        case text
        /// Figures, in line at the decimal mark.
        case number
        /// Drawn by the caller: a bar, a sparkline.
        case drawn(DrawCell)
    }

    /// Draws a cell: from (0, 0) to its size, the middle of the size being the middle of the row's capitals;
    /// for the row of that number, counted from 0 over all rows of the table.
    public typealias DrawCell = @Sendable (Size, _ row: Int, Tools) throws(LayoutError) -> Drawing

    /// How the width is found.
    public enum Width: Sendable, Hashable {
        /// What the content needs, and this share of what is left over.
        case weight(Double)
        /// In points.
        case fixed(Double)
    }

    /// Lines of the head, from the top; with the unit in brackets on its own line below.
    public var head: [String]
    public var unit: String?
    /// Raised behind the last line above the unit.
    public var call: String
    /// Keys of the table's notes that the head calls, beside that of its call.
    public var notes: [String]
    public var kind: Kind
    public var width: Width
    /// At least this wide, in points (24 mm for a bar).
    public var minimum: Double
    /// Names the row: its cells are heads of their rows.
    public var isKey: Bool
    public var paint: PaintRole

    public init(
        _ head: [String], unit: String? = nil, kind: Kind, width: Width? = nil, minimum: Double = 0,
        isKey: Bool = false, paint: PaintRole? = nil, call: String = "", notes: [String] = []
    ) {
        self.head = head
        self.unit = unit
        self.call = call
        self.notes = notes
        self.kind = kind
        self.minimum = minimum
        self.isKey = isKey
        switch kind {
        case .text:
            self.width = width ?? .weight(1)
            self.paint = paint ?? (isKey ? .ink : .ink2)
        case .number:
            self.width = width ?? .weight(0.35)
            self.paint = paint ?? .ink
        case .drawn:
            self.width = width ?? .weight(0.7)
            self.paint = paint ?? .ink
        }
    }

    func headLines(_ style: TextStyle) -> [StyledText] {
        StyledText.lines(head, call: call, style) + (unit.map { [StyledText("(\($0))", style)] } ?? [])
    }

    var weight: Double { if case .weight(let share) = width { share } else { 0 } }
    var fixed: Double? { if case .fixed(let points) = width { points } else { nil } }
    var isText: Bool { if case .text = kind { true } else { false } }
    var isNumber: Bool { if case .number = kind { true } else { false } }
}
