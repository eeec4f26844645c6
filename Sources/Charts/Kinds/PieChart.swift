public import Graphics
public import Layout

/// Parts of a known total as a disc, with their names in two columns beside it: a donut without a hole. The
/// total stands in the subtitle.
public struct PieChart: Chart, RingChart {
    public static let key = "pie"
    static let hole = 0.0

    /// Two to eight, descending, then others, then the residual; `share` and `detail` are printed.
    public var items: [ChartItem]
    /// Of the disc, in points.
    public var largestRadius: Double
    /// In a press chart one-sided labels stand right of the disc, and the disc at the left edge.
    public var isPress: Bool

    public init(items: [ChartItem], largestRadius: Double = 35.mm, isPress: Bool = false) {
        self.items = items
        self.largestRadius = largestRadius
        self.isPress = isPress
    }

    public init?(specimen: Specimen) {
        guard let parts = specimen.wholeParts else { return nil }
        self.init(items: parts)
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        try heightOfRing(width: width, with: tools)
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !drawnItems.isEmpty else { return .nothing }
        return try drawing(plan(size, tools), tools)
    }

    func namesFirst(width: Double) -> Bool { false }
}

extension Specimen {
    /// The parts where they make up a whole that may be shared out: all have values, none is invented.
    var wholeParts: [ChartItem]? {
        let parts = parts
        let none: [ChartState] = [.missing, .withheld, .notApplicable]
        return parts.contains { none.contains($0.state) || $0.isSample } ? nil : parts
    }
}
