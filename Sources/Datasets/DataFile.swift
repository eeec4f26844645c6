public import Amounts
public import Declarations

/// A file with rows and how its columns and numbers are to be understood.
public struct DataFile: Sendable, Hashable {
    /// Relative to the report's folder.
    public var path: String
    public var format: FileFormat
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
    /// Of claims: the speaker, and the figure that is claimed.
    case who, figure

    /// Those of trade rows, in the order of `Reports/README.md`.
    public static let ofRows: [Column] = [
        .year, .month, .kind, .commodity, .code, .sector, .region, .partners, .role, .value, .status,
        .note,
    ]
    /// Those of claims.
    public static let ofClaims: [Column] = [
        .year, .value, .source, .date, .note, .who, .figure, .commodity, .partners,
    ]
}

/// Kinds of file that readers exist for.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
    case csv
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
