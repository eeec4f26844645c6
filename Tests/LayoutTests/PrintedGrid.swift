import Graphics

/// The fields that the tagged cells of each table take, over all pages, as a reader of tags lays them out.
struct PrintedGrid {
    struct Cell: Equatable {
        var path: String
        var role: Role
        var text = ""
    }

    /// Rows of each table by the path of its tag, the head's first; of each row the cells that begin there.
    private(set) var tables: [String: [(path: String, cells: [Cell])]] = [:]

    init(_ drawings: [Drawing]) {
        for drawing in drawings { walk(drawing, table: "", row: "", cell: nil) }
    }

    private mutating func walk(_ drawing: Drawing, table: String, row: String, cell: String?) {
        switch drawing {
        case .group(let parts): for part in parts { walk(part, table: table, row: row, cell: cell) }
        case .moved(_, let part), .clipped(_, let part), .linked(_, _, let part):
            walk(part, table: table, row: row, cell: cell)
        case .tagged(let role, let id, let part):
            switch role {
            case .artifact: break
            case .table: walk(part, table: id.path, row: "", cell: nil)
            case .tableRow:
                if tables[table]?.contains(where: { $0.path == id.path }) != true {
                    tables[table, default: []].append((id.path, []))
                }
                walk(part, table: table, row: id.path, cell: nil)
            case .cell, .headerCell:
                edit(table, row) { cells in
                    if !cells.contains(where: { $0.path == id.path }) {
                        cells.append(Cell(path: id.path, role: role))
                    }
                }
                walk(part, table: table, row: row, cell: id.path)
            default: walk(part, table: table, row: row, cell: cell)
            }
        case .glyphs(let run, _):
            guard let cell else { return }
            edit(table, row) { cells in
                if let index = cells.firstIndex(where: { $0.path == cell }) { cells[index].text += run.text }
            }
        case .fill, .stroke, .image, .anchor: break
        }
    }

    private mutating func edit(_ table: String, _ row: String, _ change: (inout [Cell]) -> Void) {
        guard let index = tables[table]?.firstIndex(where: { $0.path == row }) else { return }
        change(&tables[table]![index].cells)
    }

    /// Each field of a table with the path of its cell; nil where cells overlap, leave a field free, or reach
    /// over the end.
    func fields(of table: String) -> [[String]]? {
        var open: [(path: String, rows: Int)] = [], rows: [[String]] = []
        for (_, cells) in tables[table] ?? [] {
            var fields: [(path: String, rows: Int)] = [], left = cells[...]
            while true {
                if fields.count < open.count, open[fields.count].rows > 0 {
                    fields.append((open[fields.count].path, open[fields.count].rows - 1))
                } else if let cell = left.popFirst() {
                    for _ in 0..<cell.span.columns { fields.append((cell.path, cell.span.rows - 1)) }
                } else {
                    break
                }
            }
            guard rows.isEmpty || fields.count == open.count else { return nil }
            // No cell over one that reaches down from above.
            for (place, field) in fields.enumerated() where place < open.count && open[place].rows > 0 {
                if field.path != open[place].path { return nil }
            }
            open = fields
            rows.append(fields.map(\.path))
        }
        return open.allSatisfy { $0.rows == 0 } ? rows : nil
    }
}

extension PrintedGrid.Cell {
    var span: CellSpan {
        switch role {
        case .cell(let span), .headerCell(_, let span): span
        default: CellSpan()
        }
    }
}
