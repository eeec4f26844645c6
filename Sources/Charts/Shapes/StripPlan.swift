import Graphics
import Layout

/// Where a strip's segments, names and leaders stand at a width.
struct StripPlan {
    let height: Double
    let drawing: Drawing

    /// A part with its place in the strip.
    private struct Segment {
        var item: ChartItem
        var rect: Rect
        var inside: [ShapedLine]?
    }

    init(_ chart: StripChart, width: Double, _ tools: Tools) throws(LayoutError) {
        let top = chart.total == nil ? 0 : 6.mm
        let sum = max(chart.items.reduce(0) { $0 + $1.length }, chart.total?.value ?? 0)
        var segments: [Segment] = [], x = 0.0
        for item in chart.items where item.length > 0 {
            let rect = Rect(x, top, item.length / sum * width, StripChart.strip)
            let inside = try StripPlan.inside(item, rect, tools)
            segments.append(Segment(item: item, rect: rect, inside: inside))
            x = rect.maxX
        }
        var parts = StripPlan.fills(segments, tools.theme)
        if let total = chart.total {
            parts.append(try StripPlan.line(total, x: total.value / sum * width, width, tools))
        }
        let outside = segments.filter { $0.inside == nil }
        let foot = top + StripChart.strip
        if outside.isEmpty {
            height = foot + 2.mm
        } else if let (drawing, depth) = try StripPlan.row(outside, foot: foot, width: width, tools) {
            parts.append(drawing)
            height = foot + depth
        } else if let (drawing, depth) = try StripPlan.row(
            outside, foot: foot, width: width, isTight: true,
            tools)
        {
            parts.append(drawing)
            height = foot + depth
        } else {
            let (drawing, depth) = try StripPlan.list(outside, foot: foot, width: width, tools)
            parts.append(drawing)
            height = foot + depth
        }
        drawing = .group(parts)
    }

    /// From line to line inside the strip.
    private static let leading = 3.8.mm

    /// Name and share for the inside; nil where they do not fit or would not be read.
    private static func inside(
        _ item: ChartItem, _ rect: Rect,
        _ tools: Tools
    ) throws(LayoutError) -> [ShapedLine]? {
        let paint = tools.theme.paint(of: item)
        guard !paint.isHatched, item.state != .residual, let text = tools.theme.textPaint(on: paint.fill)
        else { return nil }
        let name = try tools.label(item.name, .chartLabelStrong, text)
        let share = try tools.label(item.share ?? item.value, call: item.noteCall, .chartLabel, text)
        let whole = name.width + 2.mm + share.width, strip = StripChart.strip
        if whole + 3.mm <= rect.width { return [name, share] }
        // Else one over the other, the name on two lines if need be.
        let lines = try tools.lines(item.name, .chartLabelStrong, width: rect.width - 3.mm, atMost: 2, text)
        let fits = lines.allSatisfy { !$0.text.hasSuffix("…") } && share.width + 3.mm <= rect.width
        return fits && Double(lines.count + 1) * leading < strip ? lines + [share] : nil
    }

    private static func fills(_ segments: [Segment], _ theme: Theme) -> [Drawing] {
        var parts: [Drawing] = []
        let cap = theme[.chartLabelStrong].capHeight
        for segment in segments {
            let paint = theme.paint(of: segment.item)
            let isHatched = paint.isHatched || segment.item.state == .residual
            let bar = MarkedBar(
                rect: segment.rect, direction: .right, state: .exact,
                paint: ItemPaint(fill: paint.fill, edge: paint.edge, isHatched: isHatched),
                isSample: segment.item.isSample)
            parts.append(bar.drawing)
            if let inside = segment.inside { parts += words(inside, segment.rect, cap) }
        }
        for (before, after) in zip(segments, segments.dropFirst()) {
            let width = min(Pen.parting, 0.4 * min(before.rect.width, after.rect.width))
            let x = after.rect.minX
            parts.append(
                .stroke(
                    .line(after.rect.origin, Point(x, after.rect.maxY)),
                    Stroke(theme[.paper], width: width)))
        }
        for segment in segments where segment.item.state.isInexact && segment.rect.width > 2 {
            let y = segment.rect.maxY + 0.9.mm, inset = min(0.6.mm, segment.rect.width / 4)
            parts.append(
                .stroke(
                    .line(
                        Point(segment.rect.minX + inset, y),
                        Point(segment.rect.maxX - inset, y)),
                    Pen.dashed(theme.paint(of: segment.item).edge)))
        }
        return parts
    }

