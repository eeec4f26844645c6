public import Graphics
public import Localization

/// What layout works with; made once a document, not shared between tasks.
public struct Tools {
    public private(set) var theme: Theme
    public let language: Language
    public private(set) var shaper: any TextShaper
    /// Drawings depend on nothing but their size and these tools.
    let drawings = RememberedDrawings()
    /// Shaped tables: a flow asks for the same one several times until a page is right.
    let tables = RememberedTables()
    let lookups = Lookups()
    /// What the last placing of the document has found.
    private var index = PageIndex.unknown

    public init(theme: Theme, language: Language, shaper: any TextShaper) {
        self.theme = theme
        self.language = language
        self.shaper = shaper
    }

    /// One line of text, shaped; the error is layout's.
    public func line(_ text: StyledText) throws(LayoutError) -> ShapedLine {
        do { return try shaper.line(text) } catch { throw .shaping(error) }
    }

    /// Text broken at a width in points; the error is layout's.
    public func lines(_ text: StyledText, width: Double) throws(LayoutError) -> [ShapedLine] {
        do { return try shaper.lines(text, width: width) } catch { throw .shaping(error) }
    }

    /// One line in a style of the theme.
    public func line(_ string: String, _ role: TextRole) throws(LayoutError) -> ShapedLine {
        try line(theme.text(string, role))
    }

    // MARK: Page numbers

    /// The folio of the page on which an anchor stands; nil while no page has it. Who asks is placed again
    /// when the answer changes.
    public func folio(of anchor: String) -> String? {
        guard case .folio(let label) = lookups.answer(.folio(of: anchor), from: index) else { return nil }
        return label
    }

    /// What the document lists under a kind, in its order; empty while the first placing is under way.
    public func listed(_ kind: Anchor.Listing.Kind) -> [PageIndex.Listed] {
        guard case .list(let lines) = lookups.answer(.list(kind), from: index) else { return [] }
        return lines
    }

    /// Whether the answers of an earlier placing hold.
    func confirms(_ asked: [Lookups.Question: Lookups.Answer]) -> Bool { index.confirms(asked) }

    // MARK: Other tools of the same document

    func looking(in index: PageIndex) -> Tools {
        var tools = self
        tools.index = index
        return tools
    }

    func on(_ grid: PageGrid) -> Tools {
        var tools = self
        tools.theme.grid = grid
        return tools
    }

    func remembering() -> Tools {
        var tools = self
        tools.shaper = RememberingShaper(shaper)
        return tools
    }
}
