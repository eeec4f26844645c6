import Amounts
import Datasets
import Declarations
import Figures
import Geography
import Graphics
import Localization
import Narration
import Templates

/// A story made by hand: rows, and what a publication says about itself.
struct Tale {
    private var goods: [Commodity] = []
    private var partners: [PartnerSet] = []
    private var cells: [Cell] = []
    var policy = ReadingPolicy.halfUnit
    var year = 2025
    var isSample = false

    static let countries: [CountryCode: Words] = [
        CountryCode("CN"): Words(id: "Tiongkok", en: "China"),
        CountryCode("US"): Words(id: "Amerika Serikat", en: "United States"),
        CountryCode("JP"): Words(id: "Jepang", en: "Japan"),
        CountryCode("HK"): Words(id: "Hong Kong", en: "Hong Kong"),
        CountryCode("SG"): Words(id: "Singapura", en: "Singapore"),
        CountryCode("DE"): Words(id: "Jerman", en: "Germany"),
        CountryCode("NL"): Words(id: "Belanda", en: "Netherlands"),
        CountryCode("FR"): Words(id: "Prancis", en: "France"),
    ]
    static let names = [
        "kopi": "coffee", "teh": "tea", "mebel": "furniture", "batik": "batik", "lada": "pepper",
    ]

    func total(_ year: Int, _ amount: Amount) -> Tale { row(CellKey(kind: .total, year: year), amount) }
    func total(_ year: Int, _ amount: Int128) -> Tale { total(year, Amount(exactly: amount)) }

    /// A value of a good: to nowhere, to one country, or to several together, "HK+SG".
    func value(_ year: Int, _ good: String, _ places: String?, _ amount: Amount, role: PartnerRole? = nil)
        -> Tale
    {
        var tale = self
        if !tale.goods.contains(where: { $0.slug == good }) {
            tale.goods.append(Commodity(slug: good, name: Words(id: good, en: Self.names[good] ?? good)))
        }
        var partner: Int?
        if let codes = places?.split(separator: "+").map(String.init) {
            let role = role ?? (codes.count == 1 ? .sole : .joint)
            let set = PartnerSet(countries: codes.map { CountryCode($0) }, role: role)
            if !tale.partners.contains(set) { tale.partners.append(set) }
            partner = tale.partners.firstIndex(of: set)
        }
        let place = tale.goods.firstIndex { $0.slug == good }
        return tale.row(CellKey(kind: .value, year: year, commodity: place, partner: partner), amount)
    }

    func value(_ year: Int, _ good: String, _ amount: Amount) -> Tale { value(year, good, nil, amount) }

    func value(_ year: Int, _ good: String, _ place: String, _ amount: Int128) -> Tale {
        value(year, good, place, Amount(exactly: amount))
    }

    func value(_ year: Int, _ good: String, _ amount: Int128) -> Tale {
        value(year, good, Amount(exactly: amount))
    }

    func of(_ year: Int) -> Tale {
        var tale = self
        tale.year = year
        return tale
    }

    private func row(_ key: CellKey, _ amount: Amount) -> Tale {
        var tale = self
        let line = tale.cells.count + 2
        let span = RowSpan(file: 0, firstLine: line, lastLine: line, count: 1)
        tale.cells.append(Cell(key: key, amount: amount, rows: [span]))
        return tale
    }

    var story: Story {
        let cube = Cube(
            files: ["rows.csv"], commodities: goods, sectors: [], partners: partners, cells: cells)
        return Story(
            publication, FigureSet(cube, policy: policy, names: FigureNames(countries: Self.countries)))
    }

    var publication: Publication {
        Publication(
            title: Words(id: "Laporan Uji", en: "Test Report"),
            area: Words(id: "Kabupaten Uji", en: "Test Regency"),
            areaShort: Words(id: "Uji", en: "Test"), place: GeoPoint(112, -8), country: CountryCode("ID"),
            office: Words(id: "Dinas Uji", en: "Test Office"), officeShort: Words(id: "Dinas", en: "Office"),
            source: Words(id: "Sumber Uji", en: "Test Source"),
            sourceShort: Words(id: "Sumber", en: "Source"), year: year,
            date: CalendarDay(iso: "2026-02-02"),
            edition: Words(id: "Edisi 1", en: "Edition 1"), notes: [], attributions: [],
            waivers: [],
            policy: policy, isSample: isSample, isDraft: false, currency: .rupiah)
    }

    func binder(_ language: Language, _ words: TemplateWords, _ findings: FindingList) -> Binder {
        Binder(narrator: Narrator(story, in: language), words: words, theme: .kabupaten, findings: findings)
    }

    /// What the annual report says at a key; findings stand in its place.
    func says(_ key: String, _ language: Language) throws -> String {
        let findings = FindingList()
        var binder = binder(language, try Project.words(language), findings)
        let text = binder.text(key)
        return findings.all.isEmpty
            ? text ?? "(silence)" : findings.sorted.map(\.text).joined(separator: "\n")
    }
}

extension Amount {
    static func about(_ value: Int128, within half: Int128) -> Amount {
        Amount(
            Interval(lower: Bound(value - half), upper: Bound(value + half)), precision: .about,
            stated: Stated(qualifier: .about, digits: value))
    }

    static func moreThan(_ value: Int128, less: Int128) -> Amount {
        Amount(
            Interval(lower: Bound(value, isOpen: true), upper: Bound(value + less, isOpen: true)),
            precision: .moreThan, stated: Stated(qualifier: .moreThan, digits: value))
    }
}
