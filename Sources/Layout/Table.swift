import Graphics

/// A table by the rules of `visual-spec.md` §6; breaks between its rows and repeats its heading and head.
///
/// The first baseline (heading, else the last line of the head) is the frame's; every row lies on the
/// sub-grid from it. The frame ends on the sub-grid below the end rule.
public struct Table: Block {
    public var heading: TableHeading?
    public var columns: [TableColumn]
    public var rows: [TableRow]
    /// Rows of 4.5 mm at 7.5 pt instead of 6 mm at 8 pt; by itself over 18 rows.
    public var isDense: Bool
    /// A name that is that of the row above is printed once.
    public var printsRepeatsOnce: Bool
    /// Printed at the foot of each page whose rows call them.
    public var notes: [PageNote]

    public init(
        heading: TableHeading? = nil, columns: [TableColumn], rows: [TableRow], isDense: Bool? = nil,
        printsRepeatsOnce: Bool = true, notes: [PageNote] = []
    ) {
        self.heading = heading
        self.columns = columns
        self.rows = rows
        self.isDense = isDense ?? (rows.count > 18)
        self.printsRepeatsOnce = printsRepeatsOnce
        self.notes = notes
    }

    public var name: String { heading?.number ?? "Table" }

    /// Long tables give way by dense rows before a page is parted.
    public var canShrink: Bool { !isDense && rows.count > 8 }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        if canShrink, space.squeeze > 0.25 { return try dense.place(in: space, with: tools) }
        guard !rows.isEmpty, !columns.isEmpty else {
            return .nothing(because: "a table without rows or columns")
        }
        let look = TableLook(isDense: isDense, theme: tools.theme)
        switch try TableMeasure(table: self, look: look, width: space.width, tools: tools).prepared() {
        case .ready(let table):
            return try table.place(in: space, with: tools)
        case .tooWide(let needed):
            guard isDense else { return try dense.place(in: space, with: tools) }
            return .nothing(because: "columns need \(Int(needed)) pt, there are \(Int(space.width))")
        }
    }

    /// Whether a column has figures from–to, which have no units digit for a symbol to stand under.
    func hasBands(_ column: Int) -> Bool {
        rows.contains { row in
            guard row.cells.indices.contains(column), case .number(let parts) = row.cells[column] else {
                return false
            }
            return (parts.integer + parts.fraction).contains("–")
        }
    }

    private var dense: Table {
        var table = self
        table.isDense = true
        return table
    }
}

/// The measures of a table, wide or dense.
struct TableLook: Sendable {
    let isDense: Bool
    let pitch: Double
    /// Between the lines of one cell: the pitch of dense rows.
    let leading: Double
    let cap: Double
    let step: Double
    let regular: TextStyle
    let strong: TextStyle
    let head: TextStyle

    init(isDense: Bool, theme: Theme) {
        self.isDense = isDense
        step = theme.grid.step
        leading = theme.grid.baseline
        pitch = isDense ? leading : 4 * step
        regular = theme[isDense ? .tableDense : .table]
        strong = theme[isDense ? .tableDenseStrong : .tableStrong]
        head = theme[.tableHead]
        cap = regular.capHeight
    }

    /// From a baseline to the rule below it, midway to the capitals of the next row.
    var toRule: Double { (pitch - cap) / 2 }
    /// Beyond the pitch, one step half of which lies below the rule under the head: dense rows would sit
    /// tight under it.
    var underHead: Double { isDense ? step : 0 }
    /// From the last baseline to the frame's bottom.
    var tail: Double { (toRule / step).rounded(.up) * step }

    func style(_ kind: TableRow.Kind, _ paint: Paint) -> TextStyle {
        kind == .plain ? regular.with(paint: paint) : strong
    }

    /// From the rule over the head (or the heading's baseline, 2 mm above it) to the head's last baseline.
    func headDepth(lines: Int, underHeading: Bool) -> Double {
        let needed =
            (underHeading ? 2.mm : 0) + step + head.capHeight + Double(max(lines, 1) - 1) * head.leading
        return ((needed - 0.001) / step).rounded(.up) * step
    }

    /// Between a column and the next.
    static func gap(_ left: TableColumn, _ right: TableColumn) -> Double {
        switch (left.kind, right.kind) {
        case (.number, .number), (.text, .number): 3.mm
        case (.number, .text), (.number, .drawn): 6.mm
        case (.text, .text), (.text, .drawn): 2.mm
        case (.drawn, _): 4.mm
        }
    }
}
