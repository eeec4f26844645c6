/// A link where the painter met it: on a page counted from 0, in a rectangle in points from its top left.
public struct PlacedLink: Sendable, Hashable {
    public var page: Int
    public var rect: Rect
    public var link: Link

    public init(page: Int, rect: Rect, link: Link) {
        self.page = page
        self.rect = rect
        self.link = link
    }
}

/// An anchor where the painter met it, on a page counted from 0; `anchor.at` is in points from its top left.
public struct PlacedAnchor: Sendable, Hashable {
    public var page: Int
    public var anchor: Anchor

    public init(page: Int, anchor: Anchor) {
        self.page = page
        self.anchor = anchor
    }
}
