import Amounts
public import Declarations
import Geography
import Localization

extension ReportDefinition {
    /// Reads a report.yaml.
    /// - Throws: everything that is wrong with it.
    public static func read(file path: String) throws(Findings) -> ReportDefinition {
        try read(Declaration.read(file: path))
    }

    /// Reads what was declared.
    /// - Throws: everything that is wrong with it.
    public static func read(_ declaration: Declaration) throws(Findings) -> ReportDefinition {
        let findings = FindingList()
        var reader = declaration.reader(findings)
        let definition = ReportDefinition(&reader)
        reader.finish()
        definition.checkNames(findings)
        try findings.throwIfErrors()
        return definition
    }

    private init(_ reader: inout DeclarationReader) {
        let none = Words(id: "", en: "")
        name = reader.string("name")
        title = reader.words("title") ?? none
        area = Area(reader.requiredMap("area"))
        office = Office(reader.requiredMap("office"))
        year = reader.int("period", in: 1900...2200)
        languages = reader.choices("languages", default: Language.allCases)
        state = reader.choice("state", default: .draft)
        date = reader.date("date")
        embargo = reader.moment("embargo")
        edition = reader.optionalWords("edition")
        let seat = area.short
        signature = reader.map("signature").map { Signature($0, seat) }
        source = reader.words("source") ?? none
        sourceShort = reader.optionalWords("source-short") ?? source
        logo = reader.optionalString("logo").map { LogoFile(path: $0, place: reader.place(of: "logo")) }
        attribution = reader.list("attribution").map { Attribution($0.reader(reader.findings)) }
        reading = reader.choice("reading", default: .halfUnit)
        measure = Measure(reader.requiredMap("measure"))
        templates = reader.strings("templates")
        theme = reader.optionalString("theme")
        (data, claimFiles) = (DataFile.rows(&reader), DataFile.claims(&reader))
        tables = OfficeTable.all(&reader)
        withheld = reader.list("withhold").compactMap { WithheldDeclaration($0.reader(reader.findings)) }
        rateRule = reader.rateRule("kurs")
        previous = PreviousEdition(&reader)
        names = Dictionary(reader.countryNames("names"), uniquingKeysWith: { first, _ in first })
        partnerAliases = Dictionary(reader.aliases("partners"), uniquingKeysWith: { first, _ in first })
        sectors = reader.entries("sectors").map { SectorDeclaration($0, reader.findings) }
        regions = reader.entries("regions").map { SectorDeclaration($0, reader.findings) }
        commodities = reader.entries("commodities").map { CommodityDeclaration($0, reader.findings) }
        notes = reader.list("notes").compactMap { reader.words(of: $0, "notes") }
        isSample = reader.bool("sample")
        traces = reader.bool("trace")
        waivers = reader.list("waivers").map { Waiver($0.reader(reader.findings)) }
        attach = reader.has("attach") ? reader.choices("attach", default: AttachedPart.allCases) : nil
        place = reader.declaration.place
        check(&reader)
    }

    private func check(_ reader: inout DeclarationReader) {
        if !Slug.isValid(name), !name.isEmpty {
            reader.findings.error(
                "\"name\" may hold small letters, digits and \"-\" only, not \"\(name)\"",
                hint: "for instance \"\(Slug.of(name))\"", at: reader.place(of: "name"))
        }
        if reader.has("data") ? data.isEmpty : reader.required("data") == nil, reader.has("data") {
            reader.findings.error("\"data\" names no file", at: reader.place(of: "data"))
        }
    }

    /// Names that must be declared where they are used.
    private func checkNames(_ findings: FindingList) {
        let slugs = sectors.map(\.slug)
        for commodity in commodities {
            guard let sector = commodity.sector, !slugs.contains(sector) else { continue }
            let near = Nearest.word(to: sector, among: slugs)
            findings.error(
                "\"\(sector)\" is not one of the sectors",
                hint: near.map { "did you mean \"\($0)\"?" } ?? "declare it under \"sectors\"",
                at: commodity.place)
        }
    }
}

