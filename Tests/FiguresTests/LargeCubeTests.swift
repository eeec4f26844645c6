import Amounts
import Datasets
import Figures
import Geography
import Localization
import Testing

/// A national report: many goods, many destinations.
struct LargeCubeTests {
    static func cube(goods: Int, partners: Int, years: Int) -> Cube {
        var cells: [Cell] = []
        cells.reserveCapacity(goods * partners * years)
        for year in 0..<years {
            for good in 0..<goods {
                for partner in 0..<partners {
                    let value = Int128((good * 7919 + partner * 104_729 + year * 31) % 1_000_003 + 1)
                    let line = cells.count + 2
                    cells.append(
                        Cell(
                            key: CellKey(kind: .value, year: 2021 + year, commodity: good, partner: partner),
                            amount: Amount(exactly: value),
                            rows: [RowSpan(file: 0, firstLine: line, lastLine: line, count: 1)]))
                }
            }
        }
        func name(_ text: String) -> Words { Words(id: text, en: text) }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return Cube(
            files: ["large.csv"],
            commodities: (0..<goods).map { index in
                Commodity(slug: "good-\(index)", name: name("good \(index)"))
            },
            sectors: [],
            partners: (0..<partners).map { index in
                let code = "\(letters[index / 26])\(letters[index % 26])"
                return PartnerSet(countries: [CountryCode(code)], role: .sole)
            }, cells: cells)
    }

    @Test func isAnsweredQuickly() throws {
        let cube = Self.cube(goods: 200, partners: 40, years: 3)
        let clock = ContinuousClock()
        let start = clock.now
        let figures = FigureSet(cube)
        for good in figures.commodities(in: 2023) {
            _ = try figures.answer(good.value)
            _ = try figures.answer(good.share)
            _ = try figures.answer(good.rank)
        }
        _ = try figures.answer("hhi/commodity/2023")
        let matrix = figures.matrix(2023)
        #expect(matrix.cells.count == 8_000)
        #expect(clock.now - start < .seconds(20), "nothing may grow with the square of the cube")
    }
}
