public import Graphics
import Localization

/// Puts sections on pages: content from the fifth line down, notes on the floor, header and footer round
/// them.
///
/// Two passes: the first with no page known, the second with the numbers of the first. Sections that print no
/// page numbers and begin at the same place are not placed again. Numbers have their own room, so that the
/// second pass ends where the first did; if not, a warning says so.
public struct Paginator: Sendable {
    /// A laid out document.
    public struct Document: Sendable {
        public var pages: [Page]
        public var warnings: [LayoutWarning]
        public var index: PageIndex
    }

    public var grid: PageGrid
    public var furniture: Furniture
    /// Content begins at this line of the grid: the first baseline of 4.5 mm text is the next.
    public var topLine = 5
    /// From the end of the content to the first baseline of the notes, at least.
    public var notesGap = 9.mm

    public init(grid: PageGrid, furniture: Furniture) {
        self.grid = grid
        self.furniture = furniture
    }

    /// All pages of the sections that are made once the page numbers are known.
    public func document(
        _ sections: (PageIndex) throws(LayoutError) -> [Section],
        with tools: Tools
    ) throws(LayoutError) -> Document {
        let tools = Tools(
            theme: tools.theme, language: tools.language, shaper: RememberingShaper(tools.shaper))
        var first = Pagination(paginator: self, tools: tools, known: [:])
        let drafts = try first.run(try sections(.unknown))
        let index = PageIndex(drafts)
        var second = Pagination(paginator: self, tools: tools, known: first.seen)
        let pages = try second.run(try sections(index))
        let final = PageIndex(pages)
        var warnings = second.warnings
        if final != index {
            let reason =
                "page numbers moved: \(drafts.count) pages at first, then \(pages.count)"
            warnings.append(LayoutWarning(block: "contents", reason: reason, page: 1))
        }
        return Document(pages: pages, warnings: warnings, index: final)
    }

    var top: Double { grid.line(topLine) }
    var floor: Double { grid.line(grid.floorLine) }
}
