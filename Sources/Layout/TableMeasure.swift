import Graphics

/// Shapes the cells of a table and divides its width among the columns.
struct TableMeasure {
    enum Answer {
        case ready(PreparedTable)
        case tooWide(needed: Double)
    }

    let table: Table
    let look: TableLook
    let width: Double
    let tools: Tools

    static let indent = 3.mm
    /// Swatch and the space behind it.
    static let swatchRoom = 4.8.mm
    static let swatchSide = 2.3.mm

    func prepared() throws(LayoutError) -> Answer {
        let heads = try table.columns.map { column throws(LayoutError) in
            try column.headLines.map { line throws(LayoutError) in try tools.line(StyledText(line, look.head))
            }
        }
        let cells = try table.rows.map { row throws(LayoutError) in try shaped(row) }
        let gaps = zip(table.columns, table.columns.dropFirst()).map { TableLook.gap($0, $1) }
        let room = width - gaps.reduce(0, +)
        let division = TableWidths(measure: self, cells: cells, heads: heads, gaps: gaps)
        guard let widths = try division.widths(in: room) else {
            return .tooWide(needed: try division.least().reduce(0, +) + width - room)
        }
        var x = 0.0, tracks: [TableTrack] = []
        for (index, column) in widths.enumerated() {
            tracks.append(TableTrack(x: x, width: column, fraction: division.fractions[index]))
            x += column + (index < gaps.count ? gaps[index] : 0)
        }
        var rows: [PreparedRow] = []
        for (index, row) in table.rows.enumerated() {
            rows.append(
                PreparedRow(
                    row: row, cells: try wrapped(row, cells[index], widths, gaps),
                    repeatsName: repeatsName(index)))
        }
        return .ready(
            PreparedTable(
                table: table, look: look, width: width, tracks: tracks, heads: heads, rows: rows, start: 0,
                textInset: textInset, hasGroups: table.rows.contains { $0.kind == .group }))
    }

    var textInset: Double { table.rows.contains { $0.swatch != nil } ? Self.swatchRoom : 0 }

    private func repeatsName(_ index: Int) -> Bool {
        guard table.printsRepeatsOnce, index > 0, let name = table.rows[index].cells.first else {
            return false
        }
        let above = table.rows[index - 1]
        guard table.rows[index].kind == .plain, above.kind == .plain, name == above.cells.first else {
            return false
        }
        if case .text = name { return table.columns.count > 1 }
        return false
    }

    // MARK: Shaping

    private func shaped(_ row: TableRow) throws(LayoutError) -> [ShapedCell] {
        var cells: [ShapedCell] = []
        for (index, column) in table.columns.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : .empty
            let style = look.style(row.kind, tools.theme[column.paint])
            switch cell {
            case .text, .styled:
                cells.append(.lines([try tools.line(text(cell, style))]))
            case .number(let parts):
                cells.append(.number(try number(parts, style)))
            case .drawn: cells.append(.drawn)
            case .empty: cells.append(.empty)
            }
        }
        return cells
    }

    func text(_ cell: TableCell, _ style: TextStyle) -> StyledText {
        switch cell {
        case .text(let words, let call):
            call.isEmpty
                ? StyledText(words, style)
                : StyledText([TextSpan(words, style), TextSpan(call, style, superscript: true)])
        case .styled(let text): text
        case .number, .drawn, .empty: StyledText("", style)
        }
    }

    private func number(_ parts: NumberParts, _ style: TextStyle) throws(LayoutError) -> ShapedNumber {
        func part(_ string: String, raised: Bool = false) throws(LayoutError) -> ShapedLine? {
            guard !string.isEmpty else { return nil }
            return try tools.line(StyledText([TextSpan(string, style, superscript: raised)]))
        }
        let isSymbol = !parts.symbol.isEmpty
        return ShapedNumber(
            mark: try part(parts.mark.isEmpty ? "" : parts.mark + "\u{202F}"),
            digits: try part(isSymbol ? parts.symbol : parts.integer + parts.fraction),
            fractionWidth: isSymbol ? 0 : try part(parts.fraction)?.width ?? 0,
            call: try part(parts.call, raised: true), isSymbol: isSymbol)
    }

    /// Breaks what is wider than its column.
    private func wrapped(
        _ row: TableRow, _ cells: [ShapedCell], _ widths: [Double],
        _ gaps: [Double]
    ) throws(LayoutError) -> [ShapedCell] {
        var cells = cells
        for index in cells.indices {
            guard case .lines(let lines) = cells[index], let line = lines.first else { continue }
            let room = span(index, row).reduce(-inset(index, row)) { room, column in
                room + widths[column] + (column > index ? gaps[column - 1] : 0)
            }
            if line.width > room + 0.01, index < row.cells.count {
                let style = look.style(row.kind, tools.theme[table.columns[index].paint])
                cells[index] = .lines(try tools.lines(text(row.cells[index], style), width: room))
            }
        }
        return cells
    }

    /// The columns that a cell covers: the name of a group or of a total runs over the empty cells behind it.
    func span(_ column: Int, _ row: TableRow) -> Range<Int> {
        guard column == 0, row.kind != .plain else { return column..<column + 1 }
        let empty = row.cells.dropFirst().prefix { $0 == .empty }.count
        return 0..<1 + empty + (row.cells.count == 1 + empty ? table.columns.count - row.cells.count : 0)
    }

    /// Room before the words of a cell.
    func inset(_ column: Int, _ row: TableRow) -> Double {
        column == 0 ? textInset + Double(row.indent) * Self.indent : 0
    }
}
