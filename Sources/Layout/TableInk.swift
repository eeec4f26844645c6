import Graphics

/// Draws the rows of a table on one page, from the head down.
struct TablePage {
    let table: PreparedTable
    let top: TableTop
    let space: Space
    let tools: Tools
    /// The last baseline so far.
    private var y = 0.0
    /// Below the rules, which are drawn over their edges.
    private var bands: [Drawing] = []
    private var rules: [Drawing] = []
    private var body: [Drawing] = []
    private var warnings: [LayoutWarning] = []
    private var notes: Set<Int> = []

    init(table: PreparedTable, top: TableTop, space: Space, tools: Tools) {
        self.table = table
        self.top = top
        self.space = space
        self.tools = tools
    }

    private var look: TableLook { table.look }
    private var width: Double { table.width }
    private var theme: Theme { tools.theme }

    /// All rows that stand on this page.
    mutating func frame(to cut: TableCut) throws(LayoutError) -> Frame {
        y = top.lastBaseline + look.underHead
        notes = Set(table.structure.headNotes)
        if table.bringsForward { try addSum(through: table.start - 1, isForward: false) }
        for group in table.continuedGroups { try addContinued(group) }
        for index in table.start..<cut.end { try add(index, lines: table.lineCount(index)) }
        if cut.lines > 0 {
            try add(cut.end, lines: cut.lines)
        } else if cut.end < table.rows.count, table.carriedLines > 0, cut.carries {
            try addSum(through: cut.end - 1, isForward: true)
        }
        if let complaint = cut.complaint { warn(complaint) }
        rules.append(Rule.drawing(y: y + look.toRule, width: width, weight: 0.9, theme[.ink]))
        return Frame(
            size: Size(width, y + look.tail), baseline: top.firstBaseline, drawing: drawing,
            warnings: warnings, notes: notes.sorted().map { table.structure.ordered[$0] })
    }

    private var drawing: Drawing {
        if space.isTrial { return .nothing }
        return .tagged(
            .table, id: space.tag(),
            .group([
                .tagged(.artifact, id: space.tag("lines\(table.mark)"), .group(bands + rules)),
                top.drawing, .tagged(.tableBody, id: space.tag("body"), .group(body)),
            ]))
    }

    private mutating func warn(_ reason: String) {
        warnings.append(LayoutWarning(block: table.name, reason: reason, page: space.page))
    }

    // MARK: Rules and bands

    private mutating func addRule(above index: Int) {
        let row = table.rows[index].row, above = table.rows[index - 1].row
        let leading = table.structure.leadingTotals, y = y + look.toRule
        if row.kind == .total && above.kind != .total || index == leading {
            rules.append(Rule.drawing(y: y, width: width, weight: 0.7, theme[.ink]))
        } else if !row.hasBand, above.kind != .group {
            let x = table.rows[index].repeatsName && table.tracks.count > 1 ? table.tracks[1].x : 0
            rules.append(Rule.drawing(x: x, y: y, width: width - x, weight: 0.35, theme[.hair]))
        }
    }

    private func band(from first: Double, to last: Double) -> Drawing {
        let overhang = theme.grid.step, top = first - look.pitch + look.toRule
        return .fill(
            .rect(Rect(-overhang, top, width + 2 * overhang, last + look.toRule - top)), theme[.kabut])
    }

    // MARK: Rows

    /// A row, or some of its lines.
    private mutating func add(_ index: Int, lines: Int) throws(LayoutError) {
        if index > table.start { addRule(above: index) }
        let first = y + look.pitch
        y += table.height(lines: lines)
        notes.formUnion(table.rows[index].notes)
        let whole = table.rows[index].lineCount(printsName: table.printsName(index))
        if whole > 3, index > table.start || table.skip == 0 {
            warn("row \(index + 1) needs \(whole) lines, the rule is 3")
        }
        if space.isTrial { return }
        if table.rows[index].row.hasBand { bands.append(band(from: first, to: y)) }
        body.append(try row(index, lines: lines, baseline: first))
    }

    /// The name of a group at the top of a later page: once more for the eye, not for the reader of tags.
    private mutating func addContinued(_ index: Int) throws(LayoutError) {
        let row = table.rows[index].row
        y += table.continuedHeight(index)
        guard case .text(let words, _)? = row.cells.first, !space.isTrial else { return }
        let line = try tools.line(StyledText("\(words) (\(Continuation.word(tools)))", look.strong))
        if row.hasBand { bands.append(band(from: y, to: y)) }
        body.append(
            .tagged(
                .artifact, id: space.tag("group\(index)-\(table.mark)"),
                line.drawing(at: Point(row.inset(0, table.textInset), y))))
    }

