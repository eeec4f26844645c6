public import Localization

/// A country or territory as reports print it: its codes, its name in every language, where it lies.
public struct Country: Sendable, Hashable {
    public let code: CountryCode
    /// ISO 3166-1 alpha-3, e.g. "HKG"; XKX for Kosovo.
    public let alpha3: String
    public let name: Words
    public let subregion: Subregion

    init(_ code: String, _ alpha3: String, id: String, en: String, _ subregion: Subregion) {
        self.code = CountryCode(code)
        self.alpha3 = alpha3
        self.name = Words(id: id, en: en)
        self.subregion = subregion
    }
}
