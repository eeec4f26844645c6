import Amounts
import Declarations
import Graphics
import Layout
import Localization
import Templates

/// Facts side by side: a label, a large value under it, hair lines between them.
struct FactLineBlock: BlockKind {
    static let key = "fact-line"
    static let summary = "Facts side by side: labels with large values."

    private let facts: [TemplateFact]

    init(_ reader: inout DeclarationReader) {
        facts = reader.maps("facts", "the facts, from left to right") { fact in
            TemplateFact(
                label: fact.string("label", "key of what it is; silent, the fact is left out"),
                value: fact.string("value", "key of the value; silent, it is not available"))
        }
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        var shown: [FactLine.Fact] = []
        for fact in facts {
            guard let label = binder.text(fact.label) else { continue }
            let value = binder.linkedText(fact.value)
            if value == nil { binder.marks.insert(.missing) }
            if value?.text == Absence.withheld.symbol { binder.marks.insert(.withheld) }
            shown.append(FactLine.Fact(label: label, value: value?.text ?? "…", link: value?.link))
        }
        return shown.isEmpty ? nil : BoundBlock([StackItem(FactLine(facts: shown))])
    }
}

/// The facts, each over its share of the width.
struct FactLine: Block {
    struct Fact: Sendable {
        var label: String
        var value: String
        var link: Link?
    }

    var facts: [Fact]
    private static let label = 10.5.mm, value = 19.5.mm, indent = 3.mm

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, step = space.width / Double(facts.count)
        var items: [Drawing] = [], lowest = Self.value
        for (index, fact) in facts.enumerated() {
            let indent = index == 0 ? 0 : Self.indent, x = Double(index) * step + indent
            let room = step - indent - Self.indent, path = "facts/\(index)"
            let label = try tools.line(theme.text(fact.label, .chartLabelStrong))
            let values = try values(fact, room, tools)
            var y = Self.value, drawn: [Drawing] = []
            for line in values {
                drawn.append(line.drawing(at: Point(x - max(0, line.leftBearing), y)))
                lowest = max(lowest, y)
                y += 4.5.mm
            }
            let parts: [Drawing] = [
                .tagged(.label, id: space.tag(path + "/label"), label.drawing(at: Point(x, Self.label))),
                .tagged(.listBody, id: space.tag(path + "/value"), .group(drawn)),
            ]
            items.append(.tagged(.listItem, id: space.tag(path), .group(parts)))
        }
        let lines = (1..<max(1, facts.count)).map { index in
            let x = Double(index) * step
            return Drawing.stroke(
                .line(Point(x, 7.5.mm), Point(x, 21.mm)), Stroke(theme[.rule], width: 0.5))
        }
        guard space.fits(lowest + 1.5.mm) else { return .nothing(because: "no room for facts") }
        return .whole(
            Frame(
                size: Size(space.width, lowest + 1.5.mm), baseline: Self.label,
                drawing: .group([
                    .tagged(.artifact, id: space.tag("lines"), .group(lines)),
                    .tagged(.list, id: space.tag("facts"), .group(items)),
                ])))
    }

    /// The value in the largest size that fits, else on two lines of text.
    private func values(_ fact: Fact, _ room: Double, _ tools: Tools) throws(LayoutError) -> [ShapedLine] {
        let style = tools.theme[.figureM]
        for size in [1, 0.88, 0.76, 0.66] {
            let span = TextSpan(fact.value, style.with(size: style.size * size), link: fact.link)
            let line = try tools.line(StyledText([span]))
            if line.width <= room { return [line] }
        }
        let span = TextSpan(fact.value, tools.theme[.bodyStrong], link: fact.link)
        return try tools.lines(StyledText([span]), width: room)
    }
}
