import Amounts
import Datasets
import Localization
import Narration
import Testing

/// Stories made by hand: the annual report chooses the variant that is true, in both languages.
@Suite struct StoryTests {
    static let billion: Int128 = 1_000_000_000
    static let base = Tale().total(2024, 10 * billion)

    /// Name, rows, guards that hold, guards that do not.
    static let tales: [(String, Tale, [String], [String])] = [
        ("rose", base.total(2025, 12 * billion).value(2025, "kopi", "JP", 7 * billion).value(2025, "teh", "US", 3 * billion),
         ["rose", "growth-exact", "leader-majority", "has-residual", "all-sole", "first-destination", "two-years",
          "total-exact", "previous-exact", "highest-ever", "concentrated", "few-commodities", "one-destination-each"],
         ["fell", "steady", "unsure", "leader-most", "leader-exceeds-previous", "gap", "has-main", "commodity-growth"]),
        ("fell", base.total(2025, 9 * billion).value(2025, "kopi", "JP", 4 * billion).value(2025, "teh", "US", 3 * billion)
            .value(2025, "mebel", "DE", 2 * billion),
         ["fell", "has-leader", "parts-exact"],
         ["rose", "leader-majority", "highest-ever", "has-residual"]),
        ("steady", base.total(2025, 10 * billion + 90_000_000).value(2025, "kopi", 4 * billion).value(2025, "teh", 4 * billion),
         ["steady", "has-growth", "has-residual"], ["rose", "fell", "has-leader", "has-destinations", "has-matrix"]),
        ("unsure", Tale().total(2024, .about(10 * billion, within: billion)).total(2025, 10 * billion)
            .value(2025, "kopi", "JP", 6 * billion).value(2025, "teh", "US", billion),
         ["unsure", "has-growth", "total-exact"], ["rose", "fell", "steady", "growth-exact", "previous-exact"]),
        ("no previous", Tale().total(2025, 10 * billion).value(2025, "kopi", "JP", 9 * billion),
         ["one-year", "one-commodity", "leader-most", "leader-sole"],
         ["has-growth", "unsure", "two-years", "few-commodities", "highest-ever", "few-destinations"]),
        ("no residual", base.total(2025, 12 * billion).value(2025, "kopi", "JP", 8 * billion)
            .value(2025, "teh", "US", 4 * billion).value(2024, "kopi", "JP", 6 * billion).value(2024, "teh", "US", 4 * billion),
         ["rose", "parts-exact", "commodity-growth", "leader-majority"], ["has-residual", "has-missing"]),
        ("no total", Tale().value(2024, "kopi", "JP", 6 * billion).value(2025, "kopi", "JP", 5 * billion)
            .value(2025, "teh", "US", 4 * billion),
         ["rose", "leader-majority"], ["has-residual", "commodity-growth"]),
        ("gap", Tale().total(2021, 8 * billion).total(2023, 9 * billion).total(2025, 12 * billion)
            .value(2025, "kopi", .moreThan(9 * billion, less: billion)),
         ["gap", "many-years", "highest-ever"], ["has-growth", "two-years"]),
        ("main and joint", base.total(2025, 18 * billion)
            .value(2025, "kopi", "CN", .moreThan(149 * billion / 10, less: billion / 10), role: .main)
            .value(2025, "teh", "HK+SG", billion).value(2025, "batik", .missing),
         ["rose", "leader-main", "has-main", "has-joint", "has-missing", "leader-exceeds-previous", "leader-most"],
         ["all-sole", "first-destination", "leader-sole", "parts-exact"]),
        ("spread", base.total(2025, 10 * billion).value(2025, "kopi", "JP", 2 * billion).value(2025, "teh", "JP", 2 * billion)
            .value(2025, "mebel", "US", 2 * billion).value(2025, "batik", "DE", 2 * billion).value(2025, "lada", "NL", 2 * billion),
         ["steady", "few-commodities", "first-destination"], ["concentrated", "has-leader", "leader-majority"]),
        ("strict", strict, ["strict"], ["full-unit", "rose"]),
        ("full unit", fullUnit, ["full-unit"], ["strict"]),
        ("one good to two places", base.total(2025, 10 * billion).value(2025, "kopi", "JP", 6 * billion)
            .value(2025, "kopi", "US", 2 * billion),
         ["has-matrix", "one-commodity"], ["one-destination-each", "leader-sole"]),
    ]

    static let strict: Tale = {
        var tale = Tale().total(2025, 5 * billion)
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

    /// Told in one line a key, so that a change of words is seen as one; blanks are plain here.
    @Test(arguments: Headlines.all)
    func headlinesAreExact(_ expected: Headlines.Expected) throws {
        let tale = try #require(Self.tales.first { $0.0 == expected.tale }).1
        for language in Language.allCases {
            let told = try expected.keys.map { try tale.says($0, language) }
                .map { String($0.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
            #expect(told == expected.texts[language], "\(expected.tale), \(language)")
        }
    }

    /// No key of the annual report fails for any of these stories, whichever the template would ask.
    @Test(arguments: tales.indices)
    func headlinesNeverFail(_ index: Int) throws {
        let (_, tale, _, _) = Self.tales[index]
        for section in ["cover-finding", "glance-headline", "glance-lead", "total-headline", "total-lead",
                        "commodities-headline", "commodities-lead", "destinations-headline", "destinations-lead",
                        "matrix-headline", "matrix-lead", "commodity-meaning", "commodity-limits",
                        "destination-meaning", "destination-limits", "matrix-meaning", "matrix-limits"] {
            for language in Language.allCases {
                let told = try tale.says(section, language)
                #expect(!told.contains("error:"), "\(tale): \(told)")
            }
        }
    }
}
