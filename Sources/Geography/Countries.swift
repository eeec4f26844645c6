public import Localization

/// The countries and territories of the world: their printed names, and what office texts mean by a name.
public enum Countries {
    /// All of ISO 3166-1 and Kosovo, by code.
    public static var all: [Country] { table }

    /// The country of a code; nil for a code that is not given out.
    public static func country(_ code: CountryCode) -> Country? { byCode[code] }

    /// The printed name; an office's own names come first. A code that is not given out prints as itself.
    public static func name(
        _ code: CountryCode, in language: Language,
        overrides: [CountryCode: Words] = [:]
    ) -> String {
        (overrides[code] ?? byCode[code]?.name)?[language] ?? code.code
    }

    /// Where the country lies; nil for a code that is not given out.
    public static func subregion(of code: CountryCode) -> Subregion? { byCode[code]?.subregion }

    /// What a name means, in either language, by exact key only; `extraAliases` are an office's own spellings
    /// and win. Case, diacritics, width and punctuation do not matter.
    public static func find(_ text: String, extraAliases: [String: CountryCode] = [:]) -> CountryMatch {
        let key = NameKey(text).text
        for (alias, code) in extraAliases where NameKey(alias).text == key { return .found(code) }
        return index[key] ?? .unknown(nearest: NameLikeness.nearest(to: key, in: index))
    }

    /// What a code means (two or three letters), for a column that holds codes: "AS" is American Samoa here,
    /// and the United States in a column of names.
    public static func findCode(_ text: String) -> CountryMatch {
        let key = text.uppercased().filter { $0 != " " && $0 != "." }
        if byCode[CountryCode(key)] != nil { return .found(CountryCode(key)) }
        return byAlpha3[key].map { .found($0) } ?? .unknown(nearest: [])
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: table.map { ($0.code, $0) })
    private static let byAlpha3 = Dictionary(uniqueKeysWithValues: table.map { ($0.alpha3, $0.code) })

    /// Key to meaning. Printed names first, then aliases, then what is no country: the first meaning stays.
    static let index: [String: CountryMatch] = {
        var index: [String: CountryMatch] = [:]
        func add(_ name: String, _ match: CountryMatch) {
            let key = NameKey(name).text
            if index[key] == nil { index[key] = match }
        }
        for country in table {
            add(country.name.id, .found(country.code))
            add(country.name.en, .found(country.code))
        }
        for (code, names) in aliases { for name in names { add(name, .found(CountryCode(code))) } }
        for (names, codes) in shared {
            for name in names { add(name, .ambiguous(codes.map(CountryCode.init))) }
        }
        for (kind, names) in others { for name in names { add(name, .notACountry(kind)) } }
        for words in Subregion.allCases.map(\.name) + Continent.allCases.map(\.name) {
            add(words.id, .notACountry(.region))
            add(words.en, .notACountry(.region))
        }
        return index
    }()

    /// Names of the table, the aliases and the shared names that mean something else than they should: none.
    static var collisions: [String] {
        let named =
            aliases.map { ($0.names, CountryMatch.found(CountryCode($0.code))) }
            + shared.map { ($0.names, .ambiguous($0.codes.map(CountryCode.init))) }
            + others.map { ($0.names, .notACountry($0.kind)) }
        return named.flatMap { names, match in names.filter { index[NameKey($0).text] != match } }
    }
}

extension Countries {
    /// English says "the" before these names within a sentence: the United States.
    public static func takesArticle(_ code: CountryCode) -> Bool {
        [
            "US", "GB", "NL", "AE", "PH", "CF", "CD", "CG", "DO", "BS", "GM", "MV", "MH", "SB", "KM", "KY",
            "VG", "VI", "FK",
            "FO", "CK", "TC",
        ].contains(code.code)
    }
}
