import Amounts
import Datasets
import Declarations
import Reading
import Testing

@Suite struct OtherReportTests {
    @Test func allExactWithAMissingYearAndAFall() throws {
        let report = try Loading.load(folder: repository() + "/Reports/contoh-lain")
        let cube = report.cube
        #expect(report.warnings.map(\.text) == [])
        #expect(cube.years == [2021, 2022, 2024, 2025])
        #expect(cube.commodities.count == 10)
        #expect(Set(cube.partners.flatMap(\.countries)).count == 12)
        #expect(
            cube.sectors.map(\.slug) == [
                "industri-kreatif", "industri-pengolahan", "perikanan", "perkebunan",
            ])
        #expect(cube.cells.allSatisfy { $0.amount.precision == .exact })
        let totals = cube.cells.filter { $0.key.kind == .total }.compactMap(\.amount.interval.single)
        #expect(totals == [41_872_335_910, 49_316_904_275, 56_200_015_277, 51_500_786_951])
        for year in [2024, 2025] {
            let parts = cube.cells.filter { $0.key.kind == .value && $0.key.year == year }
            #expect(Amount.sum(parts.map(\.amount)).interval.single == totals[year - 2022])
            #expect(Set(parts.compactMap(\.key.commodity)).count == 10)
        }
        #expect(cube.cells.filter { $0.key.kind == .control }.count == 2)
        #expect(cube.commodities.first { $0.slug == "teh-hijau" }?.code == "09021090")
        #expect(report.definition.isSample)
    }

    @Test func sampleRowsAreTheSameAndCanBeRead() throws {
        let scratch = Scratch()
        try SampleRows(rows: 2_000, seed: 7).write(to: scratch.path + "/rows.csv")
        scratch.write("report.yaml", SampleRows.definition(of: "rows.csv"))
        let first = try Loading.load(folder: scratch.path)
        #expect(first.rows == 2_000)
        #expect(first.warnings.isEmpty)
        try SampleRows(rows: 2_000, seed: 7).write(to: scratch.path + "/rows.csv")
        #expect(lines(of: try Loading.load(folder: scratch.path).cube) == lines(of: first.cube))
        try SampleRows(rows: 2_000, seed: 8).write(to: scratch.path + "/rows.csv")
        #expect(lines(of: try Loading.load(folder: scratch.path).cube) != lines(of: first.cube))
    }
}
