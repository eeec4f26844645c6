import Amounts
import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// How much each commodity, sector or destination grew or shrank, in percent, on both sides of zero.
struct GrowthRatesBinding: ChartBinding {
    static let key = "growth-rates"
    static let summary = "How much each one grew or shrank, in percent."
    /// In percent: a longer bar is cut, its number stays whole (`visual-spec` 7.8).
    private static let longest = 300.0

    private let request: SeriesRequest

    init(_ reader: inout DeclarationReader) {
        request = SeriesRequest(&reader, largest: 12)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let year = binder.story.year
        guard binder.story.previous != nil else { return nil }
        var items: [ChartItem] = [], values: [ChartValue] = []
        for member in request.members(binder) {
            let id = FigureID("growth/\(member.path)/\(year)"), name = binder.label(member.name)
            values.append(ChartValue(name, binder.story.figures[id] == nil ? nil : id))
            items.append(binder.change(name, id) ?? unknown(name, id, &binder))
        }
        guard items.contains(where: { $0.state.hasLength }) else { return nil }
        let order = items.indices.sorted { items[$0].drawn > items[$1].drawn }
        let chart = DivergingBars(
            items: order.map { items[$0] }, cutAbove: Self.longest, fills: binder.medium == .press)
        return BoundChart(
            chart, Words(id: "Diagram batang dua arah", en: "Diverging bar chart"),
            values: order.map { values[$0] }, minimumHeight: chart.leastHeight)
    }

    /// "baru pada 2025" where the year before has nothing of it, else x.
    private func unknown(_ name: String, _ id: FigureID, _ binder: inout Binder) -> ChartItem {
        binder.marks.insert(.notApplicable)
        var item = ChartItem(name: name, drawn: 0, state: .notApplicable, value: "x", colour: .context)
        if binder.story.figures[id]?.value == .absent(.baseZero) { item.detail = binder.phrase("row-new") }
        return item
    }
}
