public import Amounts
public import Declarations
public import Geography
public import Localization

/// What a person declares of one report: report.yaml, read and checked (`Reports/README.md` gives its form).
public struct ReportDefinition: Sendable, Hashable {
    /// Lower-case ASCII; begins the names of the files made: "blitar-2025".
    public var name: String
    public var title: Words
    public var area: Area
    public var office: Office
    /// The year that the report is about.
    public var year: Int
    public var languages: [Language]
    public var state: PublicationState
    /// A final report cannot be made before; nil: at any time.
    public var embargo: DeclaredMoment?
    /// Who signs the report; nil: it has no place for a signature.
    public var signature: Signature?
    /// When it is published; nil leaves the date to SOURCE_DATE_EPOCH.
    public var date: CalendarDay?
    /// "Edisi 1", "Edition 1".
    public var edition: Words?
    public var source: Words
    /// The source where there is little room, as on a press chart.
    public var sourceShort: Words
    /// The office's mark on press charts, an SVG or PNG within the report's folder; nil: none.
    public var logo: LogoFile?
    public var attribution: [Attribution]
    public var reading: ReadingPolicy
    public var measure: Measure
    /// Names of folders in Templates/; the first is the one that `render` makes when none is asked for.
    public var templates: [String]
    /// Name of a file in Templates/Themes/ that is used in place of the templates' own; nil: theirs.
    public var theme: String?
    public var data: [DataFile]
    /// Figures said elsewhere: where they differ from the office's, they are printed as such.
    public var claimFiles: [DataFile]
    /// Tables that the office keeps for all its reports.
    public var tables: [OfficeTable]
    /// By which day's rate other currencies are converted; nil: no row may be in another.
    public var rateRule: RateRule?
    /// Filled from the table of rates.
    public var rates: RateTable?
    /// Filled from the table of commodities.
    public var commodityCodes: [CommodityCode] = []
    /// Filled from the table of roles.
    public var roles: [RoleDeclaration] = []
    /// Values that are kept back.
    public var withheld: [WithheldDeclaration]
    /// The last edition, whose figures this one is compared with; nil: none is named.
    public var previous: PreviousEdition?
    /// Country names that this office prints in place of the usual ones.
    public var names: [CountryCode: Words]
    /// The office's own spellings of destinations: text → code.
    public var partnerAliases: [String: CountryCode]
    public var commodities: [CommodityDeclaration]
    public var sectors: [SectorDeclaration]
    /// Parts of the area, in both languages; rows may name others.
    public var regions: [SectorDeclaration]
    /// Printed with the notes on method.
    public var notes: [Words]
    /// Every number is invented: a badge stands on each page.
    public var isSample: Bool
    /// An appendix leads from every printed number to its source rows.
    public var traces: Bool
    public var waivers: [Waiver]
    /// What its PDFs carry; nil: everything, unless the rows are very many.
    public var attach: [AttachedPart]?
    /// Where report.yaml stands, for findings about the report as a whole.
    public var place: SourcePlace
}

extension ReportDefinition {
    /// Every file that its figures are made of: rows, claims, tables.
    public var files: [DataFile] { data + claimFiles + tables.map(\.file) }
}

/// Whether the report may still change.
public enum PublicationState: String, Sendable, Hashable, CaseIterable {
    case draft, final
}

/// What a PDF of the report can carry.
public enum AttachedPart: String, Sendable, Hashable, CaseIterable {
    /// The files with rows and with claims, as the office gave them.
    case rows
    /// The figures that the document asks and their inputs, with formulas and source rows.
    case figures
    /// report.yaml, the template with its words, components and theme, and pictures.
    case definition
}

/// A moment in Western Indonesian Time, and where it is declared.
public struct DeclaredMoment: Sendable, Hashable {
    public var moment: PublicationMoment
    public var place: SourcePlace
}

/// The head of the office, who signs the report.
public struct Signature: Sendable, Hashable {
    public var name: String
    public var title: Words
    /// The number of a civil servant; nil: none is printed.
    public var nip: String?
    /// Where it is signed: "Blitar".
    public var place: Words
}

