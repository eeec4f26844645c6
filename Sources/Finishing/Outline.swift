import Graphics

/// A line of the reader's outline with the lines below it.
struct OutlineNode: Equatable {
    var anchor: String
    var title: String
    var children: [OutlineNode] = []

    /// Lines of the tree below this one.
    var count: Int { children.reduce(0) { $0 + 1 + $1.count } }
}

extension OutlineNode {
    /// Bookmarks in reading order, nested by their levels; a skipped level is passed over.
    static func nested(_ anchors: [Anchor]) -> [OutlineNode] {
        var marks = anchors.compactMap { anchor in anchor.bookmark.map { (anchor.name, $0) } }[...]
        return siblings(from: &marks, above: Int.min)
    }

    private static func siblings(
        from marks: inout ArraySlice<(String, Anchor.Bookmark)>,
        above level: Int
    ) -> [OutlineNode] {
        var nodes: [OutlineNode] = []
        while let (anchor, mark) = marks.first, mark.level > level {
            marks.removeFirst()
            let children = siblings(from: &marks, above: mark.level)
            nodes.append(OutlineNode(anchor: anchor, title: mark.title, children: children))
        }
        return nodes
    }
}

/// Writes the bookmarks as the file's outline and asks the viewer to show it.
func addOutline(_ anchors: [PlacedAnchor], to file: PDFFile, places: Destinations) {
    let nodes = OutlineNode.nested(anchors.map(\.anchor))
    guard !nodes.isEmpty else { return }
    let root = file.indirect(file.dictionary(["Type": file.name("Outlines")]))
    let isFolded = nodes.reduce(0) { $0 + 1 + $1.count } > mostUnfolded
    hang(nodes, on: root, in: file, places: places, isFolded: isFolded)
    root.set("Count", file.integer(visible(nodes, isFolded: isFolded)))
    file.catalog.set("Outlines", root)
    file.catalog.set("PageMode", file.name("UseOutlines"))
}

/// A longer outline shows its chapters alone at first.
private let mostUnfolded = 40

/// Lines that are seen when the line above these is unfolded.
private func visible(_ nodes: [OutlineNode], isFolded: Bool) -> Int {
    nodes.reduce(0) { $0 + 1 + (isFolded ? 0 : $1.count) }
}

private func hang(
    _ nodes: [OutlineNode], on parent: PDFObject, in file: PDFFile, places: Destinations, isFolded: Bool
) {
    let lines = nodes.map { node in
        file.indirect(file.dictionary(["Title": file.text(node.title), "Parent": parent]))
    }
    for (number, (node, line)) in zip(nodes, lines).enumerated() {
        if let place = places[node.anchor] { line.set("Dest", file.destination(place)) }
        if number > 0 { line.set("Prev", lines[number - 1]) }
        if number + 1 < lines.count { line.set("Next", lines[number + 1]) }
        if !node.children.isEmpty {
            hang(node.children, on: line, in: file, places: places, isFolded: isFolded)
            // A count below zero keeps the lines folded.
            let count = visible(node.children, isFolded: isFolded)
            line.set("Count", file.integer(isFolded ? -count : count))
        }
    }
    guard let first = lines.first, let last = lines.last else { return }
    parent.set("First", first)
    parent.set("Last", last)
}
