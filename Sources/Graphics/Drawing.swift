/// What a page shows, nested: placed ink and its meaning. A closed list: painters switch over it without
/// default.
public indirect enum Drawing: Sendable, Hashable {
    case fill(Path, Paint)
    case stroke(Path, Stroke)
    case glyphs(GlyphRun, Paint)
    /// As large as the rectangle allows, in its middle, never stretched.
    case image(Picture, in: Rect)
    case group([Drawing])
    case moved(Transform, Drawing)
    case clipped(to: Path, Drawing)
    case tagged(Role, id: TagID, Drawing)
    case linked(Link, in: Rect, Drawing)
    case anchor(Anchor)

    public static let nothing = Drawing.group([])

    public func moved(by offset: Point) -> Drawing {
        offset == .zero ? self : .moved(.move(offset.x, offset.y), self)
    }
}

/// Two drawings with the same id are one element of the document, even on two pages.
public struct TagID: Sendable, Hashable {
    public var path: String

    public init(_ path: String) {
        self.path = path
    }
}

/// Where a click leads.
public enum Link: Sendable, Hashable {
    case anchor(name: String, description: String)
    case web(String, description: String)
}

/// One finished page.
public struct Page: Sendable, Hashable {
    public var size: Size
    public var drawing: Drawing
    /// The folio as printed, e.g. "4" or "iv".
    public var label: String

    public init(size: Size, drawing: Drawing, label: String) {
        self.size = size
        self.drawing = drawing
        self.label = label
    }

    public static let a4 = Size(210.mm, 297.mm)
}

/// Who made the document and when: all that a file says about itself, given from outside, never from the
/// clock.
public struct Stamp: Sendable, Hashable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: String
    /// "id" or "en".
    public var language: String
    /// Program and version.
    public var creator: String
    /// Seconds since 1970-01-01 UTC.
    public var time: Int
    /// It may still change, and is no publication.
    public var isDraft = false

    public init(
        title: String, author: String, subject: String = "", keywords: String = "", language: String,
        creator: String, time: Int
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.creator = creator
        self.time = time
    }
}
