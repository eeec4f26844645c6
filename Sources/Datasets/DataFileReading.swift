import Amounts
import Declarations

extension DataFile {
    /// - Parameters:
    ///   - required: the columns that must be there; of rows, a date or a year of the file may stand for the
    ///     year.
    ///   - needsNumbers: whether it must be said whose points and commas the numbers use.
    init(
        _ map: DeclarationReader, _ known: [Column], required: [Column] = [.year, .value],
        needsNumbers: Bool = true
    ) {
        var map = map
        let path = map.string("file")
        self.init(
            path: path, format: map.choice("format", default: FileFormat(path: path)),
            numbers: needsNumbers
                ? map.requiredChoice("numbers", default: .id) : map.choice("numbers", default: .id))
        sheet = map.optionalString("sheet")
        table = map.optionalString("table")
        query = map.optionalString("query")
        encoding = map.optionalChoice("encoding", of: TextEncoding.self)
        delimiter = map.optionalChoice("delimiter", of: Delimiter.self)
        groupsAreThousands = map.optionalChoice("thousands", of: ThousandsRule.self) == .always
        scale = map.choice("scale", default: ScaleWord.satuan).power
        scaleWords = Self.scaleWords(&map)
        rules = TableRules(&map)
        dates = map.optionalChoice("dates", of: DateOrder.self)
        century = map.optionalInt("century", in: 1900...2100)
        currency = Self.currency(&map)
        year = map.optionalInt("year", in: 1900...2200)
        ignored = map.strings("ignore")
        partnerSeparator = map.optionalString("separator") ?? ";"
        partnersAre = map.choice("partners", default: .names)
        allowsDuplicates = map.choice("duplicates", default: DuplicateRule.refuse) == .allow
        place = map.place(of: "file")
        headerRows = Self.headerRows(&map)
        limits = Self.limits(&map)
        checkSource(map)
        if var columns = map.requiredMap("columns") {
            readColumns(&columns, known, required, map.place(of: "columns"))
        }
        map.finish()
    }

    private static func currency(_ map: inout DeclarationReader) -> String? {
        guard let code = map.optionalString("currency") else { return nil }
        if code.utf8.count == 3, code == code.uppercased() { return code }
        map.findings.error(
            "\"currency\" must be a code of three capitals such as USD, not \"\(code)\"",
            at: map.place(of: "currency"))
        return nil
    }

    /// The files with rows that a definition names.
    static func rows(_ reader: inout DeclarationReader) -> [DataFile] {
        reader.list("data").map { DataFile($0.reader(reader.findings), Column.ofRows) }
    }

    /// Those with claims.
    static func claims(_ reader: inout DeclarationReader) -> [DataFile] {
        reader.list("claims").map {
            DataFile($0.reader(reader.findings), Column.ofClaims, required: [.year, .value, .source])
        }
    }

    /// "header: 3", or "header: [3, 4]".
    private static func headerRows(_ map: inout DeclarationReader) -> [Int] {
        guard let value = map.value("header"), !value.isNothing else { return [] }
        let texts: [String?] =
            if case .list(let items) = value.content { items.map(\.text) } else { [value.text] }
        let rows = texts.map { $0.flatMap { Int($0) } ?? 0 }
        guard rows.allSatisfy({ $0 > 0 }), zip(rows, rows.dropFirst()).allSatisfy(<) else {
            map.findings.error(
                "\"header\" must be the number of a row, or a list of such numbers in ascending order",
                hint: "for instance header: [3, 4]", at: value.place)
            return []
        }
        return rows
    }

    /// "scale-words: {M: miliar}".
    private static func scaleWords(_ map: inout DeclarationReader) -> [String: Int] {
        var words: [String: Int] = [:]
        for entry in map.entries("scale-words") {
            if let word = entry.value.text.flatMap(ScaleWord.init) {
                words[entry.key.lowercased()] = word.power
            } else {
                let known = ScaleWord.allCases.map(\.rawValue).joined(separator: ", ")
                map.findings.error(
                    "\"\(entry.key)\" must be one of \(known)", at: entry.value.place)
            }
        }
        return words
    }

    private static func limits(_ map: inout DeclarationReader) -> [LimitDeclaration] {
        map.entries("limits").compactMap { entry in
            if let value = entry.value.text.flatMap({ Int($0) }), value > 0 {
                return LimitDeclaration(name: entry.key, value: value, place: entry.place)
            }
            map.findings.error("\"\(entry.key)\" must be a number above 0", at: entry.value.place)
            return nil
        }
    }

    /// A database has a table or a query, nothing else has one.
    private func checkSource(_ map: DeclarationReader) {
        if format.isDatabase, (table == nil) == (query == nil) {
            map.findings.error(
                "a database needs \"table\" or \"query\", one of the two", at: map.place(of: "file"))
        }
        for key in ["table", "query"] where !format.isDatabase && map.has(key) {
            map.findings.error("\"\(key)\" is for databases only", at: map.place(of: key))
        }
    }

    private mutating func readColumns(
        _ reader: inout DeclarationReader, _ known: [Column], _ required: [Column], _ place: SourcePlace
    ) {
        for column in known {
            guard let header = reader.optionalString(column.rawValue) else { continue }
            columns.append(.init(column: column, header: header, place: reader.place(of: column.rawValue)))
        }
        reader.finish()
        let hasTime = year != nil || header(of: .date) != nil
        for column in required where header(of: column) == nil && !(column == .year && hasTime) {
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
