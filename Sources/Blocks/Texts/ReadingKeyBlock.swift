import Amounts
import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// How to read the marks: a sample, a name and a sentence for each that the report uses.
struct ReadingKeyBlock: BlockKind {
    static let key = "reading-key"
    static let summary = "How to read the marks that the report uses: a sample and a sentence for each."

    let title: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let kinds = kinds(binder.story)
        guard kinds.count > 1, let title = binder.text(title) else { return nil }
        var items = [
            StackItem(
                FigureHeading(title: title, level: binder.headings.ofBlocks), spaceBefore: 9.mm,
                snap: .baseline)
        ]
        for start in stride(from: 0, to: kinds.count, by: 3) {
            let row = kinds[start..<min(start + 3, kinds.count)]
            let cells = row.enumerated().map { place, kind in
                SideBySide.Cell(start: place * 4, span: 4, entry(kind, &binder))
            }
            let list = Tagged(SideBySide(cells, splits: false), as: .list, tag: "key")
            items.append(StackItem(list, spaceBefore: 3.mm, snap: .step))
        }
        binder.marks = []
        return BoundBlock(items)
    }

    private func entry(_ kind: (PrecisionSample.Kind?, String), _ binder: inout Binder) -> any Block {
        let theme = binder.theme, title = binder.phrase("key-\(kind.1)-title")
        let text = theme.text(binder.text("key-\(kind.1)") ?? "", .note, .ink2)
        let name = Paragraph(theme.text(title, .chartLabelStrong), role: .label, keepsWithNext: true)
        let entry = SampleBeside(
            sample: kind.0.map(PrecisionSample.init), sign: kind.1 == "withheld" ? .withheld : .missing,
            text: Stack([StackItem(name), StackItem(Paragraph(text, role: .listBody))]))
        return Tagged(entry, as: .listItem, tag: "entry")
    }

    /// The marks that figures of the year or the year before carry, in the order of their explanation.
    private func kinds(_ story: Story) -> [(PrecisionSample.Kind?, String)] {
        let ids =
            story.commodities.map(\.value) + story.lines.map(\.value)
            + story.yearsWithTotal.map(Story.totalID)
        let found = Set(ids.compactMap { story.figures[$0]?.precision })
        var kinds: [(PrecisionSample.Kind?, String)] = [(.exact, "exact")]
        if !found.isDisjoint(with: [.about]) { kinds.append((.about, "about")) }
        if !found.isDisjoint(with: [.moreThan, .atLeast]) { kinds.append((.lowerBound, "lower")) }
        if !found.isDisjoint(with: [.lessThan, .atMost]) { kinds.append((.upperBound, "upper")) }
        if story.hasResidual { kinds.append((.residual, "residual")) }
        if !story.missing.isEmpty || story.hasGap || !found.isDisjoint(with: [.about, .moreThan]) {
            kinds.append((nil, "missing"))
        }
        if !story.withheld.isEmpty { kinds.append((nil, "withheld")) }
        return kinds
    }
}

/// A sample of a mark with its explanation at the right.
struct SampleBeside: Block {
    /// nil: a sign alone.
    let sample: PrecisionSample?
    /// In place of a value.
    let sign: Absence
    let text: Stack

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let indent = PrecisionSample.size.width + 3.mm
        guard case .whole(let frame) = try text.place(in: space.wide(space.width - indent), with: tools)
        else {
            return .nothing(because: "no room for an explanation")
        }
        let drawing: Drawing
        if let sample { drawing = try sample.drawing(with: tools) } else { drawing = try sign(tools) }
        let mark = Drawing.tagged(.artifact, id: space.tag("sample"), drawing)
        return .whole(
            Frame(
                size: Size(space.width, frame.size.height), baseline: frame.baseline,
                drawing: .group([
                    mark.moved(by: Point(0, 0.9.mm)), frame.drawing.moved(by: Point(indent, 0)),
                ])))
    }

    private func sign(_ tools: Tools) throws(LayoutError) -> Drawing {
        try tools.line(sign.symbol, .chartLabelStrong).drawing(at: Point(3.6.mm, 3.1.mm))
    }
}
