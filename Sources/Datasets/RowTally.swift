/// What became of the rows of one file.
public struct RowTally: Sendable, Hashable {
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

    public init(_ file: RowFile) {
        self.file = file.path
        sheet = file.sheet
        name = file.declared.path
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

    mutating func warn(_ row: RawRow) {
        guard lastRefused != row.line, lastWarned != row.line else { return }
        lastWarned = row.line
        warned += row.weight
    }
}
