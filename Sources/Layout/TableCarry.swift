import Graphics

/// Sums that are carried from page to page.
extension PreparedTable {
    /// The sum of all rows through that one, shaped like a total.
    func carriedRow(through index: Int, isForward: Bool, with tools: Tools) throws(LayoutError) -> PreparedRow
    {
        let gaps = zip(table.columns, table.columns.dropFirst()).map { TableLook.gap($0, $1) }
        return try Self.carriedRow(
            through: index, isForward: isForward, of: TableMeasure(table: table, look: look, tools: tools),
            widths: tracks.map(\.width), gaps: gaps)
    }

    static func carriedRow(
        through index: Int, isForward: Bool, of measure: TableMeasure, widths: [Double], gaps: [Double]
    ) throws(LayoutError) -> PreparedRow {
        let cells = measure.table.carried?(index) ?? []
        let word = Continuation.sum(isForward: isForward, measure.tools)
        let row = TableRow([.text(word)] + cells.dropFirst(), kind: .total)
        return PreparedRow(
            row: row, cells: try measure.wrapped(row, measure.shaped(row), widths, gaps), repeatsName: false,
            group: nil, notes: [])
    }

    /// Lines that a carried sum takes; 0 where none are carried.
    static func carriedLines(
        of measure: TableMeasure, widths: [Double], gaps: [Double]
    ) throws(LayoutError) -> Int {
        guard measure.table.carried != nil else { return 0 }
        var lines = 1
        for isForward in [true, false] {
            let row = try carriedRow(
                through: measure.table.rows.count - 1, isForward: isForward, of: measure, widths: widths,
                gaps: gaps)
            lines = max(lines, row.lineCount(printsName: true))
        }
        return lines
    }
}
