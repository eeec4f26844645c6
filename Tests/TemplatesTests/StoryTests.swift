import Amounts
import Datasets
import Localization
import Narration
import Support
import Testing

/// Stories made by hand: the annual report chooses the variant that is true, in both languages.
@Suite struct StoryTests {
    static let billion: Int128 = 1_000_000_000
    static let base = Tale().total(2024, 10 * billion)

    /// Name, rows, guards that hold, guards that do not.
    static let tales: [(String, Tale, [String], [String])] = [
        (
            "rose",
            base.total(2025, 12 * billion).value(2025, "kopi", "JP", 7 * billion).value(
                2025, "teh", "US", 3 * billion),
            [
                "rose", "growth-exact", "leader-majority", "has-residual", "all-sole", "first-destination",
                "two-years",
                "total-exact", "previous-exact", "highest-ever", "few-commodities", "one-destination-each",
            ],
            [
                "fell", "steady", "unsure", "leader-most", "leader-exceeds-previous", "gap", "has-main",
                "commodity-growth",
            ]
        ),
        (
            "fell",
            base.total(2025, 9 * billion).value(2025, "kopi", "JP", 4 * billion).value(
                2025, "teh", "US", 3 * billion
            )
            .value(2025, "mebel", "DE", 2 * billion),
            ["fell", "has-leader", "parts-exact"],
            ["rose", "leader-majority", "highest-ever", "has-residual"]
        ),
        (
            "steady",
            base.total(2025, 10 * billion + 90_000_000).value(2025, "kopi", 4 * billion).value(
                2025, "teh", 4 * billion),
            ["steady", "has-growth", "has-residual"],
            ["rose", "fell", "has-leader", "has-destinations", "one-destination-each"]
        ),
        (
            "unsure",
            Tale().total(2024, .about(10 * billion, within: billion)).total(2025, 10 * billion)
                .value(2025, "kopi", "JP", 6 * billion).value(2025, "teh", "US", billion),
            ["unsure", "has-growth", "total-exact"],
            ["rose", "fell", "steady", "growth-exact", "previous-exact"]
        ),
        (
            "no previous", Tale().total(2025, 10 * billion).value(2025, "kopi", "JP", 9 * billion),
            ["one-year", "one-commodity", "leader-most", "leader-sole"],
            ["has-growth", "unsure", "two-years", "few-commodities", "highest-ever", "few-destinations"]
        ),
        (
            "no residual",
            base.total(2025, 12 * billion).value(2025, "kopi", "JP", 8 * billion)
                .value(2025, "teh", "US", 4 * billion).value(2024, "kopi", "JP", 6 * billion).value(
                    2024, "teh", "US", 4 * billion),
            ["rose", "parts-exact", "commodity-growth", "leader-majority"], ["has-residual", "has-missing"]
        ),
        (
            "no total",
            Tale().value(2024, "kopi", "JP", 6 * billion).value(2025, "kopi", "JP", 5 * billion)
                .value(2025, "teh", "US", 4 * billion),
            ["rose", "leader-majority"], ["has-residual", "commodity-growth"]
        ),
        (
            "gap",
            Tale().total(2021, 8 * billion).total(2023, 9 * billion).total(2025, 12 * billion)
                .value(2025, "kopi", .moreThan(9 * billion, less: billion)),
            ["gap", "many-years", "highest-ever"], ["has-growth", "two-years"]
        ),
        (
            "main and joint",
            base.total(2025, 18 * billion)
                .value(2025, "kopi", "CN", .moreThan(149 * billion / 10, less: billion / 10), role: .main)
                .value(2025, "teh", "HK+SG", billion).value(2025, "batik", .missing),
            [
                "rose", "leader-main", "has-main", "has-joint", "has-missing", "leader-exceeds-previous",
                "leader-most",
            ],
            ["all-sole", "first-destination", "leader-sole", "parts-exact"]
        ),
        (
            "spread",
            base.total(2025, 10 * billion).value(2025, "kopi", "JP", 2 * billion).value(
                2025, "teh", "JP", 2 * billion
            )
            .value(2025, "mebel", "US", 2 * billion).value(2025, "batik", "DE", 2 * billion).value(
                2025, "lada", "NL", 2 * billion),
            ["steady", "few-commodities", "first-destination"], ["has-leader", "leader-majority"]
        ),
        (
            "nine goods in three years",
            (1...9).reduce(base.total(2025, 9 * billion)) { tale, number in
                tale.value(2025, "barang \(number)", "JP", billion)
            }.value(2024, "barang 1", "JP", billion).value(2023, "barang 1", "JP", billion),
            ["many-commodities", "years-by-commodity", "parts-whole"], ["few-commodities", "has-residual"]
        ),
        (
            "rough total",
            Tale().total(2024, 9 * billion).total(2025, .about(10 * billion, within: 50_000_000))
                .value(2025, "kopi", "JP", .about(6 * billion, within: 50_000_000)).value(
                    2025, "teh", "NL", billion),
            ["rose", "has-leader"], ["total-exact", "growth-exact", "parts-exact"]
        ),
        (
            "one good is all", Tale().total(2025, 5 * billion).value(2025, "kopi", "JP", 5 * billion),
            ["leader-whole", "all-itemised"], ["has-residual", "top-three"]
        ),
        (
            "one good without a value",
            Tale().value(2025, "kopi", "JP", 5 * billion).value(2025, "teh", .missing),
            ["has-missing"], ["all-itemised", "has-residual"]
        ),
        (
            "one of two goods before",
            base.total(2025, 12 * billion).value(2024, "kopi", "JP", 6 * billion)
                .value(2025, "kopi", "JP", 7 * billion).value(2025, "teh", "US", 5 * billion),
            ["all-itemised"], ["commodity-growth", "previous-unitemised"]
        ),
        ("strict and open", openBase, ["has-previous", "strict"], ["has-growth", "rose"]),
        ("strict", strict, ["strict"], ["full-unit", "rose"]),
        ("full unit", fullUnit, ["full-unit"], ["strict"]),
        (
            "one good to two places",
            base.total(2025, 10 * billion).value(2025, "kopi", "JP", 6 * billion)
                .value(2025, "kopi", "US", 2 * billion),
            ["has-matrix", "one-commodity"], ["one-destination-each", "leader-sole"]
        ),
    ]

