import Declarations
import Glibc
public import Reading

/// Made-up rows for trying and measuring, and the definition that reads them.
public enum SampleFiles {
    /// Writes a whole made-up report into a folder; same seed, same bytes.
    public static func write(_ kind: SampleReport.Kind, seed: UInt64, to folder: String) throws(ReportError) {
        let files = SampleReport(kind, seed: seed).files.sorted { $0.key < $1.key }
        do throws(WriteError) {
            try WholeFiles.write(
                files.map { WholeFiles.File(path: folder + "/" + $0.key, bytes: Array($0.value.utf8)) })
        } catch {
            throw ReportError(error)
        }
    }

    /// Writes the rows to a file and a report.yaml beside it; same seed, same bytes. Folders on the way are
    /// made.
    public static func write(
        rows: Int, seed: UInt64, goods: Int = SampleRows.goods, isWide: Bool = false, to path: String
    ) throws(ReportError) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = String(parts.removeLast())
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
        let definition = WholeFiles.File(
            path: folder + "/report.yaml",
            bytes: Array(SampleRows.definition(of: name, goods: goods, isWide: isWide).utf8))
        let temporary = path + ".\(getpid()).part"
        do throws(WriteError) {
            try WholeFiles.makeFolders(for: path)
            // A definition that is there already may be somebody's own.
            if !ProjectPlaces.isFile(definition.path) { try WholeFiles.write([definition]) }
        } catch {
            throw ReportError(error)
        }
        do throws(Findings) {
            try SampleRows(rows: rows, seed: seed, goods: goods, isWide: isWide).write(to: temporary)
        } catch {
            unlink(temporary)
            throw .output(
                error.all.first ?? .error("the rows cannot be written", at: SourcePlace(file: path)))
        }
        guard rename(temporary, path) == 0 else {
            unlink(temporary)
            throw .output(
                .error("cannot write: \(String(cString: strerror(errno)))", at: SourcePlace(file: path)))
        }
    }
}
