import ArgumentParser
import Declarations
import Rendering

/// `kendang gallery`: every kind of chart in every state, for the eye.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery",
        abstract: "Draws every kind of chart in every state, in both languages, from invented values.",
        discussion: """
            Writes gallery.pdf and a picture of each page,
            gallery-<language>-<sheet>.png: proof sheets for those who design or
            change charts and themes. Example:

              kendang gallery --out /tmp/gallery --theme Templates/Themes/kabupaten.yaml
            """)

    @Option(help: ArgumentHelp("Where the files go.", valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp("The theme; by default the shipped one.", valueName: "file"))
    var theme: String?

    @Option(help: ArgumentHelp("Where templates and themes are.", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("Where the fonts and their manifest are.", valueName: "dir"))
    var fonts: String?

    @Option(help: ArgumentHelp("Dots per inch of the pictures, 36 to 600.", valueName: "n"))
    var dpi: Int = 144

    func validate() throws {
        guard (36...600).contains(dpi) else { throw ValidationError("--dpi is 36 to 600, not \(dpi)") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            let places = ProjectPlaces(report: ".", templates: templates, fonts: fonts)
            let outcome = try GalleryRenderer(places, theme: theme).render(to: out, dpi: Double(dpi))
            for warning in outcome.warnings { Terminal.error(warning.text) }
            Terminal.out(outcome.summary + "\n")
        }
    }
}
