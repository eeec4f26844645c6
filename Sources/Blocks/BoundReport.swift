import Charts
public import Declarations
public import Figures
import Graphics
public import Layout
import Localization
import Narration
public import Templates

/// A report whose every word and figure is bound: ready to be laid out, in one language.
///
/// After this nothing can be "not found". Page numbers are the only thing still open: blocks that print some
/// ask layout for them.
public struct BoundReport: Sendable {
    public var furniture: Furniture
    /// Figures that the report asked, in order; what an audit holds its numbers against.
    public var asked: [FigureID]
    /// Digits that templates mark as no figure.
    public var literals: [String]
    private var parts: [BoundSection]
    private var contentsTitle: String

    /// Binds every section of a template; mistakes go to the binder's findings.
    public init(_ template: Template, _ blocks: ReadTemplate, _ binder: inout Binder) {
        parts = blocks.parts.flatMap { $0.bind(&binder) }
        contentsTitle = binder.phrase("contents-title")
        let story = binder.story, language = binder.language
        let status =
            story.publication.isSample
            ? "status-sample"
            : story.publication.isDraft ? "status-draft" : "status-final"
        let ring = RingMark(items: Parts(commoditiesOf: &binder, limit: 8).items(&binder))
        furniture = Furniture(
            mark: { size, tools throws(LayoutError) in try ring.draw(in: size, with: tools) },
            title: story.publication.title[language], publisher: Self.publisher(&binder),
            status: binder.text(status) ?? "")
        asked = binder.asked
        literals = binder.literals
    }

    /// Right of the running head; a report of made-up data says there on every page that it is one.
    private static func publisher(_ binder: inout Binder) -> String {
        let office = binder.story.publication.officeShort[binder.language]
        return binder.badge.map { $0.uppercased() + "  ·  " + office } ?? office
    }

    /// The sections, for layout.
    public var sections: [Section] {
        let entries = parts.compactMap { part in
            part.isListed ? ContentsList.Entry(part.title, anchor: part.anchor) : nil
        }
        return parts.map { $0.section(contents: ContentsList(title: contentsTitle, entries)) }
    }
}

/// The blocks of a template, read by their kinds, section by section.
public struct ReadTemplate: Sendable {
    let parts: [ReadPart]

    /// Mistakes in the blocks' own keys go to the findings.
    public init(_ template: Template, _ findings: FindingList) {
        parts = template.parts.map { part in
            switch part {
            case .section(let section): .section(ReadSection(section, findings))
            case .chapters(let chapters):
                .chapters(chapters, chapters.sections.map { ReadSection($0, findings) })
            }
        }
    }
}

/// A section with its blocks.
struct ReadSection: Sendable {
    let section: TemplateSection
    let blocks: [any BindableBlock]

    init(_ section: TemplateSection, _ findings: FindingList) {
        self.section = section
        blocks = section.blocks.compactMap { BlockCatalogue.read($0, findings) }
    }
}

/// A section, or the sections of chapters.
enum ReadPart: Sendable {
    case section(ReadSection)
    case chapters(TemplateChapters, [ReadSection])

    func bind(_ binder: inout Binder) -> [BoundSection] {
        switch self {
        case .section(let read):
            return [BoundSection(read, &binder)].compactMap(\.self)
        case .chapters(let chapters, let sections):
            let scopes = binder.story.scopes(of: chapters.dimension)
            return scopes.prefix(chapters.largest ?? scopes.count).flatMap { scope, slug in
                binder.inScope(scope) { binder in
                    sections.compactMap { BoundSection($0, chapter: slug, &binder) }
                }
            }
        }
    }
}

extension Story {
    /// The members of a dimension with a value this year, by value, each with its slug.
    func scopes(of dimension: Dimension) -> [(scope: Scope, slug: String)] {
        switch dimension {
        case .commodity: commodities.map { (.commodity($0.index), $0.slug) }
        case .sector: figures.sectors(in: year).filter(\.hasValue).map { (.sector($0.index), $0.slug) }
        case .region: figures.regions(in: year).filter(\.hasValue).map { (.region($0.index), $0.slug) }
        case .partner: lines.map { (.partner($0.index), $0.slug) }
        }
    }
}

/// One bound section: its head, its blocks, its notes.
struct BoundSection: Sendable {
    /// Of its words.
    var name: String
    /// Of its place: that of a chapter has the member's slug behind the name.
    var anchor: String
    var title: String
    var isListed: Bool
    var isCover: Bool
    var startsPage: Bool
    private var head: [StackItem] = []
    private var lead: Paragraph?
    private var showsContents = false
    private var body: [StackItem] = []
    private var notes: [StyledText] = []

