public import Graphics
public import Layout

/// A row's years as a small line on its own scale (`visual-spec` 7.10).
public struct Sparkline: Chart {
    public static let key = "sparkline"

    /// One item a year, also those without a value.
    public var items: [ChartItem]

    public init(items: [ChartItem]) {
        self.items = items
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { 3.6.mm + 1.1.mm }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, dot = 0.55.mm
        let known = items.indices.filter { items[$0].state.hasLength || items[$0].state == .nilValue }
        guard let last = known.last else {
            return .stroke(
                .line(Point(dot, size.height / 2), Point(size.width - dot, size.height / 2)),
                Pen.dotted(theme[.grey], width: 0.7))
        }
        let low = known.map { items[$0].length }.min() ?? 0, high = known.map { items[$0].length }.max() ?? 0
        func point(_ index: Int) -> Point {
            let across = items.count > 1 ? Double(index) / Double(items.count - 1) : 1
            let up = high > low ? (items[index].length - low) / (high - low) : high > 0 ? 0.5 : 0
            return Point(
                dot + across * (size.width - 2 * dot),
                size.height - dot - up * (size.height - 2 * dot))
        }
        var parts: [Drawing] = []
        for (a, b) in zip(known, known.dropFirst()) {
            // Over what cannot be calculated nothing joins.
            if items[a..<b].dropFirst().contains(where: { $0.state == .notApplicable }) { continue }
            let isSample = items[a].isSample || items[b].isSample
            let isDashed = b > a + 1 || items[a].state.isInexact || items[b].state.isInexact
            parts.append(
                .stroke(
                    .line(point(a), point(b)),
                    Stroke(
                        theme[isSample ? .ink3 : .focus], width: 0.9,
                        dash: isSample ? [0.9, 1.2] : isDashed ? [1.4, 1.4] : [])))
        }
        for index in known where index == last || items[index].state.isInexact {
            let isHollow = items[index].state.isInexact
            parts.append(
                .fill(
                    .circle(point(index), dot),
                    isHollow ? theme[.paper] : theme[items[index].isSample ? .ink3 : .focus]))
            guard isHollow else { continue }
            parts.append(.stroke(.circle(point(index), dot - 0.3), Stroke(theme[.focus], width: 0.6)))
        }
        return .group(parts)
    }
}

extension Sparkline {
    /// What is not itemised is no series of its own.
    public init?(specimen: Specimen) {
        guard specimen.state != .residual else { return nil }
        self.init(items: specimen.years)
    }
}