/// The area whose trade is reported.
public struct Area: Sendable, Hashable {
    /// "Kabupaten Blitar", "Blitar Regency".
    public var name: Words
    /// "Blitar": where the full name has been said.
    public var short: Words
    public var country: CountryCode
    public var province: Words?
    /// Degrees, south and west negative.
    public var latitude: Double
    public var longitude: Double
}

/// Who publishes the report.
public struct Office: Sendable, Hashable {
    public var name: Words
    public var short: Words
}

/// What a named person says; the only source of causes and judgements.
public struct Attribution: Sendable, Hashable {
    public var who: String
    public var role: Words
    public var says: Words
}

/// Where the office's mark lies.
public struct LogoFile: Sendable, Hashable {
    /// Within the report's folder.
    public var path: String
    /// Where report.yaml names it.
    public var place: SourcePlace
}

/// What all values of the report are measured in.
public struct Measure: Sendable, Hashable {
    /// ISO 4217: "IDR".
    public var currency: String
    /// The smallest unit of the values: "rupiah".
    public var unit: String
    /// Decimals of the currency that the smallest unit has: 0 for rupiah, 2 for US cents.
    public var decimals: Int
    /// The code of a second currency in which totals are printed beside; nil: none.
    public var beside: String?

    /// Decimals of a currency's smallest unit, as amounts of trade are kept.
    public static func decimals(of currency: String) -> Int {
        ["IDR", "JPY", "KRW", "VND"].contains(currency) ? 0 : 2
    }
}

/// What an office says of one of its goods.
public struct CommodityDeclaration: Sendable, Hashable {
    public var slug: String
    public var name: Words
    /// Slug of a sector.
    public var sector: String?
    /// A suggestion of an HS code, to be printed as such.
    public var suggestedHS: String?
    /// Other spellings in the rows.
    public var aliases: [String]
    public var place: SourcePlace
    /// Its English name is known.
    public var hasEnglish = true
}

/// A code of the nomenclature that stands for one of the office's goods, for as long as it holds.
public struct CommodityCode: Sendable, Hashable {
    /// 2, 4, 6, 8 or 10 digits; it stands for all longer codes that begin with it.
    public var digits: String
    /// Slug of the commodity.
    public var commodity: String
    public var from: CalendarDay?
    public var until: CalendarDay?
    public var place: SourcePlace

    /// Whether it holds on some day of a year.
    func holds(in year: Int) -> Bool { (from?.year ?? year) <= year && (until?.year ?? year) >= year }
}

/// What a table says of a destination where a row does not.
public struct RoleDeclaration: Sendable, Hashable {
    /// Slug; nil: of all goods.
    public var commodity: String?
    public var countries: [CountryCode]
    public var role: PartnerRole
}

/// What an office says of one of its groups of goods, or of a part of its area.
public struct SectorDeclaration: Sendable, Hashable {
    public var slug: String
    public var name: Words
    public var place: SourcePlace
}

/// A finding that the office lets pass, with the reason that is printed.
public struct Waiver: Sendable, Hashable {
    /// What is let pass; nil after a finding that there is no such rule.
    public var rule: WaivableRule?
    public var reason: Words
    public var place: SourcePlace
}

/// The last edition of the report, as report.yaml names it.
public struct PreviousEdition: Sendable, Hashable {
    /// A PDF, a folder that came out of one, or a file with figures.
    public var file: String
    /// Where the file does not say it.
    public var edition: Words?
    public var date: CalendarDay?
    public var place: SourcePlace
}

/// A figure that somebody else published.
public struct Claim: Sendable, Hashable {
    public var year: Int
    /// Path of the report's own figure: "total/2024".
    public var figure: String
    public var value: FigureValue
    /// As the claim words it: "Rp 12,5 miliar".
    public var text: String
    /// "minke.id".
    public var publisher: String
    /// Who said it; nil where nobody is named.
    public var speaker: String?
    public var date: CalendarDay?
    public var note: String?
    /// The file as declared, without its folders, for printing.
    public var file: String
    public var line: Int
    public var place: SourcePlace
}
