import Amounts
import Datasets
import Declarations
import Foundation
import Intake
import Localization
import Reading
import Support
import Testing

/// A workbook as an office makes it (`make-rekap-dinas.py`, by XlsxWriter), from its cells to the cube: titles,
/// a merged head of two rows, `Rp` in cells, `-` for nil, totals in the middle and at the foot, a signature.
@Suite struct OfficeWorkbookTests {
    static let path = Golden.standard.appendingPathComponent("rekap-dinas.xlsx").path

    private func proposal() throws -> Proposal {
        Import.propose(
            try Import.tables(of: CellFile(path: Self.path)), Import.Context(file: "rekap-dinas.xlsx"))
    }

    @Test func nothingIsAsked() throws {
        let proposal = try proposal()
        let text =
            proposal.mapping.text(in: .en) + proposal.questions.map { $0.text(1, in: .en) }.joined()
            + (proposal.obstacles.map(\.text.en) + proposal.remarks.map(\.en)).joined(separator: "\n")
        let mismatch = Golden.mismatch("import-rekap-dinas", text)
        #expect(mismatch == nil, "\(mismatch ?? "")")
        #expect(proposal.isWhole)
    }

    @Test func rowsGiveTheTrueCube() throws {
        let yaml = """
            name: uji
            title: Uji
            area: {name: Kabupaten Uji, country: ID, latitude: -8, longitude: 112}
            office: {name: Dinas Uji}
            period: 2025
            languages: [id]
            source: Uji
            measure: {currency: IDR, unit: rupiah}

            """
        let definition = try ReportDefinition.read(
            Declaration.read(yaml + proposal().mapping.text(in: .id), named: "report.yaml"))
        let report = try Loading.load(
            definition, folder: Golden.standard.path)
        var values: [String: String] = [:]
        for cell in report.cube.cells {
            let good = cell.key.commodity.map { report.cube.commodities[$0].name.id } ?? "-"
            let partner = cell.key.partner.map { report.cube.partners[$0].slug } ?? "-"
            let ends = cell.amount.interval
            values["\(good), \(partner)"] =
                ends.single.map(String.init) ?? "\(ends.lower.value ?? 0) to \(ends.upper.value ?? 0)"
        }
        #expect(
            values == [
                "kopi arabika, JP": "4679296114", "kopi arabika, US": "2534501276",
                "gula semut, NL": "3365303919", "teh hijau, CN": "0",
                "mebel jati, DE": "6500000000 to 6600000000", "batik tulis, JP": "1230203429",
                "anyaman bambu, HK+SG": "214700500",
            ])
        #expect(report.cube.sectors.map(\.name.id) == ["Perkebunan", "Industri"])
        #expect(report.cube.cells.allSatisfy { $0.key.year == 2025 })
        #expect(report.warnings.isEmpty)
    }
}
