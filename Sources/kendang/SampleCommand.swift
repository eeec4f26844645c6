import ArgumentParser
import Rendering

/// `kendang sample`: made-up rows, for trying and measuring.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Writes made-up export rows: the same rows for the same seed.",
        discussion: """
            1,000 commodities, 200 partners, 5 years. Beside the rows a report.yaml is written that reads them. Example:

              kendang sample --rows 1000000 --seed 7 --out /tmp/sample/rows.csv
            """)

    @Option(help: ArgumentHelp("How many rows, 1 to 1,000,000,000.", valueName: "n"))
    var rows: Int

    @Option(help: ArgumentHelp("The seed.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var out: String

    func validate() throws {
        guard (1...1_000_000_000).contains(rows) else { throw ValidationError("--rows is 1 to 1000000000") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            try SampleFiles.write(rows: rows, seed: seed, to: out)
        }
    }
}
