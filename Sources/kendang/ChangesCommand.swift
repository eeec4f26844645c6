import ArgumentParser
import Rendering

/// `kendang changes`: what differs from the last edition.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Lists every figure that is other than in the last edition: then, now, the change and why.",
        discussion: """
            report.yaml names the last edition: its PDF, a folder that `kendang extract` made, or
            a file of `kendang figures --format json`. Examples:

              kendang changes Reports/blitar-2025
              kendang explain Reports/blitar-2025 previous/total/2024
            """)

    @OptionGroup var options: ReportOptions

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        try Exit.run { () throws(ReportError) in
            Terminal.out(try OpenedReport(options.places).changesText(isJSON: json))
        }
    }
}
