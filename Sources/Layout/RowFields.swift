import Graphics

/// What the cells of one row of a table are to a reader of tags.
struct RowFields {
    /// Of each column; nil where the field belongs to a cell that reaches over it, from the left or from
    /// above.
    let roles: [Role?]

    init(_ index: Int, of table: PreparedTable) {
        let row = table.rows[index], columns = table.table.columns
        let first = row.row.span(of: 0, in: table.table)
        roles = columns.indices.map { column in
            if column == 0 ? row.repeatsName : first.contains(column) { return nil }
            let isName = column == 0
            let span = CellSpan(
                columns: isName ? first.count : 1, rows: isName ? table.rowsUnderName(index) : 1)
            if row.cells[column].isEmpty { return .cell(span: span) }
            if isName, row.row.kind == .group { return .headerCell(.both, span: span) }
            return columns[column].isKey ? .headerCell(.row, span: span) : .cell(span: span)
        }
    }
}

extension PreparedTable {
    /// How many rows the name of one reaches over: its own, and those below that leave out the same name.
    fileprivate func rowsUnderName(_ index: Int) -> Int {
        1 + rows[(index + 1)...].prefix { $0.repeatsName }.count
    }
}

extension ShapedCell {
    fileprivate var isEmpty: Bool { if case .empty = self { true } else { false } }
}
