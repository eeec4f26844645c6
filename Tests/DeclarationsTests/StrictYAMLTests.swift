import Declarations
import Testing

/// YAML that is wrong as YAML, with all that must be said about it.
@Suite struct StrictYAMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var findings: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "empty", text: " \n\n", findings: ["r.yaml: error: the file is empty"]),
        Case(
            name: "tabs", text: "area:\n\tname: x\n\tshort: y\n",
            findings: [
                "r.yaml:2:1: error: a tab begins the line: YAML takes only spaces\n"
                    + "    write two spaces for each level",
                "r.yaml:3:1: error: a tab begins the line: YAML takes only spaces\n"
                    + "    write two spaces for each level",
            ]),
        Case(
            name: "NUL", text: "name: a\nti\u{0}tle: b\n",
            findings: [
                "r.yaml:2:3: error: the file holds a NUL byte: it is not text\n    save it as UTF-8"
            ]),
        Case(
            name: "alias bomb", text: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
            findings: [
                "r.yaml:1:4: error: anchors and aliases (&a, *a) are not allowed\n    write the value out"
            ]),
        Case(
            name: "tag", text: "a: !!binary x\n",
            findings: [
                "r.yaml:1:4: error: the tag tag:yaml.org,2002:binary is not allowed\n"
                    + "    write the value without it"
            ]),
        Case(
            name: "twice", text: "name: a\ntitle: b\nname: c\n",
            findings: [
                "r.yaml:3:1: error: \"name\" is written twice\n    the first is in line 1"
            ]),
        Case(
            name: "two documents", text: "a: 1\n---\nb: 2\n",
            findings: [
                "r.yaml:3:1: error: a second document begins\n    one file holds one document: remove \"---\""
            ]),
        Case(
            name: "unclosed", text: "a: [1, 2\nb: 3\n",
            findings: [
                "r.yaml:1:4: error: the list that begins here is not closed\n"
                    + "    end it with ]; a text with , [ ] { } in it stands in double quotes"
            ]),
        Case(
            name: "list as key", text: "? [a, b]\n: c\n",
            findings: [
                "r.yaml:1:3: error: a key must be a word, not a list"
            ]),
        Case(
            name: "deep", text: String(repeating: "[", count: 5_000),
            findings: [
                "r.yaml:1:34: error: nested deeper than 32 levels"
            ]),
        Case(
            name: "deep in blocks",
            text: (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            findings: [
                "r.yaml:33:33: error: nested deeper than 32 levels"
            ]),
    ]

    @Test(arguments: cases) func saysWhereAndWhatNext(_ wrong: Case) {
        #expect(throws: Findings.self) { try Declaration.read(wrong.text, named: "r.yaml") }
        do {
            _ = try Declaration.read(wrong.text, named: "r.yaml")
        } catch {
            #expect(error.all.map(\.text) == wrong.findings)
        }
    }

    @Test func aFileThatIsNotThere() {
        do {
            _ = try Declaration.read(file: "/nowhere/r.yaml")
            Issue.record("it was read")
        } catch {
            #expect(
                error.all.map(\.text) == ["/nowhere/r.yaml: error: cannot be read: no such file or directory"]
            )
        }
    }

    @Test func aFileThatNeverEnds() {
        do {
            _ = try Declaration.read(file: "/dev/zero")
            Issue.record("it was read")
        } catch {
            #expect(
                error.all.map(\.text)
                    == ["/dev/zero: error: is larger than 1 MiB: a definition is written by hand"])
        }
    }
}
