import Amounts
import Declarations

extension DataFile {
    init(_ map: DeclarationReader, _ known: [Column]) {
        var map = map
        self.init(
            path: map.string("file"), format: map.choice("format", default: .csv),
            encoding: map.optionalChoice("encoding", of: TextEncoding.self),
            delimiter: map.optionalChoice("delimiter", of: Delimiter.self),
            numbers: map.requiredChoice("numbers", default: .id),
            groupsAreThousands: map.optionalChoice("thousands", of: ThousandsRule.self) == .always,
            scale: map.choice("scale", default: ScaleWord.satuan).power, columns: [],
            ignored: map.strings("ignore"), partnerSeparator: map.optionalString("separator") ?? ";",
            partnersAre: map.choice("partners", default: .names),
            allowsDuplicates: map.choice("duplicates", default: DuplicateRule.refuse) == .allow,
            place: map.place(of: "file"))
        if var columns = map.requiredMap("columns") { readColumns(&columns, known, map.place(of: "columns")) }
        map.finish()
    }

    private mutating func readColumns(
        _ reader: inout DeclarationReader, _ known: [Column], _ place: SourcePlace
    ) {
        for column in known {
            guard let header = reader.optionalString(column.rawValue) else { continue }
            columns.append(.init(column: column, header: header, place: reader.place(of: column.rawValue)))
        }
        reader.finish()
        let required: [Column] = known == Column.ofClaims ? [.year, .value, .source] : [.year, .value]
        for column in required where header(of: column) == nil {
            reader.findings.error("\"columns\" must say which column is \"\(column.rawValue)\"", at: place)
        }
    }
}

/// Whether one group of three digits is thousands.
private enum ThousandsRule: String, CaseIterable {
    case ask, always
}

/// What equal rows are.
private enum DuplicateRule: String, CaseIterable {
    case refuse, allow
}

/// The unit that a column's head names.
private enum ScaleWord: String, CaseIterable {
    case satuan, ribu, juta, miliar, triliun, thousand, million, billion, trillion

    var power: Int {
        switch self {
        case .satuan: 0
        case .ribu, .thousand: 3
        case .juta, .million: 6
        case .miliar, .billion: 9
        case .triliun, .trillion: 12
        }
    }
}
