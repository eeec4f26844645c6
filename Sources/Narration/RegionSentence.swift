import Geography
import Localization

/// "Empat dari lima tujuan yang disebut berada di Asia Timur dan Asia Tenggara." Counts places, never values.
enum RegionSentence {
    /// Nil where a country has no region, or there are fewer than two destinations.
    static func text(_ story: Story, _ wording: Wording) -> String? {
        let countries = story.countries
        let regions = countries.compactMap { Countries.subregion(of: $0) }
        guard countries.count > 1, regions.count == countries.count else { return nil }
        let home = regions.filter { $0.continent == .asia }
        if home.count == countries.count { return all(countries.count, home, wording) }
        guard home.count > 1 else { return nil }
        let others = zip(countries, regions).filter { $0.1.continent != .asia }.map {
            story.spoken($0.0, in: wording.language)
        }
        return some(home.count, of: countries.count, home, others, wording)
    }

    private static func all(_ count: Int, _ regions: [Subregion], _ wording: Wording) -> String {
        switch wording.language {
        case .id:
            "Semua tujuan yang disebut (\(wording.inWords(count))) berada di \(names(regions, wording))."
        case .en: "All \(wording.inWords(count)) destinations named lie in \(names(regions, wording))."
        }
    }

    private static func some(
        _ count: Int, of all: Int, _ regions: [Subregion], _ others: [String],
        _ wording: Wording
    ) -> String {
        let few = wording.inWords(count), many = wording.inWords(all)
        let rest = wording.list(others)
        switch wording.language {
        case .id:
            return
                "\(wording.capitalised(few)) dari \(many) tujuan yang disebut berada di \(names(regions, wording)). "
                + "Di luar Asia sumber hanya menyebut \(rest)."
        case .en:
            return
                "\(wording.capitalised(few)) of the \(many) destinations named lie in \(names(regions, wording)). "
                + "Outside Asia the source names only \(rest)."
        }
    }

    private static func names(_ regions: [Subregion], _ wording: Wording) -> String {
        var seen: Set<Subregion> = []
        return wording.list(regions.filter { seen.insert($0).inserted }.map { $0.name[wording.language] })
    }
}