    /// Nil where nothing of the section can be shown.
    init?(_ read: ReadSection, chapter: String? = nil, _ binder: inout Binder) {
        let section = read.section
        name = section.name
        anchor = chapter.map { "\(section.name)-\($0)" } ?? section.name
        isCover = section.kind == .cover
        isListed = false
        startsPage = section.startsPage
        title = ""
        binder.beginSection()
        if isCover {
            title = binder.story.publication.title[binder.language]
            body = [StackItem(CoverPage(section, &binder))]
            return
        }
        title = binder.text("\(name)-title") ?? name
        isListed = !section.showsContents
        showsContents = section.showsContents
        makeHead(&binder)
        let bound = read.blocks.compactMap { $0.bind(&binder) }
        body = bound.flatMap(\.items)
        guard !body.isEmpty else { return nil }
        if bound.allSatisfy(\.isText) { startsPage = false }
        notes = SectionNotes.lines(section.notes, &binder)
    }

    private mutating func makeHead(_ binder: inout Binder) {
        let theme = binder.theme
        if let kicker = binder.text("\(name)-kicker") {
            head.append(
                StackItem(Paragraph(theme.text(kicker, .kicker), role: .paragraph, keepsWithNext: true)))
        }
        if let headline = binder.text("\(name)-headline") {
            head.append(
                StackItem(
                    Paragraph(
                        theme.text(headline, .h1), balanced: true, opticalEdge: true, maximumWidth: 150.mm,
                        role: .heading(level: 1), keepsWithNext: true)))
        }
        if binder.words.entries["\(name)-lead"] != nil, let text = binder.styled("\(name)-lead", .lead) {
            lead = Paragraph(text, balanced: true, maximumWidth: 122.mm, keepsWithNext: true)
        }
    }

    func section(contents: ContentsList) -> Section {
        var items = head
        let leadGap = 3.mm
        if showsContents {
            let left: any Block = lead ?? Spacer(0)
            let pair = SideBySide(
                [.init(start: 0, span: 8, left), .init(start: 8, span: 4, Lowered(contents, by: 1.5.mm))],
                splits: false,
                keepsWithNext: true)
            items.append(StackItem(pair, spaceBefore: leadGap))
        } else if let lead {
            items.append(StackItem(lead, spaceBefore: leadGap))
        }
        items += body
        return Section(
            anchor: anchor, title: title, running: !isCover, content: Stack(items),
            notes: notes.dropLast().map { PageNote(key: $0.string, order: 0, text: $0) }, source: notes.last,
            startsPage: startsPage)
    }
}

/// The notes of a section: calls in order, the marks that were printed, notes of the template, the source.
public enum SectionNotes {
    /// What the signs behind numbers mean: "*) angka sementara".
    public static func signs(_ binder: Binder, of bound: BoundChart? = nil) -> [String] {
        StatusMark.all.filter {
            binder.statuses.contains($0.status) && !StatusMark.suffix(of: $0.status).isEmpty
        }.map { mark in
            let isOfYear = binder.story.yearStatus.contains(mark.status)
            // Where the picture does not print the sign at the year, the year alone is named.
            let isPrinted = bound?.values.contains { $0.name.contains(mark.sign) } ?? true
            let year = isPrinted ? binder.narrator.label(binder.story.year) : String(binder.story.year)
            let place = isOfYear ? year : mark.sign
            return place + (isOfYear ? ": " : " ") + mark.words[binder.language]
        }
    }

    static func lines(_ keys: [String], _ binder: inout Binder) -> [StyledText] {
        let style = binder.theme[.note]
        var spans: [TextSpan] = []
        func add(_ text: String) {
            if !spans.isEmpty { spans.append(TextSpan(" ", style)) }
            spans.append(TextSpan(text, style))
        }
        for (index, note) in binder.notes.enumerated() {
            if !spans.isEmpty { spans.append(TextSpan(" ", style)) }
            spans.append(TextSpan(String(index + 1), style, superscript: true))
            spans.append(TextSpan("\u{A0}" + note, style))
        }
        let marks = binder.marks.sorted().map { binder.phrase($0.key) }
        let signs = signs(binder)
        if !(marks + signs).isEmpty { add((marks + signs).joined(separator: ". ") + ".") }
        for key in keys { if let text = binder.text(key) { add(text) } }
        if binder.hasRoundedSum { add(binder.phrase("sum-note")) }
        let source = StyledText(binder.phrase("source-note"), style)
        return spans.isEmpty ? [source] : [StyledText(spans), source]
    }
}
