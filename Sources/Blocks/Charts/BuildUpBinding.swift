import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// How the parts of one year lead to its total.
struct BuildUpBinding: ChartBinding {
    static let key = "build-up"
    static let summary = "How the parts of the year lead to its total, one upon the other."

    private let request: PartsRequest

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        if binder.story.partsExceedTotal { return nil }
        guard let parts = request.whole(Self.key, &binder), parts.parts.count > 1 else { return nil }
        let name = binder.text("fact-total") ?? ""
        let total = binder.item(name, binder.story.totalID, colour: .total)
        let chart = WaterfallChart(
            items: parts.items(&binder) + [total], fills: binder.medium == .press)
        return BoundChart(
            chart, Words(id: "Diagram air terjun", en: "Waterfall chart"),
            values: parts.values + [ChartValue(name, binder.story.totalID)],
            order: .rank(of: request.dimension), minimumHeight: chart.leastHeight)
    }
}
