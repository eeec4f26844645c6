public import Graphics

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
    /// What is left of it at the end of a page needs the same.
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

/// Layout that cannot be done.
public enum LayoutError: Error, Sendable, Hashable {
    case shaping(ShapingError)
    /// A block found no place even on a fresh page.
    case misfit(block: String, because: String)
}
