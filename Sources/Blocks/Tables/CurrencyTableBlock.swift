import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The years and the goods in the report's currency and in its second one, side by side.
struct CurrencyTableBlock: BlockKind {
    static let key = "currency-table"
    static let summary =
        "Totals and goods in the report's currency and in the one that `beside` names; left out without one."

    let title: String
    let most: Int

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        most = reader.int("most", "goods at most", in: 0...100, default: 8)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard let beside = story.figures.beside, let first = story.yearsWithTotal.first else { return nil }
        let unit = MoneyUnit(scale: beside.moneyScale)
        let years = (first...story.year).suffix(Self.mostYears).reversed().map { year in
            (binder.phrase("currency-total", ["y": binder.narrator.label(year)]), Story.totalID(year))
        }
        // Never an other of one.
        let shown = story.commodities.count > most + 1 ? most : story.commodities.count
        var goods = story.commodities.prefix(shown).map { good in
            (binder.phrase("currency-item", ["name": good.name.capitalized[binder.language]]), good.value)
        }
        let others = story.commodities.count - shown
        if others > 0, shown > 0 {
            let rest = FigureID("value/beyond/\(shown)/commodity/\(story.year)")
            goods.append((binder.phrase("row-others", ["n": String(others)]), rest))
        }
        let rows = (years + goods).map { name, id in
            TableRow([.text(name), binder.cell(id), Self.cell(id, unit, &binder)])
        }
        let other = Wording(language: binder.language, currency: beside.currency)
        let columns = [
            TableColumn([binder.phrase("currency-column-item")], kind: .text, isKey: true),
            binder.valueColumn,
            TableColumn([binder.phrase("column-value")], unit: other.word(for: unit), kind: .number),
        ]
        return BoundBlock([binder.table(title, columns, rows)])
    }

    private static let mostYears = 5

    /// The figure in the second currency, in the unit of that currency's column.
    private static func cell(_ id: FigureID, _ unit: MoneyUnit, _ binder: inout Binder) -> TableCell {
        guard let second = binder.story.figures.besideID(id), let figure = binder.figure(second),
            !figure.isAbsent
        else {
            return .number(.symbol(binder.absent(id).symbol))
        }
        binder.mark(second)
        let cell = binder.wording.of(figure).cell(figure.value, as: figure.quantity, scale: unit.scale)
        var parts = NumberParts(
            mark: cell.mark, integer: cell.integer, fraction: cell.fraction, symbol: cell.symbol ?? "")
        parts.link = binder.link(to: second)
        return .number(parts)
    }
}
