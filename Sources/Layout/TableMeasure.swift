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
    static let markGap = 0.9.mm
    static let swatchSide = 2.3.mm

    func prepared() throws(LayoutError) -> Answer {
        let heads = try table.columns.map { column throws(LayoutError) in
            try column.headLines.map { line throws(LayoutError) in try tools.line(StyledText(line, look.head)) }
        }
        let cells = try table.rows.map { row throws(LayoutError) in try shaped(row) }
        let needs = table.columns.indices.map { need($0, cells, heads) }
        let gaps = zip(table.columns, table.columns.dropFirst()).map { TableLook.gap($0, $1) }
        let room = width - gaps.reduce(0, +)
        guard let widths = try divided(room, needs, cells, heads) else {
            return .tooWide(needed: try smallest(needs, cells, heads).reduce(0, +) + width - room)
        }
        var x = 0.0, tracks: [TableTrack] = []
        for (index, column) in widths.enumerated() {
            tracks.append(TableTrack(x: x, width: column, fraction: needs[index].fraction))
            x += column + (index < gaps.count ? gaps[index] : 0)
        }
        var rows: [PreparedRow] = []
        for (index, row) in table.rows.enumerated() {
            rows.append(PreparedRow(row: row, cells: try wrapped(row, cells[index], widths),
                                    repeatsName: repeatsName(index)))
        }
        return .ready(PreparedTable(
            table: table, look: look, width: width, tracks: tracks, heads: heads, rows: rows, start: 0,
            textInset: textInset))
    }

    var textInset: Double { table.rows.contains { $0.swatch != nil } ? Self.swatchRoom : 0 }

    private func repeatsName(_ index: Int) -> Bool {
        guard table.printsRepeatsOnce, index > 0, let name = table.rows[index].cells.first else { return false }
        let above = table.rows[index - 1]
        guard table.rows[index].kind == .plain, above.kind == .plain, name == above.cells.first else { return false }
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

    private func text(_ cell: TableCell, _ style: TextStyle) -> StyledText {
        switch cell {
        case .text(let words, let call):
            call.isEmpty ? StyledText(words, style)
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
        return ShapedNumber(
            mark: try part(parts.mark), integer: try part(parts.symbol.isEmpty ? parts.integer : parts.symbol),
            fraction: try part(parts.symbol.isEmpty ? parts.fraction : ""), call: try part(parts.call, raised: true))
    }

    /// Breaks what is wider than its column.
    private func wrapped(_ row: TableRow, _ cells: [ShapedCell], _ widths: [Double]) throws(LayoutError) -> [ShapedCell] {
        var cells = cells
        for index in cells.indices {
            guard case .lines(let lines) = cells[index], let line = lines.first else { continue }
            let room = widths[index] - inset(index, row)
            if line.width > room + 0.01, index < row.cells.count {
                let style = look.style(row.kind, tools.theme[table.columns[index].paint])
                cells[index] = .lines(try tools.lines(text(row.cells[index], style), width: room))
            }
        }
        return cells
    }

    /// Room before the words of a cell.
    func inset(_ column: Int, _ row: TableRow) -> Double {
        column == 0 ? textInset + Double(row.indent) * Self.indent : 0
    }

    // MARK: Widths

    /// What a column needs: all its content unbroken; the room right of the decimal mark.
    private struct Need {
        var natural: Double
        var fraction: Double
    }

    private func need(_ index: Int, _ cells: [[ShapedCell]], _ heads: [[ShapedLine]]) -> Need {
        let column = table.columns[index]
        var words = 0.0, before = 0.0, after = 0.0
        for (row, line) in zip(table.rows, cells) {
            switch line[index] {
            case .lines(let lines): words = max(words, (lines.first?.width ?? 0) + inset(index, row))
            case .number(let number):
                before = max(before, number.before)
                after = max(after, number.after)
            case .drawn, .empty: break
            }
        }
        let head = (heads[index].map(\.width).max() ?? 0) + (index == 0 && column.isText ? textInset : 0)
        let content = max(words, before + after, head, column.minimum)
        return Need(natural: content, fraction: after)
    }

    /// Widths that fill the room; nil where even the narrowest columns do not fit.
    private func divided(_ room: Double, _ needs: [Need], _ cells: [[ShapedCell]],
                         _ heads: [[ShapedLine]]) throws(LayoutError) -> [Double]? {
        var widths = zip(table.columns, needs).map { $0.fixed ?? $1.natural }
        let spare = room - widths.reduce(0, +)
        if spare >= 0 {
            let weights = table.columns.map(\.weight)
            let sum = weights.reduce(0, +)
            guard sum > 0 else { return widths }
            for index in widths.indices { widths[index] += spare * weights[index] / sum }
            return widths
        }
        let least = try smallest(needs, cells, heads)
        let give = zip(widths, least).map { max(0, $0 - $1) }
        let total = give.reduce(0, +)
        guard total + 0.01 >= -spare, total > 0 else { return nil }
        for index in widths.indices { widths[index] += spare * give[index] / total }
        return widths
    }

    /// The narrowest that each column may become: a text column its longest word, and a third of its longest cell.
    private func smallest(_ needs: [Need], _ cells: [[ShapedCell]],
                          _ heads: [[ShapedLine]]) throws(LayoutError) -> [Double] {
        var least: [Double] = []
        for (index, column) in table.columns.enumerated() {
            if let points = column.fixed {
                least.append(points)
                continue
            }
            guard column.isText else {
                least.append(needs[index].natural)
                continue
            }
            let head = (heads[index].map(\.width).max() ?? 0) + (index == 0 ? textInset : 0)
            var narrow = max(head, column.minimum)
            for (row, line) in zip(table.rows, cells) {
                guard case .lines(let lines) = line[index], let whole = lines.first, whole.width > 0 else { continue }
                let inset = inset(index, row)
                if whole.width + inset <= narrow { continue }
                narrow = max(narrow, inset + min(whole.width, whole.width * 0.42))
                let style = look.style(row.kind, tools.theme[column.paint])
                for word in text(row.cells[index], style).string.split(separator: " ") {
                    let wide = try tools.line(StyledText(String(word), style)).width
                    narrow = max(narrow, inset + wide)
                }
            }
            least.append(min(narrow, needs[index].natural))
        }
        return least
    }
}
