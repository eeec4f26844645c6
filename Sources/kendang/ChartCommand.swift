public import ArgumentParser
import Declarations
import Localization
public import Rendering

/// `kendang chart`: press charts of a report, one or all, in every size.
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draws press charts of a report as PNG, SVG or PDF.",
        discussion: """
            Each chart is a file of Templates/press. Files are named
            <report>-<chart>-<size>-<language>.<ext>; beside each picture stand its
            alternative text (.txt) and its numbers as printed and as intervals
            (.csv). They appear whole or not at all. Examples:

              kendang chart Reports/blitar-2025 commodities --size wide
              kendang chart Reports/blitar-2025 --all --scale 2
              kendang chart Reports/blitar-2025 growth --size 1200x630 --format svg
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: "The chart, as Templates/press names it.")
    var name: String?

    @Flag(help: "Every chart that the rows have something for.")
    var all = false

    @Option(
        name: .customLong("size"), parsing: .singleValue,
        help: ArgumentHelp(
            "wide (1200 × 675), square (1080 × 1080), portrait (1080 × 1350), or pixels as 1200x630; may be "
                + "repeated; all three by default.", valueName: "wide|square|portrait|WxH"))
    var sizes: [ChartJob.Size] = []

    @Option(help: ArgumentHelp("Pixels of a PNG for one at 1x, 0.5 to 8.", valueName: "n"))
    var scale: Double = 1

    @Option(
        name: .customLong("format"), parsing: .singleValue,
        help: ArgumentHelp("png, svg or pdf; may be repeated; png by default.", valueName: "png|svg|pdf"))
    var formats: [OutputFormat] = []

    @Option(
        name: .customLong("language"), parsing: .singleValue,
        help: ArgumentHelp(
            "id or en; may be given twice; by default the report's languages.", valueName: "id|en"))
    var languages: [Language] = []

    @Option(help: ArgumentHelp("Where the files go; by default out/<report>/.", valueName: "dir"))
    var out: String?

    @Flag(
        name: .customLong("no-audit"),
        help: "Do not read finished PDFs back; they say so of themselves (keywords, edition.json).")
    var isUnaudited = false

    func validate() throws {
        guard all != (name != nil) else {
            throw ValidationError(all ? "name a chart, or --all, not both" : "name a chart, or say --all")
        }
        guard (0.5...8).contains(scale) else { throw ValidationError("--scale is 0.5 to 8, not \(scale)") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            Terminal.progress("reading \(options.report) …")
            let report = try OpenedReport(options.places)
            let job = ChartJob(
                names: name.map { [$0] } ?? [], sizes: sizes, scale: scale,
                formats: formats.isEmpty ? [.png] : formats, languages: languages, folder: out,
                isAudited: !isUnaudited)
            let outcome = try ChartRenderer(report).render(job) { Terminal.progress($0) }
            Terminal.endProgress()
            for warning in outcome.warnings { Terminal.error(warning.text) }
            if Terminal.showsProgress { Terminal.error(outcome.summary) }
        }
    }
}

extension ChartJob.Size: ExpressibleByArgument {
    /// "wide", "1200x630".
    public init?(argument: String) { self.init(argument) }
}
