import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The first commodities, sectors or destinations over the years as lines, or the total as one line.
struct LineBinding: ChartBinding {
    static let key = "line"
    static let summary = "The first ones over the years as lines, or the total as one line."

    private let request: SeriesRequest
    private let showsTotal: Bool
    private let startsAtZero: Bool

    init(_ reader: inout DeclarationReader) {
        showsTotal = reader.bool("total", "one line, the total")
        startsAtZero = reader.bool("zero", "the axis begins at zero", default: true)
        request = SeriesRequest(&reader, largest: 5)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let all = showsTotal ? [total(binder)].compactMap(\.self) : request.series(binder).filter(\.isSeries)
        guard let years = all.first?.years, years.count > 1 else { return nil }
        let labels = years.indices.map { index in
            binder.yearLabel(years[index], all.map { $0.values[index] })
        }
        let series = all.enumerated().map { rank, line in
            LineChart.Series(
                name: line.name, colour: showsTotal ? .focus : .series(rank),
                points: zip(labels, line.values).map { label, id in
                    binder.item(label, id, colour: .series(rank))
                })
        }
        let chart = LineChart(series: series, startsAtZero: startsAtZero, showsFirstValues: showsTotal)
        return BoundChart(
            chart, Words(id: "Diagram garis", en: "Line chart"), values: values(all, labels),
            order: showsTotal ? .time : .none)
    }

    /// Of one line every year; of several the first and the last of each.
    private func values(_ all: [SeriesRequest.Series], _ years: [String]) -> [ChartValue] {
        all.flatMap { line in
            zip(years, line.values).enumerated().filter { index, _ in
                all.count == 1 || index == 0 || index == years.count - 1
            }.map { _, point in
                ChartValue((all.count == 1 ? "" : line.name + " ") + point.0, point.1)
            }
        }
    }

    private func total(_ binder: Binder) -> SeriesRequest.Series? {
        guard let first = binder.story.yearsWithTotal.first else { return nil }
        let years = Array(first...binder.story.year)
        return SeriesRequest.Series(
            name: "", years: years, values: years.map(Story.totalID), isSeries: years.count > 1)
    }
}
