import Graphics

/// The tree of tags in the form that PDF/UA asks: standard types, headings without gaps, list items of labels
/// and bodies, captions where captions may stand, nothing empty but cells.
struct StructureTree {
    enum Kid {
        case node(Int)
        /// Content by its number on a page counted from 0.
        case content(page: Int, number: Int)
        /// A link by its number in the document.
        case link(Int)
    }

    /// What a piece of content says of itself: an element's type and its number on the page, or an artifact's
    /// kind.
    enum Mark {
        case element(StructureType, number: Int)
        case artifact(TagTree.ArtifactKind)
    }

    struct Node {
        var type: StructureType
        var parent: Int
        var kids: [Kid] = []
        /// The element of the tree of tags that it was made of.
        var element: Int
    }

    /// Node 0 is the document.
    private(set) var nodes = [Node(type: .document, parent: 0, element: 0)]
    /// Of each page the nodes of its content, by number.
    private(set) var owners: [[Int]]
    /// Of each page what its marks say, in drawing order.
    private(set) var marks: [[Mark]]
    /// Of each link its node.
    private(set) var linkNodes: [Int: Int] = [:]
    let tags: TagTree
    private var headingLevel = 0
    /// Of each page, for each mark its number among those of elements; -1 for artifacts.
    private let numbers: [[Int]]

    init(_ tags: TagTree) {
        self.tags = tags
        numbers = tags.marks.map { marks in
            var count = 0
            return marks.map { mark in
                guard case .element = mark else { return -1 }
                count += 1
                return count - 1
            }
        }
        owners = numbers.map { [Int](repeating: 0, count: ($0.max() ?? -1) + 1) }
        marks = tags.marks.map { marks in
            marks.map { mark in
                switch mark {
                case .artifact(let kind): .artifact(kind)
                case .element: .element(.document, number: 0)
                }
            }
        }
        add(tags.elements[0].kids, to: 0)
    }

    // MARK: Growing

    private mutating func add(_ kids: [TagTree.Kid], to node: Int) {
        for kid in kids {
            switch kid {
            case .content(let page, let mark):
                let number = numbers[page][mark], holder = contentHolder(in: node)
                owners[page][number] = holder
                marks[page][mark] = .element(nodes[holder].type, number: number)
                nodes[holder].kids.append(.content(page: page, number: number))
            case .link(let link):
                linkNodes[link] = node
                nodes[node].kids.append(.link(link))
            case .element(let element): add(element, to: node)
            }
        }
    }

    private mutating func add(_ element: Int, to parent: Int) {
        let source = tags.elements[element]
        guard !source.kids.isEmpty || source.isCell else { return }
        let type = type(of: source, in: nodes[parent].type)
        let holder = [.label, .listBody, .contents].contains(type) ? parent : holder(in: parent)
        let node = append(Node(type: type, parent: holder, element: element))
        add(source.kids, to: node)
        guard nodes[node].kids.isEmpty, !source.isCell else { return }
        // Nothing of it came: the node is the last one, and the last kid of its parent.
        nodes.removeLast()
        nodes[holder].kids.removeLast()
    }

    /// The node that takes content or other kids in place of this one: an item of a list holds only its label
    /// and its body, an item of contents what refers to the place.
    private mutating func holder(in node: Int) -> Int {
        let inner: StructureType
        switch nodes[node].type {
        case .listItem: inner = .listBody
        case .contentsItem: inner = .reference
        default: return node
        }
        if case .node(let last)? = nodes[node].kids.last, nodes[last].type == inner { return last }
        return append(Node(type: inner, parent: node, element: nodes[node].element))
    }

    /// Groups are not for content (ISO 32000-1, 14.8.4.2): what stands bare in one is a paragraph of its own.
    private mutating func contentHolder(in node: Int) -> Int {
        let holder = holder(in: node)
        guard [.document, .section].contains(nodes[holder].type) else { return holder }
        return append(Node(type: .paragraph, parent: holder, element: nodes[holder].element))
    }

    private mutating func append(_ node: Node) -> Int {
        nodes.append(node)
        nodes[node.parent].kids.append(.node(nodes.count - 1))
        return nodes.count - 1
    }

    // MARK: Types

    private mutating func type(of element: TagTree.Element, in parent: StructureType) -> StructureType {
        guard case .role(let role) = element.kind else { return .link }
        switch role {
        case .section: return .section
        case .heading(let level):
            // A level may follow only one that is at most one higher, and the first is 1.
            headingLevel = min(max(level, 1), headingLevel + 1, 6)
            return .heading(headingLevel)
        case .paragraph, .artifact: return .paragraph
        case .quote: return .quote
        case .label: return parent == .listItem ? .label : .paragraph
        case .listBody: return parent == .listItem ? .listBody : .paragraph
        case .list: return .list
        case .listItem: return .listItem
        case .table: return .table
        case .tableHead: return .tableHead
        case .tableBody: return .tableBody
        case .tableRow: return .tableRow
        case .headerCell: return .headerCell
        case .cell: return .cell
        case .figure: return .figure
        case .caption: return [.table, .figure, .list, .contents].contains(parent) ? .caption : .paragraph
        case .note: return .note
        case .contents: return .contents
        case .contentsItem: return .contentsItem
        case .span: return .span
        }
    }
}

extension TagTree.Element {
    /// A cell stays where it is empty, so that its row has as many as the others.
    fileprivate var isCell: Bool {
        switch kind {
        case .role(.cell), .role(.headerCell): true
        default: false
        }
    }
}
