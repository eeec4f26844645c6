/// What became of the rows of one file.
public struct RowTally: Sendable, Hashable {
    public enum Holding: String, Sendable, Hashable {
        case rows, claims
        /// One that the office keeps.
        case table
    }

    public var holds: Holding
    /// The path as opened, and the sheet of a workbook.
    public var file: String
    public var sheet: String?
    /// The path as declared.
    public var name: String
    /// Of the source: a row that stands for several counts as many.
    public var read = 0
    /// Rows that hold an error.
    public var refused = 0
    /// Rows that hold a warning and no error.
    public var warned = 0
    /// Reading came to the end of the file.
    public var isWhole = false

    public init(_ file: RowFile, _ holds: Holding = .rows) {
        self.holds = holds
        self.file = file.path
        sheet = file.sheet
        name = file.declared.name
    }

    /// Rows without an error, with a warning or without.
    public var accepted: Int { read - refused }
}

/// Marks the rows of a file that hold an error or a warning: each is counted once, whatever is found in it.
/// Untouched by good rows.
struct RowMarks {
    private(set) var refused = 0
    private(set) var warned = 0
    private var lastRefused = 0
    private var lastWarned = 0

    /// An error was found in a row, the last of those taken so far.
    mutating func refuse(_ row: RawRow) {
        guard lastRefused != row.line else { return }
        lastRefused = row.line
        refused += row.weight
        if lastWarned == row.line { warned -= row.weight }
    }

    /// Rows of a part with a warning that is only said if no other part says it first, and another one.
    private(set) var linesWarnedAnyway: Set<Int> = []
    private var awaited = 0

    /// A warning was found in a row that may be left off.
    mutating func await(_ row: RawRow) { awaited = row.line }

    /// Counts the warned rows of a part.
    mutating func join(_ part: RowMarks, sights lines: Set<Int>) {
        warned += part.warned + lines.subtracting(part.linesWarnedAnyway).count
    }

    mutating func warn(_ row: RawRow) {
        if awaited == row.line { linesWarnedAnyway.insert(row.line) }
        guard lastRefused != row.line, lastWarned != row.line else { return }
        lastWarned = row.line
        warned += row.weight
    }
}
