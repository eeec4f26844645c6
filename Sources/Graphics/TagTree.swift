/// The logical tree of a document: what its pages mean to a reader who does not see them.
///
/// It is made while pages are painted, from the roles of the drawing list, and holds for each piece of
/// content the page and the number under which the painter marked it. Elements with one id are one element,
/// even on two pages. Element 0 is the document itself.
public struct TagTree: Sendable, Hashable {
    /// What an element is.
    public enum Kind: Sendable, Hashable {
        case document
        case role(Role)
        /// A text that leads somewhere.
        case link(Link)
    }

    /// What an element holds, in reading order.
    public enum Kid: Sendable, Hashable {
        case element(Int)
        /// Content of a page, counted from 0, by its number on that page.
        case content(page: Int, mark: Int)
        /// A link by its number in the document.
        case link(Int)
    }

    public struct Element: Sendable, Hashable {
        public var kind: Kind
        public var id: String
        public var parent: Int
        public var kids: [Kid] = []
        /// Of a figure: what it covers, on each of its pages.
        public var bounds: [Int: Rect] = [:]
    }

    /// To whom a marked piece of content belongs.
    public enum Owner: Sendable, Hashable {
        case element(Int)
        /// A running head, a folio, a stamp across the page: no part of the text.
        case artifact(ArtifactKind)
    }

    /// Artifacts that are told apart in the file.
    public enum ArtifactKind: Sendable, Hashable {
        case header, footer, watermark

        /// By the id that a drawing was tagged with: "header/3".
        public init?(_ id: TagID) {
            switch id.path.prefix(while: { $0 != "/" }) {
            case "header": self = .header
            case "footer": self = .footer
            case "watermark": self = .watermark
            default: return nil
            }
        }
    }

    public private(set) var elements = [Element(kind: .document, id: "", parent: 0)]
    /// Of each page its marked pieces in drawing order: the number of a piece is its place here.
    public private(set) var marks: [[Owner]] = []
    /// Of each page, for each of its marks, the runs of text that it holds: what a reader must find there.
    public private(set) var texts: [[[String]]] = []
    /// Of each page the runs that nothing marks.
    public private(set) var unmarked: [[String]] = []
    private var known: [Name: Int] = [:]

    private struct Name: Hashable {
        var id: String
        var kind: Int
    }

    public init() {}

    /// Begins a page.
    public mutating func beginPage() {
        marks.append([])
        texts.append([])
        unmarked.append([])
    }

    /// The element of a tagged drawing inside of another one; nil for an artifact.
    public mutating func element(_ role: Role, _ id: TagID, in parent: Int) -> Int? {
        if role == .artifact { return nil }
        let name = Name(id: id.path, kind: role.kind)
        if let index = known[name] { return index }
        let index = append(Element(kind: .role(role), id: id.path, parent: parent))
        known[name] = index
        return index
    }

    /// The element of a link, which holds the link itself; the second line of a link is no second element.
    public mutating func link(_ link: Link, number: Int, in parent: Int) -> Int {
        if case .element(let last) = elements[parent].kids.last, elements[last].kind == .link(link) {
            elements[last].kids.append(.link(number))
            return last
        }
        let index = append(Element(kind: .link(link), id: "", parent: parent))
        elements[index].kids.append(.link(number))
        return index
    }

    /// Marks the next piece of content of the last page.
    public mutating func mark(_ owner: Owner) {
        let page = marks.count - 1
        if case .element(let index) = owner {
            elements[index].kids.append(.content(page: page, mark: marks[page].count))
        }
        marks[page].append(owner)
        texts[page].append([])
    }

    /// A run is shown, in the last mark or outside of all.
    public mutating func show(_ text: String, isMarked: Bool) {
        let page = marks.count - 1
        if isMarked {
            texts[page][texts[page].count - 1].append(text)
        } else {
            unmarked[page].append(text)
        }
    }

    /// A figure covers this too, in points from the top left of the last page.
    public mutating func extend(_ element: Int, by box: Rect) {
        let page = marks.count - 1
        elements[element].bounds[page] = elements[element].bounds[page]?.union(box) ?? box
    }

    private mutating func append(_ element: Element) -> Int {
        elements.append(element)
        elements[element.parent].kids.append(.element(elements.count - 1))
        return elements.count - 1
    }
}

extension Role {
    /// Tells elements apart that share an id, whatever their roles say further.
    fileprivate var kind: Int {
        switch self {
        case .section: 0
        case .heading: 1
        case .paragraph: 2
        case .list: 3
        case .listItem: 4
        case .table: 5
        case .tableHead: 6
        case .tableBody: 7
        case .tableRow: 8
        case .headerCell: 9
        case .cell: 10
        case .figure: 11
        case .caption: 12
        case .note: 13
        case .contents: 14
        case .contentsItem: 15
        case .span: 16
        case .artifact: 17
        }
    }
}
