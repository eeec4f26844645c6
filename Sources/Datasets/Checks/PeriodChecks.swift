import Amounts
import Declarations
import Localization

/// A total that is stated of a quarter: compared with its months, never summed.
struct QuarterTotal {
    /// In the numbers of the names as they were read; its month is none.
    var key: CellKey
    /// 1…4.
    var quarter: Int
    var amount: Amount
    var place: SourcePlace
}

/// Months, quarters and years that are stated beside each other must go together.
extension CubeBuilder {
    func checkPeriods(_ cube: Cube) {
        checkMonths(cube)
        for total in quarterTotals { checkQuarter(total, cube) }
    }

    /// Twelve monthly totals come to the year's, fewer stay within it.
    private func checkMonths(_ cube: Cube) {
        let totals = cube.cells.filter { $0.key.kind != .value }
        let byYear = Dictionary(grouping: totals) { cell in
            var key = cell.key
            (key.month, key.kind) = (nil, .total)
            return key
        }
        for key in byYear.keys.sorted() {
            let all = byYear[key] ?? []
            // A month may be stated as a total and compared as a control: it is one month.
            var seen: Set<Int> = []
            let months = all.filter { $0.key.month.map { seen.insert($0).inserted } ?? false }
            guard let year = all.first(where: { $0.key.month == nil }), !months.isEmpty else { continue }
            let sum = Amount.sum(months.map(\.amount))
            let isWrong =
                Set(months.map(\.key.month)).count == 12
                ? !meets(sum, year.amount) : exceeds(sum, year.amount)
            guard isWrong else { continue }
            report(
                .controlMismatch,
                .periodMismatch(
                    of: name(year.key, cube), months: months.count, sum: said(sum), stated: said(year.amount),
                    rows: rows(of: months)), place(year))
        }
    }

    /// A quarter is compared with the rows of its months, and with their totals where there are any.
    private func checkQuarter(_ total: QuarterTotal, _ cube: Cube) {
        guard let key = numbered(total.key, cube) else { return }
        let months = (total.quarter - 1) * 3 + 1...total.quarter * 3
        let covered = cube.cells.filter { $0.key.month.map(months.contains) == true }
        let parts = covered.filter { $0.key.kind == .value }
        let stated = covered.filter { cell in
            var other = cell.key
            (other.month, other.kind) = (nil, key.kind)
            return cell.key.kind != .value && other == key
        }
        let groups = groups(of: key, parts, cube) + (stated.isEmpty ? [] : [stated])
        let name = Words(
            id: "triwulan \(total.quarter), \(name(key, cube).id)",
            en: "quarter \(total.quarter), \(name(key, cube).en)")
        if groups.isEmpty { findings.add(.controlWithoutRows(of: name), at: total.place) }
        for group in groups {
            let sum = Amount.sum(group.map(\.amount))
            let mayBeShort = key.kind == .total || Set(group.map(\.key.month)).count < 3
            guard mayBeShort ? exceeds(sum, total.amount) : !meets(sum, total.amount) else { continue }
            report(
                .controlMismatch,
                .periodMismatch(
                    of: name, months: Set(group.map(\.key.month)).count, sum: said(sum),
                    stated: said(total.amount), rows: rows(of: group)), total.place)
        }
    }

    /// A key in the numbers of the cube; nil where the cube has no such name.
    private func numbered(_ key: CellKey, _ cube: Cube) -> CellKey? {
        var found = key
        func number(_ slug: String?, _ list: [String]) -> Int?? {
            guard let slug else { return .some(nil) }
            return list.firstIndex(of: slug).map { .some($0) }
        }
        guard
            let commodity = number(
                key.commodity.map { names.commodities[$0].slug }, cube.commodities.map(\.slug)),
            let sector = number(key.sector.map { names.sectors[$0].slug }, cube.sectors.map(\.slug)),
            let region = number(key.region.map { names.regions[$0].slug }, cube.regions.map(\.slug)),
            let partner = number(
                key.partner.map { names.partnerSets[$0].slug + names.partnerSets[$0].role.rawValue },
                cube.partners.map { $0.slug + $0.role.rawValue })
        else { return nil }
        (found.commodity, found.sector, found.region, found.partner) = (commodity, sector, region, partner)
        return found
    }
}
