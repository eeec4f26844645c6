import Graphics

/// A table whose cells are shaped, before its width is known.
struct ShapedTable: Sendable {
    let table: Table
    let look: TableLook
    let head: HeadLines
    /// Of each row, a cell for each column, not broken yet.
    let cells: [[ShapedCell]]
    /// Between the columns.
    let gaps: [Double]
    let widths: TableWidths

    /// How the table stands in a width; nil where it does not, though dense rows may.
    func fit(_ width: Double, with tools: Tools) throws(LayoutError) -> TableFit? {
        if let ready = try prepared(width, .threeLines, with: tools) { return .ready(ready) }
        guard look.isDense else { return nil }
        if let ready = try prepared(width, .measure, with: tools) { return .ready(ready) }
        if let parts = try TableParts(self, width: width, with: tools) { return .parts(parts) }
        return try prepared(width, .words, with: tools).map { .ready($0) }
    }

    /// The least width.
    func needed(_ wrapping: TableWidths.Wrapping, with tools: Tools) throws(LayoutError) -> Double {
        try widths.least(wrapping, with: tools).reduce(0, +) + gaps.reduce(0, +)
    }

    /// The table broken for a width; nil where its columns do not fit.
    private func prepared(
        _ width: Double, _ wrapping: TableWidths.Wrapping, with tools: Tools
    ) throws(LayoutError) -> PreparedTable? {
        let room = width - gaps.reduce(0, +)
        guard let columns = try widths.widths(in: room, wrapping, with: tools) else { return nil }
        var x = 0.0, tracks: [TableTrack] = []
        for (index, column) in columns.enumerated() {
            tracks.append(
                TableTrack(
                    x: x, width: column, fraction: widths.fractions[index],
                    content: min(column, widths.natural[index])))
            x += column + (index < gaps.count ? gaps[index] : 0)
        }
        let measure = TableMeasure(table: table, look: look, tools: tools)
        let structure = TableStructure(table)
        var rows: [PreparedRow] = []
        rows.reserveCapacity(cells.count)
        for (index, row) in table.rows.enumerated() {
            rows.append(
                PreparedRow(
                    row: row, cells: try measure.wrapped(row, cells[index], columns, gaps),
                    repeatsName: structure.repeatsName[index], group: structure.group[index],
                    notes: structure.notes[index]))
        }
        return PreparedTable(
            table: table, look: look, width: width, tracks: tracks,
            head: try ShapedHead(head, over: tracks, of: table, look, with: tools), rows: rows,
            structure: structure, textInset: measure.textInset,
            carriedLines: try PreparedTable.carriedLines(of: measure, widths: columns, gaps: gaps))
    }
}

/// What the rows of a table are to each other.
struct TableStructure: Sendable {
    /// Whether the name is that of the row above.
    private(set) var repeatsName: [Bool] = []
    /// The group that each row belongs to; for a group, the one around it.
    private(set) var group: [Int?] = []
    /// The table's notes that each row calls, as places in `ordered`.
    private(set) var notes: [[Int]] = []
    /// Those that the heading and the head call.
    private(set) var headNotes: [Int] = []
    /// The table's notes in their order, each once.
    let ordered: [PageNote]
    /// Rows at the top that are totals.
    let leadingTotals: Int
    /// Columns with figures from–to, which have no units digit for a symbol to stand under.
    private(set) var bands: [Bool]

    init(_ table: Table) {
        var known: Set<String> = []
        ordered = table.notes.sorted { $0.order < $1.order }.filter { known.insert($0.key).inserted }
        leadingTotals = table.rows.prefix { $0.kind == .total }.count
        bands = [Bool](repeating: false, count: table.columns.count)
        var open: [Int] = []
        for (index, row) in table.rows.enumerated() {
            repeatsName.append(index > 0 && Self.repeats(row, table.rows[index - 1], in: table))
            if row.kind != .plain {
                while let last = open.last, table.rows[last].indent >= row.indent { open.removeLast() }
            }
            group.append(open.last)
            if row.kind == .group { open.append(index) }
            for (column, cell) in row.cells.prefix(bands.count).enumerated() where cell.isBand {
                bands[column] = true
            }
        }
        callNotes(of: table)
    }

    private static func repeats(_ row: TableRow, _ above: TableRow, in table: Table) -> Bool {
        guard table.printsRepeatsOnce, table.columns.count > 1, row.kind == .plain, above.kind == .plain,
            let name = row.cells.first, case .text = name
        else { return false }
        return name == above.cells.first
    }

    // MARK: Notes

    private mutating func callNotes(of table: Table) {
        guard !ordered.isEmpty else {
            notes = [[Int]](repeating: [], count: table.rows.count)
            return
        }
        var places: [String: Int] = [:]
        for (index, note) in ordered.enumerated().reversed() {
            if !note.call.isEmpty { places[note.call] = index }
        }
        for (index, note) in ordered.enumerated() { places[note.key] = index }
        func found(_ keys: [String]) -> [Int] {
            keys.isEmpty ? [] : Set(keys.compactMap { places[$0] }).sorted()
        }
        var keys = (table.heading?.notes ?? []) + Self.calls(table.heading?.call ?? "")
        for span in table.spans.joined() { keys += span.notes + Self.calls(span.call) }
        for column in table.columns { keys += column.notes + Self.calls(column.call) }
        headNotes = found(keys)
        for row in table.rows { notes.append(found(row.notes + row.cells.flatMap(Self.calls))) }
    }

    private static func calls(_ cell: TableCell) -> [String] {
        switch cell {
        case .text(_, let call): calls(call)
        case .number(let parts): [parts.mark, parts.symbol].filter { !$0.isEmpty } + calls(parts.call)
        case .styled, .drawn, .empty: []
        }
    }

    /// One call may stand for several notes: "1,2".
    private static func calls(_ call: String) -> [String] {
        call.isEmpty ? [] : [call] + (call.contains(",") ? call.split(separator: ",").map(String.init) : [])
    }
}

extension TableCell {
    /// A figure from–to.
    var isBand: Bool {
        guard case .number(let parts) = self else { return false }
        return parts.integer.contains("–") || parts.fraction.contains("–")
    }
}
