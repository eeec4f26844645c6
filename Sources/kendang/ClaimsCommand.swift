import ArgumentParser
import Rendering

/// `kendang claims`: figures that others have published.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Lists every claim: whether it agrees with the report, and the growth that either gives.",
        discussion: """
            Claims are the files under `claims` in report.yaml. Examples:

              kendang claims Reports/blitar-2025
              kendang explain Reports/blitar-2025 claim/1/growth/2025
            """)

    @OptionGroup var options: ReportOptions

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        try Exit.run { () throws(ReportError) in
            Terminal.out(try OpenedReport(options.places).claimsText(isJSON: json))
        }
    }
}
