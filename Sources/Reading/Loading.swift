public import Datasets
public import Declarations
import Glibc

/// A report with all that was read for it.
public struct LoadedReport: Sendable {
    public var definition: ReportDefinition
    public var cube: Cube
    /// The same cells in the report's second currency, where it has one.
    public var beside: Cube?
    public var claims: [Claim]
    /// What is doubtful but not wrong: travels with the output.
    public var warnings: [Finding]
    /// How many rows were read.
    public var rows: Int
}

/// From a report's folder to its cube.
public enum Loading {
    /// The definition in a folder with a report.yaml, or in a file of another name.
    /// - Throws: everything that is wrong with it.
    public static func definition(of report: String) throws(Findings) -> ReportDefinition {
        try ReportDefinition.read(file: report.hasSuffix(".yaml") ? report : join(report, "report.yaml"))
    }

    /// Reads all files of a report.
    /// - Parameter folder: where the paths of the definition begin.
    /// - Throws: everything that is wrong with the rows, the warnings among it.
    public static func load(_ definition: ReportDefinition, folder: String) throws(Findings) -> LoadedReport {
        try load(definition, from: ReportFiles(folder: folder))
    }

    /// The same, of files that lie elsewhere than their paths say.
    public static func load(_ definition: ReportDefinition, from files: ReportFiles) throws(Findings)
        -> LoadedReport
    {
        let findings = FindingList()
        let pass = LoadingPass(definition, files, findings)
        try findings.throwIfErrors()
        guard let report = pass.report(findings) else {
            throw Findings(.error("no rows were read", at: definition.place))
        }
        return report
    }

    /// Reads the definition and all files of a report.
    /// - Throws: everything that is wrong with either.
    public static func load(folder: String) throws(Findings) -> LoadedReport {
        try load(definition(of: folder), from: ReportFiles(folder: folder))
    }

    static func read(
        _ data: DataFile, _ files: ReportFiles, into sink: inout some RowSink, _ findings: FindingList
    ) {
        do throws(Findings) {
            _ = try ReadingLimits(data.limits)
        } catch {
            return error.all.forEach { findings.add($0) }
        }
        let file = files.rowFile(data)
        if data.format == .csv || data.format == .jsonl,
            let other = WorkbookSniff.otherThanText(file.path, file.contents)
        {
            return findings.add(other)
        }
        guard let reader = RowReaders.reader(of: data.format, workers: files.workers ?? cores) else {
            return findings.add(.noReader(data.format.rawValue), at: data.place)
        }
        guard !data.rules.isEmpty else { return reader.read(file, into: &sink, findings) }
        var ruled = RuledRows(sink, file, findings)
        reader.read(file, into: &ruled, findings)
        sink = ruled.sink
    }

    /// As many as there are cores, up to four: giving out blocks takes a fifth of the time of reading them,
    /// and each thread has a table of cells.
    static var cores: Int { min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

    static func join(_ folder: String, _ name: String) -> String {
        name.hasPrefix("/") || folder.isEmpty
            ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
