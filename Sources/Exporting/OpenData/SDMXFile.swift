import Amounts
import Datasets
public import Figures
public import Localization

/// Figures as SDMX-CSV 2.0: one observation a row. Figures that others say are left out.
///
/// The value of an observation is the number as it is printed, in the unit of UNIT_MULT, with the decimals of
/// DECIMALS: all digits of what is exact. A range has none, since no single number is known; its ends stand in
/// OBS_LOWER and OBS_UPPER, as those of every value do. What SDMX has no code for stands in COMMENT_OBS.
public struct SDMXFile: Sendable {
    private let table: FigureTable
    private let currency: Currency
    /// "ID_BLITAR"
    private let area: String

    /// - Parameter area: the code of the report's area; those of its regions are under the same country.
    public init(_ table: FigureTable, _ currency: Currency, area: String) {
        self.table = table
        self.currency = currency
        self.area = area
    }

    /// The structure that the columns are of.
    public static let structure = "KENDANG:DSD_EXPORTS(1.0)"

    public static let head = [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "COMMODITY", "SECTOR",
        "COUNTERPART_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE",
        "UNIT_MULT", "DECIMALS", "OBS_LOWER", "OBS_UPPER", "OBS_PRECISION", "COMMENT_OBS",
    ]

    public var bytes: [UInt8] {
        DelimitedText.lines(
            [Self.head] + table.rows.filter { $0.dimensions.quotedFrom == nil }.map(fields))
    }

    private func fields(_ row: FigureRow) -> [String] {
        let number = row.isWithheld ? nil : value(row)
        return ["datastructure", Self.structure, "I"] + key(row.dimensions) + [
            number?.value ?? "", SDMXStatus(row).code, row.isWithheld ? "C" : "F", unit(row),
            number.map { String($0.scale) } ?? "", number.map { String($0.places) } ?? "",
            bound(row.lower, row), bound(row.upper, row), row.precision, comment(row),
        ]
    }

    // MARK: Key

    /// Total, not one part, a destination that is not named: SDMX's own words for them.
    private static let total = "_T", unspecified = "_X"

    private func key(_ dimensions: FigureDimensions) -> [String] {
        let isMonth = if case .month = dimensions.period { true } else { false }
        let partner: String =
            switch dimensions.role {
            case nil: Self.total
            case .unknown?: Self.unspecified
            // Never one country's alone.
            case .main?: "MAIN_" + Self.code(dimensions.partner?.code ?? "")
            case .sole?, .joint?: Self.code(dimensions.partner?.code ?? "")
            }
        let country = area.split(separator: "_").first.map(String.init) ?? area
        let region = dimensions.region.map { country + "_" + Self.code($0.code) } ?? area
        return [
            isMonth ? "M" : "A", region, indicator(dimensions),
            dimensions.commodity.map { Self.code($0.code) } ?? Self.total,
            // A commodity's own sector is no dimension of its figures.
            dimensions.commodity == nil
                ? dimensions.sector.map { Self.code($0.code) } ?? Self.total : Self.total,
            partner, time(dimensions.period),
        ]
    }

    /// "VALUE", "SHARE_TOP_3_BY_COMMODITY", "CAGR_FROM_2021".
    private func indicator(_ dimensions: FigureDimensions) -> String {
        var code = Self.code(dimensions.indicator)
        if let top = dimensions.top {
            code += (dimensions.shape == .top ? "_TOP_" : "_BEYOND_") + String(top)
        }
        if let dimension = dimensions.dimension { code += "_BY_" + Self.code(dimension.rawValue) }
        if case .years(let first, _) = dimensions.period { code += "_FROM_\(first)" }
        return code
    }

    private func time(_ period: Period) -> String {
        switch period {
        case .year(let year), .years(_, let year): String(year)
        case .month: period.path
        }
    }

    /// Capitals, digits and _ only.
    static func code(_ slug: String) -> String {
        String(slug.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    // MARK: Value

    private func value(_ row: FigureRow) -> (value: String, scale: Int, places: Int)? {
        switch row.figure.value {
        case .absent: return nil
        case .amount(let amount):
            if let exact = amount.exactValue {
                let places = currency.minorDigits
                return (PrintedNumber.plain(exact, places), 0, places)
            }
        case .ratio, .count, .rank: break
        }
        guard let number = row.number, number.upperSteps == nil else { return nil }
        return (number.plain, number.scale, number.places)
    }

    /// An end in units of the measure: rupiah and not cents, percent and not ratios.
    private func bound(_ text: String?, _ row: FigureRow) -> String {
        guard let text else { return "" }
        switch row.figure.quantity {
        case .money, .moneyChange:
            return Int128(text).map { PrintedNumber.plain($0, currency.minorDigits) } ?? text
        case .percent, .percentChange, .percentagePoints: return Self.hundredfold(text)
        case .index, .times, .count, .rank: return text
        }
    }

    /// "0.828200" is "82.8200".
    private static func hundredfold(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let fraction = text[text.index(after: point)...]
        guard fraction.count >= 2 else { return text }
        let isNegative = text.hasPrefix("-")
        let digits = (text[..<point] + fraction.prefix(2)).drop { $0 == "-" || $0 == "0" }
        let rest = fraction.dropFirst(2)
        return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + (rest.isEmpty ? "" : "." + rest)
    }

    /// Currencies as in ISO 4217; PT percent, PP percentage points, PN pure number.
    private func unit(_ row: FigureRow) -> String {
        switch row.figure.quantity {
        case .money, .moneyChange: currency.code
        case .percent, .percentChange: "PT"
        case .percentagePoints: "PP"
        case .index, .times, .count, .rank: "PN"
        }
    }

    private func comment(_ row: FigureRow) -> String {
        var parts: [String] = []
        if row.number != nil, !row.isExact { parts.append("printed as " + row.printed.en) }
        if row.lowerOpen, row.lower != nil { parts.append("lower end excluded") }
        if row.upperOpen, row.upper != nil { parts.append("upper end excluded") }
        parts += SDMXStatus(row).rest
        if row.dimensions.role == .joint { parts.append("shared by several destinations, not divided") }
        if row.dimensions.role == .main { parts.append("main destination, not all of the value") }
        return parts.joined(separator: "; ")
    }
}
