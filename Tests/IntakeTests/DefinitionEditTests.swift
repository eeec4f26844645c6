import Declarations
import Intake
import Localization
import Testing

/// An entry goes into report.yaml, and every other line stays as it was.
@Suite struct DefinitionEditTests {
    static let before = """
        # A remark that stays.
        name: uji
        title: "Uji"     # here too
        languages: [id]

        data:
          # the first file
          - file: lama.csv
            numbers: id
            columns: {year: Tahun, value: Nilai}
          - file: berkas.csv   # to be replaced
            numbers: en
            columns:
              year: Y
              value: V

        # about destinations
        partners:
          Cina Daratan: CN
        notes: []

        """

    static let tidy = OfficeFile("tidy", "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Jepang;1.234.567\n")
    static let congo = OfficeFile(
        "congo", "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Kongo;1.234.567\n",
        answers: ["country/Kongo": "CD"])

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func replacesOnlyItsEntry() throws {
        let edit = try DefinitionEdit(Self.before, named: "report.yaml")
        #expect(edit.holds("berkas.csv"))
        let after = lines(try edit.adding(Self.tidy.proposal.mapping, in: .id)), old = lines(Self.before)
        #expect(after.prefix(10) == old.prefix(10))
        #expect(after.suffix(6) == old.suffix(6))
        #expect(after.contains { $0.hasPrefix("  - file: berkas.csv") })
        #expect(!after.contains { $0.contains("to be replaced") || $0.contains("year: Y") })
    }

    @Test func addsBehindTheLast() throws {
        var mapping = Self.congo.proposal.mapping
        mapping.file = "baru.csv"
        let after = lines(try DefinitionEdit(Self.before, named: "report.yaml").adding(mapping, in: .id))
        let old = lines(Self.before)
        #expect(after.prefix(15) == old.prefix(15))
        #expect(after[15] == "  - file: baru.csv")
        #expect(after.contains { $0.hasPrefix("  Kongo: CD") })
        #expect(after.last { !$0.isEmpty } == "notes: []")
    }

    @Test func makesWhatIsNotThere() throws {
        let text = try DefinitionEdit("name: uji\nlanguages: [id]\n", named: "r").adding(
            Self.congo.proposal.mapping, in: .en)
        #expect(text.hasPrefix("name: uji\nlanguages: [id]\n\ndata:\n  - file: berkas.csv\n"))
        #expect(text.contains("\npartners:\n  Kongo: CD"))
    }

    @Test func keepsLineEndsOfWindows() throws {
        let before =
            "name: uji\r\nlanguages: [id]\r\ndata:\r\n  - file: a.csv\r\n    numbers: id\r\nnotes: []\r\n"
        let text = try DefinitionEdit(before, named: "r").adding(Self.tidy.proposal.mapping, in: .id)
        #expect(text.split(separator: "\r\n").count == text.split { $0.isNewline }.count)
        #expect(text.hasPrefix("name: uji\r\n") && text.hasSuffix("notes: []\r\n"))
    }

    @Test func listsEnglishNamesThatLack() throws {
        let before = "name: uji\nlanguages: [id, en]\ncommodities:\n  teh: tea\n"
        let text = try DefinitionEdit(before, named: "r").adding(Self.tidy.proposal.mapping, in: .id)
        #expect(text.contains("#   kopi: "))
        #expect(!text.contains("#   teh"))
    }

    @Test(arguments: [
        "name: uji\ndata: [{file: a.csv, numbers: id}]\n", "name: uji\ndata: {file: a.csv, numbers: id}\n",
        "name: uji\ndata:\n  - {file: berkas.csv,\n    numbers: id}\nnotes: x\n",
    ]) func refusesWhatItCannotEdit(_ before: String) throws {
        let edit = try DefinitionEdit(before, named: "r")
        do throws(Obstacle) {
            let text = try edit.adding(Self.tidy.proposal.mapping, in: .id)
            // What is written must be YAML that holds the entry once.
            let after = try? DefinitionEdit(text, named: "r")
            #expect(after?.holds("berkas.csv") == true)
        } catch {
            #expect(error.text.id.contains("- file: berkas.csv"))
        }
    }

    @Test func refusesAFlowList() throws {
        let edit = try DefinitionEdit("name: uji\ndata: [{file: a.csv, numbers: id}]\n", named: "r")
        #expect(throws: Obstacle.self) { try edit.adding(Self.tidy.proposal.mapping, in: .id) }
    }
}
