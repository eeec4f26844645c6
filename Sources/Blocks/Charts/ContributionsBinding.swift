import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The contribution of each commodity to the change of the total, in percentage points.
struct ContributionsBinding: ChartBinding {
    static let key = "contributions"
    static let summary = "What each commodity contributed to the change, in percentage points."

    init(_ reader: inout DeclarationReader) {}

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard story.hasCommodityGrowth else { return nil }
        let steps = ChangeStep.steps("contribution", &binder)
        var total = binder.change(binder.phrase("contributions-total"), story.growthID, colour: .total)
        total?.value = binder.bare(story.growthID)
        let chart = DivergingBars(
            items: steps.map(\.item), total: total, fills: binder.medium == .press)
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"),
            values: steps.map { ChartValue($0.item.name, $0.id) }, minimumHeight: chart.leastHeight)
    }
}
