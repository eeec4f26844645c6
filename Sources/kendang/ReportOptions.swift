import ArgumentParser
import Rendering

/// What every command that reads a report takes.
struct ReportOptions: ParsableArguments {
    @Argument(help: "The report's folder, or its report.yaml.")
    var report: String

    @OptionGroup var folders: FolderOptions

    var places: ProjectPlaces { folders.places(report) }
}

/// Where a command looks for what is not the report's own.
struct FolderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where templates and themes are.", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("Where the fonts and their manifest are.", valueName: "dir"))
    var fonts: String?

    func places(_ report: String) -> ProjectPlaces {
        ProjectPlaces(report: report, templates: templates, fonts: fonts)
    }
}
