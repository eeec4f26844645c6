import Amounts
import Declarations
import Geography

extension CubeBuilder {
    /// All cells, in an order that does not depend on that of the rows.
    public func cube() -> Cube { cube(of: cells) }

    /// The same in the report's second currency; nil where it has none.
    public func cubeBeside() -> Cube? { definition.measure.beside.map { _ in cube(of: besideCells) } }

    /// What may be printed: the cells without what is kept back, in both currencies.
    /// - Parameter cube: all cells.
    public func published(_ cube: Cube) -> (cube: Cube, beside: Cube?) {
        // The same cells in both: what one currency hides, another must not tell.
        let hidden = Withholding.keys(in: cube, definition, findings)
        return (cube.withholding(hidden), cubeBeside()?.withholding(hidden))
    }

    private func cube(of cells: CellTable) -> Cube {
        let used = Set(names.commodities.compactMap(\.sector)).union(sectorsOfTotals)
        let sectors = Renumbering(names.sectors.indices.filter(used.contains)) { names.sectors[$0].slug }
        let usedRegions = Set(cells.states.compactMap(\.key.key.region))
        let regions = Renumbering(names.regions.indices.filter(usedRegions.contains)) {
            names.regions[$0].slug
        }
        let goods = Renumbering(Array(names.commodities.indices)) { names.commodities[$0].slug }
        let partners = Renumbering(Array(names.partnerSets.indices)) {
            names.partnerSets[$0].slug + "/" + names.partnerSets[$0].role.rawValue
        }
        // Only keys and places are sorted: the cells themselves are the largest thing that is ever made.
        let order = cells.slots.indices.filter { cells.slots[$0].key.word != 0 }.map { place in
            var key = cells.slots[place].key.key
            key.commodity = key.commodity.map { goods.new[$0] }
            key.partner = key.partner.map { partners.new[$0] }
            key.sector = key.sector.map { sectors.new[$0] }
            key.region = key.region.map { regions.new[$0] }
            return (key: PackedKey(key), place: UInt32(truncatingIfNeeded: place))
        }.sorted { $0.key.word < $1.key.word }
        let commodities = goods.old.map { index in
            var commodity = names.commodities[index]
            commodity.sector = commodity.sector.map { sectors.new[$0] }
            return commodity
        }
        return Cube(
            files: files.map(\.declared.name), commodities: commodities,
            sectors: sectors.old.map { names.sectors[$0] },
            regions: regions.old.map { names.regions[$0] },
            partners: partners.old.map { names.partnerSets[$0] },
            cells: order.map { key, place in
                let (amount, rows) = cells.sum(cells[Int(place)], file)
                return Cell(key: key.key, amount: amount, rows: rows)
            })
    }

    private var sectorsOfTotals: Set<Int> { Set(cells.states.compactMap(\.key.key.sector)) }
}

/// Old numbers in the order of their names, and the new number of each.
private struct Renumbering {
    var old: [Int]
    var new: [Int]

    init(_ numbers: [Int], by name: (Int) -> String) {
        let names = Dictionary(uniqueKeysWithValues: numbers.map { ($0, name($0)) })
        old = numbers.sorted { (names[$0] ?? "", $0) < (names[$1] ?? "", $1) }
        new = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
        for (index, number) in old.enumerated() { new[number] = index }
    }
}

extension CellKey: Comparable {
    /// By year, month, kind, commodity, partner, sector, region; what is "all" comes first.
    public static func < (a: CellKey, b: CellKey) -> Bool {
        if a.year != b.year { return a.year < b.year }
        if a.month != b.month { return (a.month ?? 0) < (b.month ?? 0) }
        if a.kind != b.kind { return a.kind.code < b.kind.code }
        if a.commodity != b.commodity { return (a.commodity ?? -1) < (b.commodity ?? -1) }
        if a.partner != b.partner { return (a.partner ?? -1) < (b.partner ?? -1) }
        if a.sector != b.sector { return (a.sector ?? -1) < (b.sector ?? -1) }
        return (a.region ?? -1) < (b.region ?? -1)
    }
}
