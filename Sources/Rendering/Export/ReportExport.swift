import Blocks
import Datasets
import Declarations
import Exporting
import Figures
import Geography
import Graphics
import Layout
public import Localization
import Narration

/// What `kendang export` can write.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// Tables and figures as a workbook.
    case xlsx
    /// All figures as comma-separated values, with a file of metadata beside them.
    case csv
    /// All figures as SDMX-CSV 2.0.
    case sdmxCSV = "sdmx-csv"
}

/// A report's figures and tables for other programs.
public struct ReportExport {
    private let report: OpenedReport
    private let table: FigureTable

    public init(_ report: OpenedReport) throws(ReportError) {
        try Embargo.check(report.definition)
        self.report = report
        table = FigureTable(report.figures, report.story.publication.currency)
    }

    private var currency: Currency { report.story.publication.currency }

    /// Writes the files of some formats, all or none.
    /// - Parameters:
    ///   - languages: of the workbook, one for each; the other formats are in both.
    ///   - template: whose tables the workbook has; nil: the first that the report names.
    /// - Returns: their paths.
    public func write(
        _ formats: [ExportFormat], _ languages: [Language], template: String? = nil, to folder: String
    ) throws(ReportError) -> [String] {
        let base = "\(folder)/\(report.definition.name)"
        var files: [WholeFiles.File] = []
        for format in ExportFormat.allCases where formats.contains(format) {
            switch format {
            case .csv:
                files.append(WholeFiles.File(path: base + "-figures.csv", bytes: table.csv))
                files.append(WholeFiles.File(path: base + "-metadata.csv", bytes: metadata().csv))
            case .sdmxCSV:
                let sdmx = SDMXFile(table, currency, area: area)
                files.append(WholeFiles.File(path: base + "-sdmx.csv", bytes: sdmx.bytes))
            case .xlsx:
                for language in languages.eachOnce {
                    files.append(
                        WholeFiles.File(
                            path: "\(base)-\(language.rawValue).xlsx",
                            bytes: try workbook(language, template)))
                }
            }
        }
        do throws(WriteError) { try WholeFiles.write(files) } catch { throw ReportError(error) }
        return files.map(\.path)
    }

    /// "ID_KABUPATEN_BLITAR".
    private var area: String {
        let name = Slug.of(report.definition.area.name.id).uppercased()
        return report.definition.area.country.code + "_" + String(name.map { $0 == "-" ? "_" : $0 })
    }

    private func metadata() -> ReportMetadata { ReportMetadata(of: report, area: area) }

    // MARK: Workbook

    private func workbook(_ language: Language, _ template: String?) throws(ReportError) -> [UInt8] {
        guard let name = template ?? report.definition.templates.first else {
            throw .input([
                .error(
                    "the report names no template", hint: "add templates: [annual-report]",
                    at: report.definition.place)
            ])
        }
        let press = try Press(report.places)
        let source = try TemplateSource(name, theme: report.definition.theme, in: report.places)
        let bound = try press.bound(report, source, language, traces: false)
        let stamp = Press.stamp(report, language)
        let properties = WorkbookProperties(
            title: stamp.title, author: stamp.author, subject: stamp.subject, comments: stamp.creator,
            time: stamp.time)
        let metadata = metadata(), table = table, currency = currency
        let tables = bound.report.sections.flatMap { section in
            Inventory([section]).wholeTables.map { (table: $0, section: section) }
        }
        let word = Words(id: "Sumber: ", en: "Source: ")[language]
        let publisher = word + report.definition.source[language]
        do throws(WorkbookError) {
            return try WorkbookWriter.bytes(properties) { writer throws(WorkbookError) in
                for (index, printed) in tables.enumerated() {
                    let number = printed.table.heading?.number ?? ExportWords.table(index + 1)[language]
                    try TableSheet(
                        table: printed.table, language: language, sheet: writer.sheet(number),
                        section: printed.section, source: publisher
                    ).write()
                }
                try FigureSheet(table: table, language: language, currency: currency)
                    .write(to: writer.sheet(ExportWords.figures[language]))
                try MetadataSheet(metadata: metadata, language: language)
                    .write(to: writer.sheet("Metadata"))
            }
        } catch {
            throw ReportError(error)
        }
    }
}
