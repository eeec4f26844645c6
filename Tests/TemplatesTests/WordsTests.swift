import Declarations
import Templates
import Testing

/// What `kendang check` says of a file with words: exact text, with line and column.
@Suite struct WordsTests {
    static func findings(_ yaml: String) -> [String] {
        let findings = FindingList()
        do throws(Findings) {
            _ = TemplateWords(try Declaration.read(yaml, named: "words.id.yaml"), findings)
        } catch {
            return error.all.map(\.text)
        }
        return findings.sorted.map(\.text)
    }

    static let faults: [(String, String)] = [
        (
            "a-title: Nilai 2025\n",
            "words.id.yaml:1:16: error: \"2025\" is typed by hand: every number is asked from a figure\n"
                + "    name a figure, as {total/$year}, or mark it as no figure: {=2025}"
        ),
        (
            "a-title:\n  - when: [rose]\n    say: \"Naik {growth/$year|prose} dan 21,6 persen\"\n",
            "words.id.yaml:3:41: error: \"21,6\" is typed by hand: every number is asked from a figure\n"
                + "    name a figure, as {total/$year}, or mark it as no figure: {=21,6}"
        ),
        (
            "a-title:\n  - when: [rosse]\n    say: naik\n",
            "words.id.yaml:2:12: error: \"rosse\" is not a known guard\n    did you mean \"rose\"?"
        ),
        (
            "a-title:\n  - when: [not has-grwth]\n    say: naik\n",
            "words.id.yaml:2:12: error: \"has-grwth\" is not a known guard\n    did you mean \"has-growth\"?"
        ),
        (
            "a-title:\n  - when: [wonderful]\n    say: naik\n",
            "words.id.yaml:2:12: error: \"wonderful\" is not a known guard\n    Templates/README.md lists the guards"
        ),
        (
            "a-title: \"di {area\"\n",
            "words.id.yaml:1:14: error: \"{\" is not closed\n    end the placeholder with }"
        ),
        ("a-title: \"di area}\"\n", "words.id.yaml:1:18: error: \"}\" closes nothing"),
        (
            "a-title: \"di {}\"\n",
            "words.id.yaml:1:14: error: the placeholder is empty\n    name a figure or a word"
        ),
        ("a-title: \"**Pangsa\"\n", "words.id.yaml:1:19: error: \"**\" is not closed"),
        ("a-title: {say: x}\n", "words.id.yaml:1:10: error: \"a-title\" must be text, not a map"),
        ("a-title:\n  - when: [rose]\n", "words.id.yaml:2:5: error: \"say\" is missing"),
        (
            "a-title:\n  - says: naik\n",
            "words.id.yaml:2:5: error: \"say\" is missing\nwords.id.yaml:2:5: error: \"says\" is not a known key\n"
                + "    did you mean \"say\"?"
        ),
        ("- satu\n", "words.id.yaml:1:1: error: a map of keys and texts belongs here, not a list"),
        (
            "a-title: satu\na-title: dua\n",
            "words.id.yaml:2:1: error: \"a-title\" is written twice\n    the first is in line 1"
        ),
        (
            "a-lead: |\n  Nilai naik\n  sebesar 14 miliar\n",
            "words.id.yaml:3:11: error: \"14\" is typed by hand: every number is asked from a figure\n"
                + "    name a figure, as {total/$year}, or mark it as no figure: {=14}"
        ),
    ]

    @Test(arguments: faults.indices)
    func faultsAreFound(_ index: Int) {
        let (yaml, text) = Self.faults[index]
        #expect(Self.findings(yaml).joined(separator: "\n") == text)
    }

    @Test func goodWordsHaveNoFindings() {
        #expect(
            Self.findings(
                """
                a: Nilai
                b: "{=50} persen dari {total/$year|short}"
                c:
                  - when: [rose, not has-residual]
                    say: naik
                  - say: tetap
                """
            ).isEmpty)
    }

    @Test func allFaultsOfAFileAreFoundAtOnce() {
        let found = Self.findings("a: 1 kali\nb: \"{x\"\nc:\n  - {when: [nix], say: y}\nd: 4\n")
        #expect(
            found.map { $0.prefix { $0 != " " } } == [
                "words.id.yaml:1:4:", "words.id.yaml:2:5:", "words.id.yaml:4:13:", "words.id.yaml:5:4:",
            ])
    }
}
