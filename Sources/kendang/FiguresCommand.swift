public import ArgumentParser
public import Rendering

/// `kendang figures`: every figure that the rows allow.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract:
            "Lists every figure of a report: its interval, its text in both languages, its formula and rows.",
        discussion: """
            Examples:

              kendang figures Reports/blitar-2025
              kendang figures Reports/blitar-2025 --format json > figures.json
            """)

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("table, json or csv.", valueName: "table|json|csv"))
    var format: FiguresFormat = .table

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let report = try OpenedReport(options.places)
            Terminal.out(report.figuresText(format))
        }
    }
}

extension FiguresFormat: ExpressibleByArgument {}
