import Datasets
import Declarations
import Figures
import Localization
import Reading
import Rendering

/// Where one worker does its orders: reports that were read stay open, so that the next chart of the same
/// report costs only itself.
///
/// A report's folder never changes while the service runs (another version is another folder), so what was
/// read of it stays true.
final class Workshop {
    /// What is kept of a report.
    final class Bench {
        let report: OpenedReport
        private var charts: ChartRenderer?
        private var sheets: [Order: SingleSheets] = [:]
        private static let most = 8

        init(_ report: OpenedReport) { self.report = report }

        func chartRenderer() throws(ReportError) -> ChartRenderer {
            if let charts { return charts }
            let made = try ChartRenderer(report)
            charts = made
            return made
        }

        /// - Parameter order: of any member.
        func singleSheets(_ order: Order) throws(ReportError) -> SingleSheets {
            if let known = sheets[order] { return known }
            if sheets.count >= Self.most { sheets = [:] }
            let made = try SingleSheets(report, try order.batchJob(to: nil))
            sheets[order] = made
            return made
        }
    }

    let clock = StageClock()
    private let templates: String?
    private let fonts: String?
    let limits: WorkLimits
    /// The limit that the order at hand has reached.
    private var reached: Failure?
    /// The last used is last.
    private var benches: [(folder: String, bench: Bench)] = []
    private static let most = 6

    init(templates: String?, fonts: String?, limits: WorkLimits = WorkLimits()) {
        self.templates = templates
        self.fonts = fonts
        self.limits = limits
    }

    func places(_ folder: String) -> ProjectPlaces {
        let own = folder + "/Templates"
        return ProjectPlaces(
            report: folder, templates: Confinement.isFolder(own) ? own : templates, fonts: fonts)
    }

    /// A report, opened now or before.
    func bench(_ folder: String) throws(ReportError) -> Bench {
        if let index = benches.firstIndex(where: { $0.folder == folder }) {
            let found = benches.remove(at: index)
            benches.append(found)
            return found.bench
        }
        let bench = try withinRows { limit throws(ReportError) in
            try clock.within("read") { () throws(ReportError) in
                try Confinement.check(folder)
                return Bench(try OpenedReport(places(folder), rowLimit: limit))
            }
        }
        if benches.count >= Self.most { benches.removeFirst() }
        benches.append((folder, bench))
        return bench
    }

    /// Reads a report no further than to the row that is one too many; then that is what is said of it,
    /// whatever else is wrong.
    private func withinRows<Result>(_ read: (RowLimit) throws(ReportError) -> Result) throws(ReportError)
        -> Result
    {
        let limit = RowLimit(limits.rows)
        func refuse() throws(ReportError) {
            guard limit.isPassed else { return }
            reached = Failure(
                .limit, "a report has at most \(limits.rows) rows, and this one has more", limit: "rows")
            throw .input([])
        }
        let result: Result
        do throws(ReportError) { result = try read(limit) } catch {
            try refuse()
            throw error
        }
        try refuse()
        return result
    }

    /// Ends an order that takes more than it may.
    /// - Parameter name: of the limit, as the configuration has it.
    func hold(_ count: Int, to most: Int, _ name: String, of what: String) throws(ReportError) {
        guard count > most else { return }
        reached = Failure(
            .limit, "\(what) has at most \(most) \(name), and this one has \(count)", limit: name)
        throw .input([])
    }

    /// Does an order. Whatever goes wrong is in the answer.
    func answer(_ work: Assignment, progress: @escaping @Sendable (Progress) -> Void) -> Answer {
        var answer = Answer()
        reached = nil
        clock.begin("make")
        do throws(ReportError) {
            try run(work, &answer, progress)
        } catch {
            answer.files = []
            answer.failure = reached ?? Failure(error)
            answer.findings += error.findings.map(SaidFinding.init)
        }
        answer.seconds = clock.finished()
        answer.findings = answer.findings.map { $0.without(folder: work.folder) }
        return answer
    }

    private func run(
        _ work: Assignment, _ answer: inout Answer, _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(ReportError) {
        let order = work.order
        switch order.kind {
        case .report: try report(work, &answer, progress)
        case .charts: try charts(work, &answer)
        case .sheet: try sheet(work, &answer)
        case .batch: try batch(work, &answer, progress)
        case .export: try export(work, &answer)
        case .pages: try pages(work, &answer)
        case .validate:
            try Confinement.check(work.folder)
            answer.text = try withinRows { limit throws(ReportError) in
                try Validation(places(work.folder), limit: 2_000, rowLimit: limit)
            }.json
        case .describe: answer.text = try description(of: work.folder)
        case .figures:
            let format = try order.formats?.first.map(Order.figuresFormat) ?? .json
            answer.text = try bench(work.folder).report.figuresText(format, in: order.scope)
        case .explain:
            guard let figure = order.figure else { throw .input([.error("name a figure")]) }
            answer.text = try bench(work.folder).report.explanation(
                of: figure, in: try order.readLanguages().first)
        case .audit:
            let outcome = try FileAudit.run(try file(of: work), fonts: fonts)
            answer.text = outcome.json
        case .extract:
            guard let out = work.out else { throw .fault(.error("no folder to extract to")) }
            let inner = out + "/report"
            for made in try Extraction.write(try file(of: work), to: inner) {
                answer.files.append(try Delivery.noted(made.path, within: out, pages: 0))
            }
        case .propose: answer.text = try Proposing(work, places(work.folder)).json()
        case .adopt: answer.text = try Proposing(work, places(work.folder)).definition()
        case .edit: answer.text = try edited(work)
        case .rows: answer.text = try rows(of: work)
        }
    }

    func file(of work: Assignment) throws(ReportError) -> String {
        guard let file = work.order.file, SafePath.fault(of: file) == nil else {
            throw .input([.error("name a file of the folder")])
        }
        return work.folder + "/" + file
    }
}

extension Failure {
    init(_ error: ReportError) {
        let message = error.findings.first { $0.weight == .error }?.message ?? "it could not be made"
        if error.findings.contains(where: { $0.rule == Embargo.rule }) {
            self.init(.embargo, message)
            return
        }
        switch error {
        case .missing: self.init(.missing, message)
        case .input, .figure, .layout: self.init(.input, message)
        case .fault: self.init(.audit, message)
        case .output: self.init(.fault, message)
        }
    }
}

extension SaidFinding {
    init(_ finding: Finding) {
        self.init(weight: finding.weight.rawValue, message: finding.message, hint: finding.hint)
        rule = finding.rule.isEmpty ? nil : finding.rule
        pesan = finding.indonesian?.message
        saran = finding.indonesian?.hint
        place = finding.at?.text
    }

    /// Places are told from the report's folder: where it lies on the server is nobody's business.
    func without(folder: String) -> SaidFinding {
        var said = self
        let prefix = folder + "/"
        said.message = message.replacing(prefix, with: "")
        said.hint = hint?.replacing(prefix, with: "")
        said.pesan = pesan?.replacing(prefix, with: "")
        said.saran = saran?.replacing(prefix, with: "")
        said.place = place?.replacing(prefix, with: "")
        return said
    }
}
