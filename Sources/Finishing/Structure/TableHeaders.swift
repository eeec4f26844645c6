import Graphics

/// The columns and rows that the cells of one table cover, and which heads belong to which cell.
struct TableHeaders {
    /// Of each cell of a row, in order: its node and the columns that it covers.
    private struct Cell {
        var node: Int
        var columns: Range<Int>
        var isHead: Bool
    }

    /// The heads of a cell, from the outermost in; empty where the scopes of the heads say it all.
    private(set) var heads: [Int: [Int]] = [:]

    /// Looks at a table whose head has several rows; of others the scopes of their heads say all.
    init(_ table: Int, in tree: StructureTree, span: (Int) -> (columns: Int, rows: Int)) {
        var head: [[Cell]] = [], body: [[Cell]] = []
        for case .node(let part) in tree.nodes[table].kids {
            let isHead = tree.nodes[part].type == .tableHead
            let rows = tree.nodes[part].type == .tableRow ? [part] : Self.kids(part, in: tree)
            let grid = Self.grid(rows, in: tree, span: span)
            if isHead { head += grid } else { body += grid }
        }
        guard head.count > 1 else { return }
        for row in body {
            let own = row.filter(\.isHead).map(\.node)
            for cell in row where !cell.isHead {
                let above = head.flatMap { $0.filter { $0.columns.overlaps(cell.columns) }.map(\.node) }
                heads[cell.node] = above + own
            }
        }
    }

    private static func kids(_ node: Int, in tree: StructureTree) -> [Int] {
        tree.nodes[node].kids.compactMap { if case .node(let kid) = $0 { kid } else { nil } }
    }

    /// Rows of cells; a cell that reaches down takes its columns in the rows below, too.
    private static func grid(
        _ rows: [Int], in tree: StructureTree, span: (Int) -> (columns: Int, rows: Int)
    ) -> [[Cell]] {
        var taken: [Int: Int] = [:]
        return rows.map { row in
            var column = 0
            var cells: [Cell] = []
            for node in kids(row, in: tree) {
                while let left = taken[column], left > 0 { column += 1 }
                let size = span(node)
                let columns = column..<column + max(1, size.columns)
                cells.append(Cell(node: node, columns: columns, isHead: tree.nodes[node].type == .headerCell))
                for covered in columns { taken[covered] = max(1, size.rows) }
                column = columns.upperBound
            }
            for column in taken.keys { taken[column]? -= 1 }
            return cells
        }
    }
}
