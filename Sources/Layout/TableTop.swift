import Graphics

/// Heading, top rule and head of a table on one page.
struct TableTop {
    let drawing: Drawing
    /// The frame's first baseline: the heading's, else the head's.
    let firstBaseline: Double
    /// Of the head's last line: rows are counted from here.
    let lastBaseline: Double

    /// Repeats on later pages are decoration: the table's head was read already.
    init(_ table: PreparedTable, isContinued: Bool, in space: Space, with tools: Tools) throws(LayoutError) {
        let look = table.look, grid = tools.theme.grid
        var y = 0.0, headings: [Drawing] = []
        if let heading = table.table.heading {
            let word = isContinued ? Continuation.word(tools) : nil
            headings = try heading.lines(continued: word, width: table.width, with: tools)
            y = Double(headings.count) * grid.baseline
        }
        let top = headings.isEmpty ? 0 : y + 2.mm
        let count = table.heads.map(\.count).max() ?? 1
        lastBaseline = y + look.headDepth(lines: count, underHeading: !headings.isEmpty)
        firstBaseline = headings.isEmpty ? lastBaseline : grid.baseline
        let ink = tools.theme[.ink]
        let rules = Drawing.group([
            Rule.drawing(y: top, width: table.width, weight: 0.9, ink),
            Rule.drawing(
                y: lastBaseline + look.toRule + look.underHead / 2, width: table.width, weight: 0.5,
                tools.theme[.ink2]),
        ])
        let caption = Drawing.group(
            headings.enumerated().map { index, line in
                line.moved(by: Point(0, Double(index + 1) * grid.baseline))
            })
        let row = TableTop.heads(table, baseline: lastBaseline, in: space, isContinued: isContinued)
        if isContinued {
            drawing = .tagged(
                .artifact, id: space.tag("repeat\(table.start)"), .group([caption, rules, row]))
        } else {
            drawing = .group([
                headings.isEmpty ? .nothing : .tagged(.caption, id: space.tag("caption"), caption),
                .tagged(.artifact, id: space.tag("rules"), rules),
                .tagged(.tableHead, id: space.tag("head"), .tagged(.tableRow, id: space.tag("h"), row)),
            ])
        }
    }

    /// The head's lines, the last on the baseline, words left, over figures right.
    private static func heads(
        _ table: PreparedTable, baseline: Double, in space: Space,
        isContinued: Bool
    ) -> Drawing {
        let leading = table.look.head.leading
        var cells: [Drawing] = []
        for (index, lines) in table.heads.enumerated() {
            let track = table.tracks[index], column = table.table.columns[index]
            let inset = index == 0 ? table.textInset : 0
            let drawn = Drawing.group(
                lines.enumerated().map { number, line in
                    let x = column.isNumber ? track.x + track.width - line.width : track.x + inset
                    return line.drawing(at: Point(x, baseline - Double(lines.count - 1 - number) * leading))
                })
            cells.append(isContinued ? drawn : .tagged(.headerCell, id: space.tag("h/c\(index)"), drawn))
        }
        return .group(cells)
    }
}
