public import Datasets
public import Declarations

/// What turns a kind of file into a stream of rows.
public protocol RowReader: Sendable {
    static var format: FileFormat { get }
    init()

    /// Hands every row to the sink. What is wrong with the file as a file goes to `findings`, and reading
    /// stops there.
    func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList)
}

/// All readers there are; a new one is one file and one line here.
public enum RowReaders {
    public static let all: [any RowReader.Type] = [
        CSVReader.self, XLSXReader.self, XLSReader.self, ODSReader.self, JSONLinesReader.self,
        SQLiteReader.self, PostgreSQLReader.self,
    ]

    public static func reader(of format: FileFormat) -> (any RowReader)? {
        all.first { $0.format == format }?.init()
    }
}
