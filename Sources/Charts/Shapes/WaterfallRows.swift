import Graphics
import Layout

/// A waterfall turned to rows: for names that do not fit under columns.
struct WaterfallRows {
    var chart: WaterfallChart

    init(_ chart: WaterfallChart) {
        self.chart = chart
    }

    private let pitch = 9.mm
    private let bar = 4.2.mm

    var height: Double { Double(chart.items.count) * pitch + 1.mm }

    func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard size.height >= height - 0.5 else {
            throw .misfit(block: WaterfallChart.key,
                          because: "\(chart.items.count) rows need \(Int(height)) points")
        }
        let theme = tools.theme, names = min(44.mm, size.width * 0.3)
        var values: [ShapedLine] = []
        for item in chart.items {
            values.append(try tools.label(item.value, call: item.noteCall, .chartLabelStrong,
                                          chart.valuePaint(item, theme)))
        }
        let widest = values.map(\.width).max() ?? 0
        let levels = chart.steps.flatMap { [$0.from, $0.to] }
        let low = min(0, levels.min() ?? 0), high = max(levels.max() ?? 0, low + .leastNormalMagnitude * 1e20)
        let plot = Rect(names + 2.mm, 0.5.mm, size.width - names - widest - 7.mm, height - 1.mm)
        guard plot.width > 10.mm else {
            throw .misfit(block: WaterfallChart.key, because: "no room for bars in \(Int(size.width)) points")
        }
        func x(_ level: Double) -> Double { plot.minX + (level - low) / (high - low) * plot.width }
        var parts: [Drawing] = []
        for (index, (item, step)) in zip(chart.items, chart.steps).enumerated() {
            let top = plot.minY + Double(index) * pitch + (pitch - bar) / 2
            parts.append(try RowName.drawing(item.name, width: names, middle: top + bar / 2,
                                             strong: item.colour == .total, tools))
            let left = min(x(step.from), x(step.to)), width = max(0.45.mm, abs(x(step.to) - x(step.from)))
            let mark = MarkedBar(rect: Rect(left, top, width, bar),
                                 direction: step.to < step.from ? .left : .right,
                                 state: item.state, paint: theme.paint(of: item), isSample: item.isSample,
                                 standsOnAxis: step.from == 0)
            parts.append(mark.drawing)
            let reach = step.to < step.from ? 0 : mark.railLength
            parts.append(values[index].drawing(at: Point(left + width + reach + 2.mm,
                                                         top + bar / 2
                                                             + theme[.chartLabelStrong].capHeight / 2)))
            if index + 1 < chart.items.count {
                parts.append(.stroke(.line(Point(x(step.to), top + bar), Point(x(step.to), top + pitch)),
                                     Pen.dotted(theme[.ink3])))
            }
        }
        parts.append(.stroke(.line(Point(x(0), plot.minY), Point(x(0), plot.maxY)),
                             Stroke(theme[.ink], width: Pen.baseline)))
        return .group(parts)
    }
}

/// The name left of a row: one or two lines about a middle height.
enum RowName {
    static func drawing(_ name: String, width: Double, middle: Double, strong: Bool = false,
                        _ tools: Tools) throws(LayoutError) -> Drawing {
        let role = strong ? TextRole.chartLabelStrong : .chartLabel
        let lines = try tools.lines(name, role, width: width, atMost: 2, tools.theme[.ink])
        let leading = 3.6.mm, cap = tools.theme[role].capHeight
        let first = middle + cap / 2 - Double(lines.count - 1) * leading / 2
        return .group(lines.enumerated().map { index, line in
            line.drawing(at: Point(0, first + Double(index) * leading))
        })
    }
}
