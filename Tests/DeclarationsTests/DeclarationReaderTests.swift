import Declarations
import Testing

enum Colour: String, CaseIterable { case red, green, blue }

@Suite struct DeclarationReaderTests {
    /// The findings of reading `text` with `read` and finishing.
    private func findings(_ text: String, _ read: (inout DeclarationReader) -> Void) throws -> [String] {
        var reader = try Declaration.read(text, named: "r.yaml").reader()
        read(&reader)
        reader.finish()
        return reader.findings.sorted.map(\.text)
    }

    @Test func valuesComeAsTheyAreWritten() throws {
        let text = """
            name: blitar-2025
            year: 2025
            sample: true
            quoted: "12"
            place: -8.10
            colours: [red, blue]
            one: green
            list:
              - a
              - b: 1
            nothing: ~
            """
        let found = try findings(text) { reader in
            #expect(reader.string("name") == "blitar-2025")
            #expect(reader.int("year") == 2025)
            let isSample = reader.bool("sample")
            #expect(isSample)
            #expect(reader.string("quoted") == "12")
            #expect(reader.double("place", in: -90...90) == -8.1)
            #expect(reader.choices("colours", default: [Colour]()) == [.red, .blue])
            #expect(reader.choices("one", default: [Colour]()) == [.green])
            #expect(reader.list("list").map(\.kind) == ["text", "a map"])
            #expect(reader.optionalString("nothing") == nil)
            #expect(reader.optionalString("absent") == nil)
            #expect(reader.choice("colour", default: Colour.blue) == .blue)
        }
        #expect(found == [])
    }

    @Test func everyMistakeIsFoundAtOnce() throws {
        let text = """
            nmae: x
            year: "2025"
            sample: yes
            colour: geen
            title: [a]
            """
        let found = try findings(text) { reader in
            _ = reader.string("name")
            _ = reader.int("year", in: 1900...2200)
            _ = reader.bool("sample")
            _ = reader.choice("colour", default: Colour.red)
            _ = reader.string("title")
        }
        #expect(
            found == [
                "r.yaml:1:1: error: \"name\" is missing",
                "r.yaml:1:1: error: \"nmae\" is not a known key\n    did you mean \"name\"?",
                "r.yaml:2:7: error: \"year\" must be a whole number from 1900 to 2200, not \"2025\"\n"
                    + "    write it without quotes",
                "r.yaml:3:9: error: \"sample\" must be true or false, not \"yes\"\n    write true",
                "r.yaml:4:9: error: \"colour\" must be red, green or blue, not \"geen\"\n"
                    + "    did you mean \"green\"?",
                "r.yaml:5:8: error: \"title\" must be text, not a list",
            ])
    }

    @Test func unknownKeysFarFromAnyListTheKnownOnes() throws {
        let found = try findings("zebra: 1\n") { reader in
            _ = reader.optionalString("name")
            _ = reader.optionalInt("year")
        }
        #expect(found == ["r.yaml:1:1: error: \"zebra\" is not a known key\n    known here: name, year"])
    }

    @Test func aCharacterOfATextHasItsPlace() throws {
        let text = "plain: abc def\nquoted: \"abc\"\nblock: |\n  first\n  second 12\n"
        let declaration = try Declaration.read(text, named: "r.yaml")
        var reader = declaration.reader()
        let plain = reader.value("plain"), quoted = reader.value("quoted"), block = reader.value("block")
        #expect(plain?.place(at: 4) == SourcePlace(file: "r.yaml", line: 1, column: 12))
        #expect(quoted?.place(at: 1) == SourcePlace(file: "r.yaml", line: 2, column: 11))
        #expect(block?.text == "first\nsecond 12\n")
        #expect(block?.place(at: 13) == SourcePlace(file: "r.yaml", line: 5, column: 10))
    }

    @Test func aFullListCountsTheRest() {
        let list = FindingList(limit: 2)
        for line in 1...5 { list.error("wrong", at: SourcePlace(file: "f", line: line, column: 1)) }
        #expect(
            list.sorted.map(\.text) == [
                "f:1:1: error: wrong", "f:2:1: error: wrong",
                "error: and 3 more findings are not listed\n    mend these first, then check again",
            ])
        #expect(list.errorCount == 5)
    }

    @Test(arguments: [
        ("tujaun", "tujuan", 1), ("kitten", "sitting", 3), ("", "abc", 3), ("same", "same", 0),
        ("ab", "ba", 1),
    ]) func editsAreCounted(_ from: String, _ to: String, _ edits: Int) {
        #expect(Nearest.edits(from, to) == edits)
    }
}
