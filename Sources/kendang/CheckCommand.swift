import ArgumentParser
import Declarations
import Rendering

/// `kendang check`: everything wrong with data, definition, template and fonts, without drawing a file.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says everything that is wrong with a report, its template and the fonts.",
        discussion: """
            Pages, press charts and the theme are checked too; the file of a theme may
            be checked alone. Exits 0 when nothing is wrong (warnings are allowed), 65
            when something is. Examples:

              kendang check Reports/blitar-2025
              kendang check Templates/Themes/kabupaten.yaml
            """)

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("The template; by default all that the report names.", valueName: "name"))
    var template: String?

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let outcome = try Check.run(options.places, template: template)
            for warning in outcome.warnings { Terminal.error(warning.text) }
            Terminal.out(outcome.summary + "\n")
        }
    }
}
