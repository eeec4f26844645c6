import ArgumentParser
import Rendering

/// `kendang extract`: from a PDF back to its report.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Takes the data, the definition and the template out of a PDF.",
        discussion: """
            The folder holds report.yaml with its rows and the template as they were, the
            figures with formulas and source rows (figures.json), and what the PDF says
            of its making (edition.json). Rendered again by the same version, it gives
            the same bytes. Example:

              kendang extract out/blitar-2025/blitar-2025-annual-report-id.pdf --out /tmp/blitar
              kendang render /tmp/blitar --language id --out /tmp/again
            """)

    @Argument(help: "A PDF that kendang made; a signed copy will do.")
    var pdf: String

    @Option(help: ArgumentHelp("The folder to make; it may be there if it is empty.", valueName: "dir"))
    var out: String

    func run() throws {
        try Exit.run { () throws(ReportError) in
            for file in try Extraction.write(pdf, to: out) { Terminal.out(file.path + "\n") }
        }
    }
}
