public import Datasets
public import Declarations

/// A cell as it stands in its table, before anything is said of what it means.
public struct SourceCell: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case text
        /// A number as the program keeps it: digits, perhaps a point and an exponent.
        case number
        /// A day, perhaps with a time: "2026-01-31", "2026-01-31 14:05:00".
        case date
        /// "TRUE" or "FALSE".
        case boolean
        /// "#N/A" and its like.
        case error
        /// A formula whose value was never calculated.
        case uncalculated
    }

    /// From 1.
    public var column: Int
    /// As it is written; of a text file as in the file, without its quotes.
    public var text: String
    public var kind: Kind
    /// How the program shows a number: "#,##0.00"; nil where the file does not say.
    public var format: String?

    public init(column: Int, text: String, kind: Kind = .text, format: String? = nil) {
        self.column = column
        self.text = text
        self.kind = kind
        self.format = format
    }
}

/// The cells of one row that hold something, in the order of their columns.
public struct SourceLine: Sendable, Hashable {
    /// The row of a sheet or the line of a text file at which it begins, from 1.
    public var number: Int
    public var isHidden: Bool
    public var cells: [SourceCell]

    public init(number: Int, isHidden: Bool = false, cells: [SourceCell]) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }

    public subscript(_ column: Int) -> SourceCell? { cells.first { $0.column == column } }
}

/// Cells that are shown as one: the first holds what all of them say.
public struct MergedCells: Sendable, Hashable {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

/// One table of a file: a sheet of a workbook, a text file, a table of a database.
public struct SourceSheet: Sendable, Hashable {
    /// Empty of a file that is one table.
    public var name: String
    public var isHidden: Bool
    public var merged: [MergedCells]

    public init(name: String = "", isHidden: Bool = false, merged: [MergedCells] = []) {
        self.name = name
        self.isHidden = isHidden
        self.merged = merged
    }
}

/// What takes the cells of a file.
public protocol CellSink {
    /// A sheet begins.
    /// - Returns: whether its cells are wanted.
    mutating func begin(_ sheet: SourceSheet) -> Bool
    /// - Returns: whether more rows of this sheet are wanted.
    mutating func take(_ line: SourceLine) -> Bool
}

/// A file of which nothing is known but its name.
public struct CellFile: Sendable, Hashable {
    public var path: String
    public var format: FileFormat
    public var contents: [UInt8]?
    public var encoding: TextEncoding?
    public var delimiter: Delimiter?
    /// The table of a database.
    public var table: String?
    public var limits: [LimitDeclaration] = []

    public init(path: String, format: FileFormat? = nil, contents: [UInt8]? = nil) {
        self.path = path
        self.format = format ?? FileFormat(path: path)
        self.contents = contents
    }
}

/// What turns a kind of file into its cells.
public protocol CellReader: Sendable {
    static var formats: [FileFormat] { get }
    init()

    /// Hands all cells, sheet by sheet and row by row, to the sink. What is wrong with the file as a file
    /// goes to `findings`, and reading stops there.
    func read(_ file: CellFile, into sink: inout some CellSink, _ findings: FindingList)
}

/// All readers of cells; a new one is one file and one line here.
public enum CellReaders {
    public static let all: [any CellReader.Type] = [
        CSVCells.self, XLSXCells.self, ConvertedCells.self, JSONLinesCells.self,
    ]

    public static func reader(of format: FileFormat) -> (any CellReader)? {
        all.first { $0.formats.contains(format) }?.init()
    }
}
