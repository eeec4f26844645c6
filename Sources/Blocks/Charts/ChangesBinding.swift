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
        let chart = WaterfallChart(items: items)
        return BoundChart(
            chart, Words(id: "Diagram air terjun", en: "Waterfall chart"),
            values: steps.map { ChartValue($0.item.name, $0.id) }, minimumHeight: chart.leastHeight)
    }
}

/// The contribution of each commodity to the change of the total, in percentage points.
struct ContributionsBinding: ChartBinding {
    static let key = "contributions"

    init(_ reader: inout DeclarationReader) {}

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard story.hasCommodityGrowth else { return nil }
        let steps = ChangeStep.steps("contribution", &binder)
        var total = binder.change(binder.phrase("contributions-total"), story.growthID, colour: .total)
        total?.value = binder.bare(story.growthID)
        let chart = DivergingBars(items: steps.map(\.item), total: total)
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"),
            values: steps.map { ChartValue($0.item.name, $0.id) }, minimumHeight: chart.leastHeight)
    }
}

/// One commodity's part in a change: gains first, then what is left of many, then losses.
struct ChangeStep {
    var id: FigureID
    var item: ChartItem

    /// The seven first commodities and the others, or all where they are eight at most.
    static func steps(_ indicator: String, _ binder: inout Binder) -> [ChangeStep] {
        let members = binder.story.commodities, year = binder.story.year
        let shown = members.count > 8 ? 7 : members.count
        var steps = members.prefix(shown).compactMap { member -> ChangeStep? in
            let id = FigureID("\(indicator)/commodity/\(member.slug)/\(year)")
            return binder.change(binder.label(member.name), id).map { ChangeStep(id: id, item: $0) }
        }
        // Gains, the largest first; then losses, the largest first.
        steps.sort { first, second in
            let (a, b) = (first.item.drawn, second.item.drawn)
            return (a >= 0) != (b >= 0) ? a >= 0 : abs(a) > abs(b)
        }
        guard members.count > shown else { return steps }
        let id = FigureID("\(indicator)/beyond/\(shown)/commodity/\(year)")
        let name = binder.phrase("row-others", ["n": String(members.count - shown)])
        guard let others = binder.change(name, id).map({ ChangeStep(id: id, item: $0) }) else { return steps }
        let place = others.item.drawn >= 0 ? steps.firstIndex { $0.item.drawn < 0 } : nil
        steps.insert(others, at: place ?? steps.endIndex)
        return steps
    }
}
