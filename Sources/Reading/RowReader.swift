public import Datasets
public import Declarations

/// What turns a kind of file into a stream of rows.
public protocol RowReader: Sendable {
    static var format: FileFormat { get }
    init()
    /// A reader that may use several threads.
    init(workers: Int)

    /// Hands every row to the sink. What is wrong with the file as a file goes to `findings`, and reading
    /// stops there.
    func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList)
}

extension RowReader {
    public init(workers: Int) { self.init() }
}

/// All readers there are; a new one is one file and one line here.
public enum RowReaders {
    public static let all: [any RowReader.Type] = [
        CSVReader.self, XLSXReader.self, XLSReader.self, ODSReader.self, JSONLinesReader.self,
        SQLiteReader.self, PostgreSQLReader.self,
    ]

    /// - Parameter workers: how many threads it may use.
    public static func reader(of format: FileFormat, workers: Int = 1) -> (any RowReader)? {
        all.first { $0.format == format }?.init(workers: workers)
    }
}
