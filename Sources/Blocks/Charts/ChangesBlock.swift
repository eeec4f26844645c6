import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// From last year's total to this year's by what each commodity added or lost.
struct ChangesBlock: BlockKind {
    static let key = "changes"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
    }

    /// Only where every commodity has a value in both years; nothing is invented.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard story.hasCommodityGrowth, let previous = story.previousTotalID else { return nil }
        let steps = ChangeStep.steps("rise", &binder)
        let items =
            [binder.item(binder.phrase("changes-start"), previous, colour: .total)]
            + steps.map(\.item) + [binder.item(binder.phrase("changes-end"), story.totalID, colour: .total)]
        binder.checkSum(of: items.map(\.value))
        let said = steps.map { $0.item.name + " " + binder.prose($0.id) }
        let alternative = figure.alternative(
            Words(id: "Diagram air terjun", en: "Waterfall chart"), said, &binder)
        let chart = WaterfallChart(items: items)
        return BoundBlock(
            figure.bound(chart, alternative: alternative, minimumHeight: chart.leastHeight, &binder))
    }
}

/// The contribution of each commodity to the change of the total, in percentage points.
struct ContributionsBlock: BlockKind {
    static let key = "contributions"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard story.hasCommodityGrowth else { return nil }
        let steps = ChangeStep.steps("contribution", &binder)
        var total = binder.change(binder.phrase("row-total"), story.growthID, colour: .total)
        total?.value = binder.bare(story.growthID)
        let said = steps.map { $0.item.name + " " + binder.prose($0.id) }
        let alternative = figure.alternative(Words(id: "Diagram batang", en: "Bar chart"), said, &binder)
        let chart = DivergingBars(items: steps.map(\.item), total: total)
        return BoundBlock(
            figure.bound(chart, alternative: alternative, minimumHeight: chart.leastHeight, &binder))
    }
}

/// One commodity's part in a change: gains first, then what is left of many, then losses.
struct ChangeStep {
    var id: FigureID
    var item: ChartItem

    /// The seven first commodities and the others, or all where they are eight at most.
    static func steps(_ indicator: String, _ binder: inout Binder) -> [ChangeStep] {
        let members = binder.story.commodities, year = binder.story.year
        let shown = members.count > 8 ? 7 : members.count
        var steps = members.prefix(shown).compactMap { member -> ChangeStep? in
            let id = FigureID("\(indicator)/commodity/\(member.slug)/\(year)")
            return binder.change(binder.label(member.name), id).map { ChangeStep(id: id, item: $0) }
        }
        // Gains, the largest first; then losses, the largest first.
        steps.sort { first, second in
            let (a, b) = (first.item.drawn, second.item.drawn)
            return (a >= 0) != (b >= 0) ? a >= 0 : abs(a) > abs(b)
        }
        guard members.count > shown else { return steps }
        let id = FigureID("\(indicator)/beyond/\(shown)/commodity/\(year)")
        let name = binder.phrase("row-others", ["n": String(members.count - shown)])
        guard let others = binder.change(name, id).map({ ChangeStep(id: id, item: $0) }) else { return steps }
        let place = others.item.drawn >= 0 ? steps.firstIndex { $0.item.drawn < 0 } : nil
        steps.insert(others, at: place ?? steps.endIndex)
        return steps
    }
}
