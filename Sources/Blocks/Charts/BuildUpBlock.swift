import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// How the parts of one year lead to its total.
struct BuildUpBlock: BlockKind {
    static let key = "build-up"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        _ = reader.choice("of", default: Dimension.commodity)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let parts = Parts(commoditiesOf: &binder, limit: 8)
        guard parts.parts.count > 1, !binder.story.partsExceedTotal else { return nil }
        let name = binder.text("fact-total") ?? ""
        let total = binder.item(name, binder.story.totalID, colour: .total)
        let chart = WaterfallChart(items: parts.items(&binder) + [total])
        let said = parts.said(&binder) + [name + " " + binder.prose(binder.story.totalID)]
        let alternative = figure.alternative(
            Words(id: "Diagram air terjun", en: "Waterfall chart"), said, &binder)
        return BoundBlock(
            figure.bound(chart, alternative: alternative, minimumHeight: chart.leastHeight, &binder))
    }
}
