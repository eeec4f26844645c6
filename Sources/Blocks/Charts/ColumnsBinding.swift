import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The totals of the years as columns, with the change between the last two.
struct ColumnsBinding: ChartBinding {
    static let key = "columns"
    static let summary = "The totals of the years as columns, with the change between the last two."
    private static let most = 12

    /// Where the axis begins, in the unit of the report; nil: at zero, as bars must.
    private let start: Double?
    private let place: SourcePlace
    /// How many years have a place at least; nil: those from the first with a total.
    private let least: Int?

    init(_ reader: inout DeclarationReader) {
        start = reader.optionalDouble(
            "from", "where the axis begins, in the report's unit; cut axes are refused unless waived",
            in: 0...1e15)
        place = reader.place(of: "from")
        least = reader.optionalInt(
            "years", "so many years at least, also those of which the source says nothing", in: 1...12)
    }

    /// Every year from the first with a total has a place, also one without.
    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard let known = story.yearsWithTotal.first,
            least != nil || story.yearsWithTotal.contains(story.year)
        else { return nil }
        let first = min(known, story.year - (least ?? 1) + 1)
        if let start, start > 0, !allowsBreak(&binder) { return nil }
        let years = Array((first...story.year).suffix(Self.most))
        let items = years.map { year in
            binder.item(binder.narrator.label(year), Story.totalID(year), colour: .focus)
        }
        // A year of which the rows say nothing is no figure's.
        binder.literals += years.filter { !story.yearsWithTotal.contains($0) }.map(String.init)
        var growth: GrowthNote?
        if story.movement != .unknown {
            growth = GrowthNote(
                percent: binder.marked(story.growthID), amount: binder.marked(FigureID("rise/\(story.year)")),
                isFall: story.movement == .fell)
        }
        let values = zip(years, items).map { ChartValue($1.name, Story.totalID($0)) }
        let isPress = binder.medium == .press, isBroken = start ?? 0 > 0
        var chart = ColumnChart(items: items, growth: growth, showsAxis: !isPress || isBroken)
        if isPress { chart.widestColumn = 45.mm }
        if least != nil { chart.plotHeight = 31.5.mm }
        if isBroken {
            chart.axisFrom = start
            chart.breakNote = binder.phrase("axis-break")
        }
        return BoundChart(
            chart, Words(id: "Diagram kolom", en: "Column chart"),
            values: values + (growth == nil ? [] : change(binder)), order: .time,
            minimumHeight: least == nil ? 54.mm : 40.5.mm)
    }

    private func change(_ binder: Binder) -> [ChartValue] {
        let year = binder.story.year, language = binder.language
        return [
            ChartValue(Words(id: "perubahan", en: "change")[language], FigureID("rise/\(year)")),
            ChartValue(Words(id: "laju perubahan", en: "rate of change")[language], binder.story.growthID),
        ]
    }

    private func allowsBreak(_ binder: inout Binder) -> Bool {
        binder.allows(
            .truncatedAxis, "columns that do not begin at zero: their lengths would not be their values",
            better: "leave out `from`, or draw a `line`, whose axis may begin elsewhere", at: place)
    }
}
