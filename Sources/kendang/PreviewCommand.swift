import ArgumentParser
import Declarations
import Glibc
import Localization
import Rendering

/// `kendang preview`: the pages in a browser, drawn anew at every save.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows a report in a browser and draws it anew whenever one of its files is saved.",
        discussion: """
            Watches report.yaml, its rows, the template with its words and components,
            and the theme. What is wrong is shown with file, line and hint over the last
            good pages. Answers on this machine only; Ctrl-C ends it. Examples:

              kendang preview Reports/blitar-2025
              kendang preview Reports/blitar-2025 --language en --port 8080
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        help: ArgumentHelp("The template; by default the first that the report names.", valueName: "name"))
    var template: String?

    @Option(help: ArgumentHelp("Shown first; by default the report's first.", valueName: "id|en"))
    var language: Language?

    @Option(help: ArgumentHelp("The port, 0 for any that is free.", valueName: "n"))
    var port: Int = 8017

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535, not \(port)") }
    }

    func run() throws {
        try Exit.run { () throws(ReportError) in
            // Taken before any thread begins, so that all threads leave the signals to this one.
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGINT)
            sigaddset(&signals, SIGTERM)
            sigaddset(&signals, SIGHUP)
            pthread_sigmask(SIG_BLOCK, &signals, nil)
            let preview = try Preview(options.places, template: template, language: language, port: port)
            preview.start()
            Terminal.out("\(preview.address)\n")
            Terminal.error("Ctrl-C ends it.")
            var signal: Int32 = 0
            sigwait(&signals, &signal)
            preview.stop()
        }
    }
}
