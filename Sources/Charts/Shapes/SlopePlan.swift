import Graphics
import Layout

/// A slope chart measured: both columns of labels, and the lines between them.
struct SlopePlan {
    let drawing: Drawing
    let left: LineEndColumn
    let right: LineEndColumn
    /// Where the two years stand, in points.
    let before: Double
    let after: Double

    /// Over the area: the names of the years.
    static func head(_ tools: Tools) -> Double { tools.theme[.chartLabelStrong].leading + 2.mm }
    /// Under the area: half a label, and the badge of invented data.
    static func foot(_ chart: SlopeChart) -> Double {
        2.mm + (chart.slopes.contains { $0.before.isSample || $0.after.isSample } ? 5.mm : 0)
    }

    static func isKnown(_ item: ChartItem) -> Bool { item.state.hasLength || item.state == .nilValue }

    /// Between which ends a value surely lies.
    static func ends(_ item: ChartItem) -> (low: Double, high: Double) {
        switch item.state {
        case .nilValue, .missing, .withheld, .notApplicable: (0, 0)
        case .lowerBound: (item.lower, item.upper ?? .infinity)
        case .upperBound, .residual: (min(item.lower, item.length), item.upper ?? item.length)
        case .exact, .rounded, .about, .band, .belowHalf: (item.lower, item.upper ?? item.length)
        }
    }

    init(_ chart: SlopeChart, _ size: Size, _ tools: Tools) throws(LayoutError) {
        let top = SlopePlan.head(tools), bottom = size.height - SlopePlan.foot(chart)
        guard bottom - top > 12.mm else {
            throw .misfit(block: SlopeChart.key, because: "\(Int(size.height)) points are too low")
        }
        let heights = SlopePlan.heights(chart, top: top + 1.5.mm, bottom: bottom - 1.5.mm)
        func column(_ isLeft: Bool) throws(LayoutError) -> LineEndColumn {
            try LineEndColumn(
                chart.slopes.map { SlopePlan.text($0, isLeft: isLeft, chart, tools.theme) },
                heights: chart.slopes.map { slope in
                    let item = isLeft ? slope.before : slope.after
                    let other = isLeft ? slope.after : slope.before
                    return heights((SlopePlan.isKnown(item) ? item : other).length)
                },
                width: (isLeft ? 0.36 : 0.28) * size.width, top: top, bottom: bottom + 1.2.mm,
                block: SlopeChart.key, tools)
        }
        left = try column(true)
        right = try column(false)
        before = left.room
        after = size.width - right.room
        guard after - before > 12.mm else {
            throw .misfit(block: SlopeChart.key, because: "no room for lines between the names")
        }
        let paints = chart.slopes.map { tools.theme.linePaint(of: chart.colour(of: $0)) }
        var parts = [try SlopePlan.frame(chart, before, after, top, bottom, size, tools)]
        for (slope, paint) in zip(chart.slopes, paints).reversed() {
            parts.append(SlopePlan.line(slope, paint, before, after, heights, tools.theme))
        }
        parts.append(left.drawing(edge: before, isLeft: true, paints: paints))
        parts.append(right.drawing(edge: after, paints: paints))
        drawing = .group(parts)
    }

    /// The height on the page of a value.
    private static func heights(_ chart: SlopeChart, top: Double, bottom: Double) -> (Double) -> Double {
        let known = chart.slopes.flatMap { [$0.before, $0.after] }.filter(isKnown)
        let high = max(0, known.map { $0.state == .band ? $0.upper ?? $0.length : $0.length }.max() ?? 0)
        let lowest = known.map { $0.state == .band ? $0.lower : $0.length }.min() ?? 0
        let low = chart.startsAtZero ? min(0, lowest) : lowest
        return { value in
            let share = high > low ? (value - low) / (high - low) : 0
            return bottom - (bottom - top) * min(1, max(0, share))
        }
    }

    /// Names stand left with the value; right stand the value and the change.
    private static func text(
        _ slope: SlopeChart.Slope, isLeft: Bool, _ chart: SlopeChart, _ theme: Theme
    ) -> LineLabel.Text {
        let item = isLeft ? slope.before : slope.after
        let isFaint = !isKnown(item) || item.isSample
        let paint = isFaint ? theme[.ink3] : theme.lineTextPaint(of: chart.colour(of: slope))
        let word = isKnown(item) ? item.value : item.detail ?? item.value
        return LineLabel.Text(
            name: isLeft ? slope.name : "", value: word, call: item.noteCall,
            detail: isLeft ? nil : slope.detail,
            paint: isLeft && !item.isSample ? theme.lineTextPaint(of: chart.colour(of: slope)) : paint,
            isFaint: isFaint)
    }

    private static func frame(
        _ chart: SlopeChart, _ before: Double, _ after: Double, _ top: Double, _ bottom: Double,
        _ size: Size, _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let theme = tools.theme, hair = Stroke(theme[.rule], width: Pen.baseline)
        let y = theme[.chartLabelStrong].capHeight + 0.3.mm
        var parts: [Drawing] = []
        for (x, name, alignment) in [
            (before, chart.before, Alignment.end), (after, chart.after, .start),
        ] {
            parts.append(.stroke(.line(Point(x, top - 1.mm), Point(x, bottom)), hair))
            let word = try tools.label(name, .chartLabelStrong)
            parts.append(word.drawing(at: Point(x, y), alignment))
        }
        if chart.slopes.contains(where: { $0.before.isSample || $0.after.isSample }) {
            parts.append(
                try SampleBadge(tools).drawing(middle: (before + after) / 2, top: size.height - 3.4.mm))
        }
        return .group(parts)
    }

    /// The line and its dots; of an item with one year only the dot, and a grey guide to the words opposite.
    private static func line(
        _ slope: SlopeChart.Slope, _ paint: Paint, _ before: Double, _ after: Double,
        _ height: (Double) -> Double, _ theme: Theme
    ) -> Drawing {
        let items = [slope.before, slope.after], edges = [before, after]
        let stroke = LineStroke(
            items: items, paint: paint, ground: theme[.paper], width: 1.4, marksAll: true,
            samplePaint: theme[.ink3])
        let line = stroke.drawing(x: { edges[$0] }, y: height)
        guard stroke.known.count == 1, let only = stroke.known.first else { return line }
        let y = height(items[only].length)
        let guide = Path.line(Point(before, y), Point(after, y))
        return .group([.stroke(guide, Pen.dotted(theme[.grey], width: 0.6)), line])
    }
}
