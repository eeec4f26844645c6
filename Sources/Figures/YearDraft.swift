import Amounts
import Datasets

/// The running sums of one year while the cells pass by; of rows that name regions, each region has its own,
/// and the year is the sum of their tables.
struct YearDraft: Sendable {
    private var statedTotal = Tally(), control = Tally()
    private var months = Array(repeating: Tally(), count: 12)
    private var statedMonths = Array(repeating: Tally(), count: 12)
    private var commodities = ByMember<Tally>(), statedCommodities = ByMember<Tally>()
    private var lines = ByMember<Tally>(), statedLines = ByMember<Tally>()
    private var statedSectors = ByMember<Tally>()
    /// Rows that name a sector and no good.
    private var withinSectors = ByMember<SectorRest>()
    /// What the tables of regions say, where there are regions.
    private var regions: RegionSums?
    private var withoutCommodity = Tally(), withoutLine = Tally()
    /// Rows that name only a good, and rows that name only a destination: two divisions of one total,
    /// which must not be added to each other.
    private var namesOnlyGoods = false, namesOnlyPlaces = false
    private var hasStatedParts = false

    mutating func add(_ cell: Cell, _ cube: Cube, _ known: Lines) {
        let line = known.index(partner: cell.key.partner, commodity: cell.key.commodity, in: cube)
        switch cell.key.kind {
        case .value: addValue(cell, line: line, sector: cell.key.sector(in: cube))
        case .total: addTotal(cell, line: line)
        case .control:
            if cell.key.isOfWholeYear { control.add(cell.amount, rows: cell.rows) }
        }
    }

    private mutating func addValue(_ cell: Cell, line: Int?, sector: Int?) {
        if let sector { withinSectors[sector, default: SectorRest()].add(cell, hasLine: line != nil) }
        if let commodity = cell.key.commodity {
            commodities[commodity, default: Tally()].add(cell.amount, rows: cell.rows)
            if line == nil { namesOnlyGoods = true }
        } else {
            withoutCommodity.add(cell.amount, rows: cell.rows)
            if line != nil { namesOnlyPlaces = true }
        }
        if let line {
            lines[line, default: Tally()].add(cell.amount, rows: cell.rows)
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
            statedCommodities[commodity, default: Tally()].add(cell.amount, rows: cell.rows)
            hasStatedParts = true
        case (nil, nil, _?, nil):
            guard let line else { return }
            statedLines[line, default: Tally()].add(cell.amount, rows: cell.rows)
            hasStatedParts = true
        case (nil, nil, nil, let sector?):
            statedSectors[sector, default: Tally()].add(cell.amount, rows: cell.rows)
        default: return
        }
    }

    /// Adds what is known of a region, or of the rows that name none.
    mutating func add(_ table: YearTable, region: Int?) {
        func add(_ members: Members, to sums: inout ByMember<Tally>) {
            for index in members.standing.order + members.standing.missing {
                if let entry = members.entries[index] { sums[index, default: Tally()].add(entry) }
            }
        }
        add(table.commodities, to: &commodities)
        add(table.lines, to: &lines)
        for (month, entry) in table.months.enumerated() { if let entry { months[month].add(entry) } }
        if let rest = table.commodities.unassigned { withoutCommodity.add(rest) }
        if let rest = table.lines.unassigned { withoutLine.add(rest) }
        var sums = regions ?? RegionSums()
        add(table.sectors, to: &sums.sectors)
        sums.add(table, region)
        regions = sums
    }

    /// The finished sums.
    func table(_ cube: Cube, _ known: Lines, _ policy: ReadingPolicy) -> YearTable {
        let goods = Members(entries(commodities, statedCommodities)) { cube.commodities[$0].slug }
        let places = Members(entries(lines, statedLines)) { known.all[$0].path(in: cube) }
        let sectors = Members(sectorEntries(goods, cube)) { cube.sectors[$0].slug }
        let areas = Members(regions?.totals.compactMap(\.entry) ?? ByMember()) { cube.regions[$0].slug }
        var table = YearTable(commodities: goods, lines: places, sectors: sectors, regions: areas)
        table.regions.unassigned = regions?.rest.entry
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
        table.regions.roundShares(of: table.total)
        guard table.basis == .stated else {
            if let regions {
                regions.mark(&table, hasStatedParts: hasStatedParts)
                return table
            }
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

    /// What a source states of a member stands before the sum of its rows.
    private func entries(_ sums: ByMember<Tally>, _ stated: ByMember<Tally>) -> ByMember<Entry> {
        var entries = sums.compactMap(\.entry)
        for (index, tally) in stated.sorted {
            if let entry = tally.entry { entries[index, default: entry] = entry }
        }
        return entries
    }

    private func sectorEntries(_ goods: Members, _ cube: Cube) -> ByMember<Entry> {
        var sums = ByMember<Tally>()
        for (index, entry) in goods.entries.sorted {
            if let sector = cube.commodities[index].sector { sums[sector, default: Tally()].add(entry) }
        }
        for (index, within) in withinSectors.sorted {
            if let rest = within.rest { sums[index, default: Tally()].add(rest) }
        }
        // Each region has summed its own; a commodity's total that is stated for all of them stands above.
        if let regions, !hasStatedParts { sums = regions.sectors }
        return entries(sums, statedSectors)
    }

    private func total(of table: YearTable) -> (Entry?, YearTable.Basis) {
        if let stated = statedTotal.entry { return (stated, .stated) }
        if regions != nil, let whole = table.regions.whole { return (whole, .parts(.region)) }
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
    private func tightened(_ members: Members, by total: Entry) -> ByMember<Entry> {
        guard let most = total.upper, let sum = members.itemised else { return members.entries }
        return members.entries.compactMap { entry in
            var entry = entry
            guard !entry.isAbsent else { return entry }
            let room = most - (sum.lower - entry.lower)
            guard room >= entry.lower, entry.upper.map({ $0 > room }) ?? true else { return entry }
            entry.amount.interval.upper = Bound(room)
            return entry
        }
    }
}

extension CellKey {
    /// Neither a part nor a month.
    var isOfWholeYear: Bool {
        month == nil && commodity == nil && partner == nil && sector == nil && region == nil
    }

    /// Its own, or its commodity's.
    func sector(in cube: Cube) -> Int? { sector ?? commodity.flatMap { cube.commodities[$0].sector } }
}
