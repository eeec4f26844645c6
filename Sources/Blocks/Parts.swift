import Amounts
public import Charts
import Datasets
import Figures
import Localization
import Narration
public import Templates

/// The parts of a total as a chart or table shows them: the first ones, then "n others", then what is not
/// itemised.
public struct Parts {
    /// One part: its name, its figures, its colour.
    struct Part {
        var name: String
        var value: FigureID
        var share: FigureID
        var colour: ItemColour
        /// The commodity or line of destinations behind it; nil of others and residual.
        var index: Int?
    }

    var parts: [Part]

    /// Commodities of the report's year; more than `limit` become `limit` − 1 and others, never an other of
    /// one.
    public init(commoditiesOf binder: inout Binder, limit: Int) {
        let story = binder.story, year = story.year
        let members = story.commodities
        let shown = members.count > limit ? limit - 1 : members.count
        parts = members.prefix(shown).enumerated().map { rank, member in
            Part(
                name: binder.label(member.name), value: member.value, share: member.share,
                colour: .series(rank),
                index: member.index)
        }
        if members.count > shown {
            let name = binder.phrase("row-others", ["n": String(members.count - shown)])
            parts.append(
                Part(
                    name: name, value: FigureID("value/beyond/\(shown)/commodity/\(year)"),
                    share: FigureID("share/beyond/\(shown)/commodity/\(year)"), colour: .others))
        }
        addResidual(to: &binder)
    }

    /// Lines of destinations of the report's year.
    init(linesOf binder: inout Binder, limit: Int) {
        let story = binder.story, year = story.year
        let lines = story.lines
        let shown = lines.count > limit ? limit - 1 : lines.count
        parts = lines.prefix(shown).enumerated().map { rank, line in
            Part(
                name: binder.label(line.name), value: line.value, share: line.share, colour: .series(rank),
                index: line.index)
        }
        if lines.count > shown {
            let name = binder.phrase("row-other-destinations", ["n": String(lines.count - shown)])
            parts.append(
                Part(
                    name: name, value: FigureID("value/beyond/\(shown)/partner/\(year)"),
                    share: FigureID("share/beyond/\(shown)/partner/\(year)"), colour: .others))
        }
        addResidual(to: &binder, dimension: "partner")
    }

    private mutating func addResidual(to binder: inout Binder, dimension: String = "commodity") {
        let year = binder.story.year
        guard let kind = Dimension(rawValue: dimension),
            binder.story.figures.hasResidual(kind, in: year)
        else { return }
        parts.append(
            Part(
                name: binder.phrase("row-residual"), value: FigureID("residual/\(dimension)/\(year)"),
                share: FigureID("residual-share/\(dimension)/\(year)"), colour: .residual))
    }

    /// The parts as items of a chart.
    public func items(_ binder: inout Binder) -> [ChartItem] {
        parts.map { binder.item($0.name, $0.value, share: $0.share, colour: $0.colour) }
    }

    /// The figures behind the items.
    var values: [ChartValue] { parts.map { ChartValue($0.name, $0.value, share: $0.share) } }
}
