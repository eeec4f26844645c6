import Declarations
import Localization

/// What a word means at its first sight.
extension NameTables {
    func newYear(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) { return year }
        return wrong(
            text.isEmpty ? "the year is missing" : "\"\(text)\" is not a year",
            hint: "write four digits such as \(definition.year)", row, field)
    }

    func newMonth(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return 0 }
        if let month = RowWords.month(text) { return month }
        return wrong("\"\(text)\" is not a month", hint: "write 1 to 12, or its name", row, field)
    }

    func newKind(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if let kind = RowWords.kind(text) { return kind.code }
        return wrong("\"\(text)\" is not a kind of row", hint: hint(text, RowWords.kinds), row, field)
    }

    func newRole(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return NameCode.none }
        if let role = RowWords.role(text), let code = PartnerRole.allCases.firstIndex(of: role) {
            return code
        }
        return wrong(
            "\"\(text)\" is not a role of a destination", hint: hint(text, RowWords.roles), row, field)
    }

    /// 0 of a status that says nothing; others are read row by row.
    func newStatus(_ row: RawRow, _ field: Int) -> Int { RowWords.status(row.text(field)) == [] ? 0 : 1 }

    mutating func newSector(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        let slug = Slug.of(text)
        if slug.isEmpty { return text.isEmpty ? NameCode.none : nameless(text, row, field) }
        if let known = sectors.firstIndex(where: { $0.slug == slug }) { return known }
        guard sectors.count < PackedKey.sectorLimit else {
            return tooMany("sectors", PackedKey.sectorLimit, row, field)
        }
        warnOfEnglish(text, "sectors", row, field)
        sectors.append(Sector(slug: slug, name: Words(id: text, en: text)))
        sights?.see(.sector, sectors.count - 1, line: row.line)
        return sectors.count - 1
    }

    mutating func newRegion(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        let slug = Slug.of(text)
        if slug.isEmpty { return text.isEmpty ? NameCode.none : nameless(text, row, field) }
        if RowWords.isTotal(text) { return NameCode.total }
        if let known = regions.firstIndex(where: { $0.slug == slug }) { return known }
        guard regions.count < PackedKey.regionLimit else {
            return tooMany("regions", PackedKey.regionLimit, row, field)
        }
        warnOfEnglish(text, "regions", row, field)
        regions.append(Region(slug: slug, name: Words(id: text, en: text)))
        sights?.see(.region, regions.count - 1, line: row.line)
        return regions.count - 1
    }

    mutating func newCommodity(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return NameCode.none }
        if RowWords.isTotal(text) { return NameCode.total }
        let declared = declaration(Slug.of(text))
        let slug = declared?.slug ?? Slug.of(text)
        if slug.isEmpty { return nameless(text, row, field) }
        if let known = commodityOfSlug[slug] { return known }
        guard commodities.count < PackedKey.commodityLimit else {
            return tooMany("commodities", PackedKey.commodityLimit, row, field)
        }
        if declared == nil { warnOfEnglish(text, "commodities", row, field) }
        let sector = declared?.sector.flatMap { slug in sectors.firstIndex { $0.slug == slug } }
        commodities.append(
            Commodity(slug: slug, name: declared?.name ?? Words(id: text, en: text), sector: sector))
        commodityOfSlug[slug] = commodities.count - 1
        sights?.see(.commodity, commodities.count - 1, line: row.line)
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
        findings.add(.error) {
            .error(
                "\"\(commodities[commodity].name.id)\" is in the sector "
                    + "\"\(sectors[before].name.id)\" elsewhere, in \"\(sectors[sector].name.id)\" here",
                hint: "a commodity has one sector",
                at: place(row, field))
        }
        return false
    }

    private mutating func warnOfEnglish(_ text: String, _ key: String, _ row: RawRow, _ field: Int) {
        guard definition.languages.contains(.en) else { return }
        warn(
            "\"\(text)\" has no English name", hint: "add it under \"\(key)\" in report.yaml", row, field)
    }

    /// Warns at the first sight of a name.
    mutating func warn(_ message: String, hint: String, _ row: RawRow, _ field: Int) {
        let finding = Finding.warning(message, hint: hint, at: place(row, field))
        if sights == nil { findings.add(finding) } else { sights?.warn(finding) }
    }

    private func nameless(_ text: String, _ row: RawRow, _ field: Int) -> Int {
        wrong("\"\(text)\" is not a name", hint: "a name needs a letter or a digit", row, field)
    }

    private func tooMany(_ what: String, _ limit: Int, _ row: RawRow, _ field: Int) -> Int {
        wrong("more than \(limit) \(what)", hint: "is this the right column?", row, field)
    }
}
