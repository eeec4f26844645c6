import Datasets
import Figures
public import Geography
public import Localization

/// A word of the story that a sentence may use: `{area}`; a capital first letter begins a sentence,
/// `{Leader}`.
public struct Variable: Sendable {
    public var name: String
    /// For the list that `Templates/README.md` shows.
    public var meaning: String
    /// Nil where the story has no such word.
    public var text: @Sendable (Story, Wording) -> String?

    init(_ name: String, _ meaning: String, _ text: @escaping @Sendable (Story, Wording) -> String?) {
        self.name = name
        self.meaning = meaning
        self.text = text
    }
}

extension Variable {
    /// Every variable; a new one is one line here.
    public static let catalogue: [Variable] = publication + goods + places + editions + chapters

    static let publication: [Variable] = [
        Variable("year", "the year of the report") { story, _ in String(story.year) },
        Variable("previous", "the year before, where it has a total") { story, _ in
            story.previous.map(String.init)
        },
        Variable("first-year", "the first year with a total") { story, _ in
            story.yearsWithTotal.first.map(String.init)
        },
        Variable("title", "the report's title") { $0.publication.title[$1.language] },
        Variable("area", "the area's full name") { $0.publication.area[$1.language] },
        Variable("area-short", "the area's short name") { $0.publication.areaShort[$1.language] },
        Variable("office", "the office's name") { $0.publication.office[$1.language] },
        Variable("office-short", "the office's short name") { $0.publication.officeShort[$1.language] },
        Variable("source", "the source as it is to be quoted") { $0.publication.source[$1.language] },
        Variable("source-short", "the source where there is little room") {
            $0.publication.sourceShort[$1.language]
        },
        Variable("date", "the date of publication") { story, wording in
            story.publication.date.map(wording.date)
        },
        Variable("edition-line", "edition and date of publication") { story, wording in
            edition(story, wording).joined(separator: ", ")
        },
        Variable("edition-sentence", "the same as a sentence behind another; empty without either") {
            story, wording in
            let parts = edition(story, wording)
            return parts.isEmpty ? "" : " " + parts.joined(separator: ", ") + "."
        },
        Variable("unit", "the unit of charts and tables: Rp miliar") { story, wording in
            wording.word(for: story.chartUnit)
        },
        Variable("sibling-unit", "of a chapter: the unit of the largest member of its kind") {
            story, wording in
            wording.word(for: story.siblingUnit)
        },
        Variable("currency-name", "the currency in words") { $0.publication.currencyName[$1.language] },
        Variable("second-currency-name", "the second currency in words") {
            ($0.figures.beside?.currency).map(Publication.name(of:))?[$1.language]
        },
        Variable("rate-kinds", "the kinds of exchange rates in the office's table") { story, wording in
            story.publication.conversion.flatMap {
                $0.kinds.isEmpty ? nil : $0.kinds.joined(separator: ", ")
            }
        },
        Variable("rate-day", "the day whose exchange rate holds for all rows") { story, wording in
            if case .on(let day)? = story.publication.conversion?.rule { wording.date(day) } else { nil }
        },
        Variable("notes", "the notes of the definition, one after the other") { story, wording in
            story.publication.notes.map { $0[wording.language] }.joined(separator: " ")
        },
        Variable("waivers", "why findings were let pass") { story, wording in
            story.publication.waivers.map { $0.reason[wording.language] }.joined(separator: " ")
        },
        Variable("attributions", "who said what, as theirs") { story, wording in
            Quotes.text(story.publication.attributions, in: wording.language)
        },
    ]

    static let goods: [Variable] = [
        Variable("leader", "the first commodity, where that is certain") { $0.leader?.name[$1.language] },
        Variable("largest-contributor", "the commodity that adds most to the change") {
            $0.largestContributor?.name[$1.language]
        },
        Variable("missing-commodities", "commodities named without a value") { story, wording in
            story.missing.isEmpty ? nil : wording.list(story.missing.map { $0.name[wording.language] })
        },
        Variable("withheld-commodities", "commodities whose value is kept back") { story, wording in
            story.withheld.isEmpty ? nil : wording.list(story.withheld.map { $0.name[wording.language] })
        },
        Variable("joint-commodity", "the commodity of the first joint value") { story, wording in
            story.firstJoint?.commodities.first.map {
                story.figures.cube.commodities[$0].name[wording.language]
            }
        },
    ]

