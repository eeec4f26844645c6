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
        var parts: [Drawing] = []
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
            let role: TextRole = isLast ? .smallLabelStrong : .smallLabel
            let value = try tools.label(item.value, role, item.isSample ? theme[.ink3] : nil)
            let year = try tools.label(item.name, .smallLabel)
            // A value wider than the picture would point at neither bar; it stands beside it in large type.
            if value.width <= step + 0.5 || (isLast && value.width <= size.width) {
                let at = max(min(middle, size.width - value.width / 2), value.width / 2)
                let lift = (item.length > 0 ? rect.minY : foot) - mark.railLength
                parts.append(value.drawing(at: Point(at, lift - 1.mm), .middle))
            }
            guard year.width <= step else { continue }
            parts.append(year.drawing(at: Point(middle, size.height - 1.mm), .middle))
        }
        parts.append(
            .stroke(
                .line(Point(0, foot), Point(size.width, foot)),
                Stroke(theme[.ink2], width: 0.5)))
        return .group(parts)
    }
}

extension MiniColumns {
    public init?(specimen: Specimen) { self.init(items: Array(specimen.years.suffix(2))) }
}
