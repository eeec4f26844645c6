public import Graphics
public import Localization

/// The room that a block is offered, in points.
public struct Space: Sendable, Hashable {
    public var width: Double
    public var height: Double
    /// Nothing stands on the page yet: a block that does not fit here fits nowhere.
    public var isFreshPage: Bool

    public init(width: Double, height: Double, isFreshPage: Bool) {
        self.width = width
        self.height = height
        self.isFreshPage = isFreshPage
    }
}

/// A placed block: its size, its first baseline from the top (nil: has none), what it draws.
public struct Frame: Sendable, Hashable {
    public var size: Size
    public var baseline: Double?
    public var drawing: Drawing

    public init(size: Size, baseline: Double? = nil, drawing: Drawing) {
        self.size = size
        self.baseline = baseline
        self.drawing = drawing
    }
}

/// A block's answer to "here is some space".
public enum Placement: Sendable {
    case whole(Frame)
    /// The rest is a block again, and smaller.
    case part(Frame, rest: any Block)
    case nothing(because: String)
}

/// What layout works with; made once a document, not shared between tasks.
public struct Tools {
    public let theme: Theme
    public let language: Language
    public let shaper: any TextShaper

    public init(theme: Theme, language: Language, shaper: any TextShaper) {
        self.theme = theme
        self.language = language
        self.shaper = shaper
    }
}

/// Anything that can be put on a page.
public protocol Block: Sendable {
    /// A heading: moves to the next page with its follower.
    var keepsWithNext: Bool { get }
    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement
}

extension Block {
    public var keepsWithNext: Bool { false }
}

/// Layout that cannot be done.
public enum LayoutError: Error, Sendable, Hashable {
    case shaping(ShapingError)
    /// A block found no place even on a fresh page.
    case misfit(block: String, because: String)
}
