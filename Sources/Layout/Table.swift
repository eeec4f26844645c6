import Graphics

/// A table by the rules of `visual-spec.md` §6; breaks between its rows and repeats its heading and head.
///
/// The first baseline (heading, else the last line of the head) is the frame's; every row lies on the
/// sub-grid from it. The frame ends on the sub-grid below the end rule. Columns that fit in no width stand in
/// parts below each other, each with the key columns and all rows.
public struct Table: Block {
    /// The cells of the sum of all rows through that one, counted from 0; the first is not printed.
    public typealias RunningSum = @Sendable (_ through: Int) -> [TableCell]

    public var heading: TableHeading? { didSet { identity = Identity() } }
    /// Lines of the head above those of the columns, from the top; what spans no columns there is left out.
    public var spans: [[TableHeadSpan]] { didSet { identity = Identity() } }
    public var columns: [TableColumn] { didSet { identity = Identity() } }
    /// Under the head each column's number in brackets, so that formulas and texts can name it.
    public var numbersColumns: Bool { didSet { identity = Identity() } }
    public var rows: [TableRow] { didSet { identity = Identity() } }
    /// Rows of 4.5 mm at 7.5 pt instead of 6 mm at 8 pt; by itself over 18 rows.
    public var isDense: Bool { didSet { identity = Identity() } }
    /// A name that is that of the row above is printed once.
    public var printsRepeatsOnce: Bool { didSet { identity = Identity() } }
    /// Printed at the foot of each page whose rows or head call them: by their key in `TableRow.notes`, or in
    /// a cell whose call, mark or symbol is theirs.
    public var notes: [PageNote] { didSet { identity = Identity() } }
    /// Where the table breaks, carried forward at the foot of the page and brought forward on the next.
    public var carried: RunningSum? { didSet { identity = Identity() } }
    /// What the columns of a part are called; nil: 1, 2, 3.
    var columnNumbers: [Int]?
    /// Which part of how many, where the columns are divided.
    var part: (number: Int, count: Int)?
    /// That of the content: what is shaped for it is remembered under it.
    private(set) var identity = Identity()

    typealias Identity = RememberedTables.Identity

    public init(
        heading: TableHeading? = nil, spans: [[TableHeadSpan]] = [], columns: [TableColumn],
        rows: [TableRow], isDense: Bool? = nil, printsRepeatsOnce: Bool = true, notes: [PageNote] = [],
        numbersColumns: Bool = false, carried: RunningSum? = nil
    ) {
        self.heading = heading
        self.spans = spans
        self.columns = columns
        self.rows = rows
        self.isDense = isDense ?? (rows.count > 18)
        self.printsRepeatsOnce = printsRepeatsOnce
        self.notes = notes
        self.numbersColumns = numbersColumns
        self.carried = carried
    }

    public var name: String { heading?.number ?? "Table" }

    /// Long tables give way by dense rows before a page is parted.
    public var canShrink: Bool { !isDense && rows.count > 6 }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        guard !rows.isEmpty, !columns.isEmpty else {
            return .nothing(because: "a table without rows or columns")
        }
        let isDense = isDense || canShrink && space.squeeze > 0.25
        switch try tools.tables.fit(self, isDense: isDense, width: space.width, with: tools) {
        case .ready(let table): return try table.place(in: space, with: tools)
        case .parts(let parts): return try parts.place(in: space, with: tools)
        case .tooWide(let needed):
            return .nothing(because: "columns need \(Int(needed)) pt, there are \(Int(space.width))")
        }
    }

    /// Columns that stand in each part where the columns are divided: those at the left that name the rows,
    /// or the first.
    var keyCount: Int { max(1, columns.prefix { $0.isKey }.count) }

    /// Of its dense rows, with long words in columns of 30 mm: narrower, its columns are divided.
    public func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? {
        guard !rows.isEmpty, !columns.isEmpty else { return nil }
        return try tools.tables.minimumWidth(self, with: tools)
    }
}

/// How the columns of a table can stand in a width.
enum TableFit: Sendable {
    case ready(PreparedTable)
    case parts(TableParts)
    case tooWide(needed: Double)
}
