import Declarations
import Graphics
import Layout
import Localization
import Templates

/// Rows of facts under each other, one or two to a row: what the source does not say stays, with its reason.
struct FactRowsBlock: BlockKind {
    static let key = "fact-rows"
    static let summary = "Rows of facts, a label and a text, one or two to a row."

    private let rows: [[TemplateFact]]

    init(_ reader: inout DeclarationReader) {
        rows = reader.rows("rows", "rows of one or two facts") { fact in
            TemplateFact(
                label: fact.string("label", "key of what it is; silent, the fact is left out"),
                value: fact.string("value", "key of its text; silent, it is not available"))
        }
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        var shown: [[FactRows.Fact]] = []
        for row in rows {
            var facts: [FactRows.Fact] = []
            for entry in row {
                guard let label = binder.text(entry.label) else { continue }
                let text = binder.text(entry.value) ?? "…"
                if text.hasPrefix("…") { binder.marks.insert(.missing) }
                facts.append(FactRows.Fact(label: label, text: text))
            }
            if !facts.isEmpty { shown.append(facts) }
        }
        return shown.isEmpty
            ? nil : BoundBlock([StackItem(FactRows(rows: shown), spaceBefore: 6.mm, snap: .step)])
    }
}

/// The rows, ruled.
struct FactRows: Block {
    struct Fact: Sendable {
        var label: String
        var text: String
    }

    var rows: [[Fact]]
    private static let label = 25.5.mm, gap = 4.5.mm, pitch = 6.mm, next = 4.5.mm

    /// Where the texts begin, beside the widest label: the same in all rows.
    private func indent(_ tools: Tools) throws(LayoutError) -> Double {
        var widest = Self.label
        for fact in rows.joined() {
            widest = max(widest, try tools.line(fact.label, .chartLabelStrong).width)
        }
        return widest + Self.gap
    }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, indent = try indent(tools)
        var items: [Drawing] = [], rules: [Drawing] = [], y = 0.0
        func rule(_ weight: Double, _ paint: PaintRole) {
            rules.append(.fill(.rect(Rect(0, y - weight / 2, space.width, weight)), theme[paint]))
        }
        rule(0.9, .ink)
        for (number, row) in rows.enumerated() {
            if number > 0 { rule(0.4, .hair) }
            let width = space.width / Double(row.count)
            var lines = 1
            for (index, fact) in row.enumerated() {
                let x = Double(index) * width, path = "rows/\(number)-\(index)"
                let label = try tools.line(theme.text(fact.label, .chartLabelStrong))
                let room = width - indent - 3.mm
                let texts = try tools.lines(theme.text(fact.text, .chartLabel), width: room)
                lines = max(lines, texts.count)
                let drawn = texts.enumerated().map { index, line in
                    line.drawing(at: Point(x + indent, y + 4.5.mm + Double(index) * Self.next))
                }
                let parts: [Drawing] = [
                    .tagged(.label, id: space.tag(path + "/label"), label.drawing(at: Point(x, y + 4.5.mm))),
                    .tagged(.listBody, id: space.tag(path + "/text"), .group(drawn)),
                ]
                items.append(.tagged(.listItem, id: space.tag(path), .group(parts)))
            }
            y += Self.pitch + Double(lines - 1) * Self.next
        }
        rule(0.9, .ink)
        guard space.fits(y) else { return .nothing(because: "no room for rows of facts") }
        return .whole(
            Frame(
                size: Size(space.width, y), baseline: 4.5.mm,
                drawing: .group([
                    .tagged(.artifact, id: space.tag("rules"), .group(rules)),
                    .tagged(.list, id: space.tag("rows"), .group(items)),
                ])))
    }
}
