public import Amounts
public import Declarations
public import Localization

/// A total that the source states, beside the sum of its rows.
public struct TotalComparison: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable {
        /// A control equals its rows, as far as both are known; a total is not below them.
        case agrees
        case differs
        /// They differ, but rows of the report were refused: nothing can be said yet.
        case incomplete
        case noRows = "no-rows"
    }

    /// `.total` may leave a remainder, `.control` must equal its rows.
    public var kind: RowKind
    /// What it is the total of: "2025, kopi".
    public var name: Words
    public var stated: Amount
    /// Of the rows; nil where there are none.
    public var sum: Amount?
    public var verdict: Verdict
    /// The office lets the difference pass.
    public var isWaived: Bool
    public var place: SourcePlace
    /// How many rows went into the sum, and where they stand: "lines 2 to 9 (8 rows)".
    public var rowCount: Int
    public var rows: Words
}

extension CubeBuilder {
    /// All totals and controls that have rows, and controls without, in the order of their places.
    /// - Parameter isComplete: no row was refused.
    public func comparisons(_ cube: Cube, isComplete: Bool) -> [TotalComparison] {
        let parts = cube.cells.filter { $0.key.kind == .value }
        guard parts.count < cube.cells.count else { return [] }
        return cube.cells.filter { $0.key.kind != .value }.flatMap { total in
            let groups = groups(of: total.key, parts, cube)
            if groups.isEmpty, total.key.kind == .control { return [comparison(total, [], cube, isComplete)] }
            return groups.map { comparison(total, $0, cube, isComplete) }
        }.sorted { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) }
    }

    private func comparison(_ total: Cell, _ group: [Cell], _ cube: Cube, _ isComplete: Bool)
        -> TotalComparison
    {
        let sum = group.isEmpty ? nil : Amount.sum(group.map(\.amount))
        let isControl = total.key.kind == .control
        let rule = isControl ? WaivableRule.controlMismatch : .partsAboveTotal
        let agrees = sum.map { isControl ? meets($0, total.amount) : !exceeds($0, total.amount) }
        let verdict: TotalComparison.Verdict =
            switch agrees {
            case nil: .noRows
            case true?: .agrees
            case false?: isComplete ? .differs : .incomplete
            }
        return TotalComparison(
            kind: total.key.kind, name: name(total.key, cube), stated: total.amount, sum: sum,
            verdict: verdict,
            isWaived: verdict == .differs && definition.waivers.contains { $0.rule == rule },
            place: place(total), rowCount: group.flatMap(\.rows).reduce(0) { $0 + $1.count },
            rows: rows(of: group))
    }
}
