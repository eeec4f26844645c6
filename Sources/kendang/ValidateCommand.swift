public import ArgumentParser
import Declarations
import Localization
public import Rendering

/// `kendang validate`: what became of every row.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Says what became of every row: counts, totals beside sums, findings by rule.",
        discussion: """
            Reads the files of a report, whatever is wrong with them, and tells of each how
            many rows were read, accepted, warned of and refused, which stated totals agree
            with the sums of their rows, and what to mend where. With --out it writes

              validasi.json       everything, for other programs (Reports/README.md)
              validasi-id.pdf     one page to hand on, in the language asked
              temuan.xlsx         your own sheets, each finding a coloured cell with a comment

            Exits 0 when there is no error (warnings are allowed), 65 when there is one.
            Examples:

              kendang validate Reports/blitar-2025
              kendang validate Reports/blitar-2025 --out out/periksa
              kendang validate Reports/blitar-2025 --language en --format pdf --out out/check
              kendang validate Reports/blitar-2025 --json > validasi.json
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        help: ArgumentHelp("id or en; by default the first of the report's languages.", valueName: "id|en"))
    var language: Language?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    @Option(help: ArgumentHelp("Also write files into this folder.", valueName: "dir"))
    var out: String?

    @Option(
        name: .customLong("format"), parsing: .singleValue,
        help: ArgumentHelp(
            "Which files: json, pdf or xlsx; may be repeated; all by default.", valueName: "json|pdf|xlsx"))
    var formats: [ValidationFormat] = []

    @Option(help: ArgumentHelp("The most findings to list; all are counted.", valueName: "n"))
    var limit = 10_000

    func validate() throws {
        guard (1...1_000_000).contains(limit) else {
            throw ValidationError("--limit is 1 to 1000000, not \(limit)")
        }
        guard formats.isEmpty || out != nil else { throw ValidationError("--format needs --out DIR") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let validation = try Validation(options.places, limit: limit)
            let language = language ?? validation.language
            Terminal.out(json ? validation.json : validation.text(language))
            if let out {
                let formats = formats.isEmpty ? ValidationFormat.allCases : formats
                let files = try validation.write(formats, language, to: out)
                for file in files { Terminal.error(file) }
            }
            // What is wrong is told already.
            guard validation.isValid else { throw .input([]) }
        }
    }
}

extension ValidationFormat: ExpressibleByArgument {}
