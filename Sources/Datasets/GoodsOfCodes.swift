import Declarations
import Geography
import Localization

/// What the office's own tables say of goods and destinations where a row does not.
extension NameTables {
    /// The commodity of a row that names only a code of the nomenclature: looked up in the office's table at
    /// the first row of a year.
    @inline(__always)
    mutating func commodity(ofCode row: RawRow, _ field: Int, _ year: Int) -> Int {
        let word = Word(row, field)
        let number = goodWords.code(word) ?? goodWords.add(word, code: goodWords.size)
        let known = good(number, in: year)
        guard known == NameCode.unset else { return known }
        let good = newGood(row, field, year)
        setGood(number, in: year, to: good)
        return good
    }

    /// The commodity of a code by its number; `NameCode.unset` before its first row of the year.
    @inline(__always)
    func good(_ number: Int, in year: Int) -> Int {
        let place = year - Self.firstYear
        guard goodsOfYear.indices.contains(place), number < goodsOfYear[place].count else {
            return NameCode.unset
        }
        return goodsOfYear[place][number]
    }

    mutating func setGood(_ number: Int, in year: Int, to good: Int) {
        let place = year - Self.firstYear
        while goodsOfYear.count <= place { goodsOfYear.append([]) }
        while goodsOfYear[place].count <= number { goodsOfYear[place].append(NameCode.unset) }
        goodsOfYear[place][number] = good
    }

    /// Before the first year that rows may name.
    private static var firstYear: Int { 1899 }

    private mutating func newGood(_ row: RawRow, _ field: Int, _ year: Int) -> Int {
        guard let text = text(row, field) else { return NameCode.wrong }
        if text.isEmpty { return NameCode.none }
        if RowWords.isTotal(text) { return NameCode.total }
        guard let code = HSCode(text) else { return wrong(.notAnHSCode(text), row, field) }
        guard let entry = entry(of: code, in: year) else {
            guard let other = definition.commodityCodes.first(where: { code.digits.hasPrefix($0.digits) })
            else {
                return wrong(.unknownCode(code.text), row, field)
            }
            return wrong(
                .codeOutOfTime(code.text, year, line: other.place.line, isError: true), row, field)
        }
        if code.isRepaired {
            warn(.lostZero(text, readAs: code.text), row, field)
        }
        let name = declaration(entry.commodity)?.name.id ?? entry.commodity
        let good = commodity(entry.commodity, name, row, field)
        sights?.see(.good, good, row, field, digits: code.digits, year: year)
        if good >= 0, commodities[good].code == nil { commodities[good].code = code.digits }
        return good
    }

    /// The longest code of the table that a code begins with and that holds in a year.
    private func entry(of code: HSCode, in year: Int) -> CommodityCode? {
        definition.commodityCodes.filter { code.digits.hasPrefix($0.digits) && $0.holds(in: year) }
            .max { ($0.digits.count, $1.place.line) < ($1.digits.count, $0.place.line) }
    }

    /// A row that names both a commodity and a code is held against the table.
    mutating func checkAgainstTable(
        _ code: HSCode, _ commodity: Int, _ year: Int, _ row: RawRow, _ field: Int
    ) {
        guard !definition.commodityCodes.isEmpty else { return }
        let slug = commodities[commodity].slug
        if let entry = entry(of: code, in: year) {
            guard entry.commodity != slug else { return }
            let other = declaration(entry.commodity)?.name.id ?? entry.commodity
            warn(
                .otherCommodityOfCode(code.text, table: other, row: commodities[commodity].name.id), row,
                field)
        } else if let entry = definition.commodityCodes.first(where: {
            $0.commodity == slug && code.digits.hasPrefix($0.digits)
        }) {
            warn(.codeOutOfTime(code.text, year, line: entry.place.line, isError: false), row, field)
        }
    }

    /// The role that the office's table gives the destinations of a commodity.
    mutating func declaredRole(_ list: Int, _ commodity: Int) -> Int {
        guard list >= 0, !lists[list].isEmpty else { return NameCode.none }
        if let known = knownRole(list, commodity) { return known }
        let slug = commodity >= 0 ? commodities[commodity].slug : nil
        let fitting = definition.roles.filter {
            $0.countries == lists[list] && ($0.commodity == nil || $0.commodity == slug)
        }
        // What is said of one commodity goes before what is said of all.
        let role = (fitting.first { $0.commodity != nil } ?? fitting.first)?.role
        let code = role.flatMap { PartnerRole.allCases.firstIndex(of: $0) } ?? NameCode.none
        declaredRoles[list << 20 | (commodity + 1)] = code
        return code
    }

    /// The same where it was looked up before; nil where it was not.
    func knownRole(_ list: Int, _ commodity: Int) -> Int? {
        lists[list].isEmpty ? NameCode.none : declaredRoles[list << 20 | (commodity + 1)]
    }
}
