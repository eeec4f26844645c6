import ArgumentParser
import Declarations
import Localization
import Rendering

/// `kendang init`: a small report of one's own.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a small report of your own, with sample numbers, that renders at once.",
        discussion: """
            Writes report.yaml, ekspor.csv and README.md into a folder that is new or
            empty. The rows are made up, and every page says so until you replace them.
            Examples:

              kendang init Reports/malang-2025 --area "Kabupaten Malang"
              kendang init laporan --language en
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: ArgumentHelp("The area whose trade is reported.", valueName: "name"))
    var area: String?

    @Option(help: ArgumentHelp("Of the remarks and the pages.", valueName: "id|en"))
    var language: Language = .id

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let files = try NewReport.write(to: folder, area: area, language: language)
            for file in files { Terminal.out(file.path + "\n") }
            if Terminal.showsProgress { Terminal.error("now: kendang preview \(folder)") }
        }
    }
}
