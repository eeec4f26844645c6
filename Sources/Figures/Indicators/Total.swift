import Amounts
import Localization

extension Indicator {
    /// All exports of a year: as a source states it, else the sum of what the rows name.
    public static let total = Indicator(
        "total", Words(id: "Total nilai ekspor", en: "Total export value"), .money, of: .whole
    ) { asked throws(FigureError) in
        guard let table = asked.set.aggregates.year(asked.year) else {
            throw asked.notAvailable(
                "data tidak mencakup tahun \(asked.year)",
                "the data does not cover the year \(asked.year)")
        }
        guard let total = table.total else { return asked.figure(.absent(.missing), .nothing) }
        return asked.figure(total.value, formula(table, asked), rows: total.rows)
    }

    private static func formula(_ table: YearTable, _ asked: Question) -> Formula {
        switch table.basis {
        case .stated: return .stated
        case .rows:
            return Formula(Words(id: "jumlah baris sumber", en: "sum of the source's rows"))
        case .months:
            let months = (1...12).map { month in
                let id = asked.set.id("value", "month", .month(asked.year, month))
                return Formula.Symbol("value(\(Period.month(asked.year, month).path))", id)
            }
            return Formula(
                Words(id: "jumlah nilai semua bulan", en: "sum of the values of all months"),
                months)
        case .parts(let dimension):
            let parts = asked.partSymbols(table.members(dimension).standing.order, dimension, asked.year)
            return Formula(
                Words(
                    id: "jumlah semua baris sumber \(dimension.by.id)",
                    en: "sum of all rows of the source \(dimension.by.en)"), parts)
        }
    }
}
