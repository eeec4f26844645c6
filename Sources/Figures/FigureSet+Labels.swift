import Datasets
import Geography
import Localization

extension FigureSet {
    /// "Pangsa: kendang jimbe, 2025".
    func label(of indicator: Indicator, _ subject: Subject, _ period: Period) -> Words {
        let when =
            switch period {
            case .years(let first, let last): "\(first)–\(last)"
            case .year, .month: period.path
            }
        let what = name(of: subject)
        let within = scopeName.map { Words(id: " (dalam \($0.id))", en: " (within \($0.en))") }
        return Words(
            id: indicator.label.id + (what.id.isEmpty ? "" : ": " + what.id) + ", " + when
                + (within?.id ?? ""),
            en: indicator.label.en + (what.en.isEmpty ? "" : ": " + what.en) + ", " + when
                + (within?.en ?? ""))
    }

    /// What a subject is called within a sentence; empty for the whole.
    func name(of subject: Subject) -> Words {
        switch subject {
        case .whole, .month: Words(id: "", en: "")
        case .dimension(let dimension): dimension.by
        case .member(.commodity, let index): cube.commodities[index].name
        case .member(.sector, let index): cube.sectors[index].name
        case .member(.region, let index): cube.regions[index].name
        case .member(.partner, let index): name(ofLine: index, goods: nil)
        case .top(let count, let dimension):
            Words(
                id: "\(count) \(dimension.member.id) terbesar",
                en: "the \(count) largest, \(dimension.by.en)")
        case .beyond(let count, let dimension):
            Words(
                id: "\(dimension.member.id) sesudah \(count) yang pertama",
                en: "all after the first \(count), \(dimension.by.en)")
        case .cellBeyond(let commodity, let count):
            Words(
                id: cube.commodities[commodity].name.id + ", tujuan sesudah \(count) yang pertama",
                en: cube.commodities[commodity].name.en + ", destinations after the first \(count)")
        case .cell(let commodity, let line):
            name(ofCell: cube.commodities[commodity].name, line)
        }
    }

    private func name(ofCell good: Words, _ line: Int?) -> Words {
        guard let line else {
            return Words(id: good.id + ", tujuan tidak disebut", en: good.en + ", destination not named")
        }
        let place = place(ofLine: line)
        return Words(
            id: "\(good.id), \(names.to.id) \(place.id)",
            en: "\(good.en), \(names.to.en) \(place.en)")
    }

    /// "Kamboja", "Hong Kong dan Singapura", "China".
    func place(ofLine index: Int) -> Words {
        names.list(aggregates.lines.all[index].countries.map(names.name(of:)))
    }

    /// How a line of destinations stands in a table. One that is not wholly one country's is named by its
    /// goods: "kendang jimbe, terutama ke China"; "tanaman hias, ke Hong Kong dan Singapura bersama".
    func name(ofLine index: Int, goods: [Int]?) -> Words {
        let line = aggregates.lines.all[index]
        let place = place(ofLine: index)
        let goods = (line.commodity.map { [$0] } ?? goods ?? []).map { cube.commodities[$0].name }
        let what =
            goods.count > 3
            ? Words(id: "\(goods.count) komoditas", en: "\(goods.count) commodities")
            : names.list(goods)
        func said(_ role: String, _ what: String, _ place: String, _ end: String) -> String {
            (what.isEmpty ? "" : what + ", ") + role + " " + place + end
        }
        switch line.role {
        case .sole, .unknown:
            guard line.countries.contains(where: dividedCountries.contains) else { return place }
            return Words(id: place.id + " (yang hanya ke sana)", en: place.en + " (what goes there alone)")
        case .main:
            return Words(
                id: said(names.mainlyTo.id, what.id, place.id, ""),
                en: said(names.mainlyTo.en, what.en, place.en, ""))
        case .joint:
            guard !what.id.isEmpty else { return place }
            return Words(
                id: said(names.to.id, what.id, place.id, " " + names.together.id),
                en: said(names.to.en, what.en, place.en, " " + names.together.en))
        }
    }
}
