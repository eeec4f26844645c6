import Amounts
public import Declarations
public import Geography
import Localization

/// A value that an office keeps back because it would tell of one exporter.
public struct WithheldDeclaration: Sendable, Hashable {
    /// Slug.
    public var commodity: String
    /// One destination of it; nil: the commodity as a whole.
    public var country: CountryCode?
    /// nil: every year.
    public var year: Int?
    public var place: SourcePlace

    init?(_ map: DeclarationReader) {
        var map = map
        let name = map.string("commodity")
        commodity = Slug.of(name)
        country = map.country("partner")
        year = map.optionalInt("year", in: 1900...2200)
        place = map.place(of: "commodity")
        map.finish()
        if name.isEmpty { return nil }
    }
}

/// Keeps values back: their cells say c and nothing else, and so do the cells by which they could be worked
/// out from a stated total. (Primary and complementary suppression, one total at a time: equations of several
/// totals together are not searched.)
struct Withholding {
    private let definition: ReportDefinition
    private let findings: FindingList
    private let cube: Cube
    /// Indices of cells that are kept back.
    private var hidden: Set<Int> = []

    /// The keys of all cells that are kept back.
    static func keys(
        in cube: Cube, _ definition: ReportDefinition, _ findings: FindingList
    ) -> Set<CellKey> {
        guard !definition.withheld.isEmpty else { return [] }
        var withholding = Withholding(definition: definition, findings: findings, cube: cube)
        let units = definition.withheld.flatMap { rule in withholding.units(of: rule).map { (rule, $0) } }
        // What is named first: one that is withheld anyway hides another.
        for (_, unit) in units { withholding.hidden.formUnion(unit) }
        // What is hidden beside another value must not be given away either.
        var open = units
        while let (rule, unit) = open.first {
            open.removeFirst()
            open += withholding.protect(unit, rule).map { (rule, $0) }
        }
        return Set(withholding.hidden.map { cube.cells[$0].key })
    }

    private init(definition: ReportDefinition, findings: FindingList, cube: Cube) {
        self.definition = definition
        self.findings = findings
        self.cube = cube
    }

    /// The cells of a value, year by year.
    private func units(of rule: WithheldDeclaration) -> [Set<Int>] {
        guard let good = cube.commodities.firstIndex(where: { $0.slug == rule.commodity }) else {
            let near = Nearest.word(to: rule.commodity, among: cube.commodities.map(\.slug))
            findings.add(.withheldUnknown(rule.commodity, near: near), at: rule.place)
            return []
        }
        let cells = cube.cells.indices.filter { index in
            let key = cube.cells[index].key
            return key.kind == .value && key.commodity == good && (rule.year == nil || key.year == rule.year)
                && (rule.country.map { code in
                    key.partner.map { cube.partners[$0].countries.contains(code) } == true
                } ?? true)
        }
        if cells.isEmpty { findings.add(.withheldUnknown(rule.commodity, near: nil), at: rule.place) }
        let years = Dictionary(grouping: cells) { cube.cells[$0].key.year }
        return years.sorted { $0.key < $1.key }.map { Set($0.value) }
    }

    /// Hides, total by total, what would give the cells of one value away.
    /// - Returns: the values that are hidden beside it.
    private mutating func protect(_ unit: Set<Int>, _ rule: WithheldDeclaration) -> [Set<Int>] {
        var others: [Set<Int>] = []
        for (index, total) in cube.cells.enumerated()
        where total.key.kind != .value && !hidden.contains(index) {
            for group in groups(of: total.key) {
                let inside = group.filter(unit.contains)
                guard !inside.isEmpty, !group.contains(where: { hidden.contains($0) && !unit.contains($0) })
                else { continue }
                if let other = smallest(of: group.filter { !unit.contains($0) }) {
                    hidden.formUnion(other.cells)
                    others.append(Set(other.cells))
                    findings.add(
                        .withheldBeside(other.name, for: rule.commodity, total: name(total.key)),
                        at: rule.place)
                } else {
                    // The total is the value, and nothing else.
                    hidden.insert(index)
                    findings.add(.withheldTotal(name(total.key), for: rule.commodity), at: rule.place)
                }
            }
        }
        return others
    }

    /// The smallest commodity, or destination of the same, with a value.
    private func smallest(of cells: [Int]) -> (cells: [Int], name: Words)? {
        let known = cells.filter { (cube.cells[$0].amount.interval.upper.value ?? 0) > 0 }
        let byGood = Dictionary(grouping: known) { cube.cells[$0].key.commodity ?? -1 }
        let isOneGood = byGood.count == 1
        let byName = isOneGood ? Dictionary(grouping: known) { cube.cells[$0].key.partner ?? -1 } : byGood
        let least = byName.min { (size(of: $0.value), $0.key) < (size(of: $1.value), $1.key) }
        return least.flatMap { _, cells in
            cells.first.map { first in
                var key = cube.cells[first].key
                (key.month, key.region) = (nil, nil)
                if !isOneGood { key.partner = nil }
                return (cells, name(key))
            }
        }
    }

    private func size(of cells: [Int]) -> Int128 {
        cells.reduce(0) { $0 + (cube.cells[$1].amount.interval.upper.value ?? 0) }
    }

    /// The cells that a total covers, those by goods and those by destinations alone.
    private func groups(of total: CellKey) -> [[Int]] {
        let covered = cube.cells.indices.filter {
            cube.cells[$0].key.kind == .value && cube.covers(total, cube.cells[$0].key)
        }
        return [
            covered.filter { cube.cells[$0].key.commodity != nil },
            covered.filter { cube.cells[$0].key.commodity == nil },
        ].filter { !$0.isEmpty }
    }

    private func name(_ key: CellKey) -> Words { definition.name(of: key, in: cube) }
}

extension Cube {
    /// The same without the values of some cells, which say c.
    func withholding(_ keys: Set<CellKey>) -> Cube {
        guard !keys.isEmpty else { return self }
        var kept = self
        for index in cells.indices where keys.contains(cells[index].key) {
            kept.cells[index].amount = .withheld
            kept.cells[index].amount.status.formUnion(cells[index].amount.status.subtracting([.nilValue]))
        }
        return kept
    }
}
