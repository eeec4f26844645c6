import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The composition of the year as one strip of 100 %.
struct StripBlock: BlockKind {
    static let key = "strip"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        _ = reader.choice("of", default: Dimension.commodity)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let parts = Parts(commoditiesOf: &binder, limit: 8)
        guard parts.parts.count > 1, !binder.story.partsExceedTotal else { return nil }
        let items = parts.items(&binder)
        let alternative = figure.alternative(
            Words(id: "Batang seratus persen", en: "Strip of one hundred percent"),
            parts.said(&binder), &binder)
        return BoundBlock(figure.bound(StripChart(items: items), alternative: alternative, &binder))
    }
}
