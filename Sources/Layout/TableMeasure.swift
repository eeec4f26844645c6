import Graphics

/// Shapes the cells of a table.
struct TableMeasure {
    let table: Table
    let look: TableLook
    let tools: Tools
    /// Room that swatches take before the names.
    let textInset: Double

    static let indent = 3.mm
    /// Swatch and the space behind it.
    static let swatchRoom = 4.8.mm
    static let swatchSide = 2.3.mm

    init(table: Table, look: TableLook, tools: Tools) {
        self.table = table
        self.look = look
        self.tools = tools
        textInset = table.rows.contains { $0.swatch != nil } ? Self.swatchRoom : 0
    }

    func shaped() throws(LayoutError) -> ShapedTable {
        let head = try HeadLines(table, look, with: tools)
        var cells: [[ShapedCell]] = []
        cells.reserveCapacity(table.rows.count)
        for row in table.rows { cells.append(try shaped(row)) }
        let gaps = zip(table.columns, table.columns.dropFirst()).map { TableLook.gap($0, $1) }
        let sums = try sums().map { row throws(LayoutError) in (row: row, cells: try shaped(row)) }
        let widths = TableWidths(measure: self, cells: cells, head: head, sums: sums, gaps: gaps)
        return ShapedTable(table: table, look: look, head: head, cells: cells, gaps: gaps, widths: widths)
    }

    /// Running sums are as wide as the widest; of many, some tell.
    private func sums() -> [TableRow] {
        guard let carried = table.carried else { return [] }
        let stride = max(1, table.rows.count / 256)
        let places = Set(table.rows.indices.filter { $0 % stride == 0 } + [table.rows.count - 1]).sorted()
        return places.map { through in
            TableRow([.empty] + carried(through).dropFirst(), kind: .total)
        }
    }

    // MARK: Shaping

    /// The cells of a row, each on one line.
    func shaped(_ row: TableRow) throws(LayoutError) -> [ShapedCell] {
        var cells: [ShapedCell] = []
        cells.reserveCapacity(table.columns.count)
        for (index, column) in table.columns.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : .empty
            let style = look.style(row.kind, tools.theme[column.paint])
            switch cell {
            case .text, .styled:
                cells.append(.lines([try tools.line(cell.words(style))]))
            case .number(let parts):
                cells.append(.number(try number(parts, style)))
            case .drawn: cells.append(.drawn)
            case .empty: cells.append(.empty)
            }
        }
        return cells
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
            call: try part(parts.call, raised: true), isSymbol: isSymbol, link: parts.link)
    }

    /// Breaks what is wider than its column.
    func wrapped(
        _ row: TableRow, _ cells: [ShapedCell], _ widths: [Double], _ gaps: [Double]
    ) throws(LayoutError) -> [ShapedCell] {
        var cells = cells
        for index in cells.indices {
            guard case .lines(let lines) = cells[index], let line = lines.first else { continue }
            let room = row.span(of: index, in: table).reduce(-row.inset(index, textInset)) { room, column in
                room + widths[column] + (column > index ? gaps[column - 1] : 0)
            }
            if line.width > room + 0.01, index < row.cells.count {
                let style = look.style(row.kind, tools.theme[table.columns[index].paint])
                cells[index] = .lines(try tools.lines(row.cells[index].words(style), width: room))
            }
        }
        return cells
    }
}

extension TableCell {
    /// The words of a cell in a style, with their call; empty where it has none.
    func words(_ style: TextStyle) -> StyledText {
        switch self {
        case .text(let words, let call):
            call.isEmpty
                ? StyledText(words, style)
                : StyledText([TextSpan(words, style), TextSpan(call, style, superscript: true)])
        case .styled(let text): text
        case .number, .drawn, .empty: StyledText("", style)
        }
    }
}

extension TableRow {
    /// The columns that a cell covers: the name of a group or of a total runs over the empty cells behind it.
    func span(of column: Int, in table: Table) -> Range<Int> {
        guard column == 0, kind != .plain else { return column..<column + 1 }
        let empty = cells.dropFirst().prefix { $0 == .empty }.count
        return 0..<1 + empty + (cells.count == 1 + empty ? table.columns.count - cells.count : 0)
    }

    /// Room before the words of a cell, beside that of the swatches.
    func inset(_ column: Int, _ swatches: Double) -> Double {
        column == 0 ? swatches + Double(indent) * TableMeasure.indent : 0
    }
}
