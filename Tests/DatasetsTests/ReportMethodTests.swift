import Amounts
import Datasets
import Declarations
import Localization
import Testing

/// What of a definition decides its figures, and what does not.
@Suite struct ReportMethodTests {
    private static let goods =
        "commodities: {kopi: {en: coffee, sector: tani}, teh: tea}\nsectors: {tani: farming}"

    private static func parts(
        _ old: String, _ new: String, data: (String, String) = ("", ""), version: Int = 1,
        known: Set<String> = ["kopi", "teh", "jimbe"]
    ) throws -> [ReportMethod.Part] {
        let before = ReportMethod(try definition(data.0, old), version: 1)
        let now = ReportMethod(try definition(data.1, new), version: version)
        return now.parts(differingFrom: before, known: known)
    }

    static let same: [(String, String)] = [
        (goods, goods), ("", "edition: Edisi 2\nnotes: [Catatan]\ntrace: true"), ("", "names: {CN: China}"),
        // New goods with a sector, new spellings of what was an error before.
        (goods, goods.replacing("teh: tea", with: "teh: tea, lada: {en: pepper, sector: tani}")),
        ("", "partners: {Negeri Sakura: JP}"),
        ("commodities: {kopi: coffee}", "commodities: {kopi: java coffee}"),
    ]

    @Test(arguments: same)
    func nothingThatDecides(_ old: String, _ new: String) throws {
        #expect(try Self.parts(old, new).isEmpty)
    }

    static let assigned: [(String, String)] = [
        (goods, goods.replacing(", sector: tani", with: "")),
        (goods, goods.replacing("teh: tea", with: "teh: {en: tea, sector: tani}")),
        ("commodities: {kopi: coffee}", "commodities: {kopi: {en: coffee, aliases: [jimbe]}}"),
        ("partners: {Kongo: CD}", "partners: {Kongo: CG}"),
    ]

    @Test(arguments: assigned)
    func whereNamesGo(_ old: String, _ new: String) throws {
        #expect(try Self.parts(old, new) == [.assignment])
    }

    @Test func readingFilesAndCalculation() throws {
        #expect(try Self.parts("", "reading: full-unit") == [.reading])
        #expect(try Self.parts("", "", version: 2) == [.calculation])
        #expect(try Self.parts("", "reading: strict", version: 2) == [.reading, .calculation])
        #expect(try Self.parts("", "", data: ("", "scale: juta")) == [.files])
        #expect(try Self.parts("", "", data: ("", "encoding: utf-8")).isEmpty, "how bytes are written")
    }

    @Test func theRowsOfNowByTheMethodOfThen() throws {
        let old = try definition(
            "", "reading: full-unit\ncommodities: {kopi: {en: coffee, aliases: [jimbe]}}")
        let now = try definition("", "commodities: {kopi: coffee, teh: tea}\nedition: Edisi 2")
        let mixed = now.byMethod(of: old)
        #expect(mixed.reading == .fullUnit && mixed.edition == now.edition)
        #expect(
            mixed.commodities.map(\.slug) == ["kopi", "teh"] && mixed.commodities[0].aliases == ["jimbe"])
        #expect(ReportMethod(mixed, version: 1) != ReportMethod(now, version: 1))
    }

    @Test func howTheLastEditionIsNamed() throws {
        #expect(try definition("", "").previous == nil)
        #expect(try definition("", "previous: edisi-1.pdf").previous?.file == "edisi-1.pdf")
        let full = try definition(
            "", "previous: {file: angka.json, edition: {id: Edisi 1, en: Edition 1}, date: 2026-02-02}"
        ).previous
        #expect(full?.edition?.en == "Edition 1" && full?.date?.iso == "2026-02-02")
        #expect(throws: Findings.self) { try definition("", "previous: {edition: Edisi 1}") }
        #expect(throws: Findings.self) { try definition("", "previous: [a, b]") }
    }
}
