import Graphics

/// The columns and rows that the cells of one table cover, and which heads belong to which cell.
struct TableHeaders {
    /// A cell that begins in a row, or reaches into it from above: its node and the columns that it covers.
    private struct Cell {
        var node: Int
        var columns: Range<Int>
        var isHead: Bool
    }

    /// The heads of a cell, from the outermost in; empty where the scopes of the heads say it all.
    private(set) var heads: [Int: [Int]] = [:]

    /// Looks at a table whose head has several rows; of others the scopes of their heads say all.
    init(_ table: Int, in tree: StructureTree) {
        var head: [[Cell]] = [], body: [[Cell]] = []
        for case .node(let part) in tree.nodes[table].kids {
            let isHead = tree.nodes[part].type == .tableHead
            let rows = tree.nodes[part].type == .tableRow ? [part] : Self.kids(part, in: tree)
            let grid = Self.grid(rows, in: tree)
            if isHead { head += grid } else { body += grid }
        }
        guard head.count > 1 else { return }
        var group: [Int] = []
        for row in body {
            let own = row.filter(\.isHead).map(\.node)
            if own.contains(where: { tree.scope(of: $0) == .both }) { group = own }
            let beside = group + own.filter { !group.contains($0) }
            for cell in row where !cell.isHead && heads[cell.node] == nil {
                var above: [Int] = []
                for head in head.joined() where head.columns.overlaps(cell.columns) {
                    if !above.contains(head.node), head.isHead { above.append(head.node) }
                }
                heads[cell.node] = above + beside
            }
        }
    }

    private static func kids(_ node: Int, in tree: StructureTree) -> [Int] {
        tree.nodes[node].kids.compactMap { if case .node(let kid) = $0 { kid } else { nil } }
    }

    /// Rows of cells; one that reaches down stands in the rows below, too.
    private static func grid(_ rows: [Int], in tree: StructureTree) -> [[Cell]] {
        var open: [(cell: Cell, rows: Int)] = []
        return rows.map { row in
            var cells = open.filter { $0.rows > 0 }.map(\.cell), column = 0
            open = open.compactMap { $0.rows > 1 ? ($0.cell, $0.rows - 1) : nil }
            for node in kids(row, in: tree) {
                while let over = cells.first(where: { $0.columns.contains(column) }) {
                    column = over.columns.upperBound
                }
                let size = tree.span(of: node), columns = column..<column + max(1, size.columns)
                let cell = Cell(node: node, columns: columns, isHead: tree.nodes[node].type == .headerCell)
                cells.append(cell)
                if size.rows > 1 { open.append((cell, size.rows - 1)) }
                column = columns.upperBound
            }
            return cells
        }
    }
}
