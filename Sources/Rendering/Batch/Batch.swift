import Datasets
import Declarations
import Figures
import Localization
import Narration
import Synchronization
import Templates

/// A sheet for every member of a dimension: planned before the first is drawn, made by as many workers as
/// there are cores, each sheet by itself.
///
/// The rows are summed once. A sheet that cannot be made is a line in the manifest and not the end of the
/// others, and nothing of one sheet is left over for the next: a worker's caches hold only what is the same
/// for all.
public struct Batch: Sendable {
    public let report: OpenedReport
    private let job: BatchJob
    let source: TemplateSource
    private let plan: BatchPlan
    /// Where the sheets go.
    public let folder: String

    /// Plans a batch; draws nothing.
    /// - Throws: where the template has no sheets, where none is chosen, or where two would be one file.
    public init(_ report: OpenedReport, _ job: BatchJob) throws(ReportError) {
        try Embargo.check(report.definition)
        self.report = report
        self.job = job
        let name = job.templateName
        source = try TemplateSource(
            name, theme: report.definition.theme, by: job.dimension, in: report.places)
        guard let chapters = source.template.chapters else {
            throw .input([
                .error(
                    "\(name) is no template of sheets: it has not one part with \"each\"",
                    hint: "commodity-sheet is one; Templates/README.md says how they are made",
                    at: SourcePlace(file: "\(source.root)/\(name)/template.yaml"))
            ])
        }
        if let other = job.name.misnamed(chapters.dimension.rawValue) {
            throw .input([
                .error(
                    "the names have {\(other)}, the sheets are by \(chapters.dimension.rawValue)",
                    hint: "{key} is the member's, whatever its dimension")
            ])
        }
        plan = try BatchPlan(report, source, job)
        folder = job.folder ?? "out/\(report.definition.name)/\(name)"
    }

    /// How many sheets this run has.
    public var count: Int { plan.sheets.count }

    var members: [Chapter] { plan.members }
    var sheets: [SheetOrder] { plan.sheets }
    var dimension: Dimension { source.template.chapters?.dimension ?? .commodity }

    /// What the workers share while they run.
    private final class Board: Sendable {
        struct State {
            var progress: BatchProgress
            var findings: [Finding] = []
            var manifest = Manifest()
            var end: ReportError?
            var stops = false

            /// No more sheets: the first reason is kept.
            mutating func end(_ error: ReportError) {
                if end == nil { end = error }
                stops = true
            }
        }

        let state: Mutex<State>
        let start = BatchClock.now()

        init(_ total: Int) { state = Mutex(State(progress: BatchProgress(total: total))) }
    }

    /// Makes the sheets.
    /// - Parameter watch: told after every sheet, by one worker at a time.
    /// - Throws: where nothing can be begun; what goes wrong later is in the outcome.
    public func run(watch: @escaping @Sendable (BatchProgress) -> Void = { _ in }) throws(ReportError)
        -> BatchOutcome
    {
        let name = Manifest.name(of: job.shard), path = folder + "/" + name
        let old = Manifest(WholeFiles.read(path) ?? [])
        let maker = try SheetMaker(report, source, job, old: old, folder: folder)
        let scratch = folder + "/.kendang/" + name
        let writer = try SheetWriter(
            folder: folder, manifest: path, scratch: scratch, keepsManifest: job.resumes)
        let board = Board(plan.sheets.count)
        work(maker, writer, board, watch)
        finish(writer, board, path)
        return board.state.withLock { state in
            BatchOutcome(
                progress: state.progress, findings: report.warnings + plan.warnings + state.findings,
                end: state.end, isInterrupted: Interruption.isWanted, folder: folder, manifest: path)
        }
    }

    private func work(
        _ maker: SheetMaker, _ writer: SheetWriter, _ board: Board,
        _ watch: @escaping @Sendable (BatchProgress) -> Void
    ) {
        let places = report.places, sheets = plan.sheets
        _ = Workers.map(
            sheets.count, workers: job.workers ?? Workers.cores,
            tools: { Result { () throws(ReportError) in try Press(places) } }
        ) { index, press in
            if Interruption.isWanted || board.state.withLock({ $0.stops }) { return }
            switch press {
            // Without fonts there is no sheet at all.
            case .failure(let error): board.state.withLock { $0.end(error) }
            case .success(let press):
                let result = Result { () throws(ReportError) in
                    try maker.make(sheets[index], place: place(of: index), of: plan.total, press)
                }
                note(result, of: index, maker, writer, board)
            }
            board.state.withLock { state in
                state.progress.seconds = BatchClock.now() - board.start
                watch(state.progress)
            }
        }
    }

    /// Place among the sheets of all shards, from 1.
    private func place(of index: Int) -> Int {
        guard let shard = job.shard else { return index + 1 }
        return index * shard.count + shard.number
    }

    private func note(
        _ result: Result<SheetMaker.Result, ReportError>, of index: Int, _ maker: SheetMaker,
        _ writer: SheetWriter, _ board: Board
    ) {
        do throws(ReportError) {
            switch try result.get() {
            case .kept(let entries):
                board.state.withLock { state in
                    state.progress.kept += 1
                    Self.count(entries, &state)
                }
            case .made(let sheet):
                try writer.write(sheet)
                board.state.withLock { state in
                    state.progress.made += 1
                    Self.count(sheet.entries, &state)
                }
            }
        } catch {
            fail(error, of: index, maker, writer, board)
        }
    }

    private static func count(_ entries: [ManifestEntry], _ state: inout Board.State) {
        for entry in entries {
            state.manifest.add(entry)
            state.progress.files += 1
            state.progress.bytes += entry.file?.bytes ?? 0
        }
        state.progress.pages += entries.first?.file?.pages ?? 0
        state.progress.warnings += entries.first?.findings.count ?? 0
    }

    /// A sheet that is wrong by itself is told and left out; where nothing can be written, or the fonts are
    /// not there, none can be made.
    private func fail(
        _ error: ReportError, of index: Int, _ maker: SheetMaker, _ writer: SheetWriter, _ board: Board
    ) {
        let order = plan.sheets[index]
        let isOfAll =
            switch error {
            case .output, .missing: true
            case .input, .figure, .layout, .fault: false
            }
        let entry = maker.failure(order, place: place(of: index), of: plan.total, error)
        board.state.withLock { state in
            if isOfAll { return state.end(error) }
            state.progress.failed += 1
            state.manifest.add(entry)
            if job.failsFast { state.stops = true }
            guard state.progress.failed <= BatchOutcome.told else { return }
            for finding in error.findings.prefix(3) {
                var finding = finding
                finding.message = "\(order.chapter.slug), \(order.language.rawValue): " + finding.message
                state.findings.append(finding)
            }
        }
        guard !isOfAll else { return }
        maker.removeOld(order)
        do throws(ReportError) { try writer.write(SheetWriter.Sheet(files: [], entries: [entry])) } catch {
            board.state.withLock { $0.end(error) }
        }
    }

    /// What waits is written, then the manifest in the order of the sheets.
    private func finish(_ writer: SheetWriter, _ board: Board, _ path: String) {
        do throws(ReportError) {
            try writer.finish()
            let state = board.state.withLock { $0 }
            // Of a batch that has ended early the lines of what is left to do stay as they were.
            guard state.progress.done == state.progress.total else { return }
            do throws(WriteError) {
                try WholeFiles.write([WholeFiles.File(path: path, bytes: state.manifest.bytes())])
            } catch { throw ReportError(error) }
        } catch {
            board.state.withLock { $0.end(error) }
        }
    }
}
