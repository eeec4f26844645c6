public import Graphics
public import Layout

/// A few years beside a big figure: small columns, values over them, years under them.
public struct MiniColumns: Chart {
    public static let key = "mini-columns"

    public var items: [ChartItem]

    public init(items: [ChartItem]) {
        self.items = items
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { 31.5.mm }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !items.isEmpty, size.height > 12.mm else { return .nothing }
        let theme = tools.theme, cap = theme[.smallLabel].capHeight
        let foot = size.height - 5.mm
        let head = cap + 1.2.mm + (items.contains { $0.state == .lowerBound } ? 2.6.mm : 0)
        let largest = items.map(\.length).max() ?? 0
        let step = size.width / Double(items.count), width = min(6.4.mm, 0.7 * step)
        var parts: [Drawing] = [], values: [PlacedValue] = []
        for (index, item) in items.enumerated() {
            let middle = step * (Double(index) + 0.5), isLast = index == items.count - 1
            let tall = largest > 0 ? item.length / largest * (foot - head) : 0
            let rect = Rect(
                middle - width / 2, foot - max(tall, item.length > 0 ? 0.35.mm : 0), width,
                max(tall, item.length > 0 ? 0.35.mm : 0))
            let mark = MarkedBar(
                rect: rect, direction: .up, state: item.state, paint: theme.paint(of: item),
                isSample: item.isSample)
            parts.append(mark.drawing)
            let value = try tools.label(
                item.value, isLast ? .smallLabelStrong : .smallLabel, item.isSample ? theme[.ink3] : nil)
            let year = try tools.label(item.name, .smallLabel)
            // A value wider than the picture would point at neither bar; it stands beside it in large type.
            if value.width <= step + 0.5 || (isLast && value.width <= size.width) {
                let at = max(min(middle, size.width - value.width / 2), value.width / 2)
                let y = (item.length > 0 ? rect.minY : foot) - mark.railLength - 1.mm
                values.append(PlacedValue(line: value, middle: at, y: y, leading: cap + 0.8.mm))
            }
            guard year.width <= step else { continue }
            parts.append(year.drawing(at: Point(middle, size.height - 1.mm), .middle))
        }
        parts.append(
            .stroke(
                .line(Point(0, foot), Point(size.width, foot)),
                Stroke(theme[.ink2], width: 0.5)))
        let shown = values.indices.filter { index in
            // The last value, which the page is about, goes before one that it would lie over.
            index + 1 == values.count || !values[index + 1].covers(values[index])
        }
        return .group(parts + shown.map { values[$0].drawing })
    }

    /// A value over its column.
    private struct PlacedValue {
        let line: ShapedLine
        let middle: Double
        let y: Double
        let leading: Double

        var drawing: Drawing { line.drawing(at: Point(middle, y), .middle) }

        /// Lies over one at its left.
        func covers(_ other: PlacedValue) -> Bool {
            middle - line.width / 2 < other.middle + other.line.width / 2 + 0.6.mm
                && abs(other.y - y) < leading
        }
    }
}

extension MiniColumns {
    public init?(specimen: Specimen) { self.init(items: Array(specimen.years.suffix(2))) }
}
