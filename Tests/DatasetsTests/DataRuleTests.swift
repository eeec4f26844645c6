import Datasets
import Declarations
import Localization
import Testing

/// Findings of data carry the name of their rule, and say the same in Indonesian.
@Suite struct DataRuleTests {
    @Test func namesAreUniqueAndLastInOneForm() {
        #expect(Set(DataRule.all.map(\.id)).count == DataRule.all.count)
        for rule in DataRule.all {
            #expect(rule.id.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase }, "\(rule.id)")
            #expect(DataRule.named(rule.id) == rule)
            #expect(rule.title.id != rule.title.en)
        }
    }

    @Test(arguments: BadRowsTests.cases + BadRowsTests.wholes)
    func everyFindingHasARuleAndBothLanguages(_ wrong: BadRowsTests.Case) throws {
        let definition = try definition(
            wrong.data, wrong.more, columns: wrong.columns, languages: wrong.languages)
        for finding in found(wrong.rows, definition) {
            let rule = try #require(DataRule.named(finding.rule), "\(finding.text)")
            #expect(finding.weight == rule.weight || wrong.name == "waived")
            let text = try #require(finding.indonesian)
            #expect(text.message != finding.message)
            #expect((text.hint == nil) == (finding.hint == nil))
            // What is quoted from the rows and counted is the same in both.
            #expect(Self.facts(text.message) == Self.facts(finding.message))
            #expect(Self.facts(text.hint ?? "") == Self.facts(finding.hint ?? "") || wrong.name == "waived")
        }
    }

    @Test(arguments: [
        (
            "2025;;kopi;Jepang;1.260\n", "ambiguous-number", "\"1.260\" mendua: ribuan atau desimal?",
            "tulis 1260, atau 1.260,0, atau sebutkan `thousands: always` untuk berkas ini", 5
        ),
        (
            "2025;;kopi;Malasyia;1000\n", "unknown-country", "\"Malasyia\" bukan negara yang dikenal",
            "mungkin maksudnya \"Malaysia\" (MY)?", 4
        ),
        (
            "2025;;kopi;Jepang;1000\n2025;;TOTAL;;999\n", "control-mismatch",
            "baris-baris 2025 berjumlah 1000, bukan 999", "barisnya: baris 2", 0
        ),
    ])
    func saysItInIndonesian(_ rows: String, _ rule: String, _ message: String, _ hint: String, _ field: Int)
        throws
    {
        let finding = try #require(found(BadRowsTests.head + rows, try definition()).first)
        #expect(finding.rule == rule)
        #expect(finding.indonesian == Finding.Text(message: message, hint: hint))
        #expect(finding.at?.field == field)
    }

    /// A full list still counts what it leaves off, rule by rule.
    @Test func countsWhatItDoesNotList() {
        let list = FindingList(limit: 2)
        for line in 1...5 {
            list.add(.fieldCount) {
                var finding = Finding.error("\(line)")
                finding.rule = DataRule.fieldCount.id
                return finding
            }
        }
        list.add(.warning("w"))
        #expect(list.counts == ["field-count": 5, "": 1])
        #expect(list.all.count == 2)
        #expect(list.errorCount == 5)
    }

    private func found(_ rows: String, _ definition: ReportDefinition) -> [Finding] {
        let scratch = Scratch()
        scratch.write("rows.csv", rows)
        return allFindings(definition, folder: scratch.path)
    }

    /// Numbers, and texts in quotes.
    private static func facts(_ text: String) -> [String] {
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let numbers = text.split { !$0.isNumber }.map(String.init)
        return (quoted + numbers).sorted()
    }
}
