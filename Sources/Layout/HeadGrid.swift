/// The fields that the cells of a table's head take: a head with no span above it reaches up to the top, as
/// the eye reads it, so that every column has all rows of the head.
struct HeadGrid {
    /// What stands in a field.
    enum Content: Equatable {
        /// The span of that number on its level, both from 0.
        case span(level: Int, Int)
        case column
        /// Below it stands a span that is wider than what is free here.
        case nothing
    }

    struct Field: Equatable {
        var columns: Range<Int>
        var rows: Range<Int>
        var content: Content
    }

    /// From the top, in each row the fields that begin there, from the left.
    let rows: [[Field]]

    /// - Parameter levels: from the top, the columns of each span; no two of a level overlap.
    init(levels: [[Range<Int>]], columns: Int) {
        var taken = levels.map { level in
            (0..<columns).map { column in level.contains { $0.contains(column) } }
        }
        taken.append([Bool](repeating: true, count: columns))
        let spans = taken
        var rows = [[Field]](repeating: [], count: levels.count + 1)
        func add(_ columns: Range<Int>, endingIn row: Int, _ content: Content) {
            var top = row
            while top > 0, columns.allSatisfy({ !spans[top - 1][$0] }) {
                top -= 1
                for column in columns { taken[top][column] = true }
            }
            rows[top].append(Field(columns: columns, rows: top..<row + 1, content: content))
        }
        for (level, ranges) in levels.enumerated() {
            for (number, range) in ranges.enumerated() {
                add(range, endingIn: level, .span(level: level, number))
            }
        }
        for column in 0..<columns { add(column..<column + 1, endingIn: levels.count, .column) }
        for (row, fields) in taken.enumerated() {
            for (column, isTaken) in fields.enumerated() where !isTaken {
                rows[row].append(
                    Field(columns: column..<column + 1, rows: row..<row + 1, content: .nothing))
            }
        }
        self.rows = rows.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
    }
}
