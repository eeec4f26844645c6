public import Datasets
public import Declarations

/// A row as it stands in its file.
public struct SourceRow: Sendable, Hashable {
    /// The path as declared.
    public var file: String
    public var line: Int
    /// The fields as written, one for each of `header`.
    public var fields: [String]
}

/// The rows behind cells, with the names of their columns.
public struct FoundRows: Sendable, Hashable {
    /// By path as declared.
    public var headers: [String: [String]] = [:]
    public var rows: [SourceRow] = []
    /// How many more there are.
    public var omitted = 0
}

/// Reads the files of a report again for the rows of some of its cells.
public enum RowFinder {
    /// - Parameters:
    ///   - cells: cells of the report's cube.
    ///   - limit: the most rows to return.
    /// - Throws: why a file cannot be read any more.
    public static func rows(
        of cells: [Cell], in report: LoadedReport, from files: ReportFiles,
        limit: Int = 1_000
    ) throws(Findings) -> FoundRows {
        var found = FoundRows()
        for (index, path) in report.cube.files.enumerated() {
            let wanted = cells.filter { cell in cell.rows.contains { $0.file == index } }
            // Each declared file is one of the cube's, in the same order; one workbook may stand there twice.
            guard !wanted.isEmpty, index < report.definition.data.count else { continue }
            let data = report.definition.data[index]
            let findings = FindingList(limit: 1)
            var sink = CellRows(
                wanted, of: index, in: report.cube, definition: report.definition, limit: limit)
            Loading.read(data, files, into: &sink, findings)
            try findings.throwIfErrors()
            found.headers[path] = sink.header
            found.rows += sink.rows.map { SourceRow(file: path, line: $0.line, fields: $0.fields) }
            found.omitted += sink.omitted
        }
        found.omitted += max(0, found.rows.count - limit)
        found.rows = Array(found.rows.prefix(limit))
        return found
    }
}
