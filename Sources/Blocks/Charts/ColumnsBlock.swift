import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The totals of the years as columns, with the change between the last two.
struct ColumnsBlock: BlockKind {
    static let key = "columns"
    private static let most = 12

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
    }

    /// Every year from the first with a total has a place, also one without.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard let first = story.yearsWithTotal.first, story.yearsWithTotal.contains(story.year) else {
            return nil
        }
        let years = Array((first...story.year).suffix(Self.most))
        let items = years.map { year in
            binder.item(binder.narrator.label(year), Story.totalID(year), colour: .focus)
        }
        var growth: GrowthNote?
        if story.movement != .unknown {
            growth = GrowthNote(
                percent: binder.marked(story.growthID), amount: binder.marked(FigureID("rise/\(story.year)")),
                isFall: story.movement == .fell)
        }
        let said = years.map { "\($0): " + binder.prose(Story.totalID($0)) }
        let alternative = figure.alternative(Words(id: "Diagram kolom", en: "Column chart"), said, &binder)
        return BoundBlock(
            figure.bound(ColumnChart(items: items, growth: growth), alternative: alternative, &binder))
    }
}
