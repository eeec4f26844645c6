import Charts
import Declarations
public import Figures
import Graphics
public import Layout
import Localization
public import Narration
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
    /// From each figure to its rows; nil where nothing is traced.
    public var trace: TraceAppendix?
    /// The figures to which its numbers lead, by the numbers of their anchors; none where nothing is traced.
    public let linked: [FigureID]
    private var parts: [BoundSection]
    private var contentsTitle: String
    private var theme: Theme

    /// Binds every section of a template; mistakes go to the binder's findings.
    /// - Parameters:
    ///   - member: binds its chapter alone: a sheet.
    ///   - chapters: binds the chapters of these members; nil: those of all.
    public init(
        _ template: Template, _ blocks: ReadTemplate, _ binder: inout Binder, only member: Chapter? = nil,
        chapters: [Chapter]? = nil
    ) {
        parts =
            member.map { blocks.bind(only: $0, &binder) }
            ?? blocks.parts.flatMap { $0.bind(&binder, chapters) }
        trace = binder.trace?.isQuiet == false ? TraceAppendix(binder) : nil
        linked = binder.trace?.figures ?? []
        contentsTitle = binder.phrase("contents-title")
        theme = binder.theme
        let story = binder.story, language = binder.language
        let status =
            story.publication.isSample
            ? "status-sample"
            : story.publication.isDraft ? "status-draft" : "status-final"
        let ring = RingMark(items: Parts(commoditiesOf: &binder, limit: 8).items(&binder))
        furniture = Furniture(
            mark: { size, tools throws(LayoutError) in try ring.draw(in: size, with: tools) },
            title: story.publication.title[language],
            // Beside the status in the footer, which says of made-up data that they are.
            publisher: template.namesChapters
                ? story.publication.officeShort[language] : Self.publisher(&binder),
            status: binder.text(status) ?? "")
        furniture.runningTitle = template.namesChapters ? .chapter : .publisher
        furniture.isFacing = template.isFacing
        furniture.isDraft = story.publication.isDraft
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
        func entry(_ part: BoundSection) -> ContentsList.Entry {
            ContentsList.Entry(part.title, anchor: part.anchor, level: part.level)
        }
        // A short list beside the lead of a page has no line to spare for the appendix; full contents have.
        let entries = parts.filter(\.isInShortLists).map(entry)
        let all = parts.filter(\.isListed).map(entry) + [trace?.contents].compactMap(\.self)
        return parts.map { part in
            part.section(contents: ContentsList(title: contentsTitle, entries), entries: all)
        } + [trace?.section(theme)].compactMap(\.self)
    }
}
