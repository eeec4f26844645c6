import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The composition of the year as a ring, with the total or the first part in the middle.
struct DonutBinding: ChartBinding {
    static let key = "donut"
    static let summary = "The composition of the year as a ring."

    private let request: PartsRequest

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        if let values = request.exceeding(&binder) { return values }
        guard let parts = request.whole(Self.key, &binder), let total = binder.figure(binder.story.totalID)
        else { return nil }
        var chart = DonutChart(items: parts.items(&binder), centre: centre(total, binder))
        if binder.medium == .press {
            chart.firstInCentre = Self.hasMajority(chart.items)
            chart.isPress = true
            chart.largestRadius = Self.hasMajority(chart.items) ? 42.mm : 32.mm
        }
        return BoundChart(
            chart, Words(id: "Diagram donat", en: "Donut chart"), values: parts.values,
            order: .rank(of: request.dimension), gap: 9.mm, printsShares: true,
            isFlat: !Self.hasMajority(chart.items))
    }

    /// The first part is half of all or more: the names of the others then stand on one side of the ring.
    static func hasMajority(_ items: [ChartItem]) -> Bool {
        (items.first?.drawn ?? 0) * 2 >= items.reduce(0) { $0 + $1.drawn }
    }

    /// "2025", "Rp 17,99", "miliar".
    private func centre(_ total: Figure, _ binder: Binder) -> DonutChart.Centre {
        let unit = binder.wording.scaleWord(binder.unit.scale)
        var text = binder.wording.say(total.value, as: total.quantity, scale: binder.unit.scale, .mark)
        if !unit.isEmpty, text.hasSuffix(unit) { text = String(text.dropLast(unit.count + 1)) }
        return DonutChart.Centre(above: String(binder.story.year), figure: text, below: unit)
    }
}
