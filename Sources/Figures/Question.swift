import Amounts
import Datasets
import Localization

/// What an indicator is asked: of what, of when, in which set of figures.
public struct Question: Sendable {
    public let id: FigureID
    public let subject: Subject
    public let period: Period
    public let set: FigureSet
    let indicator: Indicator

    /// The last year of the period.
    var year: Int { period.year }

    /// The figure that answers it.
    func figure(_ value: FigureValue, _ formula: Formula, rows: [RowSpan] = []) -> Figure {
        Figure(
            id: id, label: set.label(of: indicator, subject, period), value: value,
            quantity: indicator.quantity, formula: formula, inputs: formula.symbols.map(\.id), rows: rows)
    }

    /// There is no such figure, and why.
    func notAvailable(_ id: String, _ en: String) -> FigureError {
        .notAvailable(self.id, reason: Words(id: id, en: en))
    }

    /// The table of a year.
    func table(_ year: Int) throws(FigureError) -> YearTable {
        guard let table = set.aggregates.year(year), table.hasData else {
            throw notAvailable(
                "data tidak mencakup tahun \(year)",
                "the data does not cover the year \(year)")
        }
        return table
    }

    /// The dimension that is asked of.
    func dimension() throws(FigureError) -> Dimension {
        switch subject {
        case .dimension(let dimension), .member(let dimension, _), .top(_, let dimension),
            .beyond(_, let dimension):
            return dimension
        case .cell: return .commodity
        case .whole, .month, .cellBeyond: throw notAvailable("tidak dirinci", "it has no parts")
        }
    }

    /// The members of the dimension that is asked of; at least one has a value.
    func members(_ year: Int) throws(FigureError) -> Members {
        let dimension = try dimension()
        let members = try table(year).members(dimension)
        guard !members.standing.order.isEmpty else {
            throw notAvailable(
                "tidak ada nilai \(dimension.by.id) untuk tahun \(year)",
                "there is no value \(dimension.by.en) for \(year)")
        }
        return members
    }

    /// What the rows say of the member that is asked of, in a year; nil where they do not name it.
    func entry(_ year: Int) throws(FigureError) -> Entry? {
        switch subject {
        case .member(let dimension, let index):
            return set.aggregates.year(year)?.members(dimension).entries[index]
        case .beyond(let count, let dimension): return try beyond(count, dimension, in: year)
        case .cell(let commodity, let line): return set.cell(commodity, line, year)
        case .whole, .month, .dimension, .top, .cellBeyond:
            throw notAvailable("bukan satu bagian", "it is not one part")
        }
    }

    /// The same, where there must be a value.
    func valued(_ year: Int) throws(FigureError) -> Entry {
        guard let entry = try entry(year), !entry.isAbsent else {
            throw notAvailable(
                "tidak ada nilainya untuk tahun \(year)",
                "there is no value of it for \(year)")
        }
        return entry
    }

    /// The total of a year, where there must be a value.
    func total(_ year: Int) throws(FigureError) -> Entry {
        guard let total = try table(year).total, !total.isAbsent else {
            throw notAvailable("total tahun \(year) tidak tersedia", "the total of \(year) is not available")
        }
        return total
    }

    /// "value(2025)" for the value of the subject, "total(2025)" for that of the whole.
    func symbol(_ year: Int) -> Formula.Symbol {
        switch subject {
        case .member, .cell, .beyond, .cellBeyond:
            Formula.Symbol("value(\(year))", set.id("value", set.path(of: subject), .year(year)))
        case .whole, .month, .dimension, .top: totalSymbol(year)
        }
    }

    func totalSymbol(_ year: Int) -> Formula.Symbol {
        Formula.Symbol("total(\(year))", set.id("total", "", .year(year)))
    }

    /// The values of some members.
    func partSymbols(_ members: some Sequence<Int>, _ dimension: Dimension, _ year: Int) -> [Formula.Symbol] {
        members.map { index in
            let path = set.path(of: .member(dimension, index))
            return Formula.Symbol(path, set.id("value", path, .year(year)))
        }
    }
}
