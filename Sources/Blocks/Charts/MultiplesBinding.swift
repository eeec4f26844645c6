import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// One small chart of years for each of the first commodities, sectors or destinations, all on one scale.
struct MultiplesBinding: ChartBinding {
    static let key = "small-multiples"
    static let summary = "A small chart of years for each of the first ones, all on one scale."

    private let request: SeriesRequest

    init(_ reader: inout DeclarationReader) {
        request = SeriesRequest(&reader, largest: 12)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let all = request.series(binder).filter(\.isSeries)
        guard all.count > 1 else { return nil }
        let panels = all.map { line in
            SmallMultiples.Panel(
                name: line.name,
                items: zip(line.years, line.values).map { year, id in
                    binder.item(binder.yearLabel(year, [id]), id, colour: .focus)
                })
        }
        let values = all.compactMap { line in
            line.values.last.map { ChartValue("\(line.name) \(binder.story.year)", $0) }
        }
        return BoundChart(
            SmallMultiples(panels: panels), Words(id: "Diagram kolom kecil", en: "Small column charts"),
            values: values)
    }
}
