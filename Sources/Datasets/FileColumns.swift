import Amounts
import Declarations

/// Which field of a file's records holds what, found from its header; -1 for a column that the file does not
/// have.
struct FileColumns {
    var year = -1, month = -1, kind = -1, commodity = -1, code = -1, sector = -1, region = -1
    var partners = -1, role = -1, value = -1, status = -1
    var date = -1, currency = -1, exporter = -1, document = -1
    /// How many fields each record must have.
    var width = 0
    /// Columns without a name, which must be empty.
    var nameless: [Int] = []

    init() {}

    /// Finds the declared columns; what does not fit goes to `findings`.
    init(_ file: RowFile, header: [String], at places: [SourcePlace], _ findings: FindingList) {
        width = header.count
        let declared = file.declared
        var seen: [String: Int] = [:]
        // Headers may have thousands of names: each is looked at once.
        let keys = Set(header.map(Self.key))
        let unmet = declared.columns.map(\.header).filter { !keys.contains(Self.key($0)) }
        for (index, name) in header.enumerated() {
            if Self.key(name).isEmpty {
                // A spacer between the columns of a sheet: its reader has seen that nothing stands in it.
                if file.sheet == nil, !declared.ignored.contains("") { nameless.append(index) }
                continue
            }
            if let first = seen[Self.key(name)] {
                findings.add(.repeatedColumn(name, first: first + 1, second: index + 1), at: places[index])
                continue
            }
            seen[Self.key(name)] = index
            if let mapping = declared.columns.first(where: { Self.key($0.header) == Self.key(name) }) {
                set(mapping.column, index)
            } else if !declared.ignored.contains(where: { Self.key($0) == Self.key(name) }),
                declared.rules.qualifier.map(Self.key) != Self.key(name)
            {
                let near = Nearest.word(to: name, among: unmet)
                findings.add(.unknownColumn(name, near: near), at: places[index])
            }
        }
        for mapping in declared.columns where seen[Self.key(mapping.header)] == nil {
            let near = Nearest.word(to: mapping.header, among: header)
            findings.add(
                .missingColumn(mapping.header, mapping.column, near: near, header: header),
                at: places.first.map { SourcePlace(file: $0.file, line: $0.line, column: 1, sheet: $0.sheet) }
            )
        }
    }

    private mutating func set(_ column: Column, _ index: Int) {
        switch column {
        case .year: year = index
        case .month: month = index
        case .kind: kind = index
        case .commodity: commodity = index
        case .code: code = index
        case .sector: sector = index
        case .region: region = index
        case .partners: partners = index
        case .role: role = index
        case .value: value = index
        case .status: status = index
        case .date: date = index
        case .currency: currency = index
        case .exporter: exporter = index
        case .document: document = index
        case .note, .source, .who, .figure, .name, .english, .alias, .from, .until, .rate, .per: break
        }
    }

    /// Column names are compared without regard to case and outer spaces.
    static func key(_ name: String) -> String {
        name.lowercased().split(separator: " ").joined(separator: " ")
    }
}
