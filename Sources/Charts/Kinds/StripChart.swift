public import Graphics
public import Layout

/// Parts of a total as one strip; names inside where there is room, the others on one line under it.
public struct StripChart: Chart {
    public static let key = "strip"

    /// A line across a strip of values whose parts are more than their total.
    public struct Total: Sendable, Hashable {
        /// In the unit of the items.
        public var value: Double
        /// As printed, e.g. "total 10,0".
        public var label: String

        public init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    /// Descending, then others, then the residual; `share` is printed, or `value` where there is none.
    public var items: [ChartItem]
    public var total: Total?

    public init(items: [ChartItem], total: Total? = nil) {
        self.items = items
        self.total = total
    }

    public init?(specimen: Specimen) {
        guard let parts = specimen.wholeParts else { return nil }
        self.init(items: parts)
    }

    static let strip = 13.5.mm

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let plan = try StripPlan(self, width: width, tools)
        return plan.height
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard items.contains(where: { $0.length > 0 }) else { return .nothing }
        let plan = try StripPlan(self, width: size.width, tools)
        guard plan.height <= size.height + 0.5 else {
            throw .misfit(block: Self.key, because: "names under the strip need \(Int(plan.height)) points")
        }
        return plan.drawing
    }
}
