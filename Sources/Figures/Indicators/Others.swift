import Amounts
import Datasets
import Localization

extension Question {
    /// The sum of all parts after the first so many, in the order of the period's year, as another year has
    /// them. Nil where there are none, or where that year does not name each of them.
    func beyond(_ count: Int, _ dimension: Dimension, in year: Int) throws(FigureError) -> Entry? {
        let order = try members(self.year).standing.order
        guard order.count > count,
            let entries = set.aggregates.year(year)?.members(dimension).entries
        else { return nil }
        var sum = Tally()
        for index in order.dropFirst(count) {
            guard let entry = entries[index], !entry.isAbsent else { return nil }
            sum.add(entry)
        }
        return sum.entry
    }
}

extension Indicator {
    /// What a good is worth to all countries after the first so many of the matrix: the column
    /// "other destinations".
    static func cells(_ commodity: Int, after count: Int, _ asked: Question) throws(FigureError) -> Figure {
        let columns = asked.set.destinations(in: asked.year)
        let columnOf = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
        let cells = asked.set.cells(of: commodity, row: 0, columnOf, asked.year)
            .filter { ($0.columns.first ?? 0) >= count }
        var sum = Tally()
        for cell in cells {
            let figure = try asked.set.answer(cell.value)
            guard let amount = figure.amount else { continue }
            sum.add(amount, rows: figure.rows)
        }
        guard let entry = sum.entry else {
            throw asked.notAvailable(
                "tidak ada nilai ke tujuan lain",
                "there is no value to other destinations")
        }
        let symbols = cells.map { Formula.Symbol(asked.set.short($0.value), $0.value) }
        return asked.figure(entry.value, Formula(symbols.map(\.name).joined(separator: " + "), symbols))
    }

    /// By how much the total would fall if the part fell by a tenth and all others stayed: a tenth of its
    /// share.
    public static let drop = Indicator(
        "drop",
        Words(
            id: "Penurunan total bila turun sepersepuluh",
            en: "Fall of the total for a fall by a tenth"),
        .percent, of: .member
    ) { asked throws(FigureError) in
        let share = try Indicator.share.answer(asked)
        let id = asked.set.id("share", asked.set.path(of: asked.subject), .year(asked.year))
        let symbol = Formula.Symbol("share(\(asked.year))", id)
        guard let ratio = share.ratio else {
            return asked.figure(share.value, Formula(symbol.name, [symbol]))
        }
        func tenth(_ bound: Bound<Fraction>) -> Bound<Fraction> {
            Bound(bound.value.map { Fraction($0.numerator, $0.denominator * 10) }, isOpen: bound.isOpen)
        }
        let value = Ratio(
            Interval(lower: tenth(ratio.interval.lower), upper: tenth(ratio.interval.upper)),
            precision: ratio.precision, status: ratio.status)
        return asked.figure(.ratio(value), Formula("\(symbol.name) / 10", [symbol]))
    }
}
