import Datasets
import Declarations
import Figures
import Localization
import Rendering
import Synchronization

/// Orders whose outcome is files.
extension Workshop {
    func report(
        _ work: Assignment, _ answer: inout Answer, _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(ReportError) {
        let order = work.order
        progress(Progress(done: 0, total: 1, stage: "read"))
        let report = try bench(work.folder).report
        progress(Progress(done: 0, total: 1, stage: "render"))
        let job = RenderJob(
            template: order.template, languages: try order.readLanguages(),
            formats: try order.outputFormats(or: [.pdf]), dpi: order.dpi ?? 144, folder: ".",
            traces: order.trace)
        let outcome =
            if let chart = job.chart(of: report) {
                try ChartRenderer(report).files(of: chart)
            } else {
                try Renderer(report).files(of: job) { told in
                    clock.begin(told.hasSuffix("layout …") ? "layout" : "paint")
                }
            }
        try hold(outcome.pages, to: limits.pages, "pages", of: "a document")
        clock.begin("write")
        try Delivery.deliver(outcome, work, &answer)
    }

    func charts(_ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        let order = work.order
        let bench = try bench(work.folder)
        let renderer = try bench.chartRenderer()
        var sizes: [ChartJob.Size] = []
        for text in order.sizes ?? [] {
            guard let size = ChartJob.Size(text) else {
                throw .input([.error("\"\(text)\" is no size", hint: "wide, square, portrait or 1200x630")])
            }
            sizes.append(size)
        }
        let outcome = try renderer.files(
            of: ChartJob(
                names: order.charts ?? [], sizes: sizes, scale: order.scale ?? 1,
                formats: try order.outputFormats(or: [.png]), languages: try order.readLanguages(),
                folder: "."))
        clock.begin("write")
        try Delivery.deliver(outcome, work, &answer)
    }

    func sheet(_ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        let order = work.order
        let bench = try bench(work.folder)
        guard let key = order.key else { throw .input([.error("name the member: key")]) }
        // What two sheets of one report share does not depend on whose sheets they are.
        var shared = order
        shared.key = nil
        let sheets = try bench.singleSheets(shared)
        let wanted = try order.readLanguages()
        for language in wanted.isEmpty ? bench.report.languages : wanted {
            clock.begin("make")
            let outcome = try sheets.files(of: key, language)
            clock.begin("write")
            try Delivery.deliver(outcome, work, &answer)
        }
    }

    func batch(
        _ work: Assignment, _ answer: inout Answer, _ progress: @escaping @Sendable (Progress) -> Void
    ) throws(ReportError) {
        guard let out = work.out else { throw .fault(.error("no folder for the sheets")) }
        let batch = try Batch(try bench(work.folder).report, try work.order.batchJob(to: out))
        let count = batch.count, last = Mutex(0)
        try hold(count, to: limits.sheets, "sheets", of: "a batch")
        progress(Progress(done: 0, total: count, stage: "sheets"))
        let outcome = try batch.run { told in
            // A line for each per cent is enough, and for the last.
            let isNews = last.withLock { last in
                guard told.done == count || told.done - last >= max(1, count / 100) else { return false }
                last = told.done
                return true
            }
            if isNews { progress(Progress(done: told.done, total: count, stage: "sheets")) }
        }
        answer.findings += outcome.findings.map(SaidFinding.init)
        if let end = outcome.end { throw end }
        guard outcome.isComplete else {
            throw .input([.error("\(outcome.progress.failed) of \(count) sheets could not be made")])
        }
        for entry in try Delivery.entries(of: outcome.manifest) {
            guard let file = entry.file else { continue }
            answer.files.append(
                MadeFile(name: file.path, bytes: file.bytes, sha256: file.sha256, pages: file.pages))
        }
        answer.files.append(try Delivery.noted(outcome.manifest, within: out, pages: 0))
    }

    func export(_ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        guard let out = work.out else { throw .fault(.error("no folder for the tables")) }
        var formats: [ExportFormat] = []
        for text in work.order.formats ?? ["xlsx"] {
            guard let format = ExportFormat(rawValue: text) else {
                throw .input([.error("\"\(text)\" is no format", hint: "xlsx, csv or sdmx-csv")])
            }
            formats.append(format)
        }
        let report = try bench(work.folder).report
        let wanted = try work.order.readLanguages()
        let paths = try ReportExport(report).write(
            formats, wanted.isEmpty ? report.languages : wanted, template: work.order.template, to: out)
        for path in paths { answer.files.append(try Delivery.noted(path, within: out, pages: 0)) }
    }
}

extension Order {
    func readLanguages() throws(ReportError) -> [Language] {
        var read: [Language] = []
        for text in languages ?? [] {
            guard let language = Language(rawValue: text) else {
                throw .input([.error("\"\(text)\" is no language", hint: "id or en")])
            }
            read.append(language)
        }
        return read
    }

    func outputFormats(or standard: [OutputFormat]) throws(ReportError) -> [OutputFormat] {
        var read: [OutputFormat] = []
        for text in formats ?? [] {
            guard let format = OutputFormat(rawValue: text) else {
                throw .input([.error("\"\(text)\" is no format", hint: "pdf, png or svg")])
            }
            read.append(format)
        }
        return read.isEmpty ? standard : read
    }

    static func figuresFormat(_ text: String) throws(ReportError) -> FiguresFormat {
        guard let format = FiguresFormat(rawValue: text) else {
            throw .input([.error("\"\(text)\" is no format", hint: "json, csv or table")])
        }
        return format
    }

    /// - Parameter folder: nil: the sheets stay in memory.
    func batchJob(to folder: String?) throws(ReportError) -> BatchJob {
        var job = BatchJob(
            template: template, languages: try readLanguages(), formats: try outputFormats(or: [.pdf]),
            dpi: dpi ?? 144, workers: 1, folder: folder)
        if let by {
            guard let dimension = Dimension(rawValue: by) else {
                throw .input([
                    .error("sheets are not by \"\(by)\"", hint: "commodity, partner, sector or region")
                ])
            }
            job.dimension = dimension
        }
        if let filter {
            do throws(MemberFilter.Fault) { job.filter = try MemberFilter(filter) } catch {
                throw .input([.error("where: \(error.message)")])
            }
        }
        return job
    }
}
