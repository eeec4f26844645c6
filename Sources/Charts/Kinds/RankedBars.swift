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
    /// For press charts: rows and bars grow to use the height of the frame, up to a measure that is still
    /// quiet; names are strong.
    public var fills: Bool
    /// Rows closer to each other, for a panel that is a part of a page.
    public var isDense = false
    /// A character that no font has does not keep the bars from being drawn: it becomes "…", but in the
    /// strong bar's name. Whose sheet fails of its name must not take its neighbours along.
    public var isTolerant = false

    public init(items: [ChartItem], names: Names = .automatic, fills: Bool = false) {
        self.items = items
        self.names = names
        self.fills = fills
    }

    static let bar = 4.2.mm
    static let left = 34.mm
    /// Where rows fill a frame.
    private static let thickestBar = 9.mm
    private static let widestGap = 9.mm

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let measure = RowMeasure(isDense: isDense)
        return try rows(width, measure, tools).last.map { $0.barTop + Self.bar + 2.mm } ?? 0
    }

    /// Sizes that grow where rows fill their frame, in points.
    private struct RowMeasure {
        var bar = RankedBars.bar
        /// Under a bar, to the next name; or with names at the left from bar to bar.
        var gap = 3.6.mm
        var pitch = 9.mm

        init(isDense: Bool) {
            if isDense { (gap, pitch) = (2.4.mm, 7.5.mm) }
        }
    }

    /// What is left of the frame's height goes to bars and the gaps between them.
    private func measure(_ size: Size, _ tools: Tools) throws(LayoutError) -> RowMeasure {
        var measure = RowMeasure(isDense: isDense)
        guard fills, let last = try rows(size.width, measure, tools).last else { return measure }
        let free = size.height - last.barTop - measure.bar - 1.2.mm
        let extra = free / Double(items.count)
        guard extra > 0 else {
            // Names of one line at the left may stand closer.
            measure.pitch = max(try closest(size.width, tools), measure.pitch + extra)
            measure.bar = min(measure.bar, 0.62 * measure.pitch)
            return measure
        }
        let thicker = min(Self.thickestBar - measure.bar, 0.5 * extra)
        measure.bar += thicker
        measure.gap = min(Self.widestGap, measure.gap + extra - thicker)
        measure.pitch = min(measure.bar + Self.widestGap, measure.pitch + extra)
        return measure
    }

    /// Room of the names at the left: in the large type of a press chart as much as they need, but no more
    /// than two fifths.
    private func left(_ width: Double, _ tools: Tools) throws(LayoutError) -> Double {
        guard fills else { return Self.left }
        var widest = Self.left
        for item in items {
            widest = max(widest, try tools.label(item.name, .chartLabelStrong).width + 0.5.mm)
        }
        return min(widest, 0.4 * width)
    }

    /// The least pitch of rows with their names at the left, in points.
    private func closest(_ width: Double, _ tools: Tools) throws(LayoutError) -> Double {
        for item in items {
            let lines = try tools.lines(
                item.name, .chartLabelStrong, width: try left(width, tools), atMost: 2)
            if lines.count > 1 { return 9.mm }
        }
        return 6.4.mm
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty else { return .nothing }
        let isAbove = try namesAbove(size.width, tools)
        let measure = try measure(size, tools), rows = try rows(size.width, measure, tools)
        guard let last = rows.last, let first = rows.first, last.barTop + measure.bar <= size.height + 0.5
        else {
            throw .misfit(
                block: Self.key,
                because: "\(items.count) bars do not fit \(Int(size.height)) points")
        }
        let x = isAbove ? 0 : try left(size.width, tools) + 2.mm
        let scale = try scale(size.width - x, tools)
        var parts: [Drawing] = []
        for (item, row) in zip(items, rows) {
            parts.append(row.name)
            parts.append(try bar(item, Point(x, row.barTop), measure.bar, scale, tools))
            // Names stand between the bars: each bar has its own piece of the base line.
            if isAbove, fills { parts.append(base(x, row.barTop, row.barTop + measure.bar, tools.theme)) }
        }
        if !isAbove { parts.append(base(x, first.barTop, last.barTop + measure.bar, tools.theme)) }
        return .group(parts)
    }

    private func base(_ x: Double, _ top: Double, _ bottom: Double, _ theme: Theme) -> Drawing {
        .stroke(
            .line(Point(x, top - 0.9.mm), Point(x, bottom + 0.9.mm)), Stroke(theme[.ink2], width: 0.5))
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
                let lines = try tools.lines(
                    item.name, .chartLabel, width: try left(width, tools), atMost: 2)
                if lines.contains(where: { $0.text.hasSuffix("…") }) { return true }
            }
            return width < 70.mm
        }
    }

    private func rows(
        _ width: Double, _ measure: RowMeasure, _ tools: Tools
    ) throws(LayoutError) -> [Row] {
        var rows: [Row] = [], y = 0.9.mm
        let isAbove = try namesAbove(width, tools), left = try left(width, tools)
        let role: TextRole = fills ? .chartLabelStrong : .chartLabel
        let cap = tools.theme[role].capHeight, leading = max(4.mm, 1.25 * tools.theme[role].size)
        for item in items {
            if isAbove {
                let lines = try tools.lines(item.name, role, width: width, atMost: 2, tools.theme[.ink])
                let foot = y + cap + Double(lines.count - 1) * leading
                let name = Drawing.group(
                    lines.enumerated().map { index, line in
                        line.drawing(at: Point(0, y + cap + Double(index) * leading))
                    })
                // The base line of a bar stands a little over it.
                let under = fills ? max(1.9.mm, 0.22 * tools.theme[role].size + 1.1.mm) : 1.4.mm
                rows.append(Row(name: name, barTop: foot + under))
                y = foot + under + measure.bar + measure.gap
            } else {
                let middle = y + measure.pitch / 2
                let text = try settable(item, width: left, tools)
                let name = try RowName.drawing(text, width: left, middle: middle, tools)
                rows.append(Row(name: name, barTop: middle - measure.bar / 2))
                y += measure.pitch
            }
        }
        return rows
    }

    /// The name, without what no font can set where that is let pass.
    private func settable(_ item: ChartItem, width: Double, _ tools: Tools) throws(LayoutError) -> String {
        guard isTolerant, item.colour != .focus else { return item.name }
        var name = item.name
        while true {
            do throws(LayoutError) {
                _ = try tools.lines(name, .chartLabel, width: width, atMost: 2)
                return name
            } catch {
                guard case .shaping(.missingGlyph(let character, _, _)) = error,
                    let missing = character.first,
                    name.contains(missing)
                else { throw error }
                name = name.replacing(String(missing), with: "…")
            }
        }
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
        _ item: ChartItem, _ at: Point, _ thickness: Double, _ scale: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let width = item.length > 0 ? max(0.35.mm, item.length * scale) : 0
        let mark = MarkedBar(
            rect: Rect(at.x, at.y, width, thickness), direction: .right, state: item.state,
            paint: tools.theme.paint(of: item), isSample: item.isSample, ground: tools.theme[.paper])
        let value = try value(item, tools), cap = tools.theme[.chartLabelStrong].capHeight
        let end = at.x + width + mark.railLength + 2.2.mm
        let text = value.drawing(at: Point(end, at.y + thickness / 2 + cap / 2))
        return width > 0 ? .group([mark.drawing, text]) : text
    }
}

extension RankedBars {
    public init?(specimen: Specimen) { self.init(items: specimen.parts) }
}
