import Amounts
import Datasets
import Declarations
import Foundation
import Localization
import Reading
import Testing

/// The made-up national and provincial reports: the committed files are what the command writes.
@Suite struct SampleReportTests {
    static let folders: [(SampleReport.Kind, String)] = [
        (.national, "nasional-contoh"), (.provincial, "provinsi-contoh"),
    ]
    /// With which `kendang sample --kind` wrote the folders in Reports.
    static let seed: UInt64 = 2025

    @Test(arguments: folders)
    func theCommittedFilesAreThoseOfTheSeed(_ kind: SampleReport.Kind, _ folder: String) throws {
        let report = SampleReport(kind, seed: Self.seed)
        #expect(Set(report.files.keys) == ["report.yaml", "ekspor.csv"])
        for (name, text) in report.files {
            let path = repository() + "/Reports/\(folder)/\(name)"
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8), "\(folder)/\(name)")
            #expect(text.utf8.count < 700_000)
        }
    }

    @Test(arguments: folders)
    func anySeedCanBeRead(_ kind: SampleReport.Kind, _ folder: String) throws {
        #expect(SampleReport(kind, seed: 1) != SampleReport(kind, seed: 2))
        for seed in UInt64(1)...6 {
            let scratch = Scratch()
            for (name, text) in SampleReport(kind, seed: seed).files { scratch.write(name, text) }
            let report = try Loading.load(folder: scratch.path)
            #expect(report.warnings.map(\.text) == [], "seed \(seed)")
            #expect(report.definition.isSample)
            #expect(report.definition.office.name.id.contains("Contoh"))
        }
    }

    @Test func theNationalReportHasItsSize() throws {
        let report = try Loading.load(folder: repository() + "/Reports/nasional-contoh")
        let cube = report.cube
        #expect(cube.years == Array(2021...2025))
        #expect((cube.commodities.count, cube.sectors.count) == (60, 8))
        #expect(Set(cube.partners.flatMap(\.countries)).count == 120)
        let values = cube.cells.filter { $0.key.kind == .value }
        #expect((6_500...8_000).contains(values.count))
        let last = values.filter { $0.key.year == 2025 }
        #expect(
            last.allSatisfy {
                $0.amount.status.contains(.provisional) || $0.amount.status.contains(.withheld)
            })
        #expect(values.contains { $0.amount.status.contains(.missing) })
        #expect(values.contains { $0.amount.status.contains(.withheld) })
        #expect(values.contains { $0.amount.status.contains(.revised) })
        #expect(values.contains { $0.amount.interval.single == 0 })
        for commodity in cube.commodities.indices {
            let places = Set(last.filter { $0.key.commodity == commodity }.compactMap(\.key.partner))
            #expect((3...40).contains(places.count), "\(cube.commodities[commodity].slug): \(places.count)")
        }
    }

    /// Where a value is missing, its commodity and its destination have totals that hold it.
    @Test func gapsStandWithinTotals() throws {
        let cube = try Loading.load(folder: repository() + "/Reports/nasional-contoh").cube
        let totals = Set(cube.cells.filter { $0.key.kind == .total }.map(\.key))
        let gaps = cube.cells.filter { $0.key.kind == .value && $0.amount.absence != nil }
        #expect(gaps.count > 8)
        for gap in gaps.map(\.key) {
            #expect(totals.contains(CellKey(kind: .total, year: gap.year, commodity: gap.commodity)))
            #expect(totals.contains(CellKey(kind: .total, year: gap.year, partner: gap.partner)))
        }
        for year in cube.years { #expect(totals.contains(CellKey(kind: .total, year: year))) }
    }

    @Test func theProvinceHasItsHabits() throws {
        let cube = try Loading.load(folder: repository() + "/Reports/provinsi-contoh").cube
        #expect((cube.regions.count, cube.commodities.count, cube.years) == (12, 25, [2023, 2024, 2025]))
        #expect(Set(cube.partners.flatMap(\.countries)).count == 30)
        func cells(_ slug: String) -> [Cell] {
            cube.cells.filter { $0.key.region.map { cube.regions[$0].slug } == slug }
        }
        #expect(cube.cells.allSatisfy { $0.key.region != nil })
        #expect(cells("kabupaten-pesisir-contoh").allSatisfy { $0.amount.precision != .exact })
        #expect(Set(cells("kabupaten-kepulauan-contoh").compactMap(\.key.commodity)).count == 1)
        #expect(cells("kabupaten-contoh-barat").count { $0.key.kind == .total } == 3)
        let first = cells("kabupaten-padang-contoh").filter { $0.key.year == 2023 }
        #expect(first.count == 1 && first.first?.amount.isMissing == true)
    }
}
