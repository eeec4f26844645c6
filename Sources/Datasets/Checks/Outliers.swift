import Amounts
import Declarations
import Localization

/// Values far from those of the year before: a unit that was mistaken, a row too many, or real news. They are
/// only pointed out.
extension CubeBuilder {
    /// A value is far off where it is this many times the other year's at the least.
    private static let factor: Int128 = 10
    /// Smaller than this part of the year's rows it is of no consequence.
    private static let consequence: Int128 = 100

    /// By commodity, and by commodity and destination where the commodity as a whole is as usual. Numbers that
    /// are invented leap as they like.
    func checkOutliers(_ cube: Cube) {
        guard !definition.isSample else { return }
        let years = cube.years
        let parts = cube.cells.filter { $0.key.kind == .value && $0.key.commodity != nil }
        for (before, year) in zip(years, years.dropFirst()) where year == before + 1 {
            let old = parts.filter { $0.key.year == before }, new = parts.filter { $0.key.year == year }
            let size = Self.size(of: new)
            var flagged: Set<Int> = []
            for (good, pair) in Self.pairs(old, new, by: { [$0.key.commodity ?? -1] }) {
                if find(pair, size, year, cube) { flagged.insert(good[0]) }
            }
            for (key, pair) in Self.pairs(old, new, by: { [$0.key.commodity ?? -1, $0.key.partner ?? -1] })
            where key[1] >= 0 && !flagged.contains(key[0]) {
                find(pair, size, year, cube)
            }
        }
    }

    private static func size(of cells: [Cell]) -> Int128 {
        cells.reduce(0) { $0 + max(0, $1.amount.interval.lower.value ?? 0) }
    }

    /// The cells of both years under each key that both have, in the order of the keys.
    private static func pairs(_ old: [Cell], _ new: [Cell], by key: (Cell) -> [Int]) -> [(
        [Int], (old: [Cell], new: [Cell])
    )] {
        let before = Dictionary(grouping: old, by: key), after = Dictionary(grouping: new, by: key)
        return after.keys.filter { before[$0] != nil }.sorted { $0.lexicographicallyPrecedes($1) }.map {
            ($0, (before[$0] ?? [], after[$0] ?? []))
        }
    }

    /// - Returns: whether the values are certainly far apart.
    @discardableResult
    private func find(_ pair: (old: [Cell], new: [Cell]), _ size: Int128, _ year: Int, _ cube: Cube) -> Bool {
        let old = Amount.sum(pair.old.map(\.amount)), new = Amount.sum(pair.new.map(\.amount))
        guard let isRise = Self.isRise(old, new), let cell = pair.new.first else { return false }
        let larger = (isRise ? new : old).interval.lower.value ?? 0
        guard larger * Self.consequence >= size, size > 0 else { return false }
        var key = cell.key
        (key.month, key.region) = (nil, nil)
        if Set(pair.new.map(\.key.partner)).count > 1 { key.partner = nil }
        findings.add(
            .outlier(
                name(key, cube), said(new), before: said(old), rows: rows(of: pair.new)), at: place(cell))
        return true
    }

    /// Whether the newer of two amounts is certainly far above the other, or far below; nil of neither.
    private static func isRise(_ old: Amount, _ new: Amount) -> Bool? {
        if let low = new.interval.lower.value, let high = old.interval.upper.value, high > 0,
            low >= high * factor
        {
            return true
        }
        if let high = new.interval.upper.value, let low = old.interval.lower.value, high > 0,
            low >= high * factor
        {
            return false
        }
        return nil
    }
}
