public import Graphics
public import Layout

/// Values by rank as bars on one scale, names left of them or above (`visual-spec` 7.8).
public struct RankedBars: Chart {
    public static let key = "ranked-bars"

    public enum Names: Sendable, Hashable {
        /// Left where all fit on two lines, else above.
        case automatic
        case left, above
    }

    public var items: [ChartItem]
    public var names: Names

    public init(items: [ChartItem], names: Names = .automatic) {
        self.items = items
        self.names = names
    }

    static let bar = 4.2.mm
    static let left = 34.mm

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        try rows(width, tools).last.map { $0.barTop + Self.bar + 2.mm } ?? 0
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty else { return .nothing }
        let rows = try rows(size.width, tools), isAbove = try namesAbove(size.width, tools)
        guard let last = rows.last, let first = rows.first, last.barTop + Self.bar <= size.height + 0.5 else {
            throw .misfit(
                block: Self.key,
                because: "\(items.count) bars do not fit \(Int(size.height)) points")
        }
        let x = isAbove ? 0 : Self.left + 2.mm
        let scale = try scale(size.width - x, tools)
        var parts: [Drawing] = []
        for (item, row) in zip(items, rows) {
            parts.append(row.name)
            parts.append(try bar(item, Point(x, row.barTop), scale, tools))
        }
        if !isAbove {
            parts.append(
                .stroke(
                    .line(
                        Point(x, first.barTop - 0.9.mm),
                        Point(x, last.barTop + Self.bar + 0.9.mm)),
                    Stroke(tools.theme[.ink2], width: 0.5)))
        }
        return .group(parts)
    }

    /// One bar's place and its name.
    private struct Row {
        var name: Drawing
        var barTop: Double
    }

    private func namesAbove(_ width: Double, _ tools: Tools) throws(LayoutError) -> Bool {
        switch names {
        case .left: return false
        case .above: return true
        case .automatic:
            for item in items {
                let lines = try tools.lines(item.name, .chartLabel, width: Self.left, atMost: 2)
                if lines.contains(where: { $0.text.hasSuffix("…") }) { return true }
            }
            return width < 70.mm
        }
    }

    private func rows(_ width: Double, _ tools: Tools) throws(LayoutError) -> [Row] {
        var rows: [Row] = [], y = 0.9.mm
        let isAbove = try namesAbove(width, tools), cap = tools.theme[.chartLabel].capHeight
        for item in items {
            if isAbove {
                let lines = try tools.lines(
                    item.name, .chartLabel, width: width, atMost: 2,
                    tools.theme[.ink])
                let foot = y + cap + Double(lines.count - 1) * 4.mm
                let name = Drawing.group(
                    lines.enumerated().map { index, line in
                        line.drawing(at: Point(0, y + cap + Double(index) * 4.mm))
                    })
                rows.append(Row(name: name, barTop: foot + 1.4.mm))
                y = foot + 1.4.mm + Self.bar + 3.6.mm
            } else {
                let name = try RowName.drawing(item.name, width: Self.left, middle: y + 4.5.mm, tools)
                rows.append(Row(name: name, barTop: y + 4.5.mm - Self.bar / 2))
                y += 9.mm
            }
        }
        return rows
    }

    private func value(_ item: ChartItem, _ tools: Tools) throws(LayoutError) -> ShapedLine {
        try tools.label(
            item.value, call: item.noteCall, .chartLabelStrong,
            item.isSample || !item.state.hasLength ? tools.theme[.ink3] : nil)
    }

    /// Points for one unit: the largest at which every value still stands inside.
    private func scale(_ room: Double, _ tools: Tools) throws(LayoutError) -> Double {
        var scale = Double.infinity
        for item in items where item.length > 0 {
            let text = try value(item, tools).width
            let rest = room - text - 2.2.mm - (item.state == .lowerBound ? 2.3.mm : 0)
            scale = min(scale, rest / item.length)
        }
        guard scale > 0 else { throw .misfit(block: Self.key, because: "values are wider than the frame") }
        return scale.isFinite ? scale : 0
    }

    private func bar(
        _ item: ChartItem, _ at: Point, _ scale: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let width = item.length > 0 ? max(0.35.mm, item.length * scale) : 0
        let mark = MarkedBar(
            rect: Rect(at.x, at.y, width, Self.bar), direction: .right, state: item.state,
            paint: tools.theme.paint(of: item), isSample: item.isSample)
        let value = try value(item, tools), cap = tools.theme[.chartLabelStrong].capHeight
        let end = at.x + width + mark.railLength + 2.2.mm
        let text = value.drawing(at: Point(end, at.y + Self.bar / 2 + cap / 2))
        return width > 0 ? .group([mark.drawing, text]) : text
    }
}
