import Graphics

/// Heading, top rule and head of a table on one page.
struct TableTop {
    let drawing: Drawing
    /// The frame's first baseline: the heading's, else the head's.
    let firstBaseline: Double
    /// Of the head's last line: rows are counted from here.
    let lastBaseline: Double

    /// Repeats on later pages are decoration: the table's head was read already.
    init(_ table: PreparedTable, in space: Space, with tools: Tools) throws(LayoutError) {
        let look = table.look, grid = tools.theme.grid, isContinued = table.isContinued
        var y = 0.0, headings: [Drawing] = []
        if let heading = table.table.heading {
            let part = table.table.part.map { Continuation.part($0.number, of: $0.count, tools) }
            let additions = [part, isContinued ? Continuation.word(tools) : nil].compactMap { $0 }
            headings = try heading.lines(additions: additions, width: table.width, with: tools)
            y = Double(headings.count) * grid.baseline
        }
        let ink = TableHeadInk(
            table: table,
            baseline: y + look.headDepth(rise: table.head.rise, underHeading: !headings.isEmpty),
            theme: tools.theme)
        lastBaseline = ink.lastBaseline
        firstBaseline = headings.isEmpty ? ink.baseline : grid.baseline
        let rules = Drawing.group(ink.rules(top: headings.isEmpty ? 0 : y + 2.mm))
        let caption = Drawing.group(headings.map { $0.moved(by: Point(0, grid.baseline)) })
        if isContinued {
            let rows = ink.rows.map { Drawing.group($0.cells.map(\.drawing)) }
            drawing = .tagged(
                .artifact, id: space.tag("repeat\(table.mark)"), .group([caption, rules] + rows))
        } else {
            let rows = ink.rows.map { row in
                Drawing.tagged(
                    .tableRow, id: space.tag(row.name),
                    .group(
                        row.cells.map { .tagged($0.role, id: space.tag($0.name), $0.drawing) }))
            }
            drawing = .group([
                headings.isEmpty ? .nothing : .tagged(.caption, id: space.tag("caption"), caption),
                .tagged(.artifact, id: space.tag("rules"), rules),
                .tagged(.tableHead, id: space.tag("head"), rows.count == 1 ? rows[0] : .group(rows)),
            ])
        }
    }
}

/// Draws the head of a table.
struct TableHeadInk {
    /// A line of the head for a reader: "h" of the columns, "h0" of the uppermost spans, "hn" of the numbers.
    struct Row {
        let name: String
        var cells: [Cell]
    }

    /// "h/c2", or "h0/c2-5" over several columns; "h0/b2" with nothing in it.
    struct Cell {
        let name: String
        let role: Role
        let drawing: Drawing
    }

    let table: PreparedTable
    /// On which the heads of the columns end.
    let baseline: Double
    let theme: Theme

    private var head: ShapedHead { table.head }
    private var look: TableLook { table.look }
    private var leading: Double { look.head.leading }

    /// Of the numbers of the columns, else of the heads.
    var lastBaseline: Double { baseline + (head.numbers.isEmpty ? 0 : look.leading) }

    /// From the top: all levels of spans, the columns, their numbers.
    var rows: [Row] {
        let grid = HeadGrid(levels: head.levels.map { $0.map(\.columns) }, columns: head.columns.count)
        var rows = grid.rows.enumerated().map { number, fields in
            let name = number < head.levels.count ? "h\(number)" : "h"
            return Row(name: name, cells: fields.map { cell($0, inRow: name) })
        }
        guard !head.numbers.isEmpty else { return rows }
        rows.append(
            Row(
                name: "hn",
                cells: head.numbers.enumerated().map { index, line in
                    Cell(
                        name: "hn/c\(index)", role: .headerCell(.column, span: CellSpan()),
                        drawing: column(index, [line], on: lastBaseline))
                }))
        return rows
    }

    private func cell(_ field: HeadGrid.Field, inRow name: String) -> Cell {
        let span = CellSpan(columns: field.columns.count, rows: field.rows.count)
        let first = field.columns.lowerBound
        switch field.content {
        case .span(let level, let number):
            let over = field.columns.count > 1 ? "\(first)-\(field.columns.upperBound - 1)" : "\(first)"
            return Cell(
                name: "h\(level)/c\(over)", role: .headerCell(.column, span: span),
                drawing: drawing(head.levels[level][number]))
        case .column:
            let lines = head.columns[first], isEmpty = lines.allSatisfy { $0.text.isEmpty }
            return Cell(
                name: "h/c\(first)", role: isEmpty ? .cell(span: span) : .headerCell(.column, span: span),
                drawing: isEmpty ? .nothing : column(first, lines, on: baseline))
        case .nothing:
            return Cell(name: "\(name)/b\(first)", role: .cell(span: span), drawing: .nothing)
        }
    }

    /// The rules: over the head, under it, under each span, over the numbers.
    func rules(top: Double) -> [Drawing] {
        var rules = [
            Rule.drawing(y: top, width: table.width, weight: 0.9, theme[.ink]),
            Rule.drawing(
                y: lastBaseline + look.toRule + look.underHead / 2, width: table.width, weight: 0.5,
                theme[.ink2]),
        ]
        for span in head.levels.joined() {
            rules.append(
                Rule.drawing(
                    x: span.x, y: baseline + span.rule, width: span.right - span.x, weight: 0.35, theme[.ink3]
                ))
        }
        if !head.numbers.isEmpty {
            let y = baseline + (look.leading - look.head.capHeight) / 2
            rules.append(Rule.drawing(y: y, width: table.width, weight: 0.35, theme[.hair]))
        }
        return rules
    }

    /// Words left, over figures right, the last line on the baseline.
    private func column(_ index: Int, _ lines: [ShapedLine], on baseline: Double) -> Drawing {
        let track = table.tracks[index], isNumber = table.table.columns[index].isNumber
        let inset = index == 0 ? table.textInset : 0
        return .group(
            lines.enumerated().map { number, line in
                let x = isNumber ? track.right - line.width : track.x + inset
                return line.drawing(at: Point(x, baseline - Double(lines.count - 1 - number) * leading))
            })
    }

    private func drawing(_ span: ShapedHead.Span) -> Drawing {
        let last = baseline + span.baseline
        let lines = span.lines.enumerated().map { number, line in
            line.drawing(
                at: Point(span.x, last - Double(span.lines.count - 1 - number) * leading))
        }
        return .group(lines)
    }
}
