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
              kendang figures Reports/nasional-contoh --in sector/perkebunan
            """)

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("table, json or csv.", valueName: "table|json|csv"))
    var format: FiguresFormat = .table

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp(
            "Of one sector, region, commodity or destination alone: sector/perkebunan.", valueName: "member"))
    var scope: String?

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let report = try OpenedReport(options.places)
            Terminal.out(try report.figuresText(format, in: scope))
        }
    }
}

extension FiguresFormat: ExpressibleByArgument {}
