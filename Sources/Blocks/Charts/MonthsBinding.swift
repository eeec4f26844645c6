import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The months of the report's year as columns; every month has its place, also one without a value.
struct MonthsBinding: ChartBinding {
    static let key = "months"
    static let summary = "The months of the year as columns."

    private let isDense: Bool

    init(_ reader: inout DeclarationReader) {
        isDense = reader.bool("dense", "lower, for a panel that is a part of a page")
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story, year = story.year
        guard story.figures.months(in: year).count > 1 else { return nil }
        let ids = (1...12).map { month in
            FigureID("value/month/\(year)-" + (month < 10 ? "0" : "") + String(month))
        }
        let items = ids.enumerated().map { index, id in
            // The year stands under its first month.
            let name = binder.wording.shortMonth(index + 1) + (index == 0 ? "\n\(year)" : "")
            return binder.item(name, id, colour: .focus)
        }
        let isPress = binder.medium == .press
        let values = ids.enumerated().map { ChartValue(binder.wording.month($0 + 1), $1) }
        return BoundChart(
            ColumnChart(items: items, showsAxis: !isPress), Words(id: "Diagram kolom", en: "Column chart"),
            values: values, order: .time, minimumHeight: isDense ? 40.5.mm : 54.mm, isFlat: true)
    }
}
