import Amounts
import Declarations
import Localization

/// Who stands behind the cells: the exact values of each exporter by year, commodity and destination. Grows
/// with exporters and cells, not with rows; empty where no column names exporters.
struct Exporters {
    private struct Key: Hashable {
        var cell: UInt64
        var exporter: Int
    }

    private var words = CodedWords()
    private(set) var names: [String] = []
    private var codeOfSlug: [String: Int] = [:]
    private var values: [Key: Int128] = [:]
    /// File and line of the first row of each cell.
    private var firsts: [UInt64: (file: Int, line: Int)] = [:]

    /// - Parameter cell: the key of the row's cell without month and region.
    mutating func add(_ row: RawRow, _ field: Int, _ cell: PackedKey, _ amount: Amount, file: Int) {
        let word = Word(row, field)
        let exporter = words.code(word) ?? words.add(word, code: number(row.text(field)))
        guard exporter >= 0, let value = amount.interval.lower.value else { return }
        values[Key(cell: cell.word, exporter: exporter), default: 0] += value
        if firsts[cell.word] == nil { firsts[cell.word] = (file, row.line) }
    }

    /// "PT Kopi Jaya" and "PT. KOPI JAYA" are one; a cell without a name is nobody.
    private mutating func number(_ text: String) -> Int {
        let slug = Slug.of(text)
        guard !slug.isEmpty else { return NameCode.none }
        if let known = codeOfSlug[slug] { return known }
        codeOfSlug[slug] = names.count
        names.append(text)
        return names.count - 1
    }

    /// How many exporters there are in a group of cells, and how much the largest has.
    struct Standing {
        var count = 0
        var largest: Int128 = 0
        var sum: Int128 = 0
        var exporter = -1
        /// Of the first row.
        var file = 0, line = 0
    }

    /// By a part of the cell's key.
    func standings(by part: (CellKey) -> CellKey?) -> [CellKey: Standing] {
        var sums: [CellKey: [Int: Int128]] = [:], places: [CellKey: (file: Int, line: Int)] = [:]
        for (key, value) in values {
            guard let group = part(PackedKey(word: key.cell).key), let first = firsts[key.cell] else {
                continue
            }
            sums[group, default: [:]][key.exporter, default: 0] += value
            let place = places[group] ?? first
            places[group] = (first.file, first.line) < (place.file, place.line) ? first : place
        }
        return Dictionary(
            uniqueKeysWithValues: sums.map { group, list in
                let largest = list.max { ($0.value, $1.key) < ($1.value, $0.key) }
                let place = places[group] ?? (0, 0)
                return (
                    group,
                    Standing(
                        count: list.count, largest: largest?.value ?? 0, sum: list.values.reduce(0, +),
                        exporter: largest?.key ?? -1, file: place.file, line: place.line)
                )
            })
    }
}

extension CubeBuilder {
    /// Fewer exporters than this behind a value and each can work out the other's.
    private static let fewest = 3
    /// An exporter with this many hundredths of a value makes almost all of it.
    private static let dominance: Int128 = 80

    /// Values that tell of one exporter: by commodity, by destination, and by both where the commodity alone
    /// does not.
    func checkExporters(_ cube: Cube) {
        guard !exporters.names.isEmpty else { return }
        var told: Set<CellKey> = []
        let goods = exporters.standings { key in
            key.commodity.map { CellKey(kind: .value, year: key.year, commodity: $0) }
        }
        let partners = exporters.standings { key in
            key.partner.map { CellKey(kind: .value, year: key.year, partner: $0) }
        }
        let both = exporters.standings { key in
            guard let good = key.commodity, let partner = key.partner else { return nil }
            return CellKey(kind: .value, year: key.year, commodity: good, partner: partner)
        }
        for key in goods.keys.sorted() where find(goods[key], key) { told.insert(key) }
        for key in partners.keys.sorted() { find(partners[key], key) }
        for key in both.keys.sorted()
        where !told.contains(CellKey(kind: .value, year: key.year, commodity: key.commodity)) {
            find(both[key], key)
        }
    }

    @discardableResult
    private func find(_ standing: Exporters.Standing?, _ key: CellKey) -> Bool {
        guard let standing, standing.count > 0, !isWithheld(key) else { return false }
        let name = nameAsRead(key)
        let place = SourcePlace(
            file: files[standing.file].path, line: standing.line, column: 1, sheet: files[standing.file].sheet
        )
        if standing.count < Self.fewest {
            findings.add(.fewExporters(of: name, standing.count), at: place)
            return true
        }
        guard standing.sum > 0, standing.largest * 100 >= standing.sum * Self.dominance else { return false }
        findings.add(
            .exporterDominates(
                exporters.names[standing.exporter], name,
                percent: Int(standing.largest * 100 / standing.sum)), at: place)
        return true
    }

    /// What a key in the numbers of the names as they were read speaks of.
    private func nameAsRead(_ key: CellKey) -> Words {
        definition.name(
            of: key, [key.commodity.map { names.commodities[$0].name.id }].compactMap(\.self),
            key.partner.map { names.partnerSets[$0] })
    }

    private func isWithheld(_ key: CellKey) -> Bool {
        guard let good = key.commodity else { return false }
        return definition.withheld.contains { rule in
            rule.commodity == names.commodities[good].slug && (rule.year == nil || rule.year == key.year)
                && (rule.country == nil
                    || key.partner.map { names.partnerSets[$0].countries == [rule.country] } == true)
        }
    }
}
