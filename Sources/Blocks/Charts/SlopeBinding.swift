import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The first commodities, sectors or destinations in the year before and in this one.
struct SlopeBinding: ChartBinding {
    static let key = "slope"
    static let summary = "The first ones in the year before and in this one."

    private let request: SeriesRequest

    init(_ reader: inout DeclarationReader) {
        request = SeriesRequest(&reader, largest: 8)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard let previous = story.previous else { return nil }
        let members = request.members(binder).map { member in
            (
                name: binder.label(member.name), before: FigureID("value/\(member.path)/\(previous)"),
                after: FigureID("value/\(member.path)/\(story.year)")
            )
        }
        guard members.contains(where: { story.figures[$0.before]?.isAbsent == false }) else { return nil }
        let slopes = members.enumerated().map { rank, member in
            SlopeChart.Slope(
                name: member.name, before: binder.item("", member.before, colour: .series(rank)),
                after: binder.item("", member.after, colour: .series(rank)), colour: .series(rank))
        }
        let chart = SlopeChart(
            slopes: slopes, before: String(previous), after: binder.narrator.label(story.year),
            marksDirection: true)
        let values = members.flatMap { member in
            [
                ChartValue("\(member.name) \(previous)", member.before),
                ChartValue("\(member.name) \(binder.narrator.label(story.year))", member.after),
            ]
        }
        return BoundChart(chart, Words(id: "Diagram lereng", en: "Slope chart"), values: values)
    }
}
