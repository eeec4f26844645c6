import Amounts
import Declarations
import Localization

/// What a word means at its first sight.
extension NameTables {
    func newYear(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) { return year }
        if let century = file?.declared.century, text.utf8.count == 2, let year = Int(text), year >= 0 {
            return century + year
        }
        return wrong(.notAYear(text, like: definition.year), row, field)
    }

    func newMonth(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return 0 }
        if let month = RowWords.month(text) { return month }
        if let quarter = RowWords.quarter(text) { return 12 + quarter }
        return wrong(.notAMonth(text), row, field)
    }

    func newKind(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if let kind = RowWords.kind(text) { return kind.code }
        return wrong(.unknownKind(text, known: RowWords.kinds), row, field)
    }

    func newRole(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return NameCode.none }
        if let role = RowWords.role(text), let code = PartnerRole.allCases.firstIndex(of: role) {
            return code
        }
        return wrong(.unknownRole(text, known: RowWords.roles), row, field)
    }

    /// 0 of a status that says nothing, 2 and its bits of one that only marks a value; others are read row by
    /// row.
    func newStatus(_ row: RawRow, _ field: Int) -> Int {
        guard let status = RowWords.status(row.text(field)) else { return 1 }
        if status.isEmpty { return 0 }
        return status.isDisjoint(with: [.missing, .withheld, .notApplicable]) ? 2 + Int(status.rawValue) : 1
    }

    mutating func newSector(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        let slug = Slug.of(text)
        if slug.isEmpty { return text.isEmpty ? NameCode.none : nameless(text, row, field) }
        if let known = sectors.firstIndex(where: { $0.slug == slug }) { return known }
        guard sectors.count < PackedKey.sectorLimit else {
            return tooMany(Words(id: "sektor", en: "sectors"), PackedKey.sectorLimit, row, field)
        }
        warnOfEnglish(text, "sectors", row, field)
        sectors.append(Sector(slug: slug, name: Words(id: text, en: text)))
        sights?.see(.sector, sectors.count - 1, row)
        return sectors.count - 1
    }

    mutating func newRegion(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        let slug = Slug.of(text)
        if slug.isEmpty { return text.isEmpty ? NameCode.none : nameless(text, row, field) }
        if RowWords.isTotal(text) { return NameCode.total }
        if let known = regions.firstIndex(where: { $0.slug == slug }) { return known }
        guard regions.count < PackedKey.regionLimit else {
            return tooMany(Words(id: "wilayah", en: "regions"), PackedKey.regionLimit, row, field)
        }
        warnOfEnglish(text, "regions", row, field)
        regions.append(Region(slug: slug, name: Words(id: text, en: text)))
        sights?.see(.region, regions.count - 1, row)
        return regions.count - 1
    }

    mutating func newCommodity(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return NameCode.none }
        if RowWords.isTotal(text) { return NameCode.total }
        let declared = declaration(Slug.of(text))
        return commodity(declared?.slug ?? Slug.of(text), text, row, field)
    }

    /// The number of a commodity by its slug, made if it is new.
    mutating func commodity(_ slug: String, _ text: String, _ row: RawRow, _ field: Int) -> Int {
        let declared = declaration(slug)
        if slug.isEmpty { return nameless(text, row, field) }
        if let known = commodityOfSlug[slug] { return known }
        guard commodities.count < PackedKey.commodityLimit else {
            return tooMany(Words(id: "komoditas", en: "commodities"), PackedKey.commodityLimit, row, field)
        }
        if declared?.hasEnglish != true { warnOfEnglish(text, "commodities", row, field) }
        let sector = declared?.sector.flatMap { slug in sectors.firstIndex { $0.slug == slug } }
        commodities.append(
            Commodity(slug: slug, name: declared?.name ?? Words(id: text, en: text), sector: sector))
        commodityOfSlug[slug] = commodities.count - 1
        sights?.see(.commodity, commodities.count - 1, row)
        return commodities.count - 1
    }

    /// Puts a commodity into the sector that its row names.
    /// - Returns: false after a finding, if another was named before.
    mutating func join(_ commodity: Int, _ sector: Int, _ row: RawRow, _ field: Int) -> Bool {
        let before = commodities[commodity].sector
        if before == sector { return true }
        guard let before else {
            commodities[commodity].sector = sector
            return true
        }
        findings.add(.otherSector) {
            DataFault.otherSector(
                commodities[commodity].name.id, before: sectors[before].name.id, here: sectors[sector].name.id
            ).at(place(row, field))
        }
        return false
    }

    private mutating func warnOfEnglish(_ text: String, _ key: String, _ row: RawRow, _ field: Int) {
        guard definition.languages.contains(.en) else { return }
        let finding = DataFault.noEnglishName(text, key: key).at(place(row, field))
        if sights == nil { findings.add(finding) } else { sights?.warn(ofName: finding) }
        mark(row)
    }

    /// Warns at the first sight of a code.
    mutating func warn(_ fault: DataFault, _ row: RawRow, _ field: Int) {
        let finding = fault.at(place(row, field))
        if sights == nil { findings.add(finding) } else { sights?.warn(ofCode: finding) }
        mark(row)
    }

    private mutating func mark(_ row: RawRow) {
        if sights == nil { marks.warn(row) } else { marks.await(row) }
    }

    private func nameless(_ text: String, _ row: RawRow, _ field: Int) -> Int {
        wrong(.notAName(text), row, field)
    }

    private func tooMany(_ what: Words, _ limit: Int, _ row: RawRow, _ field: Int) -> Int {
        wrong(.tooMany(what, limit: limit), row, field)
    }
}
