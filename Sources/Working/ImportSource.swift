import Datasets
import Declarations
import Glibc
public import Intake
import Reading
public import Rendering

/// The file that is imported: its cells, and its name within the report.
public struct ImportSource {
    public let path: String
    /// The last part of the path; all of it where it is no file.
    public let name: String
    public let isDatabase: Bool
    private let tables: [Table]
    private let context: Import.Context
    private let sheet: String?

    public init(_ path: String, sheet: String?, into report: String?) throws(ReportError) {
        let format = FileFormat(path: path)
        self.path = path
        self.sheet = sheet
        isDatabase = format.isDatabase
        name = format == .postgresql ? path : path.split(separator: "/").last.map(String.init) ?? path
        if format != .postgresql, access(path, R_OK) != 0 {
            let reason = String(cString: strerror(errno)).lowercased()
            throw .missing(.error("cannot be read: " + reason, at: SourcePlace(file: path)))
        }
        var file = CellFile(path: path, format: format)
        if format.isDatabase { file.table = sheet }
        do throws(Findings) { tables = try Import.tables(of: file) } catch {
            throw .input(error.all)
        }
        context = try Self.context(name, report, isDatabase: isDatabase)
    }

    public func propose(_ answers: [String: String]) -> Proposal {
        Import.propose(tables, context, answers: answers, sheet: sheet)
    }

    /// Writes all files, or none.
    public func write(_ files: [WholeFiles.File]) throws(ReportError) {
        do throws(WriteError) {
            try WholeFiles.write(files)
        } catch {
            throw .output(.error("cannot write: \(error.reason)", at: SourcePlace(file: error.path)))
        }
    }

    /// What the report says already; a report that is to be made says nothing.
    private static func context(_ name: String, _ report: String?, isDatabase: Bool) throws(ReportError)
        -> Import.Context
    {
        var context = Import.Context(file: name, isDatabase: isDatabase)
        guard let report else { return context }
        let definition = ProjectPlaces(report: report).definition
        guard access(definition, F_OK) == 0 else { return context }
        do throws(Findings) {
            let declared = try Declaration.read(file: definition)
            var reader = declared.reader(FindingList(limit: 0))
            if var measure = reader.map("measure") { context.currency = measure.optionalString("currency") }
            context.knownNames = Set(reader.entries("partners").map(\.key))
        } catch {
            throw .input(error.all)
        }
        return context
    }
}
