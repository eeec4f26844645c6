public import Graphics
public import Layout

/// How a mark of precision looks, for the key "how to read the figures": a box of 12 × 4.5 mm from (0, 0).
public struct PrecisionSample: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case exact, about, lowerBound, upperBound, residual, sample
        /// "…" and "–".
        case absent
    }

    public static let size = Size(12.mm, 4.5.mm)

    public var kind: Kind

    public init(_ kind: Kind) {
        self.kind = kind
    }

    public func drawing(with tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme
        switch kind {
        case .exact: return bar(.exact, .focus, theme)
        case .about: return bar(.about, .focus, theme)
        case .lowerBound: return bar(.lowerBound, .focus, theme)
        case .upperBound: return bar(.upperBound, .focus, theme)
        case .residual: return bar(.residual, .residual, theme)
        case .sample: return bar(.exact, .others, theme, isSample: true)
        case .absent:
            let y = 2.2.mm + theme[.chartLabel].capHeight / 2
            return .group([
                try tools.label("…", .chartLabelStrong, theme[.ink3]).drawing(
                    at: Point(2.3.mm, y),
                    .middle),
                try tools.label("–", .chartLabelStrong, theme[.ink3]).drawing(
                    at: Point(6.9.mm, y),
                    .middle),
            ])
        }
    }

    private func bar(
        _ state: ChartState, _ colour: ItemColour, _ theme: Theme,
        isSample: Bool = false
    ) -> Drawing {
        let item = ChartItem(name: "", drawn: 1, state: state, value: "", colour: colour, isSample: isSample)
        return MarkedBar(
            rect: Rect(0, 0.4.mm, 9.2.mm, 3.6.mm), direction: .right, state: state,
            paint: theme.paint(of: item), isSample: isSample, standsOnAxis: false
        ).drawing
    }
}
