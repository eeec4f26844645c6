public import Localization

/// A part of a continent as the United Nations count it (M49), e.g. South-East Asia.
public enum Subregion: String, Sendable, Hashable, CaseIterable {
    case northernAfrica, easternAfrica, middleAfrica, southernAfrica, westernAfrica
    case northernAmerica, caribbean, centralAmerica, southAmerica
    case centralAsia, easternAsia, southEasternAsia, southernAsia, westernAsia
    case easternEurope, northernEurope, southernEurope, westernEurope
    case australiaAndNewZealand, melanesia, micronesia, polynesia
    case antarctica

    public var name: Words {
        switch self {
        case .northernAfrica: Words(id: "Afrika Utara", en: "North Africa")
        case .easternAfrica: Words(id: "Afrika Timur", en: "East Africa")
        case .middleAfrica: Words(id: "Afrika Tengah", en: "Central Africa")
        case .southernAfrica: Words(id: "Afrika bagian selatan", en: "Southern Africa")
        case .westernAfrica: Words(id: "Afrika Barat", en: "West Africa")
        case .northernAmerica: Words(id: "Amerika Utara", en: "North America")
        case .caribbean: Words(id: "Karibia", en: "the Caribbean")
        case .centralAmerica: Words(id: "Amerika Tengah", en: "Central America")
        case .southAmerica: Words(id: "Amerika Selatan", en: "South America")
        case .centralAsia: Words(id: "Asia Tengah", en: "Central Asia")
        case .easternAsia: Words(id: "Asia Timur", en: "East Asia")
        case .southEasternAsia: Words(id: "Asia Tenggara", en: "South-East Asia")
        case .southernAsia: Words(id: "Asia Selatan", en: "South Asia")
        case .westernAsia: Words(id: "Asia Barat", en: "West Asia")
        case .easternEurope: Words(id: "Eropa Timur", en: "Eastern Europe")
        case .northernEurope: Words(id: "Eropa Utara", en: "Northern Europe")
        case .southernEurope: Words(id: "Eropa Selatan", en: "Southern Europe")
        case .westernEurope: Words(id: "Eropa Barat", en: "Western Europe")
        case .australiaAndNewZealand:
            Words(id: "Australia dan Selandia Baru", en: "Australia and New Zealand")
        case .melanesia: Words(id: "Melanesia", en: "Melanesia")
        case .micronesia: Words(id: "Mikronesia", en: "Micronesia")
        case .polynesia: Words(id: "Polinesia", en: "Polynesia")
        case .antarctica: Words(id: "Antarktika", en: "Antarctica")
        }
    }

    public var continent: Continent {
        switch self {
        case .northernAfrica, .easternAfrica, .middleAfrica, .southernAfrica, .westernAfrica: .africa
        case .northernAmerica, .caribbean, .centralAmerica, .southAmerica: .americas
        case .centralAsia, .easternAsia, .southEasternAsia, .southernAsia, .westernAsia: .asia
        case .easternEurope, .northernEurope, .southernEurope, .westernEurope: .europe
        case .australiaAndNewZealand, .melanesia, .micronesia, .polynesia: .oceania
        case .antarctica: .antarctica
        }
    }
}

/// A continent as the United Nations count it; the Americas are one.
public enum Continent: String, Sendable, Hashable, CaseIterable {
    case africa, americas, asia, europe, oceania, antarctica

    public var name: Words {
        switch self {
        case .africa: Words(id: "Afrika", en: "Africa")
        case .americas: Words(id: "Amerika", en: "the Americas")
        case .asia: Words(id: "Asia", en: "Asia")
        case .europe: Words(id: "Eropa", en: "Europe")
        case .oceania: Words(id: "Oseania", en: "Oceania")
        case .antarctica: Words(id: "Antarktika", en: "Antarctica")
        }
    }
}
