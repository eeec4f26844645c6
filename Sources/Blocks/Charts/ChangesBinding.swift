import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// From last year's total to this year's by what each commodity added or lost.
struct ChangesBinding: ChartBinding {
    static let key = "changes"
    static let summary = "From last year's total to this year's by what each commodity added or lost."

    init(_ reader: inout DeclarationReader) {}

    /// Only where every commodity has a value in both years; nothing is invented.
    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard story.hasCommodityGrowth, let previous = story.previousTotalID else { return nil }
        let steps = ChangeStep.steps("rise", &binder)
        let items =
            [binder.item(binder.phrase("changes-start"), previous, colour: .total)]
            + steps.map(\.item) + [binder.item(binder.phrase("changes-end"), story.totalID, colour: .total)]
        binder.checkSum(of: items.map(\.value))
        let chart = WaterfallChart(items: items, fills: binder.medium == .press)
        return BoundChart(
            chart, Words(id: "Diagram air terjun", en: "Waterfall chart"),
            values: steps.map { ChartValue($0.item.name, $0.id) }, minimumHeight: chart.leastHeight)
    }
}
