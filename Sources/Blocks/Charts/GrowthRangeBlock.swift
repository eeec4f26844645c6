import Amounts
import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// How certain the growth is: a text, and the range on an axis of its own where it is one.
struct GrowthRangeBlock: BlockKind {
    static let key = "growth-range"
    static let summary = "How certain the growth is: a text, and the range on an axis where it is one."

    let title: String
    let text: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        text = reader.string("text", "key of the text under it")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        guard let text = binder.styled(text, .body), let title = binder.text(title) else { return nil }
        var items = [
            StackItem(
                FigureHeading(title: title, level: binder.headings.ofBlocks), spaceBefore: 9.mm,
                snap: .baseline),
            StackItem(Paragraph(text), spaceBefore: 3.mm, snap: .baseline),
        ]
        if let axis = axis(title, &binder) { items.append(StackItem(axis, spaceBefore: 4.5.mm)) }
        return BoundBlock(items)
    }

    /// Only a band is drawn: one number has no width.
    private func axis(_ title: String, _ binder: inout Binder) -> Drawn? {
        let story = binder.story
        guard let growth = binder.figure(story.growthID), let interval = growth.ratio?.interval,
            growth.precision != .exact, let low = interval.lower.value, let high = interval.upper.value
        else { return nil }
        let item = ChartItem(
            name: "", drawn: 100 * (low.approximation + high.approximation) / 2,
            lower: 100 * low.approximation,
            upper: 100 * high.approximation, state: .band, value: binder.marked(story.growthID),
            colour: .focus)
        let chart = RangeAxis(item: item, unit: binder.language == .id ? "\u{202F}%" : "%")
        binder.literals += chart.tickTexts(in: binder.language)
        return Drawn(
            name: RangeAxis.key,
            height: .measured { width, tools throws(LayoutError) in
                try chart.height(width: width, with: tools)
            },
            alternative: title + (title.hasSuffix("?") ? " " : ". ")
                + binder.wording.capitalised(binder.prose(story.growthID)) + ".",
            draw: { size, tools throws(LayoutError) in
                try chart.draw(in: size, with: tools)
            })
    }
}