    /// Name and share on one line, or each on its own.
    private static func words(_ lines: [ShapedLine], _ rect: Rect, _ cap: Double) -> [Drawing] {
        let whole = lines.reduce(0) { $0 + $1.width }
        if lines.count == 2, whole + 5.mm <= rect.width {
            let isWide = whole + 9.mm <= rect.width, y = rect.midY + cap / 2
            let x = rect.minX + (isWide ? 3.mm : 1.5.mm)
            return [
                lines[0].drawing(at: Point(x, y)),
                lines[1].drawing(at: Point(x + lines[0].width + (isWide ? 3.mm : 2.mm), y)),
            ]
        }
        let first = rect.midY + cap / 2 - Double(lines.count - 1) * leading / 2
        return lines.enumerated().map { index, line in
            line.drawing(at: Point(rect.minX + 1.5.mm, first + Double(index) * leading))
        }
    }

    private static func line(
        _ total: StripChart.Total, x: Double, _ width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let label = try tools.label(total.label, .smallLabelStrong)
        let at = min(max(x - 1.mm, label.width), width)
        return .group([
            .stroke(
                .line(Point(x, 2.mm), Point(x, 6.mm + StripChart.strip + 2.mm)),
                Stroke(tools.theme[.ink], width: 1.1)),
            label.drawing(at: Point(at, 4.4.mm), .end),
        ])
    }

    /// All names on one line, each as near to its segment as the others allow, with stepped leaders.
    private static func row(
        _ segments: [Segment], foot: Double, width: Double, isTight: Bool = false,
        _ tools: Tools
    ) throws(LayoutError) -> (Drawing, Double)? {
        var names: [ShapedLine] = [], shares: [ShapedLine] = [], wants: [LabelColumn.Want] = []
        for segment in segments {
            names.append(
                try tools.label(
                    segment.item.name,
                    isTight ? .smallLabelStrong : .chartLabelStrong))
            shares.append(
                try tools.label(
                    segment.item.share ?? segment.item.value,
                    call: segment.item.noteCall,
                    isTight ? .smallLabel : .chartLabel))
            let wide = max(names.last?.width ?? 0, shares.last?.width ?? 0)
            wants.append(LabelColumn.Want(middle: segment.rect.midX + wide / 2 - 1.mm, height: wide))
        }
        let gap = isTight ? 2.mm : 5.mm
        guard let starts = LabelColumn.tops(wants, gap: gap, top: 0, bottom: width) else { return nil }
        var parts: [Drawing] = []
        let first = foot + 9.mm, leading = tools.theme[.chartLabel].leading
        for (index, segment) in segments.enumerated() {
            let x = starts[index], from = segment.rect.midX
            let edge = tools.theme.paint(of: segment.item).edge
            parts.append(
                .stroke(
                    .polyline([
                        Point(from, foot + 1.5.mm), Point(from, foot + 2.4.mm),
                        Point(x + 0.2.mm, foot + 5.mm),
                        Point(x + 0.2.mm, foot + 5.8.mm),
                    ]),
                    Stroke(edge, width: Pen.leader)))
            parts.append(names[index].drawing(at: Point(x, first)))
            parts.append(shares[index].drawing(at: Point(x, first + leading)))
        }
        return (.group(parts), 9.mm + leading + 1.2.mm)
    }

    /// Names with swatches in columns, where they do not fit on one line.
    private static func list(
        _ segments: [Segment], foot: Double, width: Double,
        _ tools: Tools
    ) throws(LayoutError) -> (Drawing, Double) {
        let count = max(1, Int(width / 56.mm)), column = width / Double(count), row = 4.5.mm
        var parts: [Drawing] = []
        for (index, segment) in segments.enumerated() {
            let at = Point(Double(index % count) * column, foot + 6.mm + Double(index / count) * row)
            let share = try tools.label(
                segment.item.share ?? segment.item.value, call: segment.item.noteCall,
                .chartLabelStrong)
            let room = max(4.mm, column - share.width - 10.mm)
            let name = try tools.lines(segment.item.name, .chartLabel, width: room, atMost: 1)
            parts.append(
                Swatch.drawing(of: segment.item, theme: tools.theme)
                    .moved(by: Point(at.x, at.y - Swatch.side + 0.1.mm)))
            if let name = name.first {
                parts.append(name.joined(share, space: 1.8.mm).drawing(at: Point(at.x + 4.mm, at.y)))
            }
        }
        let rows = (segments.count + count - 1) / count
        return (.group(parts), 6.mm + Double(rows - 1) * row + 1.5.mm)
    }
}
