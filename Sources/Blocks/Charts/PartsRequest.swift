import Amounts
import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Localization
import Narration
import Templates

/// What every chart of parts of a total declares, and the rules that it keeps.
///
/// `of` names the dimension; `slices` how many parts are shown before the rest becomes "n others" (eight can
/// be told apart); `others: false` leaves out all that is not named, which only a chart of values may do.
struct PartsRequest {
    private static let mostSlices = 8

    let dimension: Dimension
    let slices: Int
    /// How many named parts can be told apart; nil: any number.
    let most: Int?
    let showsOthers: Bool
    let place: SourcePlace

    init(
        _ reader: inout DeclarationReader, slices standard: Int = mostSlices, most: Int? = mostSlices,
        atMost limit: Int = 60
    ) {
        self.most = most
        dimension = reader.choice("of", "what the parts are", default: Dimension.commodity)
        slices = reader.int(
            "slices", "how many parts at most; the rest becomes \"n others\"", in: 2...limit,
            default: standard)
        showsOthers = reader.bool(
            "others", "what is not named is shown too; `false` is refused where a whole is claimed",
            default: true)
        place = reader.declaration.place
    }

    /// The parts as they are asked for, whole or not.
    func all(_ binder: inout Binder) -> Parts {
        var parts =
            switch dimension {
            case .commodity: Parts(commoditiesOf: &binder, limit: slices)
            case .partner: Parts(linesOf: &binder, limit: slices)
            case .sector: Parts(sectorsOf: &binder, limit: slices)
            case .region: Parts(regionsOf: &binder, limit: slices)
            }
        if !showsOthers { parts.parts.removeAll { $0.colour == .others || $0.colour == .residual } }
        return parts
    }

    /// The parts for a chart in which they make up a whole; nil where there are too few, or after a refusal.
    func whole(_ chart: String, _ binder: inout Binder) -> Parts? {
        let parts = all(&binder)
        guard parts.parts.count > 1 || isOnePart(parts, binder) else { return nil }
        let isAllowed = [
            allowsSlices(chart, parts, &binder), allowsShares(chart, parts, &binder),
            allowsWhole(chart, parts, &binder), allowsColours(chart, parts, &binder),
        ]
        return isAllowed.contains(false) ? nil : parts
    }

    private func isOnePart(_ parts: Parts, _ binder: Binder) -> Bool {
        binder.medium == .press && parts.parts.count == 1
    }

    private func allowsSlices(_ chart: String, _ parts: Parts, _ binder: inout Binder) -> Bool {
        let named = parts.parts.count { $0.index != nil }
        guard let most, named > most else { return true }
        return binder.allows(
            .tooManySlices, "\(chart) of \(named) parts: more than \(most) cannot be told apart",
            better: "`slices: \(most)` and the rest as others, `ranked-bars` or `treemap`", at: place)
    }

    /// Every share is known, and the total with it.
    private func allowsShares(_ chart: String, _ parts: Parts, _ binder: inout Binder) -> Bool {
        let total = binder.story.figures[binder.story.totalID]?.amount
        let isKnown = total?.interval.upper.value != nil && total?.isMissing == false
        let hasShares = parts.parts.allSatisfy { part in
            binder.story.figures[part.share].map { !$0.isAbsent } ?? false
        }
        guard !isKnown || (!hasShares && !binder.story.partsExceedTotal) else { return true }
        return binder.allows(
            .sharesIncomplete, "\(chart) of a total that is not known in full: its shares would be invented",
            better: "`ranked-bars`, which shows the values themselves", at: place)
    }

    /// Together the parts can be all of the total.
    private func allowsWhole(_ chart: String, _ parts: Parts, _ binder: inout Binder) -> Bool {
        guard let total = binder.story.figures[binder.story.totalID]?.amount, !binder.story.partsExceedTotal,
            let whole = total.interval.lower.value
        else { return true }
        var highest: Int128 = 0
        for part in parts.parts {
            guard let upper = binder.story.figures[part.value]?.amount?.interval.upper.value else {
                return true
            }
            highest += upper
        }
        guard highest < whole else { return true }
        return binder.allows(
            .partsNotWhole, "\(chart) whose parts are not all of the total",
            better: "`others: true`, or `ranked-bars`, which claims no whole", at: place)
    }

    /// The colours of the parts can be told from their ground and from each other, by all eyes. Without the
    /// others and what is not itemised, which are grey and hatched in every theme.
    private func allowsColours(_ chart: String, _ parts: Parts, _ binder: inout Binder) -> Bool {
        let theme = binder.theme, ground = binder.medium == .press ? theme.press.ground : theme[.paper]
        let ranks = parts.parts.compactMap { part -> Int? in
            if case .series(let rank) = part.colour { rank } else { nil }
        }
        let colours = ranks.map { theme.series($0) }
        let problems = ColourRules.problems(of: colours.map(\.fill), on: ground, edges: colours.map(\.edge))
        var isAllowed = true
        for problem in problems {
            let names = problem.fills.map { colours[$0].name }.joined(separator: " and ")
            let better = "another colour in Templates/Themes/\(theme.name).yaml; `kendang check` proposes one"
            switch problem.rule {
            case .paleFill:
                let message = "\(chart) in \(names), which cannot be seen on its ground"
                isAllowed = binder.allows(.colourContrast, message, better: better, at: place) && isAllowed
            case .alike:
                let message = "\(chart) with \(names) side by side, which not all eyes can tell apart"
                isAllowed = binder.allows(.colourVision, message, better: better, at: place) && isAllowed
            }
        }
        return isAllowed
    }

    /// Values on a strip with the total's line over them, where the parts come to more than the total and the
    /// office lets that pass.
    func exceeding(_ binder: inout Binder) -> BoundChart? {
        guard binder.story.partsExceedTotal else { return nil }
        let parts = all(&binder).parts.filter { $0.colour != .residual }
        let items = parts.map { part in binder.item(part.name, part.value, colour: part.colour) }
        let total = binder.item("", binder.story.totalID, colour: .total)
        let label = binder.phrase("row-total") + " " + total.value
        let values = parts.map { ChartValue($0.name, $0.value) }
        return BoundChart(
            StripChart(items: items, total: StripChart.Total(value: total.drawn, label: label)),
            Words(id: "Batang nilai", en: "Strip of values"),
            values: values + [ChartValue(binder.phrase("row-total"), binder.story.totalID)])
    }
}
