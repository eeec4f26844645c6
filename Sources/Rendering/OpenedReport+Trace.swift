import Blocks
import Datasets
import Declarations
import Figures
import Reading

/// The rows that the appendix of a traced report prints.
extension OpenedReport {
    /// Adds the source's rows to the entries that print theirs, as written; the files are read again once.
    func addRows(to appendix: inout TraceAppendix) throws(ReportError) {
        let wanted = appendix.wantedRows, names = loaded.cube.files
        guard !wanted.isEmpty else { return }
        let cells = loaded.cube.cells.filter { $0.rows.contains(where: wanted.contains) }
        var texts: [String: [Int: String]] = [:]
        do throws(Findings) {
            let found = try RowFinder.rows(of: cells, in: loaded, from: self.files, limit: .max)
            for row in found.rows {
                let fields = row.fields.map { $0.filter { !$0.isNewline && $0 != "\t" } }
                texts[row.file, default: [:]][row.line] = fields.filter { !$0.isEmpty }.joined(
                    separator: " · ")
            }
        } catch {
            throw ReportError(error)
        }
        appendix.add { file, line in names.indices.contains(file) ? texts[names[file]]?[line] : nil }
    }
}
