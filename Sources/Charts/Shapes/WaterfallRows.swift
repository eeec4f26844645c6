import Graphics
import Layout

/// A waterfall turned to rows: for names that do not fit under columns.
struct WaterfallRows {
    var chart: WaterfallChart

    init(_ chart: WaterfallChart) {
        self.chart = chart
    }

    private let bar = RowGrid.bar

    var height: Double { Double(chart.items.count) * 9.mm + 1.mm }
    /// Where the page asks for it.
    var leastHeight: Double { Double(chart.items.count) * 6.mm + 1.mm }

    func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard size.height >= leastHeight - 0.5 else {
            throw .misfit(
                block: WaterfallChart.key,
                because: "\(chart.items.count) rows need \(Int(leastHeight)) points")
        }
        let grid = try RowGrid(
            chart.items, width: size.width, height: size.height - 1.mm, fills: chart.fills, tools)
        let theme = tools.theme, names = grid.names
        var values: [ShapedLine] = []
        for item in chart.items {
            values.append(
                try tools.label(
                    item.value, call: item.noteCall, .chartLabelStrong,
                    chart.valuePaint(item, theme)))
        }
        let widest = values.map(\.width).max() ?? 0
        let scale = try Scale(chart.steps, from: names + 2.mm, to: size.width - widest - 5.mm)
        var parts: [Drawing] = []
        for (index, (item, step)) in zip(chart.items, chart.steps).enumerated() {
            let top = grid.middles[index] - bar / 2
            parts.append(
                try RowName.drawing(
                    item.name, width: names, middle: top + bar / 2,
                    strong: item.colour == .total, tools))
            parts.append(row(item, step, values[index], top, scale, theme))
            guard index + 1 < chart.items.count else { continue }
            let x = scale.x(step.to)
            parts.append(
                .stroke(
                    .line(Point(x, top + bar), Point(x, grid.middles[index + 1] - bar / 2)),
                    Pen.dotted(theme[.ink3])))
        }
        let ends = [grid.middles.first ?? 0, grid.middles.last ?? 0], reach = bar / 2 + 0.9.mm
        parts.append(
            .stroke(
                .line(Point(scale.x(0), ends[0] - reach), Point(scale.x(0), ends[1] + reach)),
                Stroke(theme[.ink], width: Pen.baseline)))
        return .group(parts)
    }

    /// Levels on the page.
    private struct Scale {
        private let left: Double
        private let low: Double
        private let factor: Double

        init(_ steps: [WaterfallChart.Step], from left: Double, to right: Double) throws(LayoutError) {
            guard right - left > 10.mm else {
                throw .misfit(block: WaterfallChart.key, because: "no room for bars beside names and values")
            }
            let levels = steps.flatMap { [$0.from, $0.to] }, high = max(0, levels.max() ?? 0)
            low = min(0, levels.min() ?? 0)
            self.left = left
            factor = high > low ? (right - left) / (high - low) : 0
        }

        func x(_ level: Double) -> Double { left + (level - low) * factor }
    }

    private func row(
        _ item: ChartItem, _ step: WaterfallChart.Step, _ value: ShapedLine, _ top: Double,
        _ scale: Scale, _ theme: Theme
    ) -> Drawing {
        let isLoss = step.to < step.from, left = min(scale.x(step.from), scale.x(step.to))
        let width = item.state.hasLength ? max(0.45.mm, abs(scale.x(step.to) - scale.x(step.from))) : 0
        let mark = MarkedBar(
            rect: Rect(left, top, width, bar), direction: isLoss ? .left : .right,
            state: item.state, paint: theme.paint(of: item), isSample: item.isSample,
            standsOnAxis: step.from == 0, ground: theme[.paper])
        let x = left + width + (isLoss ? 0 : mark.railLength) + 2.mm
        let y = top + bar / 2 + theme[.chartLabelStrong].capHeight / 2
        return .group([mark.drawing, value.drawing(at: Point(x, y))])
    }
}

/// The name left of a row: one or two lines about a middle height.
enum RowName {
    static func role(of item: ChartItem) -> TextRole {
        item.colour == .total ? .chartLabelStrong : .chartLabel
    }

    static func drawing(
        _ name: String, width: Double, middle: Double, strong: Bool = false,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let role = strong ? TextRole.chartLabelStrong : .chartLabel
        let lines = try tools.lines(name, role, width: width, atMost: 2, tools.theme[.ink])
        let leading = 3.6.mm, cap = tools.theme[role].capHeight
        let first = middle + cap / 2 - Double(lines.count - 1) * leading / 2
        return .group(
            lines.enumerated().map { index, line in
                line.drawing(at: Point(0, first + Double(index) * leading))
            })
    }
}
