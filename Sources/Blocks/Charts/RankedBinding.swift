import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Values by rank as bars on one scale: claims no whole.
struct RankedBinding: ChartBinding {
    static let key = "ranked-bars"
    static let summary = "Values by rank as bars on one scale; claims no whole."
    private static let most = 15

    private let request: PartsRequest
    private let isDense: Bool

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader, slices: Self.most, most: nil)
        isDense = reader.bool("dense", "rows closer to each other, for a panel that is a part of a page")
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let parts = request.all(&binder)
        guard !parts.parts.isEmpty else { return nil }
        var items = parts.items(&binder)
        for index in items.indices where parts.parts[index].index != nil {
            items[index].colour = index == 0 ? .focus : .context
        }
        let isPress = binder.medium == .press
        // A panel has the height that its neighbours have: there, long names are cut, not set above.
        let names: RankedBars.Names = isDense ? .left : isPress && items.count <= 6 ? .above : .automatic
        var chart = RankedBars(items: items, names: names, fills: isPress)
        chart.isDense = isDense
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"), values: parts.values,
            order: .rank(of: request.dimension), minimumHeight: nil)
    }
}
