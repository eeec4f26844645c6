public import ArgumentParser
import Declarations
public import Localization
public import Rendering

/// `kendang render`: pages of a report as PDF, PNG and SVG.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders a report to PDF, PNG or SVG.",
        discussion: """
            Files are named <report>-<template>-<language>.pdf and …-<language>-01.png, one a page. They appear whole or
            not at all. Examples:

              kendang render Reports/blitar-2025
              kendang render Reports/blitar-2025 --language en --format png --dpi 200 --out /tmp/pages
              kendang render Reports/blitar-2025 --format pdf --format svg
              kendang render Reports/blitar-2025 --audit /tmp/audit.json
              kendang render Reports/blitar-2025 --trace

            Before a page is painted, all pages are audited: every row of every table printed once and in order, every
            text and picture there, no text over another or outside the type area, every number a figure's. A
            document that loses anything is not written. A finished PDF is read back and held against its figures, too.

            A PDF carries its rows, figures, definition and template (report.yaml may say less: attach). A folder that
            `kendang extract` made of a PDF gives that PDF again, whether it was a report or a press chart.
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        help: ArgumentHelp("The template; by default the first that the report names.", valueName: "name"))
    var template: String?

    @Option(
        name: .customLong("language"), parsing: .singleValue,
        help: ArgumentHelp(
            "id or en; may be given twice; by default the report's languages.", valueName: "id|en"))
    var languages: [Language] = []

    @Option(
        name: .customLong("format"), parsing: .singleValue,
        help: ArgumentHelp("pdf, png or svg; may be repeated; pdf by default.", valueName: "pdf|png|svg"))
    var formats: [OutputFormat] = []

    @Option(help: ArgumentHelp("Where the files go; by default out/<report>/.", valueName: "dir"))
    var out: String?

    @Option(help: ArgumentHelp("Dots per inch of PNG pages, 36 to 1200.", valueName: "n"))
    var dpi: Int = 144

    @Option(
        help: ArgumentHelp(
            "A JSON file for what the audit of the pages has checked and found.", valueName: "file"))
    var audit: String?

    @Flag(
        name: .customLong("no-audit"),
        help: "Do not read finished PDFs back; they say so of themselves (keywords, edition.json).")
    var isUnaudited = false

    @Flag(
        help: ArgumentHelp(
            "From every printed number to its source rows, by links to an appendix; also `trace: true` in the "
                + "report."
        ))
    var trace = false

    func validate() throws {
        guard (36...1200).contains(dpi) else { throw ValidationError("--dpi is 36 to 1200, not \(dpi)") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            Terminal.progress("reading \(options.report) …")
            let report = try OpenedReport(options.places)
            let job = RenderJob(
                template: template, languages: languages,
                formats: formats.isEmpty ? [.pdf] : formats, dpi: dpi, folder: out,
                audit: audit, isAudited: !isUnaudited, traces: trace ? true : nil)
            let outcome =
                if let chart = job.chart(of: report) {
                    try ChartRenderer(report).render(chart) { Terminal.progress($0) }
                } else {
                    try Renderer(report).render(job) { Terminal.progress($0) }
                }
            Terminal.endProgress()
            for warning in outcome.warnings { Terminal.error(warning.text) }
            if Terminal.showsProgress { Terminal.error(outcome.summary) }
        }
    }
}

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
