import Blocks
import Datasets
public import Declarations
import Figures
import Finishing
import Graphics
import Layout
public import Localization
import Narration
import Painting
import Reading
import Shaping
import Templates

/// What is to be made of a report.
public struct RenderJob: Sendable, Hashable {
    /// nil: the first that the report names.
    public var template: String?
    /// Empty: the report's own.
    public var languages: [Language]
    public var formats: [OutputFormat]
    /// Of PNG pages.
    public var dpi: Int
    /// nil: out/<report>.
    public var folder: String?
    /// Where the audit's findings go, as JSON.
    public var audit: String?
    /// Whether the finished PDF is read back and held against its figures before it is written.
    public var isAudited: Bool
    /// Leads from every number to its rows; nil: as the report says.
    public var traces: Bool?
    /// Chapters of these members alone, in place of all.
    var chapters: ChapterChoice?

    public init(
        template: String? = nil, languages: [Language] = [], formats: [OutputFormat] = [.pdf], dpi: Int = 144,
        folder: String? = nil, audit: String? = nil, isAudited: Bool = true, traces: Bool? = nil
    ) {
        self.template = template
        self.languages = languages.eachOnce
        self.formats = formats.eachOnce
        self.dpi = dpi
        self.folder = folder
        self.audit = audit
        self.isAudited = isAudited
        self.traces = traces
    }
}

/// The members whose chapters a document has.
struct ChapterChoice: Sendable, Hashable {
    var dimension: Dimension
    var members: [Chapter]
}

/// What came of it.
public struct Outcome: Sendable {
    public var files: [WholeFiles.File]
    public var pages: Int
    public var warnings: [Finding]
    public var summary: String
}

/// From an opened report to files: bind, lay out, paint, finish, write.
public struct Renderer {
    public let report: OpenedReport

    public init(_ report: OpenedReport) {
        self.report = report
    }

    /// Makes the files of a job; writes them all, or none.
    public func render(_ job: RenderJob, progress: (String) -> Void = { _ in }) throws(ReportError) -> Outcome
    {
        var outcome = try files(of: job, progress: progress)
        progress("writing …")
        do throws(WriteError) { try WholeFiles.write(outcome.files) } catch { throw ReportError(error) }
        let size = outcome.files.reduce(0) { $0 + $1.bytes.count }
        outcome.summary =
            "\(counted(outcome.files.count, "file")), \(counted(outcome.pages, "page")), \(size / 1024) kB in "
            + "\(folder(of: job)); \(counted(outcome.warnings.count, "warning"))"
        return outcome
    }

    /// The files of a job, in memory.
    public func files(of job: RenderJob, progress: (String) -> Void = { _ in }) throws(ReportError) -> Outcome
    {
        try Embargo.check(report.definition)
        if job.template == nil, let edition = report.edition,
            case .sheet(let key, let template, let dimension) = edition.kind
        {
            return try sheetFiles(of: job, key, template, by: dimension, edition)
        }
        let press = try Press(report.places)
        let name = try templateName(job.template)
        let source = try TemplateSource(
            name, theme: report.definition.theme, by: job.chapters?.dimension, in: report.places)
        var outcome = Outcome(files: [], pages: 0, warnings: report.warnings, summary: "")
        let languages = job.languages.isEmpty ? report.definition.languages : job.languages
        let enclosed = job.formats.contains(.pdf) ? try EnclosedFiles(report, source.readFiles) : nil
        if job.isAudited { try enclosed?.checkRows() }
        outcome.warnings += enclosed?.warnings ?? []
        var audits: [PageAudit] = []
        for language in unique(languages) {
            progress("\(report.definition.name), \(language.rawValue): layout …")
            var document = try press.audited(
                report, source, language, traces: job.traces, chapters: job.chapters?.members)
            audits += [document.audit].compactMap(\.self)
            if let failure = document.audit?.failure { throw try failed(failure, audits, job) }
            outcome.pages += document.pages.count
            outcome.warnings += document.warnings
            enclosed?.enclose(
                in: &document, .report(template: name), language, isAudited: job.isAudited)
            for format in unique(job.formats) {
                progress("\(report.definition.name), \(language.rawValue): \(format.rawValue) …")
                let base = "\(folder(of: job))/\(report.definition.name)-\(name)-\(language.rawValue)"
                outcome.files += try press.files(document, format, dpi: Double(job.dpi), base: base)
            }
        }
        if let path = job.audit { outcome.files.append(PageAudit.file(audits, path: path)) }
        return outcome
    }

