public import Graphics
public import Layout
import Localization

/// Values of successive years as columns from nothing; every year has its place, also one without a value.
public struct ColumnChart: Chart {
    public static let key = "columns"

    /// One item a year or month, in order; `name` is the year, `value` its text over the column. A month's
    /// name may have a second line after a line feed, as a January its year.
    public var items: [ChartItem]
    /// Drawn between the last two places, if both have values.
    public var growth: GrowthNote?
    /// Ticks and grid lines; without them the values alone speak (press).
    public var showsAxis: Bool
    /// Height of the drawing area, in points; nil: from the width.
    public var plotHeight: Double?
    /// No column is wider, in points: a rule of the page, not of press charts.
    public var widestColumn: Double
    /// For a waived axis only: it begins at the round number under this one, through a break that is seen,
    /// and only where `breakNote` says so in words.
    public var axisFrom: Double?
    public var breakNote: String?

    public init(
        items: [ChartItem], growth: GrowthNote? = nil, showsAxis: Bool = true,
        plotHeight: Double? = nil, widestColumn: Double = 26.mm, axisFrom: Double? = nil,
        breakNote: String? = nil
    ) {
        self.items = items
        self.growth = growth
        self.showsAxis = showsAxis
        self.plotHeight = plotHeight
        self.widestColumn = widestColumn
        self.axisFrom = axisFrom
        self.breakNote = breakNote
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let plot = plotHeight ?? min(60.mm, max(37.5.mm, 0.6 * width))
        let grid = tools.theme.grid.baseline
        return try ((PlotFrame.top(tools) + plot) / grid).rounded(.up) * grid + below(width, tools)
    }

    /// Room under the area: the years, the badges of invented ones, the words of a break.
    private func below(_ width: Double, _ tools: Tools) throws(LayoutError) -> Double {
        let years = items.contains(where: \.isSample) ? 13.5.mm : 9.mm
        let months = items.contains { $0.name.contains("\n") } ? tools.theme[.chartLabelStrong].leading : 0
        guard let note = try AxisBreak(self, width, tools) else { return years + months }
        return years + months + note.height
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty else { return .nothing }
        let axisBreak = try AxisBreak(self, size.width, tools)
        let below = try below(size.width, tools)
        let largest = items.map(\.length).max() ?? 0
        var scale = axisBreak?.scale ?? AxisScale(largest: largest)
        if !showsAxis, axisBreak == nil, largest > 0 { scale.end = largest }
        let note = try bracket(in: size, with: tools)
        let left = showsAxis ? PlotFrame.left(try PlotFrame.labels(scale, tools)) : 0
        let plot = try PlotFrame(
            scale, in: size, below: below, right: room(for: note, in: size.width - left),
            showsAxis: showsAxis, with: tools)
        let step = plot.rect.width / Double(items.count)
        guard step > 1.2.mm, plot.rect.height > 5.mm else {
            throw .misfit(block: Self.key, because: "\(items.count) columns in \(Int(size.width)) points")
        }
        let (columns, value) = try columns(step, plot, size.width, tools)
        var parts = [plot.guides, columns]
        if let axisBreak { parts.append(axisBreak.drawing(plot, bottom: size.height, tools.theme)) }
        parts.append(try years(step, plot, size.width, tools))
        parts.append(plot.baseline)
        if let note, let drawing = bracketDrawing(note, step, plot, value) { parts.append(drawing) }
        if items.contains(where: \.isSample) { parts.append(try badge(step, plot, tools)) }
        return .group(parts)
    }

