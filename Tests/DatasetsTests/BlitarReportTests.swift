import Amounts
import Datasets
import Declarations
import Geography
import Localization
import Reading
import Testing

/// The folder of the repository, found from this file.
func repository(_ path: String = #filePath) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
}

/// One line for each cell, without its rows: what two cubes of the same rows agree in.
func lines(of cube: Cube) -> [String] {
    cube.cells.map { cell in
        let key = cell.key
        let month = key.month.map { "-\($0)" } ?? ""
        let commodity = key.commodity.map { cube.commodities[$0].slug } ?? "*"
        let partner =
            key.partner.map { cube.partners[$0].slug + "(" + cube.partners[$0].role.rawValue + ")" } ?? "*"
        let sector = key.sector.map { cube.sectors[$0].slug } ?? "*"
        let (low, high) = (cell.amount.interval.lower, cell.amount.interval.upper)
        let interval =
            (low.isOpen ? "(" : "[") + (low.value.map(String.init) ?? "-") + ".."
            + (high.value.map(String.init) ?? "-") + (high.isOpen ? ")" : "]")
        return "\(key.year)\(month) \(key.kind.rawValue) \(commodity) \(partner) \(sector) \(interval) "
            + "\(cell.amount.precision.rawValue) \(cell.amount.status.rawValue)"
    }
}

@Suite struct BlitarReportTests {
    @Test func rowsBecomeTheCellsOfTheFacts() throws {
        let report = try Loading.load(folder: repository() + "/Reports/blitar-2025")
        #expect(report.warnings.map(\.text) == [])
        #expect(report.rows == 7)
        #expect(
            lines(of: report.cube) == [
                "2024 total * * * [14750000000..14850000000] about 0",
                "2025 value furnitur US(sole) * [1035000000..1045000000] about 0",
                "2025 value kendang-jimbe CN(main) * (14900000000..15000000000) moreThan 0",
                "2025 value produk-makanan * * [0..-) atLeast 1",
                "2025 value tanaman-hias HK+SG(joint) * [214650000..214750000] rounded 0",
                "2025 value tembakau-iris KH(sole) * (1260000000..1270000000) moreThan 0",
                "2025 total * * * [17990227397..17990227397] exact 0",
            ])
        #expect(report.claims.map(\.publisher) == ["minke.id"])
        #expect(report.definition.names[CountryCode("CN")] == Words(id: "China", en: "China"))
        #expect(
            report.cube.commodities.map(\.name.en)
                == ["furniture", "jimbe drums", "food products", "ornamental plants", "cut tobacco"])
    }
}
