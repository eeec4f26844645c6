import Declarations
import Geography
import Localization

/// What a cell of destinations means at its first sight.
extension NameTables {
    /// The list of countries that a cell names.
    mutating func newList(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field), let file else { return NameCode.wrong }
        var countries: [CountryCode] = []
        for part in parts(of: text, file.declared.partnerSeparator) {
            switch file.declared.partnersAre == .codes ? Countries.findCode(part) : match(part) {
            case .found(let country):
                if !countries.contains(country) { countries.append(country) }
            case .notACountry(.rest), .notACountry(.unspecified): continue
            case .notACountry(.total): return NameCode.total
            case .notACountry(.region), .notACountry(.group):
                return wrong(.notOneCountry(part), row, field)
            case .ambiguous(let codes):
                return wrong(.ambiguousCountry(part, codes.map(named)), row, field)
            case .unknown(let near):
                return wrong(.unknownCountry(part, near: near.first.map(named)), row, field)
            }
        }
        countries.sort()
        if let known = lists.firstIndex(of: countries) { return known }
        lists.append(countries)
        return lists.count - 1
    }

    /// The set of a list in a role; the role that the row does not say follows from how many there are.
    mutating func newSet(_ list: Int, _ role: Int, _ row: RawRow, _ field: Int) -> Int {
        let countries = lists[list]
        let stated = role >= 0 ? PartnerRole.allCases[role] : nil
        if let fault = DataFault.role(stated, of: countries.count) { return wrong(fault, row, field) }
        let set = PartnerSet(countries: countries, role: stated ?? (countries.count > 1 ? .joint : .sole))
        var code = NameCode.none
        if !countries.isEmpty {
            code = partnerSets.firstIndex(of: set) ?? partnerSets.count
            if code == partnerSets.count { partnerSets.append(set) }
        }
        guard code < PackedKey.partnerLimit else {
            return wrong(
                .tooMany(Words(id: "tujuan", en: "destinations"), limit: PackedKey.partnerLimit), row, field)
        }
        let place = list * 8 + role + 1
        while setOfList.count <= place { setOfList.append(Int32(NameCode.unset)) }
        setOfList[place] = Int32(code)
        return code
    }

    private func match(_ name: String) -> CountryMatch {
        Countries.find(name, extraAliases: definition.partnerAliases)
    }

    private func named(_ country: CountryCode) -> String {
        "\"\(Countries.name(country, in: .id))\" (\(country.code))"
    }

    /// The names in a cell: parted by the declared sign, else by "+", "&", "dan" or "and" where the whole is
    /// no name.
    private func parts(of text: String, _ separator: String) -> [String] {
        var parts: [String] = []
        for piece in text.split(whereSeparator: separator.contains) {
            let words = piece.split(separator: " ")
            let whole = words.joined(separator: " ")
            if case .unknown = match(whole) {
                for name in words.split(whereSeparator: {
                    ["dan", "and", "&", "+"].contains($0.lowercased())
                }) {
                    parts += name.joined(separator: " ").split(separator: "+").map {
                        $0.split(separator: " ").joined(separator: " ")
                    }
                }
            } else {
                parts.append(whole)
            }
        }
        return parts.filter { !$0.isEmpty }
    }
}
