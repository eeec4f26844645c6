import ArgumentParser
import Rendering

/// What every command that reads a report takes.
struct ReportOptions: ParsableArguments {
    @Argument(help: "The report's folder, or its report.yaml.")
    var report: String

    @Option(help: ArgumentHelp("Where templates and themes are.", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("Where the fonts and their manifest are.", valueName: "dir"))
    var fonts: String?

    var places: ProjectPlaces { ProjectPlaces(report: report, templates: templates, fonts: fonts) }
}
