public import Blocks
import Datasets
public import Declarations
public import Figures
import Finishing
import Glibc
public import Graphics
import Layout
public import Localization
import Narration
import Shaping
import Templates

/// A laid out report in one language.
public struct LaidOut: Sendable {
    public var pages: [Page]
    public var warnings: [Finding]
    public var stamp: Stamp
    /// Figures that it asked, digits that are no figures: what its numbers are held against.
    public var asked: [FigureID]
    public var literals: [String]
    /// In points: type so small may be the round ticks of an axis.
    public var tickSize = 0.0
    /// Numbers that were found to be figures, on its pages.
    var explained: Set<String> = []
    /// What they were held against.
    var numbers: NumberAudit?
    /// Of a single picture: what it shows, in words.
    public var alternative = ""
    /// Where its figures are from.
    public var source = ""
    /// What was checked; nil of single pictures, which have checks of their own.
    public var audit: PageAudit?
    /// What a PDF of it carries.
    var attachments: [Attachment] = []
    /// The entries of its figures, where it is traced.
    public var trace: TraceAppendix?
    /// Reads a finished PDF of it back; nil: nobody does.
    var proof: FinishedAudit?
}

/// One worker's tools: the fonts opened once, for shaping and for painting.
public struct Press {
    private let shaper: PangoShaper
    /// Of this worker; another one on another thread makes its own of the same fonts.
    let painters: Painters

    /// Opens the fonts of a project.
    public init(_ places: ProjectPlaces) throws(ReportError) {
        guard let folder = places.fonts else {
            throw .missing(
                .error(
                    "no fonts are near the report or the program",
                    hint: "`make setup` brings them; or --fonts DIR"))
        }
        do {
            let fonts = try FontSet(folder: folder, manifest: try Self.text(folder + "/manifest"))
            for file in fonts.files where file.use == .text { try Self.check(fonts.path(of: file.name)) }
            shaper = try PangoShaper(fonts: fonts)
            painters = Painters(fonts)
        } catch let error as ReportError {
            throw error
        } catch let error as ShapingError {
            throw ReportError(error)
        } catch {
            throw .input([.error("\(error)", at: SourcePlace(file: folder + "/manifest"))])
        }
    }

    /// A font that is not there, or is none by its first bytes, is named before anything is set in it.
    private static func check(_ path: String) throws(ReportError) {
        let place = SourcePlace(file: path)
        guard ProjectPlaces.isFile(path), let file = fopen(path, "rb") else {
            throw .missing(.error("the font is not there", hint: "`make setup` brings the fonts", at: place))
        }
        defer { fclose(file) }
        var first = [UInt8](repeating: 0, count: 4)
        let count = fread(&first, 1, 4, file)
        let beginnings: [[UInt8]] = [
            [0, 1, 0, 0], Array("OTTO".utf8), Array("true".utf8), Array("ttcf".utf8),
        ]
        guard count == 4, beginnings.contains(first) else {
            throw .input([.error("the file is not a font", hint: "`make setup` brings the fonts", at: place)])
        }
    }

