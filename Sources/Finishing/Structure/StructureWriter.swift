import Graphics

/// Writes the tree of tags: its elements, who owns which content, and the names of elements that others
/// refer to.
struct StructureWriter {
    private let tree: StructureTree
    private let writer: PDFWriter
    private let pages: [Int]
    private let heights: [Double]
    /// Objects of the links, by their numbers in the document.
    private let links: [Int]
    private let linkPages: [Int]
    /// Objects of the attached files that the tables were made of.
    private let data: [Int]
    private let objects: Range<Int>
    private var heads: [Int: [Int]] = [:]
    private var named: Set<Int> = []

    init(
        _ tree: StructureTree, _ writer: PDFWriter, pages: [Int], heights: [Double], links: [Int],
        linkPages: [Int], data: [Int]
    ) {
        self.tree = tree
        self.writer = writer
        self.pages = pages
        self.heights = heights
        self.links = links
        self.linkPages = linkPages
        self.data = data
        objects = writer.numbers(tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            if node.type == .note { named.insert(index) }
            guard node.type == .table else { continue }
            let found = TableHeaders(index, in: tree, span: span).heads
            heads.merge(found) { first, _ in first }
            for node in found.values { named.formUnion(node) }
        }
    }

    /// The number of the tree's root object.
    func write() -> Int {
        let root = writer.number()
        for index in tree.nodes.indices { write(index, root: root) }
        let parents = writeParents(), names = writeNames()
        writer.object(root) { out in
            out.raw("<</Type/StructTreeRoot/K")
            out.reference(objects.lowerBound)
            out.raw("/ParentTree")
            out.reference(parents)
            out.raw("/ParentTreeNextKey ")
            out.integer(pages.count + links.count)
            if let names {
                out.raw("/IDTree")
                out.reference(names)
            }
            out.raw(">>")
        }
        return root
    }

    // MARK: Elements

    private func write(_ index: Int, root: Int) {
        let node = tree.nodes[index]
        writer.object(objects.lowerBound + index) { out in
            out.raw("<</S/")
            out.append(node.type.rawValue.utf8)
            out.raw("/P")
            out.reference(index == 0 ? root : objects.lowerBound + node.parent)
            let page = firstPage(node)
            if let page {
                out.raw("/Pg")
                out.reference(pages[page])
            }
            writeKids(node, page, into: &out)
            writeAttributes(index, node, into: &out)
            out.raw(">>")
        }
    }

    private func firstPage(_ node: StructureTree.Node) -> Int? {
        for case .content(let page, _) in node.kids { return page }
        return nil
    }

    private func writeKids(_ node: StructureTree.Node, _ page: Int?, into out: inout PDFBytes) {
        guard !node.kids.isEmpty else { return }
        out.raw("/K")
        let isList = node.kids.count > 1
        if isList { out.append(UInt8(ascii: "[")) }
        for kid in node.kids {
            switch kid {
            case .node(let kid): out.reference(objects.lowerBound + kid)
            case .content(page, let number):
                out.append(0x20)
                out.integer(number)
            case .content(let other, let number):
                out.raw("<</Type/MCR/Pg")
                out.reference(pages[other])
                out.raw("/MCID ")
                out.integer(number)
                out.raw(">>")
            case .link(let link):
                out.raw("<</Type/OBJR/Obj")
                out.reference(links[link])
                out.raw("/Pg")
                out.reference(pages[linkPages[link]])
                out.raw(">>")
            }
        }
        if isList { out.append(UInt8(ascii: "]")) }
    }

    private func writeAttributes(_ index: Int, _ node: StructureTree.Node, into out: inout PDFBytes) {
        if named.contains(index) {
            out.raw("/ID")
            writeID(index, into: &out)
        }
        switch node.type {
        case .figure: writeFigure(node, into: &out)
        case .headerCell, .cell: writeCell(index, node, into: &out)
        case .table where !data.isEmpty:
            out.raw("/AF[")
            for file in data { out.reference(file) }
            out.raw("]")
        case .span:
            guard case .role(.span(let language)) = tree.tags.elements[node.element].kind else { return }
            out.raw("/Lang")
            out.text(language)
        default: break
        }
    }

    private func writeFigure(_ node: StructureTree.Node, into out: inout PDFBytes) {
        let element = tree.tags.elements[node.element]
        if case .role(.figure(let alternative)) = element.kind {
            out.raw("/Alt")
            out.text(alternative)
        }
        out.raw("/A<</O/Layout/Placement/Block")
        if element.bounds.count == 1, let (page, box) = element.bounds.first {
            let height = heights[page]
            out.raw("/BBox")
            out.reals([box.minX, height - box.maxY, box.maxX, height - box.minY])
        }
        out.raw(">>")
    }

    private func writeCell(_ index: Int, _ node: StructureTree.Node, into out: inout PDFBytes) {
        let size = span(index), heads = heads[index] ?? []
        let isHead = node.type == .headerCell
        guard isHead || size.columns > 1 || size.rows > 1 || !heads.isEmpty else { return }
        out.raw("/A<</O/Table")
        if isHead {
            out.raw("/Scope/")
            out.append(scope(node).utf8)
        }
        if size.columns > 1 {
            out.raw("/ColSpan ")
            out.integer(size.columns)
        }
        if size.rows > 1 {
            out.raw("/RowSpan ")
            out.integer(size.rows)
        }
        if !heads.isEmpty {
            out.raw("/Headers[")
            for head in heads { writeID(head, into: &out) }
            out.raw("]")
        }
        out.raw(">>")
    }

    private func scope(_ node: StructureTree.Node) -> String {
        let row = tree.nodes[node.parent]
        return tree.nodes[row.parent].type == .tableHead ? "Column" : "Row"
    }

    private func span(_ index: Int) -> (columns: Int, rows: Int) { (1, 1) }

    // MARK: Back from content to elements

    private func writeParents() -> Int {
        let ofPages = tree.owners.map { owners in
            writer.object { out in
                out.append(UInt8(ascii: "["))
                for owner in owners { out.reference(objects.lowerBound + owner) }
                out.append(UInt8(ascii: "]"))
            }
        }
        return writer.object { out in
            out.raw("<</Nums[")
            for (page, array) in ofPages.enumerated() where !tree.owners[page].isEmpty {
                out.append(0x20)
                out.integer(page)
                out.reference(array)
            }
            for link in links.indices {
                guard let node = tree.linkNodes[link] else { continue }
                out.append(0x20)
                out.integer(pages.count + link)
                out.reference(objects.lowerBound + node)
            }
            out.raw("]>>")
        }
    }

    // MARK: Names

    /// A name of eight digits, so that names sort like nodes.
    private func writeID(_ index: Int, into out: inout PDFBytes) {
        out.raw("(")
        for shift in [24, 16, 8, 0] { out.hex(UInt8(truncatingIfNeeded: index >> shift)) }
        out.raw(")")
    }

    private func writeNames() -> Int? {
        guard !named.isEmpty else { return nil }
        return writer.object { out in
            out.raw("<</Names[")
            for index in named.sorted() {
                writeID(index, into: &out)
                out.reference(objects.lowerBound + index)
            }
            out.raw("]>>")
        }
    }
}
