public import ArgumentParser
import Localization
public import Rendering

/// `kendang export`: figures and tables for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes figures and tables of a report as a workbook, as CSV or as SDMX-CSV.",
        discussion: """
            <report>-id.xlsx       the tables of the report, with real numbers, all figures with both ends, metadata
            <report>-figures.csv   all figures in both languages (RFC 4180, UTF-8), and beside it …-metadata.csv
            <report>-sdmx.csv      all figures as observations of SDMX-CSV 2.0

            What is known as a range stays one: no number is made more exact than it is. The same report gives the
            same bytes. Examples:

              kendang export Reports/blitar-2025 --format xlsx
              kendang export Reports/blitar-2025 --format csv --format sdmx-csv --out /tmp/open-data
              kendang export Reports/blitar-2025 --format xlsx --language en
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        name: .customLong("format"), parsing: .singleValue,
        help: ArgumentHelp("xlsx, csv or sdmx-csv; may be repeated.", valueName: "xlsx|csv|sdmx-csv"))
    var formats: [ExportFormat]

    @Option(
        name: .customLong("language"), parsing: .singleValue,
        help: ArgumentHelp(
            "Of the workbook: id or en; may be given twice; by default the report's languages.",
            valueName: "id|en"))
    var languages: [Language] = []

    @Option(
        help: ArgumentHelp(
            "Whose tables the workbook has; by default the first that the report names.", valueName: "name"))
    var template: String?

    @Option(help: ArgumentHelp("Where the files go; by default out/<report>/.", valueName: "dir"))
    var out: String?

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let report = try OpenedReport(options.places)
            let languages = languages.isEmpty ? report.languages : languages
            let files = try ReportExport(report).write(
                formats, languages, template: template, to: out ?? "out/\(report.name)")
            for file in files { Terminal.out(file + "\n") }
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
