public import Graphics

/// On which page each anchor stands, and what the lists of the document say; empty while the first placing is
/// under way.
public struct PageIndex: Sendable, Hashable {
    /// A page, counted from 1, and as printed.
    public struct Entry: Sendable, Hashable {
        public var page: Int
        public var label: String
    }

    /// A line of a list: what it names, and where that stands.
    public struct Listed: Sendable, Hashable {
        public var anchor: String
        public var listing: Anchor.Listing
        public var page: Int
        public var label: String
    }

    public private(set) var entries: [String: Entry] = [:]
    /// In the order of the document; a term stands once a page.
    public private(set) var listed: [Anchor.Listing.Kind: [Listed]] = [:]
    public private(set) var pageCount = 0

    /// Nothing is known yet.
    public static let unknown = PageIndex()

    public init() {}

    /// Read off the anchors of finished pages.
    public init(_ pages: [Page]) {
        for page in pages { add(page.drawing, label: page.label) }
    }

    public subscript(_ anchor: String) -> Entry? { entries[anchor] }

    /// Adds the next page.
    mutating func add(_ drawing: Drawing, label: String) {
        pageCount += 1
        let page = pageCount
        var terms: Set<Anchor.Listing> = []
        func enter(_ name: String) {
            if entries[name] == nil { entries[name] = Entry(page: page, label: label) }
        }
        drawing.forEachAnchor(
            { anchor in
                if let listing = anchor.listing {
                    let line = Listed(anchor: anchor.name, listing: listing, page: page, label: label)
                    if case .term = listing.kind, !terms.insert(listing).inserted { return }
                    listed[listing.kind, default: []].append(line)
                }
                enter(anchor.name)
            },
            links: { link in
                if case .anchor(let name, _) = link { enter(Anchor.firstLink(to: name)) }
            })
    }
}
