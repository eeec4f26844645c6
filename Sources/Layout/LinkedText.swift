public import Graphics
public import Localization

/// A stretch of a text from which a click leads somewhere.
public struct TextLink: Sendable, Hashable {
    /// Numbers of the spans that it covers.
    public var spans: Range<Int>
    public var link: Link
    /// The span in whose place the folio of the link's anchor is printed; its own text only keeps the room
    /// free, so that lines break alike whatever the number is.
    public var folio: Int?

    public init(spans: Range<Int>, link: Link, folio: Int? = nil) {
        self.spans = spans
        self.link = link
        self.folio = folio
    }
}

/// Text under way, with its links.
public struct LinkedText: Sendable, Hashable {
    public private(set) var text = StyledText([])
    public private(set) var links: [TextLink] = []

    public init() {}

    public mutating func add(_ string: String, _ style: TextStyle, superscript: Bool = false) {
        text.spans.append(TextSpan(string, style, superscript: superscript))
    }

    public mutating func add(_ string: String, _ style: TextStyle, link: Link) {
        links.append(TextLink(spans: text.spans.count..<text.spans.count + 1, link: link))
        add(string, style)
    }

    /// "Tabel 3, halaman 12" as a link to the place.
    public mutating func addReference(
        _ name: String, to anchor: String, _ style: TextStyle, in language: Language
    ) {
        let first = text.spans.count, link = Link.anchor(name: anchor, description: name)
        add("\(name), \(Self.page[language])\u{A0}", style)
        addFolio(of: anchor, style)
        links[links.count - 1] = TextLink(spans: first..<first + 2, link: link, folio: first + 1)
    }

    /// "12" as a link to the place.
    public mutating func addFolio(of anchor: String, _ style: TextStyle) {
        let first = text.spans.count, link = Link.anchor(name: anchor, description: anchor)
        add(Self.room, style)
        links.append(TextLink(spans: first..<first + 1, link: link, folio: first))
    }

    /// As wide as a folio may be.
    private static let room = "000"
    private static let page = Words(id: "halaman", en: "page")
}
