import ArgumentParser
import Rendering

/// `kendang explain`: from a figure to its rows.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains one figure: formula, inputs, and the source rows with file and line.",
        discussion: """
            `kendang figures` lists the ids. Examples:

              kendang explain Reports/blitar-2025 growth/2025
              kendang explain Reports/blitar-2025 share/commodity/kendang-jimbe/2025
              kendang explain Reports/nasional-contoh in/sector/perkebunan/share/commodity/kopi/2025
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: "The figure's id.")
    var id: String

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let report = try OpenedReport(options.places)
            Terminal.out(try report.explanation(of: id))
        }
    }
}
