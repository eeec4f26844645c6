public import Amounts
public import Datasets
public import Geography
public import Localization

/// What the report is about and who says so: all texts that the definition gives, in both languages.
public struct Publication: Sendable, Hashable {
    /// Words of a person, said as theirs.
    public struct Attribution: Sendable, Hashable {
        public var who: String
        public var role: Words
        public var says: Words

        public init(who: String, role: Words, says: Words) {
            self.who = who
            self.role = role
            self.says = says
        }
    }

    public var title: Words
    public var area: Words
    /// The area's name on a map: "Blitar".
    public var areaShort: Words
    /// Where the area lies, and in which country.
    public var place: GeoPoint
    public var country: CountryCode
    public var office: Words
    public var officeShort: Words
    public var source: Words
    /// The source where there is little room, as on a press chart.
    public var sourceShort: Words
    public var year: Int
    /// Of publication.
    public var date: CalendarDay?
    public var edition: Words?
    public var notes: [Words]
    public var attributions: [Attribution]
    /// Rules that the office lets pass, and why.
    public var waivers: [Waiver]
    public var policy: ReadingPolicy
    public var isSample: Bool
    public var isDraft: Bool
    /// Not to be published before; nil: at any time.
    public var embargo: PublicationMoment?
    /// Who signs it; nil: nobody.
    public var signature: Signature?
    /// HS codes that the definition suggests, by the commodity's slug: printed as suggestions.
    public var suggestedCodes: [String: String] = [:]
    public var currency: Currency

    /// How other currencies were converted; nil where there are none.
    public var conversion: Conversion?

    /// The rule by which values in other currencies became the report's.
    public struct Conversion: Sendable, Hashable {
        public var rule: RateRule
        /// "kurs pajak"; empty where the table does not say.
        public var kinds: [String]

        public init(rule: RateRule, kinds: [String]) {
            self.rule = rule
            self.kinds = kinds
        }
    }

    public var currencyName: Words { Self.name(of: currency) }

    /// A currency within a sentence.
    public static func name(of currency: Currency) -> Words {
        switch currency.code {
        case "IDR": Words(id: "rupiah", en: "rupiah")
        case "USD": Words(id: "dolar Amerika Serikat", en: "US dollars")
        default: Words(id: currency.code, en: currency.code)
        }
    }

    public init(
        title: Words, area: Words, areaShort: Words, place: GeoPoint, country: CountryCode, office: Words,
        officeShort: Words, source: Words, sourceShort: Words, year: Int, date: CalendarDay?, edition: Words?,
        notes: [Words],
        attributions: [Attribution], waivers: [Waiver], policy: ReadingPolicy,
        isSample: Bool,
        isDraft: Bool,
        currency: Currency
    ) {
        self.title = title
        self.area = area
        self.areaShort = areaShort
        self.place = place
        self.country = country
        self.office = office
        self.officeShort = officeShort
        self.source = source
        self.sourceShort = sourceShort
        self.year = year
        self.date = date
        self.edition = edition
        self.notes = notes
        self.attributions = attributions
        self.waivers = waivers
        self.policy = policy
        self.isSample = isSample
        self.isDraft = isDraft
        self.currency = currency
    }
}
