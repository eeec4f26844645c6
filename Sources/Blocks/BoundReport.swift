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
        furniture.runningTitle = template.namesChapters ? .chapter : .publisher
        furniture.isFacing = template.isFacing
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
            part.isListed ? ContentsList.Entry(part.title, anchor: part.anchor, level: part.level) : nil
        }
        return parts.map { part in
            part.section(contents: ContentsList(title: contentsTitle, entries), entries: entries)
        }
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
    var level: Int
    private let form: TemplateSection
    private var head: [StackItem] = []
    private var lead: Paragraph?
    private var showsContents = false
    private var body: [StackItem] = []
    private var notes: [PageNote] = []
    private var source: StyledText?

    /// Nil where nothing of the section can be shown.
    init?(_ read: ReadSection, chapter: String? = nil, _ binder: inout Binder) {
        let section = read.section
        name = section.name
        anchor = chapter.map { "\(section.name)-\($0)" } ?? section.name
        isCover = section.kind == .cover
        isListed = false
        startsPage = section.startsPage
        level = section.level
        form = section
        title = ""
        binder.beginSection()
        if isCover {
            title = binder.story.publication.title[binder.language]
            body = [StackItem(CoverPage(section, &binder))]
            return
        }
        title = binder.text("\(name)-title") ?? name
        isListed = !section.showsContents && !section.blocks.contains { $0.kind == ContentsBlock.key }
        showsContents = section.showsContents
        makeHead(&binder)
        let bound = read.blocks.compactMap { $0.bind(&binder) }
        body = bound.flatMap(\.items)
        guard !body.isEmpty else { return nil }
        if bound.allSatisfy(\.isText) { startsPage = false }
        notes = SectionNotes.notes(section.notes, &binder)
        source = StyledText(binder.phrase("source-note"), binder.theme[.note])
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

    func section(contents: ContentsList, entries: [ContentsList.Entry]) -> Section {
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
        items += body.map { item in
            guard let place = item.block as? ContentsPlace else { return item }
            var item = item
            item.block = place.filled(entries)
            return item
        }
        var section = Section(
            anchor: anchor, title: title, running: !isCover, content: Stack(items), notes: notes,
            source: source,
            startsPage: startsPage)
        section.level = level
        section.startsOnRight = form.startsOnRight
        if form.isLandscape { section.orientation = .landscape }
        switch form.numbering {
        case .roman: section.numbering = .roman(from: 1)
        case .decimal: section.numbering = .decimal(from: 1)
        case nil: break
        }
        switch form.opening {
        case .full: section.openingHeader = .full
        case .reduced: section.openingHeader = .reduced
        case .none: section.openingHeader = .none
        }
        return section
    }
}

/// The notes of a section: calls in order, the marks that were printed, notes of the template, the source.
public enum SectionNotes {
    /// What the signs behind numbers mean: "*) angka sementara".
    public static func signs(_ binder: Binder, of bound: BoundChart? = nil) -> [String] {
        let story = binder.story
        let marks = StatusMark.all.filter {
            binder.statuses.contains($0.status) && !StatusMark.suffix(of: $0.status).isEmpty
        }
        return marks.flatMap { mark in
            let years = [story.year - 1, story.year].filter { story.status(of: $0).contains(mark.status) }
            guard !years.isEmpty else { return [mark.sign + " " + mark.words[binder.language]] }
            return years.map { year in
                // Where the picture does not print the sign at the year, the year alone is named.
                let isPrinted = bound?.values.contains { $0.name.contains(mark.sign) } ?? true
                let place = isPrinted ? binder.narrator.label(year) : String(year)
                return place + ": " + mark.words[binder.language]
            }
        }
    }

    static func notes(_ keys: [String], _ binder: inout Binder) -> [PageNote] {
        var notes = binder.notes.enumerated().map { index, note in
            binder.pageNote("note/\(index + 1)", order: index, call: String(index + 1), note)
        }
        notes += binder.marks.sorted().map { binder.note(of: $0) }
        notes += signs(binder).enumerated().map { index, sign in
            binder.pageNote("sign/\(sign)", order: 300 + index, sign + ".")
        }
        for (index, key) in keys.enumerated() {
            if let text = binder.text(key) { notes.append(binder.pageNote(key, order: 400 + index, text)) }
        }
        if binder.hasRoundedSum {
            notes.append(binder.pageNote("sum-note", order: 500, binder.phrase("sum-note")))
        }
        return notes
    }
}
