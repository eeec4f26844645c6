public import Graphics
public import Layout
import Localization

/// How parts lead to a total: the build-up of one year, or the changes between two totals (`visual-spec`
/// 7.5).
public struct WaterfallChart: Chart {
    public static let key = "waterfall"

    /// In order: an item of colour `total` stands on the axis, every other one on the level before it; a
    /// negative `drawn` leads down.
    public var items: [ChartItem]
    public var plotHeight: Double?
    /// For press charts: where it stands in rows, they spread over the height of the frame.
    public var fills: Bool

    public init(items: [ChartItem], plotHeight: Double? = nil, fills: Bool = false) {
        self.items = items
        self.plotHeight = plotHeight
        self.fills = fills
    }

    /// One step: from which level to which.
    struct Step: Hashable {
        var from: Double
        var to: Double
    }

    var steps: [Step] {
        var level = 0.0
        return items.map { item in
            let step =
                item.colour == .total
                ? Step(from: 0, to: item.length)
                : Step(from: level, to: level + item.length)
            level = step.to
            return step
        }
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        if try !namesFit(width, tools) { return WaterfallRows(self).height }
        let grid = tools.theme.grid.baseline
        let plot = plotHeight ?? 50.mm
        return ((PlotFrame.top(tools) + plot) / grid).rounded(.up) * grid + 13.5.mm
    }

    /// The least height at which it may still be drawn, in points, upright or as rows.
    public var leastHeight: Double { max(54.mm, WaterfallRows(self).leastHeight) }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty else { return .nothing }
        guard try namesFit(size.width, tools) else {
            return try WaterfallRows(self).draw(in: size, with: tools)
        }
        let plot = try PlotFrame(scale, in: size, below: 13.5.mm, with: tools)
        guard plot.rect.height > 8.mm else {
            throw .misfit(block: Self.key, because: "no room for columns in \(Int(size.height)) points")
        }
        let step = plot.rect.width / Double(items.count)
        var parts = [plot.guides]
        for (index, (item, levels)) in zip(items, steps).enumerated() {
            let x = plot.rect.minX + step * (Double(index) + 0.17)
            let left = Point(x, plot.y(levels.from)), width = 0.66 * step
            if index + 1 < items.count {
                let y = plot.y(levels.to)
                parts.append(
                    .stroke(
                        .line(Point(x + width, y), Point(x + step, y)),
                        Pen.dotted(tools.theme[.ink3])))
            }
            parts.append(try column(item, levels, left, width, plot, tools))
            parts.append(try name(item, Point(x + width / 2, plot.rect.maxY + 4.7.mm), step - 1.mm, tools))
        }
        parts.append(plot.baseline)
        return .group(parts)
    }

    var scale: AxisScale {
        let levels = steps.flatMap { [$0.from, $0.to] }
        return AxisScale(largest: levels.max() ?? 0, smallest: levels.min() ?? 0, parts: 3)
    }

    private func namesFit(_ width: Double, _ tools: Tools) throws(LayoutError) -> Bool {
        let step = (width - 8.mm) / Double(max(1, items.count))
        guard step > 4.mm else { return false }
        for item in items {
            if try tools.label(item.value, .chartValue).width > step - 0.5.mm { return false }
            let name = try tools.lines(item.name, role(item), width: step - 1.mm, atMost: 2)
            if name.contains(where: { $0.text.hasSuffix("…") }) { return false }
        }
        return true
    }

    private func role(_ item: ChartItem) -> TextRole {
        item.colour == .total ? .chartLabelStrong : .chartLabel
    }

    private func name(
        _ item: ChartItem, _ at: Point, _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let lines = try tools.lines(item.name, role(item), width: width, atMost: 2)
        let leading = tools.theme[role(item)].leading
        return .group(
            lines.enumerated().map { index, line in
                line.drawing(at: Point(at.x, at.y + Double(index) * leading), .middle)
            })
    }

    private func column(
        _ item: ChartItem, _ levels: Step, _ foot: Point, _ width: Double, _ plot: PlotFrame,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let middle = foot.x + width / 2, theme = tools.theme
        guard item.state.hasLength else {
            let sign = try tools.label(item.value, .chartValue, theme[.ink3])
            return sign.drawing(at: Point(middle, foot.y - 1.8.mm), .middle)
        }
        let end = plot.y(levels.to), smallest = 0.45.mm
        let upper = min(foot.y, end), tall = max(smallest, abs(end - foot.y))
        let bar = MarkedBar(
            rect: Rect(foot.x, upper, width, tall), direction: end > foot.y ? .down : .up,
            state: item.state, paint: theme.paint(of: item), isSample: item.isSample,
            standsOnAxis: levels.from == 0, ground: theme[.paper])
        let rails = end > foot.y ? 0 : bar.railLength
        let lift = rails > 0 ? max(1.8.mm, rails + 1.mm) : 1.8.mm
        let value = try tools.label(item.value, call: item.noteCall, .chartValue, valuePaint(item, theme))
        let at = Point(middle, upper - lift)
        return .group([
            value.clearing(at: at, .middle, theme[.paper]), bar.drawing,
            value.drawing(at: at, .middle),
        ])
    }

    func valuePaint(_ item: ChartItem, _ theme: Theme) -> Paint? {
        switch item.colour {
        case .rise: theme[.rise]
        case .fall: theme[.fall]
        case .series, .others, .residual, .focus, .context, .total: item.isSample ? theme[.ink3] : nil
        }
    }
}

extension WaterfallChart {
    public init?(specimen: Specimen) {
        let name = Words(id: "Jumlah", en: "Total")[specimen.language]
        self.init(items: specimen.parts + [specimen.item(name, specimen.total, colour: .total)])
    }
}
