public import ArgumentParser
import Declarations
public import Figures
import Localization
public import Rendering

/// `kendang batch`: a sheet for every member of a dimension.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Draws a sheet for every commodity, destination, sector or region.",
        discussion: """
            The rows are summed once for all sheets. Each appears whole or not at all;
            one that cannot be made is told and left out. DIR/manifest.jsonl has a line
            for each file: key, language, bytes, SHA-256, pages, figures, warnings.

              kendang batch Reports/blitar-2025
              kendang batch Reports/x --by sector --language id --format png
              kendang batch Reports/x --where 'value >= 1 miliar and rank <= 50'
              kendang batch Reports/x --name '{language}/{number}-{commodity}'
              kendang batch Reports/x --resume
              kendang batch Reports/x --shard 2/8 --out out/part-2
              kendang batch --merge out/part-1 out/part-2 --out out/all
              kendang batch Reports/x --combine

            --where compares value, previous, share, growth and rank with numbers
            (1500000, 1,5 miliar, 2.5%), and name, key, sector and code with texts
            (= != ~), joined by and, or, not and brackets.

            --name takes {key} (also as {commodity}, {partner}, {sector}, {region}),
            {language}, {number}, {report}, {template}, {year}; a / makes folders.

            Ctrl-C ends after the sheets in flight; --resume goes on, and makes only
            what is missing or whose inputs have changed.

            Exit codes: 0 all sheets are there, 65 some could not be made of their
            data, 70 our fault, 73 they could not be written, 130 after Ctrl-C.
            """)

    /// How a run is told.
    enum Telling: String, ExpressibleByArgument, CaseIterable { case json }

    @Argument(help: "The report's folder, or its report.yaml.")
    var report: String?

    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp(
            "A template of sheets; by default that of the dimension, as commodity-sheet.", valueName: "name"))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "What the sheets are of; by default the template's own.",
            valueName: "commodity|partner|sector|region"))
    var by: Dimension?

    @Option(
        name: .customLong("where"), help: ArgumentHelp("Only members that fulfil this.", valueName: "expr"))
    var filter: String?

    @Option(
        name: .customLong("language"), parsing: .singleValue,
        help: ArgumentHelp(
            "id or en; may be given twice; by default the report's languages.", valueName: "id|en"))
    var languages: [Language] = []

    @Option(
        name: .customLong("format"), parsing: .singleValue,
        help: ArgumentHelp("pdf, png or svg; may be repeated; pdf by default.", valueName: "pdf|png|svg"))
    var formats: [OutputFormat] = []

    @Option(
        help: ArgumentHelp("How the files are called; {key}-{language} by default.", valueName: "pattern"))
    var name: String?

    @Option(help: ArgumentHelp("Dots per inch of PNG pages, 36 to 1200.", valueName: "n"))
    var dpi: Int = 144

    @Option(help: ArgumentHelp("Workers; by default as many as there are cores.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("This machine's part, as 2/8.", valueName: "i/n"))
    var shard: BatchJob.Shard?

    @Flag(help: "Make only what is missing in DIR or whose inputs have changed.")
    var resume = false

    @Flag(help: "Go on after a sheet that cannot be made (this is the default).")
    var keepGoing = false

    @Flag(help: "End after the first sheet that cannot be made.")
    var failFast = false

    @Option(help: ArgumentHelp("Where the files go; by default out/<report>/<template>/.", valueName: "dir"))
    var out: String?

    @Option(help: ArgumentHelp("A line of JSON on standard output for each step.", valueName: "json"))
    var progress: Telling?

    @Flag(help: "One PDF of all sheets, with contents and bookmarks, instead of a file for each.")
    var combine = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Merge the folders of shards: check every file, join the manifests.", valueName: "dir"))
    var merge: [String] = []

    @Flag(
        name: .customLong("no-audit"),
        help: "Do not read finished PDFs back; they say so of themselves (keywords, edition.json).")
    var isUnaudited = false

    func validate() throws {
        guard (36...1200).contains(dpi) else { throw ValidationError("--dpi is 36 to 1200, not \(dpi)") }
        guard jobs.map({ (1...1024).contains($0) }) ?? true else {
            throw ValidationError("--jobs is 1 to 1024")
        }
        guard (report == nil) != merge.isEmpty else {
            throw ValidationError(
                merge.isEmpty ? "name a report" : "--merge takes folders of sheets, and no report beside")
        }
        guard !(keepGoing && failFast) else {
            throw ValidationError("say --keep-going or --fail-fast, not both")
        }
        guard !combine || shard == nil && !resume else {
            throw ValidationError("--combine makes one file: it has no --shard and no --resume")
        }
        _ = try job()
    }

    func run() throws {
        if !merge.isEmpty { return try merged() }
        let report = try opened(), job = try job()
        if combine { return try combined(report, job) }
        var code: Int32 = 0
        try Exit.run { () throws(ReportError) in
            let batch = try Batch(report, job)
            let teller = BatchTeller(isJSON: progress == .json)
            Interruption.watch()
            let outcome = try batch.run { teller.tell($0) }
            teller.end(outcome)
            code = outcome.exitCode
        }
        if code != 0 { throw ExitCode(code) }
    }

    private func opened() throws -> OpenedReport {
        var opened: OpenedReport?
        try Exit.run { () throws(ReportError) in
            Terminal.progress("reading \(report ?? "") …")
            opened = try OpenedReport(folders.places(report ?? ""))
        }
        guard let opened else { throw ExitCode(70) }
        return opened
    }

    /// - Throws: where an expression or a pattern is none.
    private func job() throws(ValidationError) -> BatchJob {
        var job = BatchJob(
            template: template, dimension: by, languages: languages,
            formats: formats.isEmpty ? [.pdf] : formats, dpi: dpi, workers: jobs, shard: shard,
            resumes: resume, failsFast: failFast, folder: out, isAudited: !isUnaudited)
        do throws(MemberFilter.Fault) { job.filter = try filter.map(MemberFilter.init) } catch {
            throw ValidationError("--where, character \(error.offset + 1): \(error.message)")
        }
        do throws(SheetName.Fault) { job.name = try name.map(SheetName.init) ?? .standard } catch {
            throw ValidationError("--name: \(error.message)")
        }
        return job
    }

    private func combined(_ report: OpenedReport, _ job: BatchJob) throws {
        try Exit.run { () throws(ReportError) in
            let outcome = try CombinedEdition(report, job).render { Terminal.progress($0) }
            Terminal.endProgress()
            for warning in outcome.warnings { Terminal.error(warning.text) }
            if Terminal.showsProgress { Terminal.error(outcome.summary) }
        }
    }

    private func merged() throws {
        var isComplete = false
        try Exit.run { () throws(ReportError) in
            let outcome = try ManifestMerge(folders: merge, into: out).run()
            for finding in outcome.findings { Terminal.error(finding.text) }
            Terminal.error(outcome.summary)
            isComplete = outcome.isComplete
        }
        if !isComplete { throw ExitCode(65) }
    }
}

extension Dimension: ExpressibleByArgument {}

extension BatchJob.Shard: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
