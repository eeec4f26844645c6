public import Declarations
import Geography
import Localization

/// A table that an office keeps for all its reports, in a file of its own.
public struct OfficeTable: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The office's own spellings of destinations.
        case countries
        /// Its goods: names, codes of the nomenclature and from when to when they hold, sectors.
        case commodities
        /// Which destination of which good is the main one, or shares its value.
        case roles
        /// Exchange rates.
        case rates

        /// Which are read first: what others need.
        public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// What its columns can mean, and which of them must be there.
        var columns: [Column] {
            switch self {
            case .countries: [.name, .code]
            case .commodities: [.name, .english, .code, .sector, .alias, .from, .until]
            case .roles: [.commodity, .partners, .role]
            case .rates: [.currency, .rate, .per, .from, .until, .kind]
            }
        }

        var required: [Column] {
            switch self {
            case .countries: [.name, .code]
            case .commodities: [.name]
            case .roles: [.partners, .role]
            case .rates: [.currency, .rate, .from]
            }
        }
    }

    public var kind: Kind
    public var file: DataFile

    /// "tables: {rates: {file: kurs.csv, …}}".
    static func all(_ reader: inout DeclarationReader) -> [OfficeTable] {
        reader.entries("tables").compactMap { entry in
            guard let kind = Kind(rawValue: entry.key) else {
                let known = Kind.allCases.map(\.rawValue)
                reader.findings.error(
                    "\"\(entry.key)\" is not a table that an office can keep",
                    hint: Nearest.word(to: entry.key, among: known).map { "did you mean \"\($0)\"?" }
                        ?? "these are: " + known.joined(separator: ", "), at: entry.place)
                return nil
            }
            let file = DataFile(
                entry.value.reader(reader.findings), kind.columns, required: kind.required,
                needsNumbers: kind == .rates)
            return OfficeTable(kind: kind, file: file)
        }
    }
}

/// Takes the rows of a table that an office keeps.
public struct OfficeTableRows: RowSink {
    /// One row by the meaning of its columns.
    struct Row {
        var texts: [Column: String]
        var places: [Column: SourcePlace]
        var place: SourcePlace

        subscript(_ column: Column) -> String { texts[column] ?? "" }

        func place(of column: Column) -> SourcePlace { places[column] ?? place }
    }

    public let kind: OfficeTable.Kind
    private let findings: FindingList
    private(set) var rows: [Row] = []
    private(set) var declared = DataFile(path: "")
    private var fields: [(column: Column, field: Int)] = []
    private var width = 0
    private var file: RowFile?
    /// Tables of this size are kept by hand; more is a wrong file.
    private static let limit = 200_000

    public init(_ kind: OfficeTable.Kind, _ findings: FindingList) {
        self.kind = kind
        self.findings = findings
    }

    public mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        let before = findings.errorCount
        _ = FileColumns(file, header: header, at: places, findings)
        self.file = file
        declared = file.declared
        width = header.count
        fields = file.declared.columns.compactMap { mapping in
            header.firstIndex { FileColumns.key($0) == FileColumns.key(mapping.header) }
                .map { (mapping.column, $0) }
        }
        return findings.errorCount == before
    }

    public mutating func take(_ row: RawRow) {
        func place(_ field: Int) -> SourcePlace {
            SourcePlace(
                file: file?.path ?? "", line: row.line, column: row.column(field), sheet: file?.sheet)
        }
        guard row.count == width else {
            return findings.add(.fieldCount(row.count, header: width), at: place(0))
        }
        guard rows.count < Self.limit else {
            if rows.count == Self.limit {
                findings.add(.tooManyTableRows(limit: Self.limit), at: place(0))
            }
            return
        }
        var taken = Row(texts: [:], places: [:], place: place(0))
        for (column, field) in fields {
            taken.texts[column] = row.text(field).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            taken.places[column] = place(field)
        }
        rows.append(taken)
    }

    public mutating func end() {}
}
