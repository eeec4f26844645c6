public import Graphics
public import Layout

/// Changes to both sides of a shared zero line on one scale: rates, or contributions with their total under a
/// rule.
public struct DivergingBars: Chart {
    public static let key = "diverging-bars"

    /// `drawn` is signed; an item that cannot be calculated prints its `detail` ("baru pada 2025") at the
    /// line, and its sign.
    public var items: [ChartItem]
    /// Under a rule, without a bar.
    public var total: ChartItem?
    /// A longer bar is cut with two slanted strokes; its number stays whole. In the unit of the items.
    public var cutAbove: Double?

    /// For press charts: rows spread over the height of the frame.
    public var fills: Bool

    public init(
        items: [ChartItem], total: ChartItem? = nil, cutAbove: Double? = nil, fills: Bool = false
    ) {
        self.items = items
        self.total = total
        self.cutAbove = cutAbove
        self.fills = fills
    }

    private static let bar = RowGrid.bar
    private static let pitch = 9.mm
    /// Where the page asks for it.
    private static let leastPitch = 6.mm
    private static let gap = 2.2.mm

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        Double(items.count) * Self.pitch + foot
    }

    /// The least height at which it may still be drawn, in points.
    public var leastHeight: Double { Double(items.count) * Self.leastPitch + foot }

    private var foot: Double { total == nil ? 0 : 10.mm }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty else { return .nothing }
        let theme = tools.theme
        let grid = try RowGrid(
            items, width: size.width, height: size.height - foot, fills: fills, tools)
        var values: [ShapedLine] = []
        for item in items { values.append(try value(item, tools)) }
        let axis = try axis(values, from: grid.names + 1.5.mm, to: size.width)
        var parts: [Drawing] = []
        guard leastHeight <= size.height + 0.5 else {
            throw .misfit(
                block: Self.key,
                because: "\(items.count) bars do not fit \(Int(size.height)) points")
        }
        for ((item, value), middle) in zip(zip(items, values), grid.middles) {
            parts.append(
                try RowName.drawing(
                    item.name, width: grid.names, middle: middle,
                    strong: item.colour == .total, tools))
            parts.append(bar(item, value, middle: middle, axis, theme))
        }
        let ends = [grid.middles.first ?? 0, grid.middles.last ?? 0], reach = Self.bar / 2 + 0.9.mm
        parts.append(
            .stroke(
                .line(Point(axis.zero, ends[0] - reach), Point(axis.zero, ends[1] + reach)),
                Stroke(theme[.ink2], width: 0.5)))
        if let total { parts.append(try sum(total, grid.bottom, axis, size.width, tools)) }
        return .group(parts)
    }

    /// Where nothing lies, and the points for one unit.
    private struct Axis {
        var zero: Double
        var scale: Double
    }

    private func drawn(_ item: ChartItem) -> Double {
        min(max(item.length, -(cutAbove ?? .infinity)), cutAbove ?? .infinity)
    }

    /// Length of a bar in points: never thinner than a tick.
    private func reach(_ item: ChartItem, _ scale: Double) -> Double {
        item.length == 0 ? 0 : max(0.35.mm, abs(drawn(item)) * scale)
    }

    private func paint(_ item: ChartItem, _ theme: Theme) -> Paint {
        guard item.state.hasLength else { return theme[.ink3] }
        switch item.colour {
        case .rise: return theme[.rise]
        case .fall: return theme[.fall]
        case .series, .others, .residual, .focus, .context, .total:
            return item.isSample ? theme[.ink3] : theme[.ink]
        }
    }

    private func value(_ item: ChartItem, _ tools: Tools) throws(LayoutError) -> ShapedLine {
        let value = try tools.label(
            item.value, call: item.noteCall, .chartLabelStrong, paint(item, tools.theme))
        guard !item.state.hasLength, let reason = item.detail, !reason.isEmpty else { return value }
        let words = try tools.label(reason, .chartLabel, tools.theme[.ink3])
        return reason == item.value ? words : words.joined(value, space: Self.gap)
    }

    /// The largest scale at which all values of both sides stand inside the frame.
    private func axis(
        _ values: [ShapedLine], from left: Double,
        to right: Double
    ) throws(LayoutError) -> Axis {
        func needs(_ scale: Double) -> (left: Double, right: Double) {
            var before = 0.0, after = 0.0
            for (item, value) in zip(items, values) {
                let text = value.width + Self.gap + (item.state == .lowerBound ? 2.3.mm : 0)
                let reach = reach(item, scale) + text
                if drawn(item) < 0 { before = max(before, reach) } else { after = max(after, reach) }
            }
            return (before, after)
        }
        func fits(_ scale: Double) -> Bool { needs(scale).left + needs(scale).right <= right - left }
        guard fits(0) else { throw .misfit(block: Self.key, because: "values are wider than the frame") }
        let largest = items.map { abs(drawn($0)) }.max() ?? 0
        var low = 0.0, high = largest > 0 ? (right - left) / largest : 0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if fits(middle) { low = middle } else { high = middle }
        }
        return Axis(zero: left + needs(low).left, scale: low)
    }

    private func bar(
        _ item: ChartItem, _ value: ShapedLine, middle: Double, _ axis: Axis,
        _ theme: Theme
    ) -> Drawing {
        let y = middle + theme[.chartLabelStrong].capHeight / 2, isLeft = drawn(item) < 0
        let reach = reach(item, axis.scale)
        let rect = Rect(isLeft ? axis.zero - reach : axis.zero, middle - Self.bar / 2, reach, Self.bar)
        let mark = MarkedBar(
            rect: rect, direction: isLeft ? .left : .right, state: item.state,
            paint: theme.paint(of: item), isSample: item.isSample, ground: theme[.paper])
        let away = reach + (reach > 0 ? mark.railLength : 0) + Self.gap
        let text =
            isLeft
            ? value.drawing(at: Point(axis.zero - away, y), .end)
            : value.drawing(at: Point(axis.zero + away, y), .start)
        guard reach > 0 else { return text }
        let isCut = cutAbove.map { abs(item.length) > $0 } ?? false
        return .group([mark.drawing, isCut ? cut(rect, isLeft, theme) : .nothing, text])
    }

    /// Two slanted strokes in the colour of the ground.
    private func cut(_ rect: Rect, _ isLeft: Bool, _ theme: Theme) -> Drawing {
        let at = isLeft ? rect.minX + 4.5.mm : rect.maxX - 4.5.mm
        return .group(
            [0, 1.3.mm].map { offset in
                .stroke(
                    .line(
                        Point(at + offset - 0.8.mm, rect.maxY + 0.4.mm),
                        Point(
                            at + offset + 0.8.mm,
                            rect.minY - 0.4.mm)),
                    Stroke(theme[.paper], width: 1.6))
            })
    }

    private func sum(
        _ item: ChartItem, _ top: Double, _ axis: Axis, _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let middle = top + 5.5.mm, y = middle + tools.theme[.chartLabelStrong].capHeight / 2
        let value = try value(item, tools)
        let names = min(34.mm, width * 0.42)
        let name = try tools.label(item.name, .chartLabelStrong, tools.theme[.ink])
        // Beside short names of bars, the name of the sum may reach beyond the zero line.
        let x = min(max(axis.zero, min(name.width, names)) + Self.gap, width - value.width)
        return .group([
            .stroke(
                .line(Point(0, top + 1.mm), Point(width, top + 1.mm)),
                Stroke(tools.theme[.ink], width: Pen.baseline)),
            try RowName.drawing(
                item.name, width: names, middle: middle,
                strong: true, tools),
            value.drawing(at: Point(x, y)),
        ])
    }
}

extension DivergingBars {
    public init?(specimen: Specimen) { self.init(items: specimen.changes) }
}