    private static func text(_ path: String) throws(ReportError) -> String {
        guard let bytes = WholeFiles.read(path) else {
            throw .missing(.error("the file cannot be read", at: SourcePlace(file: path)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Layout

    /// Binds a template to a report's figures, lays it out and audits the pages.
    /// - Throws: also where the audit fails.
    public func document(
        _ report: OpenedReport, _ source: TemplateSource, _ language: Language, traces: Bool? = nil
    ) throws(ReportError) -> LaidOut {
        let document = try audited(report, source, language, traces: traces)
        if let failure = document.audit?.failure { throw .fault(failure) }
        return document
    }

    /// The same, whatever the audit finds.
    /// - Parameter traces: leads from every number to its rows; nil: as the report says.
    func audited(
        _ report: OpenedReport, _ source: TemplateSource, _ language: Language, traces: Bool? = nil,
        only member: Chapter? = nil, chapters: [Chapter]? = nil
    ) throws(ReportError) -> LaidOut {
        let bound = try bound(report, source, language, traces: traces, only: member, chapters: chapters)
        return try audited(report, source, bound, language)
    }

    /// A report whose words and figures are bound, with what was found on the way.
    struct Bound {
        var report: BoundReport
        var warnings: [Finding]
        /// The sheet's, where it is one.
        var member: Chapter?
    }

    /// Binds a template to a report's figures: all of it, or a member's sheet.
    /// - Parameters:
    ///   - isQuiet: numbers lead to figures, and no appendix or line of references is printed.
    ///   - chapters: of these members alone; nil: of all.
    func bound(
        _ report: OpenedReport, _ source: TemplateSource, _ language: Language, traces: Bool? = nil,
        isQuiet: Bool = false, only member: Chapter? = nil, chapters: [Chapter]? = nil
    ) throws(ReportError) -> Bound {
        guard let words = source.words(in: language) else {
            throw .fault(.error("no words in \(language.rawValue)"))
        }
        let findings = FindingList()
        var binder = Binder(
            narrator: Narrator(report.story, in: language), words: words, theme: source.theme,
            findings: findings, traces: traces ?? report.edition?.traces ?? report.definition.traces,
            isQuiet: isQuiet)
        var bound = BoundReport(source.template, source.blocks, &binder, only: member, chapters: chapters)
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
        if var appendix = bound.trace {
            try report.addRows(to: &appendix)
            bound.trace = appendix
        }
        return Bound(report: bound, warnings: findings.sorted, member: member)
    }

    /// Lays out what is bound and audits the pages.
    func audited(
        _ report: OpenedReport, _ source: TemplateSource, _ all: Bound, _ language: Language
    ) throws(ReportError) -> LaidOut {
        let laid = try laid(all.report, source.theme, language)
        return audited(report, source, all, laid, language)
    }

    /// Audits pages that were laid out of what is bound.
    func audited(
        _ report: OpenedReport, _ source: TemplateSource, _ all: Bound, _ laid: Paginator.Document,
        _ language: Language
    ) -> LaidOut {
        let bound = all.report
        var document = LaidOut(
            pages: laid.pages, warnings: all.warnings, stamp: Self.stamp(report, language, of: all.member),
            asked: bound.asked, literals: bound.literals, tickSize: source.theme[.smallLabel].size,
            source: report.definition.source[language])
        document.trace = bound.trace
        let held = NumberAudit(report, document, language), numbers = held.check(document.pages)
        document.numbers = held
        document.explained = numbers.explained
        let audit = PageAudit(
            template: source.template.name, language: language,
            layout: LayoutAudit(grid: source.theme.grid)
                .report(on: laid.pages, expecting: Inventory(bound.sections)),
            numbers: numbers.count, strays: numbers.strays, misfits: laid.warnings)
        document.warnings += laid.warnings.map { warning in
            .warning("\(language.rawValue), page \(warning.page): \(warning.block): \(warning.reason)")
        }
        document.warnings += audit.blemishes
        document.audit = audit
        return document
    }

    func laid(_ bound: BoundReport, _ theme: Theme, _ language: Language) throws(ReportError)
        -> Paginator.Document
    {
        do throws(LayoutError) {
            return try Paginator(grid: theme.grid, furniture: bound.furniture)
                .document(bound.sections, with: tools(theme, language))
        } catch {
            throw ReportError(error)
        }
    }

    func tools(_ theme: Theme, _ language: Language) -> Tools {
        Tools(theme: theme, language: language, shaper: shaper)
    }

    /// What the files say about themselves; the time is SOURCE_DATE_EPOCH, else that of the PDF which the
    /// folder came out of, else the report's date.
    static func stamp(_ report: OpenedReport, _ language: Language, of member: Chapter? = nil) -> Stamp {
        let publication = report.story.publication
        let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        let day = publication.date
        var stamp = Stamp(
            title: publication.title[language], author: publication.office[language],
            subject: publication.area[language], language: language.rawValue, creator: Version.creator,
            time: epoch ?? report.edition?.time ?? day.map(\.secondsSince1970) ?? 0)
        stamp.isDraft = publication.isDraft
        if let member {
            let name = report.figures.name(of: member.scope).capitalized
            stamp.title = "\(name[language]) – \(stamp.title)"
        }
        return stamp
    }

    // MARK: Paint

    /// The files of a document in one format: a PDF, or a picture of each page.
    public func files(_ document: LaidOut, _ format: OutputFormat, dpi: Double, base: String)
        throws(ReportError) -> [WholeFiles.File]
    {
        try painters.files(document, format, dpi: dpi, base: base)
    }
}
