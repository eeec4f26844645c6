import Graphics
import Layout

/// The values that the panels of small multiples have in common: from the lowest, nothing at most, to the
/// highest.
struct PanelScale: Hashable {
    let low: Double
    let high: Double

    init(_ items: [ChartItem]) {
        let known = items.filter(\.state.hasLength)
        high = max(0, known.map { $0.state == .band ? $0.upper ?? $0.length : $0.length }.max() ?? 0)
        low = min(0, known.map { $0.state == .band ? $0.lower : $0.length }.min() ?? 0)
    }

    /// Share of the height, 0…1, at which a value lies.
    func share(_ value: Double) -> Double {
        high > low ? min(1, max(0, (value - low) / (high - low))) : 0
    }
}

/// One panel of small multiples: its title, its years, its last value.
struct LinePanel {
    var panel: SmallMultiples.Panel
    var form: SmallMultiples.Form
    var scale: PanelScale
    var width: Double
    /// Room of the title, the same in all panels.
    var title: Double
    /// Height of the drawing area.
    var plot: Double

    static func title(_ name: String, _ width: Double, _ tools: Tools) throws(LayoutError) -> [ShapedLine] {
        try tools.lines(name, .chartLabelStrong, width: width, atMost: 2)
    }

    static func titleHeight(_ lines: Int, _ tools: Tools) -> Double {
        let style = tools.theme[.chartLabelStrong]
        return style.capHeight + Double(lines - 1) * style.leading + 0.2 * style.size
    }

    /// Over the area for a value over the open end of a column, under it for the years.
    static func room(_ tools: Tools) -> Double { head(tools) + foot(tools) }
    private static func head(_ tools: Tools) -> Double {
        tools.theme[.smallLabelStrong].capHeight + 4.6.mm
    }
    private static func foot(_ tools: Tools) -> Double { tools.theme[.smallLabel].capHeight + 2.6.mm }

    private var floor: Double { y(0) }
    private func top(_ tools: Tools) -> Double { title + LinePanel.head(tools) }
    private var bottom: Double { areaTop + plot }
    private var areaTop = 0.0

    init(
        panel: SmallMultiples.Panel, form: SmallMultiples.Form, scale: PanelScale, width: Double,
        title: Double, plot: Double
    ) {
        self.panel = panel
        self.form = form
        self.scale = scale
        self.width = width
        self.title = title
        self.plot = plot
    }

    private func y(_ value: Double) -> Double { bottom - plot * scale.share(value) }

    /// From (0, 0), as wide as the panel.
    func drawing(_ tools: Tools) throws(LayoutError) -> Drawing {
        var picture = self
        picture.areaTop = top(tools)
        var parts: [Drawing] = []
        let style = tools.theme[.chartLabelStrong]
        for (index, line) in try LinePanel.title(panel.name, width, tools).enumerated() {
            parts.append(line.drawing(at: Point(0, style.capHeight + Double(index) * style.leading)))
        }
        guard !panel.items.isEmpty else { return .group(parts) }
        switch form {
        case .columns: parts.append(try picture.columns(tools))
        case .lines: parts.append(try picture.lines(tools))
        }
        parts.append(
            .stroke(
                .line(Point(0, picture.floor), Point(width, picture.floor)),
                Stroke(tools.theme[.ink], width: Pen.baseline)))
        parts.append(try picture.years(tools))
        return .group(parts)
    }

    private var step: Double { width / Double(panel.items.count) }
    private func middle(_ index: Int) -> Double { step * (Double(index) + 0.5) }

    private func column(_ index: Int) -> Rect {
        let item = panel.items[index], wide = min(8.mm, 0.7 * step)
        let end = y(item.length), tall = max(0.35.mm, abs(end - floor))
        return Rect(middle(index) - wide / 2, item.length < 0 ? floor : floor - tall, wide, tall)
    }

    private func columns(_ tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme
        var parts: [Drawing] = [], highest: [Double] = []
        for (index, item) in panel.items.enumerated() {
            let rect = column(index)
            guard item.state.hasLength else {
                highest.append(item.state == .nilValue ? floor : floor - LinePanel.empty)
                if item.state != .nilValue { parts.append(try empty(item, rect, tools)) }
                continue
            }
            let bar = MarkedBar(
                rect: rect, direction: item.length < 0 ? .down : .up, state: item.state,
                paint: theme.paint(of: item), isSample: item.isSample, ground: theme[.paper])
            parts.append(bar.drawing)
            highest.append(rect.minY - bar.railLength)
        }
        parts.append(
            try lastValue(tools) { left, right in
                panel.items.indices.filter { index in
                    middle(index) + 0.35 * step > left - 0.3.mm && middle(index) - 0.35 * step < right
                }.map { highest[$0] }.min() ?? floor
            })
        return .group(parts)
    }

