public import Graphics

/// On which page each anchor stands; empty while the first placing is under way.
public struct PageIndex: Sendable, Hashable {
    /// A page, counted from 1, and as printed.
    public struct Entry: Sendable, Hashable {
        public var page: Int
        public var label: String
    }

    public private(set) var entries: [String: Entry] = [:]
    public private(set) var pageCount = 0

    /// Nothing is known yet.
    public static let unknown = PageIndex()

    public init() {}

    /// Read off the anchors of finished pages.
    public init(_ pages: [Page]) {
        pageCount = pages.count
        for (number, page) in pages.enumerated() {
            page.drawing.forEachLeaf { placed in
                guard case .anchor(let anchor) = placed.leaf, entries[anchor.name] == nil else { return }
                entries[anchor.name] = Entry(page: number + 1, label: page.label)
            }
        }
    }

    public subscript(_ anchor: String) -> Entry? { entries[anchor] }

    /// The folio of an anchor; as wide as a number while it is not known.
    public func label(of anchor: String) -> String { entries[anchor]?.label ?? "00" }
}
