import Amounts
import Datasets
import Figures
import Localization
import Testing

/// Rows that say which region the goods come from.
struct RegionTests {
    /// All figures that do not speak of regions are the same with the column and without it.
    @Test(arguments: 0..<60)
    func theWholeIsTheSameWithoutTheColumn(_ seed: UInt64) throws {
        // Rows that name goods alone and rows that name destinations alone are two divisions of one total;
        // whether they are is decided in each region by itself.
        var rows = ScopedRows(seed: seed, totals: false, mixed: false)
        if seed % 2 == 0 { rows.state(2025, 1 << 40) }
        let with = rows.figures
        for index in rows.rows.indices { rows.rows[index].region = nil }
        let without = rows.figures
        let ids = with.allIDs.filter { !$0.path.contains("region") }
        #expect(ids == without.allIDs.filter { !$0.path.contains("region") })
        for id in ids {
            #expect(try with.answer(id).value == without.answer(id).value, "seed \(seed), \(id)")
            #expect(try with.answer(id).precision == without.answer(id).precision)
        }
        #expect(with.years.contains { !with.regions(in: $0).isEmpty })
    }

    private static func row(
        _ year: Int, _ region: Int?, _ good: Int?, _ value: Int128?, kind: RowKind = .value
    ) -> ScopedRows.Row {
        ScopedRows.Row(
            kind: kind, year: year, good: good, region: region,
            amount: value.map { Amount(exactly: $0) } ?? .missing)
    }

    private static func figures(_ rows: [ScopedRows.Row]) -> FigureSet {
        var all = ScopedRows(seed: 1)
        (all.rows, all.policy) = (rows, .halfUnit)
        return all.figures
    }

    private func value(_ figures: FigureSet, _ id: FigureID) -> Int128? {
        figures[id]?.amount?.interval.single
    }

    /// A region that states more than its rows name leaves a residual there and in the whole.
    @Test func aStatedRegionCountsInTheWhole() {
        let figures = Self.figures([
            Self.row(2025, 0, 1, 300), Self.row(2025, 0, 2, 100), Self.row(2025, 0, nil, 500, kind: .total),
            Self.row(2025, 1, 1, 200), Self.row(2025, nil, 2, 50),
        ])
        #expect(value(figures, "total/2025") == 750)
        #expect(value(figures, "value/region/r0/2025") == 500)
        #expect(value(figures, "value/region/r1/2025") == 200)
        #expect(value(figures, "value/commodity/g1/2025") == 500)
        #expect(value(figures, "residual/commodity/2025") == 100)
        #expect(value(figures, "residual/region/2025") == 50)
        #expect(value(figures, "in/region/r0/residual/commodity/2025") == 100)
        #expect(value(figures, "in/region/r1/residual/commodity/2025") == 0)
        #expect(figures.regions(in: 2025).map(\.slug) == ["r0", "r1"])
        #expect(figures["count/region/2025"]?.value == .count(2))
        #expect(figures["share/region/r0/2025"]?.ratio?.interval.single == Fraction(2, 3))
        #expect(figures["times/region/2025"]?.ratio?.interval.single == Fraction(5, 2))
    }

    /// A commodity's total within a region takes the place of that region's rows, not of another's.
    @Test func aTotalWithinARegionIsOfThatRegion() {
        let figures = Self.figures([
            Self.row(2025, 0, 1, 300), Self.row(2025, 0, 1, 360, kind: .total), Self.row(2025, 1, 1, 200),
        ])
        #expect(value(figures, "value/commodity/g1/2025") == 560)
        #expect(value(figures, "value/sector/s1/2025") == 560)
        #expect(value(figures, "total/2025") == 560)
        #expect(value(figures, "in/region/r0/value/commodity/g1/2025") == 360)
        #expect(value(figures, "in/region/r1/value/commodity/g1/2025") == 200)
    }

    /// A region without a figure makes the whole "at least", and growth from it "at most".
    @Test func aRegionWithoutAFigureLeavesTheWholeOpen() {
        let figures = Self.figures([
            Self.row(2024, 0, 1, 300), Self.row(2024, 1, nil, nil, kind: .total),
            Self.row(2025, 0, 1, 330), Self.row(2025, 1, 1, 30),
        ])
        #expect(figures["total/2024"]?.amount?.precision == .atLeast)
        #expect(figures["growth/2025"]?.ratio?.precision == .atMost)
        #expect(figures["growth/2025"]?.ratio?.interval.upper.value == Fraction(1, 5))
        #expect(figures["in/region/r1/total/2024"]?.value == .absent(.missing))
        #expect(figures["in/region/r1/growth/2025"]?.value == .absent(.baseMissing))
        #expect(value(figures, "in/region/r0/rise/2025") == 30)
        let wording = Wording(language: .id, currency: .rupiah)
        let growth = figures["growth/2025"].map { figures.say($0, wording, .mark) }
        #expect(growth?.hasPrefix("≤") == true && growth?.contains("+20") == true, "\(growth ?? "")")
    }

    /// What only one region names in a year is all of the year; other years stand by themselves.
    @Test func yearsWithoutRegionsStandByThemselves() {
        let figures = Self.figures([
            Self.row(2023, nil, 1, 80), Self.row(2023, nil, nil, 100, kind: .total),
            Self.row(2024, 0, nil, 90),
        ])
        #expect(value(figures, "total/2023") == 100)
        #expect(value(figures, "residual/commodity/2023") == 20)
        #expect(figures["value/region/r0/2023"] == nil)
        #expect(value(figures, "total/2024") == 90)
        #expect(value(figures, "value/region/r0/2024") == 90)
        #expect(figures["total/2024"]?.formula.text.en == "sum of all rows of the source by region")
    }

    /// A value that names a sector and no commodity is its sector's.
    @Test func aSectorHoldsRowsWithoutACommodity() {
        var alone = Self.row(2025, nil, nil, 40), good = Self.row(2025, nil, 1, 60)
        (alone.sector, alone.partner, good.partner) = (1, 0, 1)
        let figures = Self.figures([good, alone])
        #expect(value(figures, "value/sector/s1/2025") == 100)
        #expect(value(figures, "in/sector/s1/total/2025") == 100)
        #expect(value(figures, "total/2025") == 100)
        good.partner = nil
        let divided = Self.figures([good, alone])
        #expect(value(divided, "in/sector/s1/total/2025") == 60, "two divisions of one total")
        #expect(value(divided, "value/sector/s1/2025") == 60)
    }
}

extension ScopedRows {
    /// A total of a year that a source states.
    mutating func state(_ year: Int, _ value: Int128) {
        rows.append(Row(kind: .total, year: year, amount: Amount(exactly: value)))
    }
}
