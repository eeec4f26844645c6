public import ArgumentParser
public import Reading
import Rendering

/// `kendang sample`: made-up rows, for trying and measuring.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Writes made-up export rows: the same rows for the same seed.",
        discussion: """
            With --rows: 1,000 commodities, 200 partners, 5 years, and a report.yaml beside the rows that reads
            them. With --kind: a whole report in a folder, as Reports/nasional-contoh and Reports/provinsi-contoh
            are. Examples:

              kendang sample --rows 1000000 --seed 7 --out /tmp/sample/rows.csv
              kendang sample --kind national --seed 2025 --out Reports/nasional-contoh
            """)

    @Option(help: ArgumentHelp("How many rows, 1 to 1,000,000,000.", valueName: "n"))
    var rows: Int?

    @Option(help: ArgumentHelp("Of how many commodities, 1 to 100,000; 1,000 by default.", valueName: "n"))
    var goods: Int = SampleRows.goods

    @Flag(help: "More columns, as a customs extract has them: about 90 bytes a row instead of 47.")
    var wide = false

    @Option(help: ArgumentHelp("A whole report instead.", valueName: "national|provincial"))
    var kind: SampleReport.Kind?

    @Option(help: ArgumentHelp("The seed.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The file to write; with --kind, the folder.", valueName: "file|dir"))
    var out: String

    func validate() throws {
        guard (rows == nil) != (kind == nil) else {
            throw ValidationError("say --rows or --kind, one of them")
        }
        guard rows.map({ (1...1_000_000_000).contains($0) }) ?? true else {
            throw ValidationError("--rows is 1 to 1000000000")
        }
        guard (1...100_000).contains(goods) else { throw ValidationError("--goods is 1 to 100000") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            if let kind { try SampleFiles.write(kind, seed: seed, to: out) }
            if let rows { try SampleFiles.write(rows: rows, seed: seed, goods: goods, isWide: wide, to: out) }
        }
    }
}

extension SampleReport.Kind: ExpressibleByArgument {}
