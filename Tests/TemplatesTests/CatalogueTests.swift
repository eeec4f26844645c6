import Datasets
import Declarations
import Foundation
import Localization
import Narration
import Reading
import Templates
import Testing

/// Guards, words of the story and keys of the words: each named once, each documented, each used.
@Suite struct CatalogueTests {
    @Test func guardsHaveNamesOfTheirOwn() {
        let names = Guard.catalogue.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.hasPrefix("not ") && $0 == $0.lowercased() && !$0.contains(" ") })
    }

    @Test func variablesHaveNamesOfTheirOwn() {
        let names = Variable.catalogue.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.contains("/") && $0 == $0.withSmallInitial })
    }

    @Test func theReadmeListsThem() throws {
        let readme = try Project.text("Templates/README.md").split(separator: "\n").map(String.init)
        for entry in Guard.catalogue {
            #expect(readme.contains("| `\(entry.name)` | \(entry.meaning) |"), "guard \(entry.name)")
        }
        for entry in Variable.catalogue {
            let line = "| `\(entry.name)` | \(entry.meaning)"
            #expect(readme.contains { $0.hasPrefix(line) }, "word \(entry.name)")
        }
        let listed = readme.filter { $0.hasPrefix("| `") }.count
        #expect(listed == Guard.catalogue.count + Variable.catalogue.count, "the README lists what is gone")
    }

    @Test(arguments: SayingForm.allCases)
    func theReadmeNamesEveryForm(_ form: SayingForm) throws {
        #expect(try Project.text("Templates/README.md").contains("`\(form.rawValue)`"))
    }

    /// Every guard and every word answers, whatever the rows are.
    @Test func everyStoryIsAnswered() throws {
        for story in StoryTests.tales.map({ $0.1.story }) + ChapterTale.stories {
            for entry in Guard.catalogue { _ = entry.holds(story) }
            for language in Language.allCases {
                let narrator = Narrator(story, in: language)
                for entry in Variable.catalogue {
                    let isDeclared = ["notes", "attributions", "waivers"].contains(entry.name)
                    #expect(isDeclared || entry.text(story, narrator.wording) != "", "\(entry.name)")
                }
            }
        }
    }

    /// Each guard is true of one of the stories and false of another, so that no guard is idle.
    @Test func noGuardIsIdle() {
        let stories = StoryTests.tales.map { $0.1.story } + ChapterTale.stories
        /// Told by a definition or a last edition, not by rows; months have no rows in these tales. Of
        /// currencies `OfficeTablesTests` tells, of editions `LastEditionTests`.
        let declared = Set(
            [
                "shares", "sample", "draft", "has-claims", "has-attribution", "has-months", "has-conversion",
                "fixed-rate", "rate-kinds", "second-currency", "has-withheld", "total-withheld",
            ] + Guard.editions.map(\.name))
        for entry in Guard.catalogue where !declared.contains(entry.name) {
            #expect(stories.contains { entry.holds($0) }, "\(entry.name) never holds")
            #expect(stories.contains { !entry.holds($0) }, "\(entry.name) always holds")
        }
    }

    // MARK: Keys

    static let languages = Language.allCases

    @Test func bothLanguagesAreTwins() throws {
        let id = try Project.words(.id), en = try Project.words(.en)
        #expect(Set(id.entries.keys) == Set(en.entries.keys))
        for (key, entry) in id.entries.sorted(by: { $0.key < $1.key }) {
            let other = en.entries[key]?.saying.variants ?? []
            #expect(
                entry.saying.variants.map(\.guards) == other.map(\.guards), "\(key) has other guards in en")
            for (one, two) in zip(entry.saying.variants, other) {
                #expect(Self.asked(one) == Self.asked(two), "\(key) asks other figures in en")
            }
        }
    }

    /// The figures that a variant asks, without form and place; each language may order them otherwise.
    private static func asked(_ variant: Variant) -> [String] {
        Set(variant.sentence.placeholders.filter(\.isFigure).map { $0.path.withSmallInitial }).sorted()
    }

    /// All texts of the template that may be keys of its words.
    static func named(_ declaration: Declaration, under key: String = "") -> [(String, SourcePlace)] {
        switch declaration.content {
        case .nothing: []
        case .text(let text):
            [
                "name", "theme", "when", "section", "kind", "starts", "contents", "block", "size", "columns",
                "chart", "colour",
                "of", "count", "listing", "most",
            ].contains(key) ? [] : [(text.string, declaration.place)]
        case .list(let items): items.flatMap { named($0, under: key) }
        case .map(let entries): entries.flatMap { named($0.value, under: $0.key) }
        }
    }

    @Test(arguments: languages)
    func everyKeyOfTheTemplateHasWords(_ language: Language) throws {
        let words = try Project.words(language)
        let keys = Self.named(try Project.annualReport().declaration)
        #expect(keys.count > 60)
        for (key, place) in keys {
            #expect(words.entries[key] != nil, "\(place.text) names \(key)")
        }
    }

    /// A key is named by the template, belongs to a section, or stands in the code that fills it.
    @Test func noKeyIsUnused() throws {
        let declaration = try Project.annualReport().declaration
        let template = Template(declaration, FindingList())
        let named = Set(Self.named(declaration).map(\.0))
        let heads = Set(
            template.sections.filter { $0.kind == .page }.flatMap { section in
                ["title", "kicker", "headline", "lead"].map { section.name + "-" + $0 }
            })
        let code = try Project.sources(["Blocks", "Templates", "Charts", "Layout", "Rendering"])
        let words = try Project.words(.id)
        for key in words.entries.keys.sorted()
        where !named.contains(key) && !heads.contains(key) {
            // Keys of the reading key are made of a kind and an ending.
            let kind =
                key.hasPrefix("key-") ? key.dropFirst(4).replacingOccurrences(of: "-title", with: "") : key
            let isAsked = code.contains("\"\(kind)\"")
            #expect(isAsked, "nothing asks \(key)")
        }
    }
}