extension Area {
    init(_ map: DeclarationReader?) {
        let none = Words(id: "", en: "")
        self.init(
            name: none, short: none, country: CountryCode("ID"), province: nil, latitude: 0, longitude: 0)
        guard var map else { return }
        name = map.words("name") ?? none
        short = map.optionalWords("short") ?? name
        country = map.country("country") ?? country
        province = map.optionalWords("province")
        latitude = map.double("latitude", in: -90...90)
        longitude = map.double("longitude", in: -180...180)
        map.finish()
    }
}

extension Office {
    init(_ map: DeclarationReader?) {
        self.init(name: Words(id: "", en: ""), short: Words(id: "", en: ""))
        guard var map else { return }
        name = map.words("name") ?? name
        short = map.optionalWords("short") ?? name
        map.finish()
    }
}

extension Attribution {
    init(_ map: DeclarationReader) {
        var map = map
        let none = Words(id: "", en: "")
        self.init(who: map.string("who"), role: map.words("role") ?? none, says: map.words("says") ?? none)
        map.finish()
    }
}

extension PreviousEdition {
    /// `previous: edisi-1.pdf`, or a map of `file`, `edition`, `date`; nil where the key is not there.
    fileprivate init?(_ reader: inout DeclarationReader) {
        guard let value = reader.value("previous"), !value.isNothing else { return nil }
        let place = reader.place(of: "previous")
        if let file = value.text {
            self.init(file: file, edition: nil, date: nil, place: place)
            return
        }
        var map = value.reader(reader.findings)
        self.init(
            file: map.string("file"), edition: map.optionalWords("edition"), date: map.date("date"),
            place: map.place(of: "file"))
        map.finish()
    }
}

extension Signature {
    /// - Parameter area: where it is signed unless that is said.
    init(_ map: DeclarationReader, _ area: Words) {
        var map = map
        self.init(
            name: map.string("name"), title: map.words("title") ?? Words(id: "", en: ""),
            nip: map.optionalString("nip"), place: map.optionalWords("place") ?? area)
        map.finish()
    }
}

extension Measure {
    init(_ map: DeclarationReader?) {
        self.init(currency: "IDR", unit: "rupiah", decimals: 0)
        guard var map else { return }
        currency = map.string("currency")
        unit = map.optionalString("unit") ?? unit
        decimals = map.optionalInt("decimals", in: 0...4) ?? Self.decimals(of: currency)
        beside = map.optionalString("beside")
        if currency.utf8.count != 3 || currency != currency.uppercased() {
            map.findings.error(
                "\"currency\" must be a code of three capitals such as IDR, not \"\(currency)\"",
                at: map.place(of: "currency"))
        }
        map.finish()
    }
}

extension Waiver {
    init(_ map: DeclarationReader) {
        var map = map
        let written = map.string("rule"), known = WaivableRule.allCases.map(\.rawValue)
        self.init(
            rule: WaivableRule(rawValue: written), reason: map.words("reason") ?? Words(id: "", en: ""),
            place: map.place(of: "rule"))
        if !written.isEmpty, rule == nil {
            let near = Nearest.word(to: written, among: known)
            map.findings.error(
                "\"\(written)\" is not a rule that can be waived",
                hint: near.map { "did you mean \"\($0)\"?" } ?? "these can: " + known.joined(separator: ", "),
                at: place)
        }
        map.finish()
    }
}

extension SectorDeclaration {
    init(_ entry: Declaration.Entry, _ findings: FindingList) {
        self.init(
            slug: Slug.of(entry.key), name: Words(id: entry.key, en: entry.value.text ?? ""),
            place: entry.place)
        guard entry.value.text == nil else { return }
        var map = entry.value.reader(findings)
        name = Words(id: map.optionalString("id") ?? entry.key, en: map.string("en"))
        map.finish()
    }
}

extension CommodityDeclaration {
    /// "furnitur: furniture", or a map with `en` and more.
    init(_ entry: Declaration.Entry, _ findings: FindingList) {
        self.init(
            slug: Slug.of(entry.key), name: Words(id: entry.key, en: entry.value.text ?? ""), sector: nil,
            suggestedHS: nil, aliases: [], place: entry.place)
        guard entry.value.text == nil else { return }
        var map = entry.value.reader(findings)
        name = Words(id: map.optionalString("id") ?? entry.key, en: map.string("en"))
        sector = map.optionalString("sector").map(Slug.of)
        suggestedHS = map.optionalString("hs")
        aliases = map.strings("aliases")
        map.finish()
    }
}
