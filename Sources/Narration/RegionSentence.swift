import Geography
import Localization

/// "Empat dari lima tujuan yang disebut berada di Asia Timur dan Asia Tenggara." Counts places, never values.
enum RegionSentence {
    /// Nil where a country has no region, or there are fewer than two destinations.
    static func text(_ story: Story, in language: Language) -> String? {
        let countries = story.countries
        let regions = countries.compactMap { Countries.subregion(of: $0) }
        guard countries.count > 1, regions.count == countries.count else { return nil }
        let home = regions.filter { $0.continent == .asia }
        if home.count == countries.count { return all(countries.count, home, language) }
        guard home.count > 1 else { return nil }
        let others = zip(countries, regions).filter { $0.1.continent != .asia }.map { story.name($0.0, in: language) }
        return some(home.count, of: countries.count, home, others, language)
    }

    private static func all(_ count: Int, _ regions: [Subregion], _ language: Language) -> String {
        switch language {
        case .id: "Semua tujuan yang disebut (\(Counts.words(count, in: .id))) berada di \(names(regions, .id))."
        case .en: "All \(Counts.words(count, in: .en)) destinations named lie in \(names(regions, .en))."
        }
    }

    private static func some(_ count: Int, of all: Int, _ regions: [Subregion], _ others: [String],
                             _ language: Language) -> String {
        let few = Counts.words(count, in: language), many = Counts.words(all, in: language)
        let rest = Lists.and(others, in: language)
        switch language {
        case .id:
            return "\(Sentences.capitalized(few)) dari \(many) tujuan yang disebut berada di \(names(regions, .id)). "
                + "Di luar Asia sumber hanya menyebut \(rest)."
        case .en:
            return "\(Sentences.capitalized(few)) of the \(many) destinations named lie in \(names(regions, .en)). "
                + "Outside Asia the source names only \(rest)."
        }
    }

    private static func names(_ regions: [Subregion], _ language: Language) -> String {
        var seen: Set<Subregion> = []
        return Lists.and(regions.filter { seen.insert($0).inserted }.map { $0.name[language] }, in: language)
    }
}
