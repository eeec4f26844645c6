import Graphics
import Localization

/// The report's contents: a title, and a line for each section with its page at the right; each line is a
/// link.
public struct ContentsList: Block {
    /// A section's title and the name of its anchor.
    public struct Entry: Sendable, Hashable {
        public var title: String
        public var anchor: String

        public init(_ title: String, anchor: String) {
            self.title = title
            self.anchor = anchor
        }
    }

    public var title: String
    public var entries: [Entry]
    public var index: PageIndex

    public init(title: String, _ entries: [Entry], index: PageIndex) {
        self.title = title
        self.entries = entries
        self.index = index
    }

    public var name: String { title }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, step = theme.grid.baseline
        let head = try tools.line(title, .tableStrong)
        var parts = [Drawing.tagged(.paragraph, id: space.tag("title"), head.drawing(at: Point(0, step)))]
        var y = step, items: [Drawing] = []
        for (number, entry) in entries.enumerated() {
            let page = try tools.line(theme.text(index.label(of: entry.anchor), .table, .ink2))
            let text = theme.text(entry.title, .table, .ink2)
            let lines = try tools.lines(text, width: space.width - 9.mm)
            let top = y
            var drawn: [Drawing] = []
            for line in lines {
                y += step
                drawn.append(line.drawing(at: Point(0, y)))
            }
            drawn.append(page.drawing(at: Point(space.width - page.width, y)))
            let area = Rect(0, top + step * 0.25, space.width, y - top)
            let link = Link.anchor(name: entry.anchor, description: entry.title)
            items.append(
                .tagged(.contentsItem, id: space.tag("\(number)"), .linked(link, in: area, .group(drawn))))
        }
        parts.append(.tagged(.contents, id: space.tag("list"), .group(items)))
        guard space.fits(y) else { return .nothing(because: "\(entries.count) lines of contents") }
        return .whole(Frame(size: Size(space.width, y), baseline: step, drawing: .group(parts)))
    }
}
