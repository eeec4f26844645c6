/// What a piece of office text names: one country, several, no country at all, or nothing that is known.
public enum CountryMatch: Sendable, Hashable {
    case found(CountryCode)
    /// Two or more countries share the name ("Kongo", "Korea"); a person must say which.
    case ambiguous([CountryCode])
    /// A destination, but not a country.
    case notACountry(NotACountry)
    /// No such name. The nearest names come first and are only a hint: nothing is ever taken by likeness.
    case unknown(nearest: [CountryCode])
}

/// A destination of office tables that is not a country.
public enum NotACountry: String, Sendable, Hashable, CaseIterable {
    /// "Lain-lain", "Negara lainnya": what is left over.
    case rest
    /// "Tidak dirinci", "Unspecified": the source does not say.
    case unspecified
    /// "Jumlah", "Total": a row that sums the others.
    case total
    /// A continent or a part of one: "Afrika", "Asia Timur".
    case region
    /// A union or a loose group: "Uni Eropa", "ASEAN", "Timur Tengah".
    case group
}
