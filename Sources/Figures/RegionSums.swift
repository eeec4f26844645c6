import Amounts
import Datasets

/// What the regions of a year come to together.
struct RegionSums: Sendable {
    /// By region: its total, as its own rows have it.
    private(set) var totals = ByMember<Tally>()
    /// The total of the rows that name no region.
    private(set) var rest = Tally()
    var sectors = ByMember<Tally>()
    /// The parts of every region are all of its total.
    private var goodsDivide = true, linesDivide = true, sectorsDivide = true

    /// Adds the total of a region, or of the rows that name none.
    mutating func add(_ table: YearTable, _ region: Int?) {
        guard let total = table.total else { return }
        if let region { totals[region, default: Tally()].add(total) } else { rest.add(total) }
        goodsDivide = goodsDivide && table.commodities.isDivisionOfTotal
        linesDivide = linesDivide && table.lines.isDivisionOfTotal
        sectorsDivide = sectorsDivide && table.sectors.isDivisionOfTotal
    }

    /// Says which members of a year whose total is the sum of its regions are all of it.
    func mark(_ table: inout YearTable, hasStatedParts: Bool) {
        table.commodities.isDivisionOfTotal = goodsDivide && !hasStatedParts
        table.lines.isDivisionOfTotal = linesDivide && !hasStatedParts
        table.sectors.isDivisionOfTotal = sectorsDivide && !hasStatedParts
        table.regions.isDivisionOfTotal = true
    }
}

/// The rows that name a sector and no good, as far as they are not another division of what its goods come
/// to.
struct SectorRest: Sendable {
    private var sum = Tally()
    private var namesOnlyGoods = false, namesOnlyPlaces = false

    mutating func add(_ cell: Cell, hasLine: Bool) {
        if cell.key.commodity != nil {
            namesOnlyGoods = namesOnlyGoods || !hasLine
        } else {
            sum.add(cell.amount, rows: cell.rows)
            namesOnlyPlaces = namesOnlyPlaces || hasLine
        }
    }

    var rest: Entry? { namesOnlyGoods && namesOnlyPlaces ? nil : sum.entry }
}
