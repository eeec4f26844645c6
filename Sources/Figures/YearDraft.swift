import Amounts
import Datasets

/// The running sums of one year while the cells pass by.
struct YearDraft: Sendable {
    private var statedTotal = Tally(), control = Tally()
    private var months = Array(repeating: Tally(), count: 12)
    private var statedMonths = Array(repeating: Tally(), count: 12)
    private var commodities: [Tally], statedCommodities: [Tally]
    private var lines: [Tally], statedLines: [Tally]
    private var statedSectors: [Tally]
    private var withoutCommodity = Tally(), withoutLine = Tally()
    /// Rows that name only a good, and rows that name only a destination: two divisions of one total,
    /// which must not be added to each other.
    private var namesOnlyGoods = false, namesOnlyPlaces = false
    private var hasStatedParts = false

    init(_ cube: Cube, lines count: Int) {
        commodities = Array(repeating: Tally(), count: cube.commodities.count)
        statedCommodities = commodities
        lines = Array(repeating: Tally(), count: count)
        statedLines = lines
        statedSectors = Array(repeating: Tally(), count: cube.sectors.count)
    }

    mutating func add(_ cell: Cell, _ cube: Cube, _ known: Lines) {
        let line = known.index(partner: cell.key.partner, commodity: cell.key.commodity, in: cube)
        switch cell.key.kind {
        case .value: addValue(cell, line: line)
        case .total: addTotal(cell, line: line)
        case .control:
            if cell.key.isOfWholeYear { control.add(cell.amount, rows: cell.rows) }
        }
    }

    private mutating func addValue(_ cell: Cell, line: Int?) {
        if let commodity = cell.key.commodity {
            commodities[commodity].add(cell.amount, rows: cell.rows)
            if line == nil { namesOnlyGoods = true }
        } else {
            withoutCommodity.add(cell.amount, rows: cell.rows)
            if line != nil { namesOnlyPlaces = true }
        }
        if let line {
            lines[line].add(cell.amount, rows: cell.rows)
        } else {
            withoutLine.add(cell.amount, rows: cell.rows)
        }
        if let month = cell.key.month { months[month - 1].add(cell.amount, rows: cell.rows) }
    }

    private mutating func addTotal(_ cell: Cell, line: Int?) {
        switch (cell.key.month, cell.key.commodity, cell.key.partner, cell.key.sector) {
        case (nil, nil, nil, nil): statedTotal.add(cell.amount, rows: cell.rows)
        case (let month?, nil, nil, nil): statedMonths[month - 1].add(cell.amount, rows: cell.rows)
        case (nil, let commodity?, nil, _):
            statedCommodities[commodity].add(cell.amount, rows: cell.rows)
            hasStatedParts = true
        case (nil, nil, _?, nil):
            guard let line else { return }
            statedLines[line].add(cell.amount, rows: cell.rows)
            hasStatedParts = true
        case (nil, nil, nil, let sector?):
            statedSectors[sector].add(cell.amount, rows: cell.rows)
        default: return
        }
    }

    /// The finished sums.
    func table(_ cube: Cube, _ known: Lines, _ policy: ReadingPolicy) -> YearTable {
        let goods = Members(entries(commodities, statedCommodities)) { cube.commodities[$0].slug }
        let places = Members(entries(lines, statedLines)) { known.all[$0].path(in: cube) }
        let sectors = Members(sectorEntries(goods, cube)) { cube.sectors[$0].slug }
        var table = YearTable(commodities: goods, lines: places, sectors: sectors)
        for month in 0..<12 { table.months[month] = statedMonths[month].entry ?? months[month].entry }
        let areTwoDivisions = namesOnlyGoods && namesOnlyPlaces
        if !areTwoDivisions {
            table.commodities.unassigned = withoutCommodity.entry
            table.lines.unassigned = withoutLine.entry
        }
        (table.total, table.basis) = total(of: table)
        table.commodities.roundShares(of: table.total)
        table.lines.roundShares(of: table.total)
        table.sectors.roundShares(of: table.total)
        guard table.basis == .stated else {
            let isOneDivision = !areTwoDivisions && !hasStatedParts
            table.commodities.isDivisionOfTotal = isOneDivision || table.basis == .parts(.commodity)
            table.lines.isDivisionOfTotal = isOneDivision || table.basis == .parts(.partner)
            table.sectors.isDivisionOfTotal = table.basis == .parts(.sector)
            return table
        }
        if policy == .strict, let total = table.total {
            table.commodities = Members(tightened(goods, by: total)) { cube.commodities[$0].slug }
            table.lines = Members(tightened(places, by: total)) { known.all[$0].path(in: cube) }
        }
        return table
    }

    private func entries(_ sums: [Tally], _ stated: [Tally]) -> [Entry?] {
        sums.indices.map { stated[$0].entry ?? sums[$0].entry }
    }

    private func sectorEntries(_ goods: Members, _ cube: Cube) -> [Entry?] {
        var sums = Array(repeating: Tally(), count: cube.sectors.count)
        for (index, commodity) in cube.commodities.enumerated() {
            if let sector = commodity.sector, let entry = goods.entries[index] { sums[sector].add(entry) }
        }
        return entries(sums, statedSectors)
    }

    private func total(of table: YearTable) -> (Entry?, YearTable.Basis) {
        if let stated = statedTotal.entry { return (stated, .stated) }
        if !table.commodities.isEmpty { return (table.commodities.whole, .parts(.commodity)) }
        if !table.lines.isEmpty { return (table.lines.whole, .parts(.partner)) }
        if !table.sectors.isEmpty { return (table.sectors.whole, .parts(.sector)) }
        if table.months.contains(where: { $0 != nil }), control.entry == nil {
            var sum = Tally()
            for month in table.months {
                sum.add(month ?? Entry(amount: .missing, rows: []))
            }
            return (sum.entry, .months)
        }
        return (withoutCommodity.entry ?? control.entry, .rows)
    }

    /// Under the strict reading no part is larger than the others leave it; without this, "more than"
    /// has no upper end at all.
    private func tightened(_ members: Members, by total: Entry) -> [Entry?] {
        guard let most = total.upper, let sum = members.itemised else { return members.entries }
        return members.entries.map { entry in
            guard var entry, !entry.isAbsent else { return entry }
            let room = most - (sum.lower - entry.lower)
            guard room >= entry.lower, entry.upper.map({ $0 > room }) ?? true else { return entry }
            entry.amount.interval.upper = Bound(room)
            return entry
        }
    }
}

extension CellKey {
    /// Neither a part nor a month.
    var isOfWholeYear: Bool { month == nil && commodity == nil && partner == nil && sector == nil }
}
