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
        let story = binder.story
        let members = story.commodities
        let shown = members.count > limit ? limit - 1 : members.count
        parts = members.prefix(shown).enumerated().map { rank, member in
            Part(
                name: binder.label(member.name), value: member.value, share: member.share,
                colour: .series(rank),
                index: member.index)
        }
        addOthers(members.count - shown, "row-others", "commodity", &binder)
        addResidual(to: &binder)
    }

    /// Sectors of the report's year.
    init(sectorsOf binder: inout Binder, limit: Int) {
        let story = binder.story
        self.init(
            story.figures.sectors(in: story.year), "row-other-sectors", .sector, limit: limit, &binder)
    }

    /// Regions of the report's year.
    init(regionsOf binder: inout Binder, limit: Int) {
        let story = binder.story
        self.init(
            story.figures.regions(in: story.year), "row-other-regions", .region, limit: limit, &binder)
    }

    private init(
        _ all: [Member], _ others: String, _ dimension: Dimension, limit: Int, _ binder: inout Binder
    ) {
        let members = all.filter(\.hasValue)
        let shown = members.count > limit ? limit - 1 : members.count
        parts = members.prefix(shown).enumerated().map { rank, member in
            Part(
                name: binder.label(member.name), value: member.value, share: member.share,
                colour: .series(rank), index: member.index)
        }
        addOthers(members.count - shown, others, dimension.rawValue, &binder)
        addResidual(to: &binder, dimension: dimension.rawValue)
    }

    /// Lines of destinations of the report's year.
    init(linesOf binder: inout Binder, limit: Int) {
        let story = binder.story
        let lines = story.lines
        let shown = lines.count > limit ? limit - 1 : lines.count
        parts = lines.prefix(shown).enumerated().map { rank, line in
            Part(
                name: binder.label(line.name), value: line.value, share: line.share, colour: .series(rank),
                index: line.index)
        }
        addOthers(lines.count - shown, "row-other-destinations", "partner", &binder)
        addResidual(to: &binder, dimension: "partner")
    }

    private mutating func addOthers(
        _ count: Int, _ phrase: String, _ dimension: String, _ binder: inout Binder
    ) {
        guard count > 0 else { return }
        let place = "beyond/\(parts.count)/\(dimension)/\(binder.story.year)"
        parts.append(
            Part(
                name: binder.phrase(phrase, ["n": String(count)]), value: FigureID("value/\(place)"),
                share: FigureID("share/\(place)"), colour: .others))
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
