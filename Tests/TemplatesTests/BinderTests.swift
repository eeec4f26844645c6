import Declarations
import Figures
import Graphics
import Localization
import Narration
import Templates
import Testing

/// Where figures become words: what is asked is remembered, what is not there is found.
@Suite struct BinderTests {
    static let tale = Tale().total(2024, 10_000_000_000).total(2025, 12_000_000_000)
        .value(2025, "kopi", "JP", 7_000_000_000).value(
            2025, "teh", "US", .about(3_000_000_000, within: 5_000_000))

    static func binder(_ yaml: String, _ findings: FindingList) throws -> Binder {
        let words = TemplateWords(try Declaration.read(yaml, named: "words.en.yaml"), findings)
        try findings.throwIfErrors()
        return tale.binder(.en, words, findings)
    }

    static func findings(_ yaml: String, key: String = "a") throws -> [String] {
        let findings = FindingList()
        var binder = try binder(yaml, findings)
        _ = binder.text(key)
        return findings.sorted.map(\.text)
    }

    static let faults: [(String, String)] = [
        (
            "a: \"Worth {totl/$year}\"\n",
            "words.en.yaml:1:11: error: no figure is called \"totl/2025\"; did you mean \"total/2025\"?\n"
                + "    `kendang figures` lists every id"
        ),
        (
            "a:\n  - when: [fell]\n    say: x\n  - say: \"Up {growth/commodity/kopi/$year}\"\n",
            "words.en.yaml:4:14: error: \"growth/commodity/kopi/2025\" is not available: "
                + "its value is not stated for both years, 2024 and 2025\n"
                + "    `kendang figures` lists every id"
        ),
        (
            "a: \"{leadr}\"\n",
            "words.en.yaml:1:5: error: \"{leadr}\" is no figure and no word of the story\n    did you mean {leader}?"
        ),
        (
            "a: \"{wonderful}\"\n",
            "words.en.yaml:1:5: error: \"{wonderful}\" is no figure and no word of the story\n"
                + "    Templates/README.md lists the words"
        ),
        (
            "a: \"From {missing-commodities}\"\n",
            "words.en.yaml:1:10: error: these rows give no \"{missing-commodities}\"\n"
                + "    say this only when: a guard makes it sure"
        ),
        (
            "a: \"{total/$year|loud}\"\n",
            "words.en.yaml:1:5: error: \"|loud\" is no form\n    forms: mark, prose, headline, "
                + "coarse, short, short-prose, full, full-mark, stated, range, magnitude, words, upper"
        ),
        ("abc: x\n", "words.en.yaml: error: words.en.yaml has no \"a\", which the template names"),
    ]

    @Test(arguments: faults.indices)
    func faultsAreFoundInTheirPlace(_ index: Int) throws {
        let (yaml, text) = Self.faults[index]
        let found = try Self.findings(yaml).joined(separator: "\n")
        #expect(found == text)
    }

    @Test func aMisspeltKeyIsSuggested() throws {
        #expect(
            try Self.findings("glance-title: x\n", key: "glance-titel").first
                == "words.en.yaml: error: words.en.yaml has no \"glance-titel\", which the template names\n"
                + "    did you mean \"glance-title\"?")
    }

    @Test func bindingGoesOnAfterAFault() throws {
        let findings = FindingList()
        var binder = try Self.binder("a: \"{x}\"\nb: \"{y}\"\nc: fine\n", findings)
        let texts = ["a", "b", "c"].map { binder.text($0) }
        #expect(texts == [nil, nil, "fine"])
        #expect(findings.errorCount == 2)
    }

    @Test func whatIsAskedIsRemembered() throws {
        let findings = FindingList()
        var binder = try Self.binder(
            "a: \"{total/$year|mark} of {=50}, {value/commodity/teh/$year|prose}\"\n", findings)
        #expect(binder.text("a") == "Rp\u{202F}12.00\u{A0}billion of 50, about Rp\u{202F}3\u{A0}billion")
        #expect(binder.asked == [FigureID("total/2025"), FigureID("value/commodity/teh/2025")])
        #expect(binder.literals == ["50"])
        #expect(binder.marks.isEmpty, "the mark was said in words")
        _ = binder.figure(FigureID("growth/2025"))
        #expect(binder.asked.last == FigureID("growth/2025"))
        #expect(binder.figure(FigureID("growth/2031")) == nil)
        #expect(binder.asked.count == 3)
    }

    @Test func marksThatWerePrintedAreRemembered() throws {
        let findings = FindingList()
        var binder = try Self.binder(
            "a: \"{value/commodity/teh/$year|mark}, {residual/commodity/$year|short}\"\n", findings)
        _ = binder.text("a")
        #expect(binder.marks == [.about, .upper])
        binder.beginSection()
        #expect(binder.marks.isEmpty)
    }

    @Test func notesAreCalledOnce() throws {
        var binder = try Self.binder(
            "figure-label: \"Figure {n}\"\ntable-label: \"Table {n}\"\n", FindingList())
        #expect([binder.call("x"), binder.call("y"), binder.call("x")] == ["1", "2", "1"])
        #expect(binder.notes == ["x", "y"])
        #expect(
            [binder.nextFigure(), binder.nextFigure(), binder.nextTable()] == [
                "Figure 1", "Figure 2", "Table 1",
            ])
        binder.beginSection()
        #expect(binder.call("y") == "1")
        #expect(binder.nextFigure() == "Figure 3", "figures are counted through the document")
    }

    @Test func phrasesAreFilled() throws {
        let findings = FindingList()
        var binder = try Self.binder("a: \"{n} other {things} of {area}, {Leader}\"\n", findings)
        #expect(binder.phrase("a", ["n": "3", "things": "goods"]) == "3 other goods of Test Regency, Coffee")
        _ = binder.phrase("b")
        #expect(
            findings.sorted.map(\.text)
                == ["words.en.yaml: error: words.en.yaml has no \"b\", which the program needs"])
    }

    @Test func strongRunsAreSemibold() throws {
        var binder = try Self.binder("a: \"**{Leader}** leads\"\n", FindingList())
        let text = binder.styled("a", .body)
        #expect(text?.spans.map(\.text) == ["Coffee", " leads"])
        #expect(text?.spans.map(\.style.face.weight) == [600, 400])
    }
}
