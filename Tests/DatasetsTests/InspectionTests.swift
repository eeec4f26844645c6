import Amounts
import Datasets
import Declarations
import Localization
import Reading
import Testing

/// What became of every row, and control totals beside sums.
@Suite struct InspectionTests {
    @Test func everyRowIsAcceptedOrRefused() throws {
        let found = try inspect(
            """
            2025;;kopi;Jepang;1000
            2025;;kopi;Malasyia;1.260
            2025;;teh;Malasyia;7
            2025;;teh;Jepang;-5
            2025;;Kopi;JEPANG;1000
            25;;karet;Cina;9
            2025;;karet;Cina;9;9
            2025;;kopi;Jepang;1000

            """)
        let tally = try #require(found.files.first)
        #expect([tally.read, tally.accepted, tally.warned, tally.refused] == [8, 3, 2, 5])
        #expect(tally.isWhole)
        #expect(
            found.counts == [
                "unknown-country": 1, "ambiguous-number": 1, "negative-value": 1, "near-duplicate": 1,
                "not-a-year": 1, "field-count": 1, "equal-rows": 1,
            ])
        #expect(found.errors == 5)
        #expect(found.warnings == 2)
        #expect(found.report == nil)
        #expect(
            found.groups.map(\.rule.id) == [
                "field-count", "ambiguous-number", "not-a-year", "unknown-country", "equal-rows",
                "negative-value", "near-duplicate",
            ])
    }

    @Test func controlsStandBesideTheirSums() throws {
        let rows = "2025;;kopi;Jepang;700\n2025;;teh;Jepang;400\n2025;total;;;2000\n2025;;Jumlah;;"
        let agreeing = try inspect(rows + "1100\n")
        #expect(agreeing.totals.map(\.kind) == [.total, .control])
        #expect(agreeing.totals.map(\.verdict) == [.agrees, .agrees])
        #expect(agreeing.totals.map { $0.stated.exactValue } == [2000, 1100])
        #expect(agreeing.totals.map { $0.sum?.exactValue } == [1100, 1100])
        #expect(agreeing.totals.map(\.place.line) == [4, 5])
        #expect(agreeing.totals.last?.rows == Words(id: "baris 2, baris 3", en: "line 2, line 3"))
        #expect(agreeing.report != nil)

        let differing = try inspect(rows + "1101\n")
        #expect(differing.totals.map(\.verdict) == [.agrees, .differs])
        #expect(differing.files.map(\.refused) == [1], "the row of the control")

        let refused = try inspect(rows + "1101\n2025;;karet;Atlantis;1\n")
        #expect(refused.totals.map(\.verdict) == [.agrees, .incomplete])
        #expect(refused.counts == ["unknown-country": 1])
    }

    @Test func waivedAndBaseWarningsMarkTheirRows() throws {
        let found = try inspect(
            "2025;total;;;1000\n2025;;kopi;Jepang;1100\n2024;total;;;0\n",
            "waivers: [{rule: parts-above-total, reason: {id: diketahui, en: known}}]")
        #expect(found.isValid)
        #expect(found.totals.map(\.verdict) == [.differs])
        #expect(found.totals.map(\.isWaived) == [true])
        #expect(found.files.map(\.warned) == [2])
        #expect(found.files.map(\.refused) == [0])
    }

    @Test func aFullListStillCounts() throws {
        let rows = (0..<50).map { "2025;;kopi;Jepang;\($0)x\n" }.joined()
        let found = try inspect(rows, limit: 10)
        #expect(found.findings.count == 10)
        #expect(found.omitted == 40)
        #expect(found.counts == ["unreadable-number": 50])
        #expect(found.files.map(\.refused) == [50])
        #expect(found.groups.map(\.count) == [50])
    }

    /// A file that breaks off is counted up to there; one that is not there is none.
    @Test func brokenFiles() throws {
        let broken = try inspect("2025;;kopi;Jepang;1000\n2025;;\"kopi;Jepang;1000\n")
        #expect(broken.files.map(\.read) == [1])
        #expect(broken.files.map(\.isWhole) == [false])
        let none = Loading.inspect(try definition(), from: ReportFiles(folder: "/nowhere"))
        #expect(none.files.isEmpty)
        #expect(none.counts == ["unreadable-file": 1])
    }

    private func inspect(_ rows: String, _ more: String = "", limit: Int = 10_000) throws -> Inspection {
        let files = ReportFiles(
            folder: "", contents: ["rows.csv": Array((BadRowsTests.head + rows).utf8)])
        return Loading.inspect(try definition("", more), from: files, limit: limit)
    }
}
