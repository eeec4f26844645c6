import Amounts
import Datasets
public import Geography

/// What one commodity is worth to one country.
public struct Flow: Sendable, Hashable {
    public var commodity: Member
    public var country: CountryCode
    /// "commodity/besi-dan-baja/partner/US": in the ids of its figures.
    public var path: String
    public var value: FigureID
}

extension FigureSet {
    /// The flow that is certainly worth more than every other; nil where that is not certain. A value that
    /// several destinations share, or of which one is only the main one, never is one country's flow, yet it
    /// may hold a larger one.
    public func largestFlow(in year: Int) -> Flow? {
        let matrix = matrix(year)
        let ends = matrix.cells.map { self[$0.value]?.amount?.interval }
        var best: (index: Int, lower: Bound<Int128>)?
        for (index, cell) in matrix.cells.enumerated() where cell.role == .sole {
            guard let lower = ends[index]?.lower, let value = lower.value else { continue }
            if best?.lower.value.map({ value > $0 }) ?? true { best = (index, lower) }
        }
        guard let best, let column = matrix.cells[best.index].columns.first else { return nil }
        let others = matrix.cells.indices.filter { $0 != best.index }
        let isLargest = others.allSatisfy { index in
            Standing.isBelow(most(of: index, in: matrix, ends, year), best.lower)
        }
        guard isLargest, leavesLess(than: best.lower, in: year) else { return nil }
        let cell = matrix.cells[best.index], commodity = matrix.rows[cell.row]
        return Flow(
            commodity: commodity, country: matrix.columns[column],
            path: short(cell.value).split(separator: "/").dropFirst().dropLast().joined(separator: "/"),
            value: cell.value)
    }

    /// The upper end of a cell; of one without, what the others of its commodity leave of a stated value.
    private func most(
        of index: Int, in matrix: Matrix, _ ends: [Interval<Int128>?], _ year: Int
    ) -> Bound<Int128> {
        if let upper = ends[index]?.upper, upper.value != nil { return upper }
        let cell = matrix.cells[index]
        guard let all = self[matrix.rows[cell.row].value]?.amount?.interval.upper.value else {
            return .unbounded
        }
        let others = matrix.cells.indices.filter { $0 != index && matrix.cells[$0].row == cell.row }
        return Bound(all - others.reduce(0) { $0 + (ends[$1]?.lower.value ?? 0) })
    }

    /// What no cell names is less than a bound.
    private func leavesLess(than bound: Bound<Int128>, in year: Int) -> Bool {
        guard let table = aggregates.year(year), let most = mostUnnamed(table.commodities, year) else {
            return false
        }
        return Standing.isBelow(Bound(most), bound)
    }
}
