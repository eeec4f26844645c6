public import Amounts
public import Declarations

/// A file with rows and how its columns and numbers are to be understood.
public struct DataFile: Sendable, Hashable {
    /// Relative to the report's folder.
    public var path: String
    public var format: FileFormat
    /// The sheet of a workbook; nil: its only one.
    public var sheet: String?
    /// Rows of the head, from 1, in ascending order; empty: the first that is not blank.
    public var headerRows: [Int]
    /// The table of a database that holds the rows.
    public var table: String?
    /// What is asked of a database in place of a whole table.
    public var query: String?
    /// nil: found out from the first bytes.
    public var encoding: TextEncoding?
    /// nil: found out from the header.
    public var delimiter: Delimiter?
    /// Whose points and commas the numbers use.
    public var numbers: NumberConvention
    /// `thousands: always`: 1.260 is one thousand two hundred and sixty, and no error.
    public var groupsAreThousands: Bool
    /// Powers of ten of the unit that the column's head names: 6 for "juta rupiah".
    public var scale: Int
    /// Scale words of this file that are ambiguous elsewhere, in lower case: ["m": 9].
    public var scaleWords: [String: Int]
    /// What else stands among its rows.
    public var rules: TableRules
    /// In which order dates have their parts; nil: only dates that leave no choice can be read.
    public var dates: DateOrder?
    /// What is added to years of two digits; nil: they are errors.
    public var century: Int?
    /// The year of all rows of a file that has no column of years.
    public var year: Int?
    /// The currency of all its values; nil: the report's, or the rows' own. Of a table of rates, the currency
    /// that the rates are in.
    public var currency: String?
    /// Limits of readers that this file may go beyond, by name.
    public var limits: [LimitDeclaration]
    /// The meaning of the file's own column names.
    public var columns: [ColumnMapping]
    /// Column names that are known and left out.
    public var ignored: [String]
    /// What parts the destinations of one cell.
    public var partnerSeparator: String
    /// Whether destinations are written as names or as ISO codes.
    public var partnersAre: PartnerForm
    /// Whether equal rows may both be real.
    public var allowsDuplicates: Bool
    public var place: SourcePlace

    /// A file of which nothing is declared.
    public init(path: String, format: FileFormat? = nil, numbers: NumberConvention = .id) {
        self.path = path
        self.format = format ?? FileFormat(path: path)
        headerRows = []
        self.numbers = numbers
        groupsAreThousands = false
        scale = 0
        scaleWords = [:]
        rules = TableRules()
        limits = []
        columns = []
        ignored = []
        partnerSeparator = ";"
        partnersAre = .names
        allowsDuplicates = false
        place = SourcePlace(file: path)
    }

    /// By which reports speak of it: its path, and of a table on a server the table's name, since where the
    /// server stands is nobody's business.
    public var name: String { format == .postgresql ? table ?? "SQL" : path }

    /// The file's own name of a column.
    public func header(of column: Column) -> String? { columns.first { $0.column == column }?.header }
}

/// One of the file's columns and what it means.
public struct ColumnMapping: Sendable, Hashable {
    public var column: Column
    public var header: String
    public var place: SourcePlace

    public init(column: Column, header: String, place: SourcePlace) {
        self.column = column
        self.header = header
        self.place = place
    }
}

/// What a column of rows can mean.
public enum Column: String, Sendable, Hashable, CaseIterable {
    case year, month, kind, commodity, code, sector, region, partners, role, value, status, note, source, date
    /// Who exports; and which document a row comes from.
    case exporter, document
    /// The ISO code of the value's currency.
    case currency
    /// Of the tables that an office keeps.
    case name, english, alias, from, until, rate, per
    /// Of claims: the speaker, and the figure that is claimed.
    case who, figure

    /// Those of trade rows, in the order of `Reports/README.md`.
    public static let ofRows: [Column] = [
        .year, .month, .date, .kind, .commodity, .code, .sector, .region, .partners, .role, .value, .currency,
        .exporter, .document, .status, .note,
    ]
    /// Those of claims.
    public static let ofClaims: [Column] = [
        .year, .value, .source, .date, .note, .who, .figure, .commodity, .partners,
    ]
}

/// Kinds of file that readers exist for.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
    case csv, xlsx, xls, ods, jsonl, sqlite, postgresql

    /// What the end of a file's name says; CSV where it says nothing.
    public init(path: String) {
        let name = path.lowercased()
        let known: [(String, FileFormat)] = [
            (".xlsx", .xlsx), (".xlsm", .xlsx), (".xls", .xls), (".ods", .ods), (".jsonl", .jsonl),
            (".ndjson", .jsonl), (".sqlite", .sqlite), (".sqlite3", .sqlite), (".db", .sqlite),
        ]
        self =
            name.hasPrefix("postgresql://") || name.hasPrefix("postgres://")
            ? .postgresql : known.first { name.hasSuffix($0.0) }?.1 ?? .csv
    }

    /// Whether its rows live in a database.
    public var isDatabase: Bool { self == .sqlite || self == .postgresql }
}

/// The order of the parts of a date.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    case ymd, dmy, mdy
}

/// A limit of a reader that a file sets for itself.
public struct LimitDeclaration: Sendable, Hashable {
    public var name: String
    public var value: Int
    public var place: SourcePlace

    public init(name: String, value: Int, place: SourcePlace) {
        self.name = name
        self.value = value
        self.place = place
    }
}

/// How text is written in bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
}

/// What stands between the fields of a record.
public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab

    public var byte: UInt8 {
        switch self {
        case .comma: 0x2C
        case .semicolon: 0x3B
        case .tab: 0x09
        }
    }
}

/// How destinations are written. A column is one or the other, since AS is a country's code and another's
/// short name.
public enum PartnerForm: String, Sendable, Hashable, CaseIterable {
    case names, codes
}
