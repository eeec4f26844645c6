import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The composition of the year as a ring with its total in the middle.
struct DonutBlock: BlockKind {
    static let key = "donut"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        _ = reader.choice("of", default: Dimension.commodity)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let parts = Parts(commoditiesOf: &binder, limit: 8)
        guard parts.parts.count > 1, !binder.story.partsExceedTotal,
            let total = binder.figure(binder.story.totalID)
        else { return nil }
        let chart = DonutChart(items: parts.items(&binder), centre: centre(total, binder))
        let alternative = figure.alternative(
            Words(id: "Diagram donat", en: "Donut chart"), parts.said(&binder), &binder)
        return BoundBlock(figure.bound(chart, alternative: alternative, gap: 9.mm, &binder))
    }

    /// "2025", "Rp 17,99", "miliar".
    private func centre(_ total: Figure, _ binder: Binder) -> DonutChart.Centre {
        let unit = binder.wording.scaleWord(binder.unit.scale)
        var text = binder.wording.say(total.value, as: total.quantity, scale: binder.unit.scale, .mark)
        if !unit.isEmpty, text.hasSuffix(unit) { text = String(text.dropLast(unit.count + 1)) }
        return DonutChart.Centre(above: String(binder.story.year), figure: text, below: unit)
    }
}