    private static let empty = 4.5.mm

    /// The dotted box of a year without a value, with its sign.
    private func empty(_ item: ChartItem, _ rect: Rect, _ tools: Tools) throws(LayoutError) -> Drawing {
        let box = Rect(rect.minX, floor - LinePanel.empty, rect.width, LinePanel.empty)
        let sign = try tools.label(
            item.state.signOfNone ?? "", .smallLabel, tools.theme[.ink3])
        let path = Path.polyline([
            Point(box.minX, box.maxY), box.origin, Point(box.maxX, box.minY), Point(box.maxX, box.maxY),
        ])
        return .group([
            .stroke(path, Pen.dotted(tools.theme[.ink3], width: 0.6)),
            sign.width <= rect.width ? sign.drawing(at: Point(box.midX, floor - 1.5.mm), .middle) : .nothing,
        ])
    }

    /// The last value over everything that it is as wide as; the sign of a year without one stands in its
    /// box.
    private func lastValue(
        _ tools: Tools, over highest: (_ left: Double, _ right: Double) -> Double
    ) throws(LayoutError) -> Drawing {
        guard let item = panel.items.last else { return .nothing }
        if form == .columns, !item.state.hasLength, item.state != .nilValue { return .nothing }
        let isFaint = item.isSample || !item.state.hasLength
        let text = try tools.label(
            item.value, call: item.noteCall, .smallLabelStrong, isFaint ? tools.theme[.ink3] : nil)
        guard text.width <= width + 0.5 else {
            throw .misfit(block: SmallMultiples.key, because: "\"\(item.value)\" is wider than a panel")
        }
        let left = max(0, min(middle(panel.items.count - 1) - text.width / 2, width - text.width))
        let top = highest(left, left + text.width), words = text.drawing(at: Point(left, top - 1.2.mm))
        // Over a neighbour it stands too far from its own place to be read without a line.
        let own = item.state.hasLength ? y(item.length) - 0.65.mm : floor
        guard own - top > 4.mm else { return words }
        let last = middle(panel.items.count - 1)
        let down = Path.line(Point(last, top - 0.4.mm), Point(last, own - 0.5.mm))
        return .group([.stroke(down, Stroke(tools.theme[.ink3], width: Pen.leader)), words])
    }

    private func lines(_ tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, colour = panel.items.last?.colour ?? .focus
        let stroke = LineStroke(
            items: panel.items, paint: theme.linePaint(of: colour), ground: theme[.paper], width: 1.1,
            dot: 0.65.mm, samplePaint: theme[.ink3])
        let value = try lastValue(tools) { left, right in top(of: stroke, left, right) }
        return .group([stroke.drawing(x: middle, y: y), value])
    }

    /// The highest point of a line between two places on the page.
    private func top(of stroke: LineStroke, _ left: Double, _ right: Double) -> Double {
        var highest = floor
        let known = stroke.known
        for index in known where middle(index) >= left - 1.mm && middle(index) <= right + 1.mm {
            let item = panel.items[index]
            highest = min(highest, y(item.state == .band ? item.upper ?? item.length : item.length) - 0.65.mm)
        }
        for (a, b) in zip(known, known.dropFirst()) where stroke.way(from: a, to: b) != .none {
            for x in [left, right] where x > middle(a) && x < middle(b) {
                let share = (x - middle(a)) / (middle(b) - middle(a))
                let (first, last) = (y(panel.items[a].length), y(panel.items[b].length))
                highest = min(highest, first + share * (last - first))
            }
        }
        return highest
    }

    /// The first and the last year.
    private func years(_ tools: Tools) throws(LayoutError) -> Drawing {
        let all = panel.items.indices.map { index in
            index == 0 || index == panel.items.count - 1 ? panel.items[index].name : ""
        }
        let row = LinePeriods(
            names: all.map { String($0.prefix { $0 != "\n" }) }, middles: all.indices.map(middle), step: step,
            roles: Array(repeating: .smallLabel, count: all.count), width: width)
        return try row.drawing(baseline: bottom + tools.theme[.smallLabel].capHeight + 1.6.mm, tools)
    }
}
