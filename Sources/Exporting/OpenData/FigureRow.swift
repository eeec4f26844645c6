public import Amounts
import Datasets
public import Figures
public import Localization

/// A figure as a row of open data. What is kept back says only that it is.
public struct FigureRow: Sendable {
    public let figure: Figure
    public let dimensions: FigureDimensions
    /// In the smallest unit of money, a count, or a ratio with six places rounded outward; nil: unbounded.
    public let lower, upper: String?
    public let lowerOpen, upperOpen: Bool
    /// By name: "provisional".
    public let statuses: [String]
    public let printed: Words
    public let number: PrintedNumber?
    /// "ekspor.csv:4 ekspor.csv:7-9".
    public let rows: String

    public var isWithheld: Bool {
        figure.status.contains(.withheld) || figure.value == .absent(.withheld)
    }

    /// All digits are known.
    public var isExact: Bool { lower != nil && lower == upper }

    public init?(_ figure: Figure, in set: FigureSet, _ currency: Currency) {
        guard let dimensions = set.dimensions(of: figure.id) else { return nil }
        self.figure = figure
        self.dimensions = dimensions
        let told = FigureExport.told(figure)
        statuses = told.status
        let id = Wording(language: .id, currency: currency), en = Wording(language: .en, currency: currency)
        printed = Words(id: set.say(figure, id, .mark), en: set.say(figure, en, .mark))
        let isHidden = figure.status.contains(.withheld) || figure.value == .absent(.withheld)
        (lower, upper) = isHidden ? (nil, nil) : (told.lower, told.upper)
        (lowerOpen, upperOpen) = isHidden ? (true, true) : (told.lowerOpen, told.upperOpen)
        number = isHidden ? nil : set.number(figure, en)
        rows = isHidden ? "" : FigureExport(set, [id]).places(of: figure)
    }

    /// The unit in words for readers: "IDR", "%", "percentage points", "index", "times", "count", "rank".
    public func unit(_ currency: Currency) -> String {
        switch figure.quantity {
        case .money, .moneyChange: currency.code
        case .percent, .percentChange: "%"
        case .percentagePoints: "percentage points"
        case .index: "index"
        case .times: "times"
        case .count: "count"
        case .rank: "rank"
        }
    }

    /// How far it can be trusted: "exact", "moreThan"; empty where there is no value.
    public var precision: String { isWithheld ? "" : figure.precision.map { "\($0)" } ?? "" }
}

/// All figures of a report as a table.
public struct FigureTable: Sendable {
    public let rows: [FigureRow]
    let currency: Currency

    public init(_ set: FigureSet, _ currency: Currency) {
        rows = set.allIDs.compactMap { set[$0] }.compactMap { FigureRow($0, in: set, currency) }
        self.currency = currency
    }

    public static let head = [
        "id", "indicator", "label_id", "label_en", "quoted_from", "period", "year", "month",
        "commodity", "commodity_id", "commodity_en", "hs_code", "partner", "partner_id", "partner_en",
        "partner_role", "sector", "sector_id", "sector_en", "region", "region_id", "region_en",
        "lower", "upper", "lower_open", "upper_open", "precision", "printed_id", "printed_en", "status",
        "unit", "smallest_unit", "formula_id", "formula_en", "inputs", "rows",
    ]

    /// The fields of a row, in the order of the head.
    public func fields(_ row: FigureRow) -> [String] {
        let dimensions = row.dimensions, figure = row.figure
        func member(_ member: FigureDimensions.Member?) -> [String] {
            [member?.code ?? "", member?.name.id ?? "", member?.name.en ?? ""]
        }
        let isMoney = figure.quantity == .money || figure.quantity == .moneyChange
        let time = [dimensions.period.path, String(dimensions.period.year), dimensions.month]
        let what =
            member(dimensions.commodity) + [dimensions.hsCode ?? ""] + member(dimensions.partner)
            + [dimensions.role?.rawValue ?? ""] + member(dimensions.sector) + member(dimensions.region)
        let value = [
            row.lower ?? "", row.upper ?? "", "\(row.lowerOpen)", "\(row.upperOpen)", row.precision,
            row.printed.id, row.printed.en, row.statuses.joined(separator: " "), row.unit(currency),
            isMoney ? PrintedNumber.plain(1, currency.minorDigits) : "1",
        ]
        let source = [
            figure.formula.text.id, figure.formula.text.en, figure.inputs.map(\.path).joined(separator: " "),
            row.rows,
        ]
        return [
            figure.id.path, dimensions.indicator, figure.label.id, figure.label.en,
            dimensions.quotedFrom ?? "",
        ] + time + what + value + source
    }

    /// RFC 4180, in UTF-8.
    public var csv: [UInt8] { DelimitedText.lines([Self.head] + rows.map(fields)) }
}

extension FigureDimensions {
    /// "3"; empty of a year.
    var month: String { if case .month(_, let month) = period { String(month) } else { "" } }
}
