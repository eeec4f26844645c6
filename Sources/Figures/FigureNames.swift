public import Geography
public import Localization

/// The names that figures carry in their labels: countries and the words for their roles.
public struct FigureNames: Sendable, Hashable {
    /// As printed within a sentence; a code without a name stands as its code.
    public var countries: [CountryCode: Words]
    /// Before the country of a main destination.
    public var mainlyTo: Words
    /// Before one destination.
    public var to: Words
    /// Between the last two of several.
    public var and: Words
    /// After several that share one value.
    public var together: Words

    public init(
        countries: [CountryCode: Words] = [:],
        mainlyTo: Words = Words(id: "terutama ke", en: "mainly to"),
        to: Words = Words(id: "ke", en: "to"),
        and: Words = Words(id: "dan", en: "and"),
        together: Words = Words(id: "bersama", en: "together")
    ) {
        self.countries = countries
        self.mainlyTo = mainlyTo
        self.to = to
        self.and = and
        self.together = together
    }

    /// The name of a country, or its code.
    public func name(of country: CountryCode) -> Words {
        countries[country] ?? Words(id: country.code, en: country.code)
    }

    /// "Hong Kong dan Singapura", "A, B, dan C".
    public func list(_ names: [Words]) -> Words {
        Words(id: list(names.map(\.id), and.id), en: list(names.map(\.en), and.en))
    }

    private func list(_ names: [String], _ and: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let comma = names.count > 2 ? "," : ""
        return names.dropLast().joined(separator: ", ") + "\(comma) \(and) \(last)"
    }
}

extension Words {
    /// Both languages changed alike.
    func mapped(_ change: (String) -> String) -> Words { Words(id: change(id), en: change(en)) }

    /// The first letter as a capital, for the beginning of a line.
    public var capitalized: Words { mapped { $0.prefix(1).uppercased() + $0.dropFirst() } }
}
