/// A place that can be jumped to; a line in the reader's outline if it has a bookmark, in a list of the
/// document if it has a listing.
public struct Anchor: Sendable, Hashable {
    public var name: String
    public var at: Point
    public var bookmark: Bookmark?
    public var listing: Listing?
    /// Other programs find the place in the finished file by its name, across the page and down.
    public var isNamed = false

    /// A line of the reader's outline.
    public struct Bookmark: Sendable, Hashable {
        public var title: String
        /// 1 for a chapter.
        public var level: Int

        public init(title: String, level: Int) {
            self.title = title
            self.level = level
        }
    }

    /// What a list of tables, a list of figures or an index says of the place.
    public struct Listing: Sendable, Hashable {
        /// The list to which the place belongs.
        public enum Kind: Sendable, Hashable {
            case table, figure
            /// A term of the index of that name, e.g. "komoditas".
            case term(index: String)
        }

        public var kind: Kind
        /// "Tabel 3"; empty for a term.
        public var label: String
        /// The table's title, or the term.
        public var title: String

        public init(_ kind: Kind, label: String = "", title: String) {
            self.kind = kind
            self.label = label
            self.title = title
        }
    }

    public init(name: String, at: Point, bookmark: Bookmark? = nil, listing: Listing? = nil) {
        self.name = name
        self.at = at
        self.bookmark = bookmark
        self.listing = listing
    }

    /// The name of the place where the document first leads to an anchor: the way back. The paginator sets
    /// it where somebody asks for its page.
    public static func firstLink(to name: String) -> String { firstLinkPrefix + name }

    /// The anchor whose first link a name is of; nil of any other name.
    public static func target(ofFirstLink name: String) -> String? {
        name.hasPrefix(firstLinkPrefix) ? String(name.dropFirst(firstLinkPrefix.count)) : nil
    }

    private static let firstLinkPrefix = "from/"
}

extension Drawing {
    /// Visits every anchor in drawing order, and the link of every linked part. Their places are in the
    /// coordinates of the part they lie in.
    public func forEachAnchor(_ visit: (Anchor) -> Void, links: (Link) -> Void = { _ in }) {
        switch self {
        case .fill, .stroke, .glyphs, .image: break
        case .anchor(let anchor): visit(anchor)
        case .group(let parts): for part in parts { part.forEachAnchor(visit, links: links) }
        case .moved(_, let part), .clipped(_, let part), .tagged(_, _, let part):
            part.forEachAnchor(visit, links: links)
        case .linked(let link, _, let part):
            links(link)
            part.forEachAnchor(visit, links: links)
        }
    }
}
