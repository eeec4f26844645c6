import Declarations
import Figures
import Finishing
import Graphics
import Layout
public import Localization
import Narration
import Templates

/// The stages by which a member's sheet becomes a PDF that may be written, one by one: for measuring them.
public struct SheetStages {
    private let report: OpenedReport
    private let source: TemplateSource
    private let language: Language
    private let press: Press
    private let enclosed: EnclosedFiles
    private let members: [Chapter]
    private var chapter: Chapter?
    private var bound: Press.Bound?
    private var laid: Paginator.Document?
    private var document: LaidOut?
    private var finished: [UInt8] = []
    private var tags = TagTree()

    /// - Parameter source: a template of sheets.
    public init(_ report: OpenedReport, _ source: TemplateSource, _ language: Language, _ press: Press)
        throws(ReportError)
    {
        self.report = report
        self.source = source
        self.language = language
        self.press = press
        enclosed = try EnclosedFiles(report, source.readFiles, for: .sheet)
            .readied()
        members = report.story.allChapters(of: source.template.chapters?.dimension ?? .commodity)
    }

    /// How many sheets there are.
    public var count: Int { members.count }
    public var pages: Int { document?.pages.count ?? 0 }
    public var bytes: Int { finished.count }

    /// Binds words and figures of a sheet, counted from 0.
    public mutating func bind(_ place: Int) throws(ReportError) {
        chapter = members[place]
        bound = try press.bound(report, source, language, only: members[place])
    }

    public mutating func layOut() throws(ReportError) {
        guard let bound else { return }
        laid = try press.laid(bound.report, source.theme, language)
    }

    public mutating func auditPages() throws(ReportError) {
        guard let bound, let laid else { return }
        let document = press.audited(report, source, bound, laid, language)
        if let failure = document.audit?.failure { throw .fault(failure) }
        self.document = document
    }

    /// Gathers what it carries.
    public mutating func enclose() {
        guard let chapter, var document else { return }
        enclosed.enclose(
            in: &document, .sheet(chapter.slug, template: source.name, by: .commodity), language,
            isAudited: true)
        self.document = document
    }

    /// Paints and finishes it, unread.
    public mutating func paint() throws(ReportError) {
        guard var unread = document else { return }
        unread.proof = nil
        (finished, tags) = try press.painters.pdf(unread)
    }

    /// Reads it back.
    public func audit() throws(ReportError) {
        guard let document else { return }
        try document.proof?.hold(finished, document, tags)
    }
}
