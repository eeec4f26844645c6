public import Amounts
public import Geography
public import Localization

/// A good, as the office names it.
public struct Commodity: Sendable, Hashable {
    /// Lower-case ASCII of the Indonesian name: "kendang-jimbe"; the key in figure ids.
    public var slug: String
    /// As within a sentence: "kendang jimbe", "jimbe drums".
    public var name: Words
    /// Index into `Cube.sectors`.
    public var sector: Int?
    /// Digits of the HS code that the rows state; a code that is only suggested stands in the definition.
    public var code: String?

    public init(slug: String, name: Words, sector: Int? = nil, code: String? = nil) {
        self.slug = slug
        self.name = name
        self.sector = sector
        self.code = code
    }
}

/// A group of goods.
public struct Sector: Sendable, Hashable {
    public var slug: String
    public var name: Words

    public init(slug: String, name: Words) {
        self.slug = slug
        self.name = name
    }
}

/// A part of the area that is reported: a regency or a city of a province.
public struct Region: Sendable, Hashable {
    public var slug: String
    public var name: Words

    public init(slug: String, name: Words) {
        self.slug = slug
        self.name = name
    }
}

/// What the source says of a value's destination.
public enum PartnerRole: String, Sendable, Hashable, CaseIterable {
    /// All of the value goes there.
    case sole
    /// Tujuan utama: most of it, not all.
    case main
    /// One value for several destinations, no split.
    case joint
    /// None is named.
    case unknown
}

/// One destination, or several that share one value, with the role they play.
public struct PartnerSet: Sendable, Hashable {
    /// In the order of the code; empty where the role is unknown.
    public var countries: [CountryCode]
    public var role: PartnerRole

    public init(countries: [CountryCode], role: PartnerRole) {
        self.countries = countries
        self.role = role
    }

    /// "KH", "HK+SG"; empty where none is named.
    public var slug: String { countries.map(\.code).joined(separator: "+") }
}

/// The rows behind a value: first and last line of a file, and how many of the lines between belong to it.
public struct RowSpan: Sendable, Hashable {
    /// Index into `Cube.files`.
    public var file: Int
    public var firstLine: Int
    public var lastLine: Int
    public var count: Int

    public init(file: Int, firstLine: Int, lastLine: Int, count: Int) {
        self.file = file
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.count = count
    }
}

/// What a row claims to be.
public enum RowKind: String, Sendable, Hashable, CaseIterable {
    /// A part: summed.
    case value
    /// A stated total that may leave a residual: never summed with its parts.
    case total
    /// A total that must equal the sum of its rows: compared, never summed.
    case control
}

/// The key of a cell. Indices into the cube's lists; nil is "all" for totals and "not said" for values.
public struct CellKey: Sendable, Hashable {
    public var kind: RowKind
    public var year: Int
    /// 1…12; nil for the year as a whole.
    public var month: Int?
    public var commodity: Int?
    public var partner: Int?
    /// Of totals by sector, and of values that name no commodity; any other's is its commodity's.
    public var sector: Int?
    /// Where the goods come from.
    public var region: Int?

    public init(
        kind: RowKind, year: Int, month: Int? = nil, commodity: Int? = nil, partner: Int? = nil,
        sector: Int? = nil, region: Int? = nil
    ) {
        self.kind = kind
        self.year = year
        self.month = month
        self.commodity = commodity
        self.partner = partner
        self.sector = sector
        self.region = region
    }
}

/// The sum of the rows of one key, with the union of their statuses.
public struct Cell: Sendable, Hashable {
    public var key: CellKey
    public var amount: Amount
    public var rows: [RowSpan]

    public init(key: CellKey, amount: Amount, rows: [RowSpan]) {
        self.key = key
        self.amount = amount
        self.rows = rows
    }
}

/// All that was read, as sums by year, month, commodity and partner: memory grows with cells, not with rows.
public struct Cube: Sendable, Hashable {
    public var files: [String]
    public var commodities: [Commodity]
    public var sectors: [Sector]
    /// Empty where the rows name none.
    public var regions: [Region]
    public var partners: [PartnerSet]
    /// Sorted by year, month, kind, commodity, partner, sector, region.
    public var cells: [Cell]

    public init(
        files: [String], commodities: [Commodity], sectors: [Sector], regions: [Region] = [],
        partners: [PartnerSet], cells: [Cell]
    ) {
        self.files = files
        self.commodities = commodities
        self.sectors = sectors
        self.regions = regions
        self.partners = partners
        self.cells = cells
    }

    /// Every year that any cell speaks of, ascending.
    public var years: [Int] { Array(Set(cells.map(\.key.year))).sorted() }
}