    static let strict: Tale = {
        var tale = Tale().total(2025, 5 * billion)
        tale.policy = .strict
        return tale
    }()

    static let openBase: Tale = {
        let open = Amount(
            Interval(lower: Bound(4 * billion, isOpen: true), upper: .unbounded), precision: .moreThan,
            stated: Stated(qualifier: .moreThan, digits: 4, scale: 9))
        var tale = Tale().total(2024, 5 * billion).total(2025, open)
        tale.policy = .strict
        return tale
    }()

    static let fullUnit: Tale = {
        var tale = Tale().total(2025, 5 * billion)
        tale.policy = .fullUnit
        return tale
    }()

    @Test(arguments: tales.indices)
    func guardsHoldOrDoNot(_ index: Int) {
        let (name, tale, holding, failing) = Self.tales[index]
        let story = tale.story
        for guardName in holding {
            #expect(Guard.byName[guardName]?.holds(story) == true, "\(name): \(guardName) must hold")
        }
        for guardName in failing {
            #expect(Guard.byName[guardName]?.holds(story) == false, "\(name): \(guardName) must not hold")
        }
    }

    /// What is said of each story, to the letter: a change of words is seen here and accepted.
    @Test(arguments: Language.allCases)
    func headlinesAreExact(_ language: Language) throws {
        var text = ""
        for (name, tale, _, _) in Self.tales {
            text += "== \(name)\n"
            for key in Self.keys { text += "\(key): \(try tale.says(key, language))\n" }
        }
        let shown = String(text.map { $0 == "\u{202F}" ? "·" : $0 == "\u{A0}" ? "~" : $0 })
        let mismatch = Golden.mismatch("stories-\(language.rawValue)", shown)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    /// Every key whose variants are chosen by the story.
    static let keys = [
        "cover-finding", "glance-headline", "glance-lead", "kpi-total-note", "kpi-coverage-note",
        "strip-title", "total-headline", "total-lead",
        "years-title", "range-text", "build-up-title", "commodities-headline", "commodities-lead",
        "commodity-meaning",
        "commodity-limits", "destinations-headline", "destinations-lead", "destination-meaning",
        "destination-limits",
        "matrix-headline", "matrix-lead", "matrix-meaning", "matrix-limits", "method-precision",
        "method-residual",
        "method-rounding", "residual-note", "gap-note", "rounding-note",
    ]

    /// Direction words stand where the direction is sure, and nowhere else.
    @Test(arguments: tales.indices)
    func directionsAreTrue(_ index: Int) throws {
        let (name, tale, _, _) = Self.tales[index]
        let movement = tale.story.movement
        for key in ["cover-finding", "glance-headline", "glance-lead", "total-headline"] {
            let id = try tale.says(key, .id).lowercased(), en = try tale.says(key, .en).lowercased()
            #expect(
                id.contains(#/\bnaik\b|bertambah|tumbuh/#) == en.contains(#/\brose\b|grew|\bup from\b/#),
                "\(name), \(key)")
            #expect(
                id.contains(#/\bturun\b|berkurang|menyusut/#)
                    == en.contains(#/\bfell\b|shrank|\bdown from\b/#),
                "\(name), \(key)")
            if movement != .rose { #expect(!id.contains(#/\bnaik\b|bertambah|tumbuh/#), "\(name), \(key)") }
            if movement != .fell {
                #expect(!id.contains(#/\bturun\b|berkurang|menyusut/#), "\(name), \(key)")
            }
        }
    }

    /// No key of the annual report fails for any of these stories, whichever the template would ask.
    @Test(arguments: tales.indices)
    func headlinesNeverFail(_ index: Int) throws {
        let (name, tale, _, _) = Self.tales[index]
        for section in Self.keys {
            for language in Language.allCases {
                let told = try tale.says(section, language)
                #expect(!told.contains("error:"), "\(name): \(told)")
            }
        }
    }
}