    /// The sheet that an extracted folder was.
    private func sheetFiles(
        of job: RenderJob, _ key: String, _ template: String, by dimension: Dimension, _ edition: Edition
    ) throws(ReportError) -> Outcome {
        let press = try Press(report.places)
        var outcome = Outcome(files: [], pages: 0, warnings: report.warnings, summary: ""), edition = edition
        edition.isAudited = job.isAudited
        if let traces = job.traces { edition.traces = traces }
        for language in unique(job.languages.isEmpty ? [edition.language] : job.languages) {
            let document = try sheet(key, template, by: dimension, language, press, edition)
            if let failure = document.audit?.failure { throw .fault(failure) }
            outcome.pages += document.pages.count
            outcome.warnings += document.warnings
            for format in unique(job.formats) {
                let base = "\(folder(of: job))/\(SheetName.safe(key))-\(language.rawValue)"
                outcome.files += try press.files(document, format, dpi: Double(job.dpi), base: base)
            }
        }
        return outcome
    }

    /// One document with what its PDF carries, as an edition says; whatever the audit of its pages finds.
    func document(_ template: String, _ language: Language, _ press: Press, _ edition: Edition)
        throws(ReportError) -> LaidOut
    {
        let source = try TemplateSource(template, theme: report.definition.theme, in: report.places)
        var document = try press.audited(report, source, language, traces: edition.traces)
        try EnclosedFiles(report, source.readFiles).enclose(
            in: &document, .report(template: template), language, isAudited: edition.isAudited)
        return document
    }

    /// The same of a member's sheet.
    func sheet(
        _ key: String, _ template: String, by dimension: Dimension, _ language: Language, _ press: Press,
        _ edition: Edition
    ) throws(ReportError) -> LaidOut {
        let source = try TemplateSource(
            template, theme: report.definition.theme, by: dimension, in: report.places)
        guard let member = report.story.allChapters(of: dimension).first(where: { $0.slug == key }) else {
            throw .input([.error("the rows name no \(dimension.rawValue) \"\(key)\"")])
        }
        var document = try press.audited(report, source, language, traces: edition.traces, only: member)
        try EnclosedFiles(report, source.readFiles, for: .sheet).readied().enclose(
            in: &document, edition.kind, language, isAudited: edition.isAudited)
        return document
    }

    /// No page leaves, but what the audit found does, where it was asked for.
    private func failed(_ failure: Finding, _ audits: [PageAudit], _ job: RenderJob) throws(ReportError)
        -> ReportError
    {
        if let path = job.audit {
            do throws(WriteError) { try WholeFiles.write([PageAudit.file(audits, path: path)]) } catch {
                throw ReportError(error)
            }
        }
        return .fault(failure)
    }

    /// Everything that is wrong with the report, its templates and the fonts; draws, but writes nothing.
    public func check(template: String? = nil) throws(ReportError) -> Outcome {
        let press = try Press(report.places)
        let names = template.map { [$0] } ?? report.definition.templates
        var outcome = Outcome(files: [], pages: 0, warnings: report.warnings, summary: "")
        for name in names {
            let source = try TemplateSource(name, theme: report.definition.theme, in: report.places)
            for language in report.definition.languages {
                let document = try press.document(report, source, language)
                outcome.pages += document.pages.count
                outcome.warnings += document.warnings
            }
        }
        outcome.summary =
            "\(report.definition.name): nothing wrong; \(counted(report.loaded.rows, "row")), "
            + "\(counted(report.loaded.cube.cells.count, "cell")), "
            + "\(counted(report.figures.allIDs.count, "figure")), \(counted(outcome.pages, "page")), "
            + "\(counted(outcome.warnings.count, "warning"))"
        return outcome
    }

    private func folder(of job: RenderJob) -> String { job.folder ?? "out/\(report.definition.name)" }

    private func templateName(_ wanted: String?) throws(ReportError) -> String {
        if let wanted { return wanted }
        if case .report(let template) = report.edition?.kind { return template }
        guard let first = report.definition.templates.first else {
            throw .input([
                .error(
                    "the report names no template", hint: "add templates: [annual-report]",
                    at: report.definition.place)
            ])
        }
        return first
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)" + (count == 1 ? "" : "s")
    }

    private func unique<T: Hashable>(_ items: [T]) -> [T] {
        var seen: Set<T> = []
        return items.filter { seen.insert($0).inserted }
    }
}