    /// All columns with their values, and the box of the last value.
    private func columns(
        _ step: Double, _ plot: PlotFrame, _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> (Drawing, value: Rect) {
        let (role, isCrowded) = try valueRole(step, tools)
        let highest = items.indices.max { items[$0].length < items[$1].length }
        let edge = max(0, plot.rect.minX - 1.mm)
        var parts: [Drawing] = [], taken = Double.infinity, last = Rect(0, 0, 0, 0)
        // Where values are too wide for their places, only the last, the highest and the first stand.
        for index in items.indices.reversed() {
            let place = place(index, step, plot, items[index])
            parts.append(try column(items[index], place, plot, tools))
            let text = try value(items[index], over: place, plot, role, tools)
            // Its ground reaches a little over it.
            let right = width - (isCrowded && showsAxis ? 0.6.mm : 0)
            let left = min(max(text.middle - text.line.width / 2, edge), right - text.line.width)
            let y = isCrowded ? clear(text.line, left, text.y, step, plot, tools.theme) : text.y
            if index == items.count - 1 { last = Rect(left, y - 3.mm, text.line.width, 3.mm) }
            guard left + text.line.width <= taken - 0.8.mm,
                !isCrowded || [0, highest, items.count - 1].contains(index)
            else { continue }
            taken = left
            if y < text.y - 0.5 {
                let down = Path.line(Point(text.middle, y + 0.8.mm), Point(text.middle, place.minY - 0.4.mm))
                parts.append(.stroke(down, Stroke(tools.theme[.ink3], width: Pen.leader)))
            }
            // No grid line runs through a value; the open end under it is drawn over this.
            if showsAxis {
                parts.insert(text.line.clearing(at: Point(left, y), .start, tools.theme[.paper]), at: 0)
            }
            parts.append(text.line.drawing(at: Point(left, y)))
        }
        return (.group(parts), last)
    }

    /// The baseline of a value that is wider than its place: over all columns that it stands above, from
    /// where a leader goes down to its own.
    private func clear(
        _ line: ShapedLine, _ left: Double, _ y: Double, _ step: Double, _ plot: PlotFrame, _ theme: Theme
    ) -> Double {
        var highest = y
        for (index, item) in items.enumerated() where item.state.hasLength {
            let rect = place(index, step, plot, item)
            guard rect.maxX > left - 0.3.mm, rect.minX < left + line.width + 0.3.mm else { continue }
            highest = min(highest, rect.minY - bar(item, rect, plot.rect.maxY, theme).railLength - 1.3.mm)
        }
        return max(line.inkAscent, highest)
    }

    /// Share of a place that its column fills: columns without an axis beside them are wider.
    private var fullness: Double { items.count > 3 ? 0.7 : showsAxis ? 0.62 : 0.73 }

    /// Room right of the area for the bracket: it begins at the last column, inside the last place.
    private func room(for note: GrowthBracket?, in width: Double) -> Double {
        guard let note else { return 0 }
        let aside = (1 - fullness) / 2 / Double(items.count)
        return max(0, (note.width - aside * width) / (1 - aside))
    }

    private func place(_ index: Int, _ step: Double, _ plot: PlotFrame, _ item: ChartItem) -> Rect {
        let width = min(widestColumn, fullness * step)
        let x = plot.rect.minX + step * (Double(index) + 0.5) - width / 2
        let y = plot.y(item.length)
        return Rect(x, y, width, plot.rect.maxY - y)
    }

    /// The column, or the mark of a place without one.
    private func column(
        _ item: ChartItem, _ rect: Rect, _ plot: PlotFrame,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let foot = plot.rect.maxY
        switch item.state {
        case .missing, .withheld:
            let box = Rect(rect.minX, foot - 6.mm, rect.width, 6.mm)
            return .stroke(
                .polyline([
                    Point(box.minX, box.maxY), box.origin, Point(box.maxX, box.minY),
                    Point(box.maxX, box.maxY),
                ]), Pen.dotted(tools.theme[.ink3], width: 0.6))
        case .nilValue, .notApplicable:
            return .nothing
        case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf:
            return bar(item, rect, foot, tools.theme).drawing
        }
    }

    private func bar(_ item: ChartItem, _ rect: Rect, _ foot: Double, _ theme: Theme) -> MarkedBar {
        let drawn = rect.height < 0.35.mm ? Rect(rect.x, foot - 0.35.mm, rect.width, 0.35.mm) : rect
        return MarkedBar(
            rect: drawn, direction: .up, state: item.state, paint: theme.paint(of: item),
            isSample: item.isSample, ground: theme[.paper])
    }

    /// The text of a place with its middle and its baseline.
    private func value(
        _ item: ChartItem, over rect: Rect, _ plot: PlotFrame, _ role: TextRole,
        _ tools: Tools
    ) throws(LayoutError) -> (line: ShapedLine, middle: Double, y: Double) {
        let foot = plot.rect.maxY, theme = tools.theme
        switch item.state {
        case .missing, .withheld, .notApplicable:
            let sign = item.state.signOfNone ?? ""
            // A broken axis has its zigzag where the sign would stand.
            let lift = plot.scale.lowest > 0 ? 3.9.mm : 1.9.mm
            return (try tools.label(sign, .chartLabel, theme[.ink3]), rect.midX, foot - lift)
        case .nilValue:
            return (try tools.label("–", .chartValue), rect.midX, foot - 1.6.mm)
        case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf:
            let bar = bar(item, rect, foot, theme)
            let lift = bar.railLength > 0 ? max(2.1.mm, bar.railLength + 1.3.mm) : 2.1.mm
            let line = try tools.label(
                item.value, call: item.noteCall, role,
                item.isSample ? theme[.ink3] : nil)
            return (line, rect.midX, bar.rect.minY - lift)
        }
    }

    /// The largest style in which every value is narrower than its place; crowded where none is.
    private func valueRole(_ step: Double, _ tools: Tools) throws(LayoutError) -> (
        TextRole,
        isCrowded: Bool
    ) {
        for role in [TextRole.chartValue, .chartLabelStrong, .smallLabelStrong] {
            var widest = 0.0
            for item in items where item.state.hasLength {
                widest = max(widest, try tools.label(item.value, call: item.noteCall, role).width)
            }
            if widest <= step - 0.8.mm { return (role, false) }
        }
        return (.smallLabelStrong, true)
    }

    private func years(
        _ step: Double, _ plot: PlotFrame, _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let row = LinePeriods(
            names: items.map(\.name),
            middles: items.indices.map { plot.rect.minX + step * (Double($0) + 0.5) }, step: step,
            roles: items.map { $0.isSample ? .chartLabel : .chartLabelStrong }, width: width)
        let cap = tools.theme[.chartLabelStrong].capHeight
        return try row.drawing(baseline: plot.rect.maxY + max(4.7.mm, cap + 2.4.mm), tools)
    }

    private func bracket(in size: Size, with tools: Tools) throws(LayoutError) -> GrowthBracket? {
        guard let growth, items.count >= 2, items.suffix(2).allSatisfy({ $0.state.hasLength && !$0.isSample })
        else { return nil }
        return try GrowthBracket(growth, widest: size.width * 0.28, with: tools)
    }

    private func bracketDrawing(
        _ note: GrowthBracket, _ step: Double, _ plot: PlotFrame,
        _ value: Rect
    ) -> Drawing? {
        func end(_ index: Int) -> GrowthBracket.End {
            let rect = place(index, step, plot, items[index])
            return GrowthBracket.End(y: rect.minY, x: rect.maxX, isInexact: items[index].state.isInexact)
        }
        return note.drawing(
            from: end(items.count - 2), to: end(items.count - 1), value: value,
            top: plot.rect.minY, bottom: plot.rect.maxY)
    }

    /// One bracket and badge under each run of invented years.
    private func badge(_ step: Double, _ plot: PlotFrame, _ tools: Tools) throws(LayoutError) -> Drawing {
        var parts: [Drawing] = []
        let lines = items.contains { $0.name.contains("\n") } ? 2 : 1
        for run in items.indices.split(whereSeparator: { !items[$0].isSample }) {
            let first = place(run.startIndex, step, plot, items[run.startIndex]).minX - 1.5.mm
            let last = place(run.endIndex - 1, step, plot, items[run.endIndex - 1]).maxX + 1.5.mm
            let y = plot.rect.maxY + 6.9.mm + Double(lines - 1) * tools.theme[.chartLabel].leading
            parts.append(
                .stroke(
                    .line(Point(first, y), Point(last, y)),
                    Stroke(tools.theme[.grey], width: Pen.grid)))
            parts.append(try SampleBadge(tools).drawing(middle: (first + last) / 2, top: y + 1.4.mm))
        }
        return .group(parts)
    }
}

extension ColumnChart {
    public init?(specimen: Specimen) { self.init(items: specimen.years) }
}
