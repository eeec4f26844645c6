import Geography
import Localization

extension ReportDefinition {
    /// What a cell is about, as findings say it: "2025, kopi, Jepang".
    func name(of key: CellKey, in cube: Cube) -> Words {
        var words: [String] = []
        if let region = key.region { words.append(cube.regions[region].name.id) }
        if let sector = key.sector { words.append(cube.sectors[sector].name.id) }
        if let commodity = key.commodity { words.append(cube.commodities[commodity].name.id) }
        return name(of: key, words, key.partner.map { cube.partners[$0] })
    }

    /// - Parameter words: the office's names of region, sector and commodity.
    func name(of key: CellKey, _ words: [String], _ partner: PartnerSet?) -> Words {
        func all(_ time: String, _ language: Language) -> String {
            ([time] + words + (partner?.countries ?? []).map { name(of: $0, language) })
                .joined(separator: ", ")
        }
        return Words(
            id: all(key.month.map { "bulan \($0) tahun \(key.year)" } ?? String(key.year), .id),
            en: all(key.month.map { "month \($0) of \(key.year)" } ?? String(key.year), .en))
    }

    private func name(of country: CountryCode, _ language: Language) -> String {
        names[country]?[language] ?? Countries.name(country, in: language)
    }
}
