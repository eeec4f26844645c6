import Charts
import Graphics
import Layout
import Localization
import Templates

/// The cover: a dark field with the title and the composition as a ring, under it the finding and the facts.
struct CoverPage: Block {
    /// A label and its value.
    struct Fact: Sendable {
        var label: String
        var value: String
        var link: Link?
    }

    var office: String
    var area: String
    var title: String
    /// Set on a line of its own in amber; part of the title that it is taken from.
    var year: String?
    var finding: StyledText?
    var facts: [Fact]
    var note: StyledText?
    /// A place to jump to at the note.
    var anchor: String?
    var status: String
    var badge: String?
    var ring: CoverRing?
    /// Of the picture, for who does not see it.
    var alternative: String

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let grid = tools.theme.grid
        var parts = order + [try field(tools)]
        parts += try words(tools)
        if let finding { parts += try lead(finding, tools) }
        parts += try factLine(tools)
        let foot = grid.line(grid.footerLine)
        let end = try line(status, .runningHead, nil, tools)
        let status = end.drawing(at: Point(grid.leftMargin + grid.width - end.width, foot))
        parts.append(.tagged(.paragraph, id: TagID("cover/status"), status))
        if let note {
            let lines = try self.lines(note, grid.width - end.width - 6.mm, tools)
            let drawn = lines.enumerated().map { index, line in
                let y = foot - Double(lines.count - 1 - index) * tools.theme[.note].leading
                return line.drawing(at: Point(grid.leftMargin, y))
            }
            parts.append(.tagged(.note, id: TagID("cover/note"), .group(drawn)))
        }
        if let anchor { parts.append(.anchor(Anchor(name: anchor, at: Point(grid.leftMargin, foot)))) }
        return .whole(Frame(size: Size(space.width, space.height), drawing: .group(parts)))
    }

    /// What is read before the picture, though it is painted over it: an element is read where its tag stands
    /// first.
    private var order: [Drawing] {
        var order: [(role: Role, name: String)] = [
            (.heading(level: 1), "title"), (.paragraph, "office"), (.paragraph, "area"),
        ]
        if badge != nil { order.append((.paragraph, "badge")) }
        return order.map { .tagged($0.role, id: TagID("cover/\($0.name)"), .nothing) }
    }

    private func field(_ tools: Tools) throws(LayoutError) -> Drawing {
        let grid = tools.theme.grid, size = Size(grid.page.width, grid.line(46))
        let drawing =
            try ring?.draw(in: size, with: tools)
            ?? .fill(.rect(Rect(origin: .zero, size: size)), tools.theme[.cover])
        // Over the edges of the sheet, so that no half pixel of paper shows.
        let ground = Drawing.fill(.rect(Rect(-3, -3, size.width + 6, size.height + 3)), tools.theme[.cover])
        let role = ring == nil ? Role.artifact : .figure(alternative: alternative)
        return .tagged(role, id: TagID("cover/ring"), .group([ground, drawing]))
    }

    /// Office and title on the field.
    private func words(_ tools: Tools) throws(LayoutError) -> [Drawing] {
        let theme = tools.theme, grid = theme.grid, x = grid.leftMargin
        let strong = theme[.bodyStrong].with(paint: theme[.coverInk]).with(size: 9.4)
        let pale = theme[.body].with(paint: theme[.coverPale]).with(size: 9.4)
        var parts: [Drawing] = []
        func add(_ name: String, _ drawing: Drawing) {
            parts.append(.tagged(.paragraph, id: TagID("cover/\(name)"), drawing))
        }
        add("office", try line(StyledText(office, strong), tools).drawing(at: Point(x, grid.line(5))))
        add("area", try line(StyledText(area, pale), tools).drawing(at: Point(x, grid.line(6))))
        if let badge {
            let style = theme[.kicker].with(paint: theme[.coverAmber])
            let mark = try line(StyledText(badge, style), tools)
            add("badge", mark.drawing(at: Point(x + grid.width - mark.width, grid.line(5))))
        }
        let style = theme[.coverTitle]
        let broken = try balanced(StyledText(title, style), grid.width, tools)
        var y = grid.line(14)
        var title: [Drawing] = []
        for line in broken {
            title.append(line.drawing(at: Point(x - max(0, line.leftBearing), y)))
            y += style.leading
        }
        if let year {
            let line = try self.line(StyledText(year, style.with(paint: theme[.coverAmber])), tools)
            title.append(line.drawing(at: Point(x - max(0, line.leftBearing), y)))
        }
        parts.append(.tagged(.heading(level: 1), id: TagID("cover/title"), .group(title)))
        return parts
    }

    private func lead(_ finding: StyledText, _ tools: Tools) throws(LayoutError) -> [Drawing] {
        let grid = tools.theme.grid, style = tools.theme[.coverFinding]
        let broken = try balanced(finding, 120.mm, tools)
        var parts: [Drawing] = [], y = grid.line(51)
        for line in broken {
            parts.append(line.drawing(at: Point(grid.leftMargin, y)))
            y += style.leading
        }
        return [.tagged(.paragraph, id: TagID("cover/finding"), .group(parts))]
    }

    /// Up to four facts under a rule.
    private func factLine(_ tools: Tools) throws(LayoutError) -> [Drawing] {
        guard !facts.isEmpty else { return [] }
        let theme = tools.theme, grid = theme.grid, top = grid.line(57)
        let rule = Drawing.fill(.rect(Rect(grid.leftMargin, top, grid.width, 0.9)), theme[.ink])
        var items: [Drawing] = []
        let span = grid.columns / max(4, facts.count)
        for (index, fact) in facts.enumerated() {
            let x = grid.leftMargin + Double(index * span) * (grid.columnWidth + grid.gutter)
            let label = try line(fact.label, .runningHead, .ink2, tools)
            let said = TextSpan(fact.value, theme[.bodyStrong], link: fact.link)
            let value = try line(StyledText([said]), tools)
            let path = "cover/facts/\(index)"
            items.append(
                .tagged(
                    .listItem, id: TagID(path),
                    .group([
                        .tagged(.label, id: TagID(path + "/label"), label.drawing(at: Point(x, top + 6.mm))),
                        .tagged(
                            .listBody, id: TagID(path + "/value"), value.drawing(at: Point(x, top + 11.5.mm))),
                    ])))
        }
        return [
            .tagged(.artifact, id: TagID("cover/rule"), rule),
            .tagged(.list, id: TagID("cover/facts"), .group(items)),
        ]
    }

    // MARK: Text

    private func line(_ text: String, _ role: TextRole, _ paint: PaintRole?, _ tools: Tools)
        throws(LayoutError) -> ShapedLine
    {
        try line(paint.map { tools.theme.text(text, role, $0) } ?? tools.theme.text(text, role), tools)
    }

    private func line(_ text: StyledText, _ tools: Tools) throws(LayoutError) -> ShapedLine {
        do { return try tools.shaper.line(text) } catch { throw .shaping(error) }
    }

    private func lines(_ text: StyledText, _ width: Double, _ tools: Tools) throws(LayoutError)
        -> [ShapedLine]
    {
        do { return try tools.shaper.lines(text, width: width) } catch { throw .shaping(error) }
    }

    /// Lines of even length: the smallest width that needs no more of them.
    private func balanced(_ text: StyledText, _ width: Double, _ tools: Tools) throws(LayoutError)
        -> [ShapedLine]
    {
        let all = try lines(text, width, tools)
        var low = width / 3, high = width
        while high - low > 1 {
            let middle = (low + high) / 2
            let tried = try lines(text, middle, tools)
            if tried.count <= all.count, tried.allSatisfy({ $0.width <= middle + 0.5 }) {
                high = middle
            } else {
                low = middle
            }
        }
        return try lines(text, high, tools)
    }
}
