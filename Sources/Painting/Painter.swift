public import Graphics

/// Makes a file's bytes from pages: the same pages give the same bytes, whatever the clock, language or
/// thread.
public protocol Painter {
    associatedtype Painted
    func paint(_ pages: [Page]) throws(PaintError) -> Painted
}

/// A PDF as Cairo writes it, with what finishing must add: links and anchors in reading order.
public struct PaintedPDF: Sendable, Hashable {
    public var bytes: [UInt8]
    /// Sizes in points.
    public var pages: [Size]
    public var links: [PlacedLink]
    public var anchors: [PlacedAnchor]
    /// What the marked content means.
    public var tags: TagTree

    public init(
        bytes: [UInt8], pages: [Size], links: [PlacedLink], anchors: [PlacedAnchor], tags: TagTree = TagTree()
    ) {
        self.bytes = bytes
        self.pages = pages
        self.links = links
        self.anchors = anchors
        self.tags = tags
    }
}
