public import Datasets
public import Declarations

/// Reads a table or a query of a server of PostgreSQL. The file's path is the server's address.
public struct PostgreSQLReader: RowReader {
    public static let format = FileFormat.postgresql

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.declared.limits)
            let session = try PostgreSQLSession(file.path, declared: file.declared.place, limits)
            var rows = DatabaseRows(file, session, limits, findings)
            try rows.run(&sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}
