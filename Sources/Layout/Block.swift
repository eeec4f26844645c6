public import Graphics
public import Localization

/// Anything that can be put on a page.
///
/// A block is asked one question, "here is some space", and answers with a `Placement`. It never knows the
/// page: the rest of a block is a block again, so there is no cursor and nothing to reset.
public protocol Block: Sendable {
    /// What warnings call it, e.g. "Gambar 4"; the type's name unless given.
    var name: String { get }
    /// A heading: moves to the next page with its follower.
    var keepsWithNext: Bool { get }
    /// Whether `Space.squeeze` makes it lower.
    var canShrink: Bool { get }
    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement
    /// The width in points below which it cannot be read, so that its page is turned; nil: any will do.
    func minimumWidth(with tools: Tools) throws(LayoutError) -> Double?
    /// The block made smaller, for a fresh page on which it does not fit; nil where it cannot shrink so far.
    func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame?
}

extension Block {
    public var name: String { String(describing: type(of: self)) }
    public var keepsWithNext: Bool { false }
    public var canShrink: Bool { false }
    public func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? { nil }
    public func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame? { nil }
}

/// What layout works with; made once a document, not shared between tasks.
public struct Tools {
    public let theme: Theme
    public let language: Language
    public let shaper: any TextShaper
    /// Drawings depend on nothing but their size and these tools.
    let drawings = RememberedDrawings()
    /// Shaped tables: a flow asks for the same one several times until a page is right.
    let tables = RememberedTables()

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
}

/// Layout that cannot be done.
public enum LayoutError: Error, Sendable, Hashable {
    case shaping(ShapingError)
    /// A block found no place even on a fresh page.
    case misfit(block: String, because: String)
}
