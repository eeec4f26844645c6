public import Graphics
import Localization

/// Puts sections on pages: content from the fifth line down, notes on the floor, header and footer round
/// them.
///
/// The document is placed once with no page known, and again with the numbers that came of it; a section is
/// placed again only if it asked for a number that is another one now, or begins elsewhere on its page. A
/// document that prints no page numbers takes one pass, one that prints some takes two, one whose lists of
/// tables and figures take pages themselves takes three. If the numbers do not come to rest, a warning says
/// so.
public struct Paginator: Sendable {
    /// A laid out document.
    public struct Document: Sendable {
        public var pages: [Page]
        public var warnings: [LayoutWarning]
        public var index: PageIndex
    }

    public var grid: PageGrid
    public var furniture: Furniture
    /// Of the first page.
    public var numbering: PageNumbering
    /// Content begins at this line of the grid: the first baseline of 4.5 mm text is the next.
    public var topLine = 5
    /// From the end of the content to the first baseline of the notes, at least.
    public var notesGap = 9.mm
    private static let mostPasses = 4

    public init(grid: PageGrid, furniture: Furniture, numbering: PageNumbering = .decimal(from: 1)) {
        self.grid = grid
        self.furniture = furniture
        self.numbering = numbering
    }

    /// All pages of the sections.
    public func document(_ sections: [Section], with tools: Tools) throws(LayoutError) -> Document {
        let tools = tools.remembering()
        var index = PageIndex.unknown, known: [Pagination.Start: Pagination.Known] = [:]
        for pass in 1...Self.mostPasses {
            var run = Pagination(paginator: self, tools: tools.looking(in: index), known: known)
            known = [:]
            try run.place(sections)
            let found = run.index
            if found.confirms(run.asked) || pass == Self.mostPasses {
                return Document(
                    pages: try run.pages(), warnings: run.warnings + dangling(run.asked, in: found),
                    index: found)
            }
            index = found
            known = run.seen
        }
        throw .misfit(block: "document", because: "no pass")
    }

    /// What was printed of page numbers and is not so.
    private func dangling(_ asked: [Lookups.Question: Lookups.Answer], in index: PageIndex)
        -> [LayoutWarning]
    {
        var missing: [String] = []
        for case .folio(let anchor) in asked.keys where index[anchor] == nil { missing.append(anchor) }
        var warnings = missing.sorted().map {
            LayoutWarning(block: "reference", reason: "no page has \"\($0)\"", page: 1)
        }
        if !index.confirms(asked) {
            let reason = "page numbers did not come to rest in \(Self.mostPasses) passes"
            warnings.append(LayoutWarning(block: "contents", reason: reason, page: 1))
        }
        return warnings
    }
}
