import Graphics
import Layout
import Localization
import Narration
import Templates

/// One bound section: its head, its blocks, its notes.
struct BoundSection: Sendable {
    /// Of its words.
    var name: String
    /// Of its place: that of a chapter has the member's slug behind the name.
    var anchor: String
    var title: String
    var isListed: Bool
    /// Also beside a lead, where a list is short.
    var isInShortLists: Bool { isListed && !form.isLeftOutOfShortLists }
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
    /// Of a sheet: "K1".
    private var folio: String?

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
        let headings = binder.headings
        let start = binder.asked.count
        if isCover {
            title = binder.story.publication.title[binder.language]
            let language = binder.language
            binder.trace?.begin(TraceWords.cover[language])
            body = [StackItem(CoverPage(section, &binder))]
            return
        }
        binder.trace?.begin(name)
        title = binder.text("\(name)-title") ?? name
        binder.trace?.call(title)
        isListed = !section.showsContents && !section.blocks.contains { $0.kind == ContentsBlock.key }
        showsContents = section.showsContents
        if section.kind == .sheet { makeBand(&binder) } else { makeHead(&binder) }
        let bound = read.blocks.compactMap { binder.traced($0) }
        body = Self.joined(bound)
        guard !body.isEmpty else {
            binder.headings = headings
            return nil
        }
        if bound.allSatisfy(\.isText) { startsPage = false }
        notes = SectionNotes.notes(section.notes, &binder)
        body += [binder.leftOver(since: start)].compactMap(\.self)
        source = StyledText(binder.phrase("source-note"), binder.theme[.note])
    }

    /// The items of all blocks; what stands above a block that needs company comes along with it.
    private static func joined(_ blocks: [BoundBlock]) -> [StackItem] {
        var items: [StackItem] = [], above = 0..<0
        for block in blocks {
            if block.needsCompany { for index in above { items[index].isCompany = true } }
            above = items.count..<items.count + block.items.count
            items += block.items
        }
        return items
    }

    /// A sheet begins with its band, and its page is called by a name of its own.
    private mutating func makeBand(_ binder: inout Binder) {
        binder.beginSheet()
        head = [StackItem(SheetBand(name, &binder))]
        let number = String(binder.chapter?.number ?? 1)
        folio = binder.phrase("\(name)-folio", ["n": number])
    }

    private mutating func makeHead(_ binder: inout Binder) {
        let theme = binder.theme
        if let kicker = binder.text("\(name)-kicker") {
            head.append(
                StackItem(
                    Paragraph(theme.text(kicker, .kicker), role: .paragraph, keepsWithNext: true), snap: .step
                ))
        }
        let headline = binder.told("\(name)-headline")
        let headingLevel = binder.headings.beginSection(level: level, hasHeadline: headline != nil)
        if let headline {
            let text = binder.styled(headline, .h1, strong: .h1)
            head.append(
                StackItem(
                    Paragraph(
                        text, balanced: true, opticalEdge: true, maximumWidth: 150.mm,
                        role: .heading(level: headingLevel), keepsWithNext: true)))
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
        number(&section)
        return section
    }

    /// How its pages are counted, and what its first one wears above: a sheet stands under its band.
    private func number(_ section: inout Section) {
        if let folio {
            section.numbering = .named(folio)
            section.openingHeader = .none
            section.orientation = .portrait
            return
        }
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
    }
}
