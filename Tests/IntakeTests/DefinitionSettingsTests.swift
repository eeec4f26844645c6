import Declarations
import Localization
import Testing

@testable import Intake

/// Title, theme, template and languages in the text of a definition, all else untouched.
@Suite struct DefinitionSettingsTests {
    static let text = """
        # Laporan
        name: blitar-2025   # nama
        title: {id: Laporan Ekspor, en: Export Report}
        period: 2025
        languages: [id, en]   # keduanya
        templates: [annual-report]

        # Data kantor
        data:
          - file: ekspor.csv

        """

    private func set(_ text: String = text, _ change: (inout DefinitionEdit.Settings) -> Void) throws
        -> [String]
    {
        var settings = DefinitionEdit.Settings()
        change(&settings)
        return try DefinitionEdit(text, named: "report.yaml").setting(settings)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func oneLineChangesAndAllOthersStay() throws {
        let lines = try set { $0.title = ["id": "Ekspor: 2025, \"baru\""] }
        let before = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count == before.count)
        for (index, line) in before.enumerated() where index != 2 { #expect(lines[index] == line) }
        let read = try DefinitionEdit(lines.joined(separator: "\n"), named: "report.yaml")
        let title = try #require(read.entries.first { $0.key == "title" })
        #expect(Said.content(title.value) == "{id:“Ekspor: 2025, \"baru\"”,en:“Export Report”}")
    }

    @Test func remarksOfALineStay() throws {
        let lines = try set { $0.languages = [.id] }
        #expect(lines[4] == "languages: [id]  # keduanya")
    }

    @Test func whatIsMissingComesUnderTheTitle() throws {
        let lines = try set { $0.theme = "kabupaten" }
        #expect(lines[3] == "theme: kabupaten")
    }

    @Test func theStateIsReplacedOrComesUnderTheTitle() throws {
        #expect(try set { $0.state = "final" }[3] == "state: final")
        let text = "title: Satu\nstate: final   # 2 Februari\ndata: []\n"
        #expect(
            try set(text) { $0.state = "draft" } == [
                "title: Satu", "state: draft  # 2 Februari", "data: []", "",
            ])
    }

    @Test func theTemplateBecomesTheFirst() throws {
        #expect(try set { $0.template = "press" }.contains("templates: [press, annual-report]"))
    }

    @Test func titlesOverLinesAreReplacedWhole() throws {
        let text = "title:\n  id: Satu\n  en: One\n# data\ndata: []\n"
        #expect(
            try set(text) { $0.title = ["id": "Dua", "en": "Dua"] } == [
                "title: Dua", "# data", "data: []", "",
            ])
    }

    /// A value is a value, whatever it holds: no key comes in through it.
    @Test(arguments: ["x\nperiod: 1999", "x # y", "{a: b}", "- z", "'", "\\"])
    func nothingElseComesIn(_ value: String) throws {
        let text = try set { $0.title = ["id": value, "en": value] }.joined(separator: "\n")
        let read = try DefinitionEdit(text, named: "report.yaml")
        #expect(read.entries.map(\.key) == ["name", "title", "period", "languages", "templates", "data"])
        #expect(read.entries[1].value.text == value)
    }
}