    /// The sum of all rows through that one: for the eye, since a reader of tags has no pages.
    private mutating func addSum(through index: Int, isForward: Bool) throws(LayoutError) {
        let row = try table.carriedRow(through: index, isForward: isForward, with: tools)
        let first = y + look.pitch
        if isForward {
            rules.append(Rule.drawing(y: y + look.toRule, width: width, weight: 0.5, theme[.ink2]))
        }
        y += table.carriedHeight
        if !isForward {
            rules.append(Rule.drawing(y: y + look.toRule, width: width, weight: 0.5, theme[.ink2]))
        }
        var cells: [Drawing] = []
        for column in table.tracks.indices {
            cells.append(cell(row, column, lines: 0..<Int.max, baseline: first))
        }
        let name = isForward ? "forward" : "brought"
        body.append(.tagged(.artifact, id: space.tag("\(name)\(index)"), .group(cells)))
    }

    private func row(_ index: Int, lines: Int, baseline: Double) throws(LayoutError) -> Drawing {
        let row = table.rows[index], from = index == table.start ? table.skip : 0
        let name = "r\(index)", fields = RowFields(index, of: table)
        var cells: [Drawing] = [],
            others = from > 0 ? [] : row.row.terms.map { $0.mark(at: space.tag(name).path) }
        for column in table.tracks.indices {
            let isNameAgain = column == 0 && row.repeatsName
            let isHidden = isNameAgain && !table.printsName(index)
            let ink =
                isHidden
                ? .nothing : cell(row, column, lines: from..<from + lines, baseline: baseline)
            others += try decoration(row, column, index, isFirst: from == 0, baseline: baseline)
            if let role = fields.roles[column] {
                cells.append(.tagged(role, id: space.tag("\(name)/c\(column)"), ink))
            } else if !isHidden, isNameAgain {
                // The cell above reaches down to this row: the name is here for the eye.
                others.append(.tagged(.artifact, id: space.tag("\(name)/name"), ink))
            }
        }
        return .group(others + [.tagged(.tableRow, id: space.tag(name), .group(cells))])
    }

    /// What a cell shows beside its text: the swatch of a name, the picture of a drawn column. It is no part
    /// of the cell for a reader of tags.
    private func decoration(
        _ row: PreparedRow, _ column: Int, _ index: Int, isFirst: Bool, baseline: Double
    ) throws(LayoutError) -> [Drawing] {
        guard isFirst else { return [] }
        if column == 0, let swatch = row.row.swatch, table.printsName(index), case .lines = row.cells[0] {
            return [self.swatch(swatch, index, baseline: baseline)]
        }
        guard case .drawn = row.cells[column], case .drawn(let draw) = table.table.columns[column].kind
        else { return [] }
        let track = table.tracks[column]
        let drawing = try draw(Size(track.width, look.pitch), index, tools)
        let at = Point(track.x, baseline - look.cap / 2 - look.pitch / 2)
        return [.tagged(.artifact, id: space.tag("r\(index)/c\(column)/drawn"), drawing.moved(by: at))]
    }

    /// The lines of a cell that stand here; figures and drawings stand beside the first.
    private func cell(
        _ row: PreparedRow, _ column: Int, lines: Range<Int>, baseline: Double
    ) -> Drawing {
        let track = table.tracks[column]
        switch row.cells[column] {
        case .lines(let all):
            let right = table.table.columns[column].isNumber
            let x = track.x + row.row.inset(column, table.textInset)
            let parts = all[lines.clamped(to: all.indices)].enumerated().map { number, line in
                line.drawing(
                    at: Point(
                        right ? track.right - line.width : x, baseline + Double(number) * look.leading))
            }
            return .group(parts)
        case .number(let number):
            guard lines.lowerBound == 0 else { return .nothing }
            let flush = number.isSymbol && table.structure.bands[column]
            return number.drawing(
                decimal: track.right - (flush ? number.after : track.fraction), baseline: baseline)
        case .drawn, .empty: return .nothing
        }
    }

    private func swatch(_ swatch: Swatch, _ index: Int, baseline: Double) -> Drawing {
        let mark = swatch.drawing(side: TableMeasure.swatchSide, theme: theme)
        let top = baseline - look.cap / 2 - TableMeasure.swatchSide / 2
        return .tagged(
            .artifact, id: space.tag("r\(index)/swatch"),
            mark.moved(by: Point(table.tracks[0].x, top)))
    }
}

extension TableRow {
    /// A group on a band; one within another has none.
    var hasBand: Bool { kind == .group && indent == 0 }
}
