import Graphics
import Layout

/// The labels and leaders of a ring, or the list under it, set and drawn where the plan says.
struct DonutLabels {
    var plan: DonutPlan
    var items: [ChartItem]
    var tools: Tools

    private var theme: Theme { tools.theme }

    private var strong: TextRole { plan.form == .small ? .smallLabelStrong : .chartLabelStrong }

    var drawing: Drawing {
        get throws(LayoutError) {
            var parts: [Drawing] = []
            for label in plan.labels { parts += try beside(label) }
            if let list = plan.list { parts += try under(list) }
            return .group(parts)
        }
    }

    private func beside(_ label: DonutPlan.Label) throws(LayoutError) -> [Drawing] {
        let item = items[label.item], edge = theme.paint(of: item.colour).edge, leader = label.leader
        var parts: [Drawing] = [
            .stroke(.polyline(leader.points), Stroke(edge, width: Pen.leader)),
            .fill(.circle(leader.dot, 0.38.mm), edge),
        ]
        let style = theme[strong]
        let first = label.box.minY + (style.leading + style.capHeight) / 2
        for (index, line) in label.lines.enumerated() {
            let y = first + Double(index) * style.leading
            let x = label.isRight ? label.box.minX : label.box.maxX
            parts.append(
                try shaped(line, item).drawing(at: Point(x, y), label.isRight ? .start : .end))
        }
        return parts
    }

    private func shaped(_ line: SliceText.Line, _ item: ChartItem) throws(LayoutError) -> ShapedLine {
        switch line {
        case .name(let part): return try tools.label(part.text, strong)
        case .head: return try head(item)
        case .value: return try tools.label(item.detail ?? item.value, .chartLabel)
        case .nameAndHead:
            let name = try tools.label(item.name, strong)
            return name.joined(try head(item), space: DonutFrame.space)
        case .headAndValue:
            let value = try tools.label(item.detail ?? item.value, .chartLabel)
            return try head(item).joined(value, space: 2 * DonutFrame.space)
        }
    }

    private func head(_ item: ChartItem) throws(LayoutError) -> ShapedLine {
        let text = item.share ?? item.detail ?? item.value
        return try tools.label(text, call: item.noteCall, strong)
    }

    /// Swatch, name and share in columns; a name that is too long is cut, a number never.
    private func under(_ list: DonutPlan.List) throws(LayoutError) -> [Drawing] {
        let width = (plan.ring.centre.x * 2) / Double(list.columns)
        var parts: [Drawing] = []
        for (index, number) in list.items.enumerated() {
            let item = items[number], row = index % list.rows
            let at = Point(Double(index / list.rows) * width, list.top + Double(row) * DonutPlan.List.row)
            let head = try head(item)
            let room = max(4.mm, width - DonutPlan.List.margins - head.width - DonutFrame.space)
            let name = try tools.lines(item.name, .chartLabelStrong, width: room, atMost: 1).first
            let line = name?.joined(head, space: DonutFrame.space) ?? head
            let swatch = Swatch.drawing(of: item, theme: theme)
            parts.append(swatch.moved(by: Point(at.x, at.y - 0.2.mm)))
            parts.append(line.drawing(at: Point(at.x + DonutPlan.List.indent, at.y + 2.mm)))
        }
        return parts
    }
}
