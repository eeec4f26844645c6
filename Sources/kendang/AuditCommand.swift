import ArgumentParser
import Declarations
import Rendering

/// `kendang audit`: whether a PDF says what its own data say.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Holds a PDF against the data that it carries.",
        discussion: """
            Reads the PDF back; sums the attached rows again and compares every attached
            figure; looks for every number of text, tables, chart labels and alternative
            texts among the figures; and lays the attached report out again to compare
            each element (by the same version of the program). Says where a fault is:
            page, element, millimetres. Exits 0 when the PDF is clean, 65 when it is not.
            Examples:

              kendang audit out/blitar-2025/blitar-2025-annual-report-id.pdf
              kendang audit report.pdf --json > audit.json
            """)

    @Argument(help: "A PDF that kendang made; a signed copy will do.")
    var pdf: String

    @Flag(help: "What was looked at and found, as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Where the fonts and their manifest are.", valueName: "dir"))
    var fonts: String?

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let outcome = try FileAudit.run(pdf, fonts: fonts)
            Terminal.out(json ? outcome.json : outcome.passed ? outcome.summary + "\n" : "")
            guard !outcome.passed else { return }
            throw .input(outcome.findings)
        }
    }
}
