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

/// Writes the bookmarks as the file's outline.
struct OutlineWriter {
    private let places: Destinations
    private let pages: [Int]
    private let writer: PDFWriter

    /// A longer outline shows its chapters alone at first.
    private static let mostUnfolded = 40

    init(_ places: Destinations, pages: [Int], _ writer: PDFWriter) {
        self.places = places
        self.pages = pages
        self.writer = writer
    }

    /// The outline's object; nil where there are no bookmarks.
    func write(_ anchors: [PlacedAnchor]) -> Int? {
        let nodes = OutlineNode.nested(anchors.map(\.anchor))
        guard !nodes.isEmpty else { return nil }
        let root = writer.number()
        let isFolded = nodes.reduce(0) { $0 + 1 + $1.count } > Self.mostUnfolded
        let ends = hang(nodes, on: root, isFolded: isFolded)
        writer.object(root) { out in
            out.raw("<</Type/Outlines/Count ")
            out.integer(visible(nodes, isFolded: isFolded))
            writeEnds(ends, into: &out)
            out.raw(">>")
        }
        return root
    }

    /// Lines that are seen when the line above these is unfolded.
    private func visible(_ nodes: [OutlineNode], isFolded: Bool) -> Int {
        nodes.reduce(0) { $0 + 1 + (isFolded ? 0 : $1.count) }
    }

    /// The objects of the first and the last line.
    private func hang(_ nodes: [OutlineNode], on parent: Int, isFolded: Bool) -> ClosedRange<Int>? {
        guard !nodes.isEmpty else { return nil }
        let lines = writer.numbers(nodes.count)
        for (line, node) in zip(lines, nodes) {
            let ends = hang(node.children, on: line, isFolded: isFolded)
            writer.object(line) { out in
                out.raw("<</Title")
                out.text(node.title)
                out.raw("/Parent")
                out.reference(parent)
                if let place = places[node.anchor] {
                    out.raw("/Dest")
                    out.destination(place, pages: pages)
                }
                if line > lines.lowerBound {
                    out.raw("/Prev")
                    out.reference(line - 1)
                }
                if line + 1 < lines.upperBound {
                    out.raw("/Next")
                    out.reference(line + 1)
                }
                if let ends {
                    // A count below zero keeps the lines folded.
                    let count = visible(node.children, isFolded: isFolded)
                    out.raw("/Count ")
                    out.integer(isFolded ? -count : count)
                    writeEnds(ends, into: &out)
                }
                out.raw(">>")
            }
        }
        return lines.lowerBound...lines.upperBound - 1
    }

    private func writeEnds(_ ends: ClosedRange<Int>?, into out: inout PDFBytes) {
        guard let ends else { return }
        out.raw("/First")
        out.reference(ends.lowerBound)
        out.raw("/Last")
        out.reference(ends.upperBound)
    }
}
