public import Datasets
public import Declarations

/// Reads a table or a query of a database of SQLite.
public struct SQLiteReader: RowReader {
    public static let format = FileFormat.sqlite

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.declared.limits)
            let session = try SQLiteSession(path: file.path, contents: file.contents, limits)
            var rows = DatabaseRows(file, session, limits, findings)
            try rows.run(&sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}