    static let places: [Variable] = [
        Variable("leader-destination", "the destination of the first commodity") { story, wording in
            story.leaderLine.map { wording.list($0.countries.map { story.spoken($0, in: wording.language) }) }
        },
        Variable("first-destination", "the first destination, where that is certain") { story, wording in
            story.firstDestination.map { story.spoken($0.countries[0], in: wording.language) }
        },
        Variable("first-destination-name", "the first destination as a label") { story, wording in
            story.firstDestination.map { story.name($0.countries[0], in: wording.language) }
        },
        Variable("leader-destination-name", "the destination of the first commodity as a label") {
            story, wording in
            story.leaderLine.map { wording.list($0.countries.map { story.name($0, in: wording.language) }) }
        },
        Variable("joint-destinations", "the destinations of the first joint value") { story, wording in
            story.firstJoint.map { wording.list($0.countries.map { story.spoken($0, in: wording.language) }) }
        },
        Variable("region-sentence", "how many of the destinations lie in which regions") {
            RegionSentence.text($0, $1)
        },
    ]

    static let chapters: [Variable] = [
        Variable("scope", "the sector, region, commodity or destination of a chapter") {
            $0.figures.scopeName?[$1.language]
        },
        Variable("scope-destinations", "the destinations of the chapter's only line, as a label") {
            story, wording in
            guard story.lines.count == 1 else { return nil }
            return wording.list(story.lines[0].countries.map { story.name($0, in: wording.language) })
        },
        Variable("scope-goods", "the commodities of the chapter, the first ones by value") {
            story, wording in
            let shown = story.commodities.prefix(4).map { $0.name[wording.language] }
            guard !shown.isEmpty else { return nil }
            return shown.count == story.commodities.count
                ? wording.list(shown) : shown.joined(separator: ", ") + ", …"
        },
        Variable("scope-sector", "the sector of a chapter's commodity, where the rows name one") {
            story, wording in
            story.scopeSector.map { wording.capitalised($0.name[wording.language]) }
        },
        Variable("first-sector", "the first sector, where that is certain") {
            $0.first(.sector)?.name[$1.language]
        },
        Variable("first-region", "the first region, where that is certain") {
            $0.first(.region)?.name[$1.language]
        },
        Variable("flow-commodity", "the commodity of the largest flow, where that is certain") {
            $0.largestFlow?.commodity.name[$1.language]
        },
        Variable("flow-destination", "the destination of the largest flow, where that is certain") {
            story, wording in
            story.largestFlow.map { story.spoken($0.country, in: wording.language) }
        },
        Variable("flow-destination-name", "the destination of the largest flow as a label") {
            story, wording in
            story.largestFlow.map { story.name($0.country, in: wording.language) }
        },
    ]

    /// Edition and date of publication, as far as they are known.
    private static func edition(_ story: Story, _ wording: Wording) -> [String] {
        let edition = story.publication.edition.map { words in
            words[wording.language].split(separator: " ").joined(separator: "\u{A0}")
        }
        return [edition, story.publication.date.map(wording.date)].compactMap(\.self)
    }

    public static let byName: [String: Variable] =
        Dictionary(uniqueKeysWithValues: catalogue.map { ($0.name, $0) })
}

extension Story {
    /// The first line of destinations that share one value.
    var firstJoint: PartnerLine? { lines.first { $0.role == .joint } }

    /// A country's name within a sentence: "the United States".
    public func spoken(_ country: CountryCode, in language: Language) -> String {
        let article = language == .en && Countries.takesArticle(country) ? "the " : ""
        return article + name(country, in: language)
    }

    /// A country's name as this report prints it.
    public func name(_ country: CountryCode, in language: Language) -> String {
        figures.names.name(of: country)[language]
    }
}
