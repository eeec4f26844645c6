import Declarations
public import Reading

/// The cells of one sheet as far as they were looked at, texts trimmed; lines without any are left out.
public struct Table: Sendable, Hashable {
    public var sheet: SourceSheet
    public var lines: [SourceLine]
    /// There are more lines than were looked at.
    public var isCut: Bool

    public init(_ sheet: SourceSheet = SourceSheet(), lines: [SourceLine], isCut: Bool = false) {
        self.sheet = sheet
        self.lines = lines.compactMap(Self.trimmed)
        self.isCut = isCut
    }

    /// The cell of a column in a line; nil where it is empty.
    func cell(_ line: Int, _ column: Int) -> SourceCell? { lines[line][column] }

    func text(_ line: Int, _ column: Int) -> String { cell(line, column)?.text ?? "" }

    /// "C7", as spreadsheets write it.
    func name(_ line: Int, _ column: Int) -> String {
        SourcePlace.letters(ofColumn: column) + String(lines[line].number)
    }

    /// What a line begins with.
    func lead(_ line: Int) -> String { lines[line].cells.first?.text ?? "" }

    private static func trimmed(_ line: SourceLine) -> SourceLine? {
        var line = line
        line.cells = line.cells.compactMap { cell in
            var cell = cell
            cell.text = Self.plain(cell.text)
            return cell.text.isEmpty && cell.kind != .uncalculated ? nil : cell
        }
        return line.cells.isEmpty ? nil : line
    }

    /// Words parted by one space, whatever stood between them.
    static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Takes the cells of a file, sheet by sheet, as many lines of each as are looked at.
public struct TableSink: CellSink {
    /// Enough to know the habits of a table; what comes after is held against them when the rows are read.
    public static let lineLimit = 200_000

    public private(set) var tables: [Table] = []
    private let limit: Int
    private var lines: [SourceLine] = []
    private var sheet: SourceSheet?
    private var isCut = false

    public init(limit: Int = TableSink.lineLimit) {
        self.limit = limit
    }

    public mutating func begin(_ sheet: SourceSheet) -> Bool {
        finish()
        self.sheet = sheet
        return true
    }

    public mutating func take(_ line: SourceLine) -> Bool {
        guard lines.count < limit else {
            isCut = true
            return false
        }
        lines.append(line)
        return true
    }

    /// The last sheet is whole.
    public mutating func finish() {
        if let sheet { tables.append(Table(sheet, lines: lines, isCut: isCut)) }
        (sheet, lines, isCut) = (nil, [], false)
    }
}
