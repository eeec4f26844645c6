import Amounts
import Datasets
import Localization

extension Indicator {
    /// The value of a good, a line of destinations, a sector, or of a good to a line of destinations.
    public static let value = Indicator(
        "value", Words(id: "Nilai ekspor", en: "Export value"), .money,
        of: .member, .beyond, .cell, .cellBeyond
    ) { asked throws(FigureError) in
        switch asked.subject {
        case .cell(let commodity, let line): return try cell(commodity, line, asked)
        case .cellBeyond(let commodity, let count): return try cells(commodity, after: count, asked)
        case .whole, .month, .dimension, .member, .top, .beyond: break
        }
        guard let entry = try asked.entry(asked.year) else {
            throw asked.notAvailable("tidak disebut untuk tahun \(asked.year)", "not named for \(asked.year)")
        }
        return asked.figure(entry.value, formula(of: entry), rows: entry.rows)
    }

    /// All exports of a month.
    public static let monthlyValue = Indicator(
        "value", Words(id: "Nilai ekspor bulanan", en: "Monthly export value"), .money, of: .month,
        over: .month
    ) { asked throws(FigureError) in
        guard case .month(let year, let month) = asked.period else {
            throw asked.notAvailable("bukan bulan", "it is not a month")
        }
        guard let months = asked.set.aggregates.year(year)?.months,
            months.contains(where: { $0 != nil })
        else {
            throw asked.notAvailable(
                "tidak ada data bulanan untuk tahun \(year)",
                "there is no monthly data for \(year)")
        }
        guard let entry = months[month - 1] else { return asked.figure(.absent(.missing), .nothing) }
        return asked.figure(entry.value, formula(of: entry), rows: entry.rows)
    }

    private static func formula(of entry: Entry) -> Formula {
        if entry.isAbsent { return .nothing }
        return entry.isStated
            ? .stated
            : Formula(Words(id: "jumlah baris sumber", en: "sum of the source's rows"))
    }

    private static func cell(
        _ commodity: Int, _ line: Int?,
        _ asked: Question
    ) throws(FigureError) -> Figure {
        guard let entry = asked.set.cell(commodity, line, asked.year) else {
            throw asked.notAvailable("tidak disebut untuk tahun \(asked.year)", "not named for \(asked.year)")
        }
        return asked.figure(entry.value, formula(of: entry), rows: entry.rows)
    }
}

extension FigureSet {
    /// The rows of a good to a line of destinations in a year; nil where there is none.
    func cell(_ commodity: Int, _ line: Int?, _ year: Int) -> Entry? {
        var sum = Tally()
        for index in aggregates.cells(of: commodity, in: year, cube) {
            let cell = cube.cells[index]
            let known = aggregates.lines.index(partner: cell.key.partner, commodity: commodity, in: cube)
            guard known == line else { continue }
            sum.add(cell.amount, rows: cell.rows)
        }
        return sum.entry
    }
}
