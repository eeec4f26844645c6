import Graphics
import Layout

/// A line chart measured: its area, its labels and where they stand.
struct LinePlan {
    let plot: PlotFrame
    let labels: Drawing
    let periods: Drawing
    let ends: LineEndColumn
    let firsts: LineEndColumn?
    private let left: Double
    private let right: Double
    private let count: Int
    private let theme: Theme

    /// Room under the area: periods, and the badge of invented data.
    static func below(_ chart: LineChart, _ tools: Tools) -> Double {
        let lines = chart.periods.contains { $0.contains("\n") } ? 2 : 1
        let names = max(9.mm, Double(lines) * tools.theme[.chartLabelStrong].leading + 2.5.mm)
        return names + (chart.isSample ? 4.5.mm : 0)
    }

    init(_ chart: LineChart, _ size: Size, _ tools: Tools) throws(LayoutError) {
        let theme = tools.theme
        let scale = LinePlan.scale(chart)
        let below = LinePlan.below(chart, tools)
        // Heights do not depend on widths: labels can be placed before the area is known.
        let upright = try PlotFrame(
            scale, in: size, below: below, showsAxis: chart.showsAxis, with: tools)
        guard upright.rect.height > 12.mm else {
            throw .misfit(block: LineChart.key, because: "\(Int(size.height)) points are too low")
        }
        ends = try LineEndColumn(
            chart.series.map { LinePlan.endText($0, theme) },
            heights: chart.series.map { upright.y(LinePlan.last($0)?.item.length ?? scale.lowest) },
            width: 0.34 * size.width, top: 0, bottom: upright.rect.maxY + 1.2.mm, block: LineChart.key, tools)
        firsts =
            chart.showsFirstValues
            ? try LineEndColumn(
                chart.series.map { LinePlan.firstText($0, theme) },
                heights: chart.series.map { upright.y(LinePlan.first($0)?.item.length ?? scale.lowest) },
                width: 0.2 * size.width, top: 0, bottom: upright.rect.maxY + 1.2.mm, block: LineChart.key,
                tools) : nil
        let inset = 1.4.mm
        plot = try PlotFrame(
            scale, in: size, below: below, right: ends.room - inset, showsAxis: chart.showsAxis, with: tools)
        count = chart.periods.count
        left = plot.rect.minX + max(inset, firsts?.room ?? 0)
        right = plot.rect.maxX - inset
        self.theme = theme
        guard right - left > 14.mm else {
            throw .misfit(block: LineChart.key, because: "no room for lines beside their names")
        }
        let paints = chart.series.map { theme.linePaint(of: $0.colour) }
        labels = .group(
            [firsts?.drawing(edge: left, isLeft: true, paints: paints) ?? .nothing]
                + [ends.drawing(edge: right, paints: paints)])
        periods = try LinePlan.periods(chart, plot, size, left, right, tools)
    }

    func x(_ index: Int) -> Double {
        count > 1 ? left + (right - left) * Double(index) / Double(count - 1) : (left + right) / 2
    }

    /// One series, with the way from its last value to the label where later years have none.
    func line(_ series: LineChart.Series) -> Drawing {
        let stroke = LineStroke(
            items: series.points, paint: theme.linePaint(of: series.colour), ground: theme[.paper],
            samplePaint: theme[.ink3])
        let line = stroke.drawing(x: x, y: plot.y)
        guard let last = stroke.known.last, last < count - 1 else { return line }
        let y = plot.y(series.points[last].length)
        let guide = Path.line(Point(x(last) + 1.2.mm, y), Point(right, y))
        return .group([.stroke(guide, Pen.dotted(theme[.grey], width: 0.6)), line])
    }

    // MARK: Words

    private static func known(_ series: LineChart.Series) -> [(index: Int, item: ChartItem)] {
        series.points.enumerated().filter { $1.state.hasLength || $1.state == .nilValue }
            .map { (index: $0.offset, item: $0.element) }
    }

    static func last(_ series: LineChart.Series) -> (index: Int, item: ChartItem)? { known(series).last }
    static func first(_ series: LineChart.Series) -> (index: Int, item: ChartItem)? { known(series).first }

    /// A value that is not of the last period says of which it is.
    private static func endText(_ series: LineChart.Series, _ theme: Theme) -> LineLabel.Text {
        let paint = theme.lineTextPaint(of: series.colour)
        guard let last = last(series) else {
            let text = series.points.last?.value ?? ""
            return LineLabel.Text(name: series.name, value: text, paint: theme[.ink3], isFaint: true)
        }
        let isLatest = last.index == series.points.count - 1
        return LineLabel.Text(
            name: series.name, value: last.item.value, call: last.item.noteCall,
            detail: isLatest ? nil : "(\(last.item.name.replacing("\n", with: " ")))",
            paint: last.item.isSample ? theme[.ink3] : paint, isFaint: last.item.isSample)
    }

    private static func firstText(_ series: LineChart.Series, _ theme: Theme) -> LineLabel.Text {
        let first = first(series)?.item
        return LineLabel.Text(
            name: "", value: first?.value ?? "", call: first?.noteCall,
            paint: first?.isSample ?? false ? theme[.ink3] : theme.lineTextPaint(of: series.colour))
    }

    private static func scale(_ chart: LineChart) -> AxisScale {
        let items = chart.series.flatMap(\.points).filter { $0.state.hasLength || $0.state == .nilValue }
        let tops = items.map { $0.state == .band ? $0.upper ?? $0.length : $0.length }
        let lows = items.map { $0.state == .band ? $0.lower : $0.length }
        let high = tops.max() ?? 0, low = lows.min() ?? 0
        return chart.startsAtZero || low <= 0
            ? AxisScale(largest: high, smallest: low) : AxisScale(from: low, to: high)
    }

    private static func periods(
        _ chart: LineChart, _ plot: PlotFrame, _ size: Size, _ left: Double, _ right: Double, _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let names = chart.periods, count = names.count
        let step = count > 1 ? (right - left) / Double(count - 1) : right - left
        let middles = names.indices.map { index in
            count > 1 ? left + step * Double(index) : (left + right) / 2
        }
        let row = LinePeriods(
            names: names, middles: middles, step: step,
            roles: Array(repeating: .chartLabel, count: count), width: size.width)
        let baseline = plot.rect.maxY + max(4.7.mm, tools.theme[.chartLabel].capHeight + 2.4.mm)
        let words = try row.drawing(baseline: baseline, tools)
        guard chart.isSample else { return words }
        let badge = try SampleBadge(tools)
        return .group([words, badge.drawing(middle: (left + right) / 2, top: size.height - 3.6.mm)])
    }
}
