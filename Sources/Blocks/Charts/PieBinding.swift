import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The composition of the year as a pie; its total stands in the subtitle.
struct PieBinding: ChartBinding {
    static let key = "pie"
    static let summary = "The composition of the year as a pie; its total stands in the subtitle."

    private let request: PartsRequest

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        if let values = request.exceeding(&binder) { return values }
        guard let parts = request.whole(Self.key, &binder) else { return nil }
        let isPress = binder.medium == .press
        let chart = PieChart(
            items: parts.items(&binder), largestRadius: isPress ? 32.mm : 35.mm, isPress: isPress)
        return BoundChart(
            chart, Words(id: "Diagram lingkaran", en: "Pie chart"),
            values: parts.values, order: .rank(of: request.dimension), gap: 9.mm, printsShares: true,
            isFlat: true)
    }
}
