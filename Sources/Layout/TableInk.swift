import Graphics

/// Drawing the rows of one page.
extension PreparedTable {
    func frame(
        _ shown: Range<Int>, _ top: TableTop, _ group: PreparedRow?, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> Frame {
        var y = top.lastBaseline + look.underHead, rules: [Drawing] = [], body: [Drawing] = []
        var warnings: [LayoutWarning] = []
        if let group {
            y += look.pitch
            body.append(try repeated(group, baseline: y, in: space, with: tools))
        }
        for index in shown {
            if index > shown.lowerBound { rules += rule(above: index, below: y, tools.theme) }
            let first = y + look.pitch
            y += height(index)
            if rows[index].row.kind == .group { rules.append(band(from: first, to: y, tools.theme)) }
            body.append(try row(index, baseline: first, in: space, with: tools))
            let lines = rows[index].lineCount(printsName: true)
            if lines > 3 {
                warnings.append(
                    LayoutWarning(
                        block: name, reason: "row \(index + 1) needs \(lines) lines, the rule is 3",
                        page: space.page))
            }
        }
        rules.append(Rule.drawing(y: y + look.toRule, width: width, weight: 0.9, tools.theme[.ink]))
        let table = Drawing.tagged(
            .table, id: space.tag(),
            .group([
                .tagged(.artifact, id: space.tag("lines\(shown.lowerBound)"), .group(rules)),
                top.drawing, .tagged(.tableBody, id: space.tag("body"), .group(body)),
            ]))
        return Frame(
            size: Size(width, y + look.tail), baseline: top.firstBaseline, drawing: table, warnings: warnings)
    }

    // MARK: Rules and bands

    private func rule(above index: Int, below baseline: Double, _ theme: Theme) -> [Drawing] {
        let row = rows[index], y = baseline + look.toRule
        if row.row.kind == .total { return [Rule.drawing(y: y, width: width, weight: 0.7, theme[.ink])] }
        if row.row.kind == .group || rows[index - 1].row.kind == .group { return [] }
        let x = row.repeatsName && tracks.count > 1 ? tracks[1].x : 0
        return [Rule.drawing(x: x, y: y, width: width - x, weight: 0.35, theme[.hair])]
    }

    private func band(from first: Double, to last: Double, _ theme: Theme) -> Drawing {
        let overhang = theme.grid.step, top = first - look.pitch + look.toRule
        return .fill(
            .rect(Rect(-overhang, top, width + 2 * overhang, last + look.toRule - top)), theme[.kabut])
    }

    /// The group's name at the top of a later page: once more for the eye, not for the reader of tags.
    private func repeated(
        _ group: PreparedRow, baseline: Double, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> Drawing {
        guard case .text(let words, _)? = group.row.cells.first else { return .nothing }
        let line = try tools.line(StyledText("\(words) (\(Continuation.word(tools)))", look.strong))
        return .tagged(
            .artifact, id: space.tag("group\(start)"),
            .group([
                band(from: baseline, to: baseline, tools.theme),
                line.drawing(at: Point(textInset + Double(group.row.indent) * TableMeasure.indent, baseline)),
            ]))
    }

    // MARK: Rows

    private func row(_ index: Int, baseline: Double, in space: Space, with tools: Tools) throws(LayoutError)
        -> Drawing
    {
        let row = rows[index]
        var cells: [Drawing] = []
        for column in tracks.indices {
            let hidden = column == 0 && !printsName(index)
            let ink =
                hidden ? .nothing : try cell(row, column, index, baseline: baseline, in: space, with: tools)
            let role: Role = table.columns[column].isKey ? .headerCell : .cell
            cells.append(.tagged(role, id: space.tag("r\(index)/c\(column)"), ink))
        }
        return .tagged(.tableRow, id: space.tag("r\(index)"), .group(cells))
    }

    private func cell(
        _ row: PreparedRow, _ column: Int, _ index: Int, baseline: Double, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> Drawing {
        let track = tracks[column]
        switch row.cells[column] {
        case .lines(let lines):
            let inset = column == 0 ? textInset + Double(row.row.indent) * TableMeasure.indent : 0
            let right = table.columns[column].isNumber
            var parts = lines.enumerated().map { number, line in
                let x = right ? track.x + track.width - line.width : track.x + inset
                return line.drawing(at: Point(x, baseline + Double(number) * look.leading))
            }
            if column == 0, let swatch = row.row.swatch {
                let mark = swatch.drawing(side: TableMeasure.swatchSide, theme: tools.theme)
                let top = baseline - look.cap / 2 - TableMeasure.swatchSide / 2
                parts.insert(
                    .tagged(
                        .artifact, id: space.tag("r\(index)/swatch"), mark.moved(by: Point(track.x, top))),
                    at: 0)
            }
            return .group(parts)
        case .number(let number):
            let flush = number.isSymbol && table.hasBands(column)
            let decimal = track.x + track.width - (flush ? number.after : track.fraction)
            return number.drawing(decimal: decimal, baseline: baseline)
        case .drawn:
            guard case .drawn(let draw) = table.columns[column].kind else { return .nothing }
            let drawing = try draw(Size(track.width, look.pitch), index, tools)
            let at = Point(track.x, baseline - look.cap / 2 - look.pitch / 2)
            return .tagged(.artifact, id: space.tag("r\(index)/c\(column)/drawn"), drawing.moved(by: at))
        case .empty:
            return .nothing
        }
    }
}

extension Swatch {
    /// The square with its top left at zero; the edge lies inside.
    func drawing(side: Double, theme: Theme) -> Drawing {
        let box = Rect(0, 0, side, side)
        switch fill {
        case .solid(let paint):
            let inner = edge.map { Drawing.stroke(.rect(box.inset(0.225)), Stroke($0, width: 0.45)) }
            return .group([.fill(.rect(box), paint), inner ?? .nothing])
        case .hatched:
            let stroke = Stroke(edge ?? theme[.ink3], width: 0.45)
            let pitch = 0.8.mm
            var lines: [Drawing] = []
            for number in 1..<6 {
                let c = Double(number) * pitch
                let from = Point(max(0, c - side), min(c, side)), to = Point(min(c, side), max(0, c - side))
                if c < 2 * side { lines.append(.stroke(.line(from, to), stroke)) }
            }
            return .group([.clipped(to: .rect(box), .group(lines)), .stroke(.rect(box.inset(0.225)), stroke)])
        }
    }
}
