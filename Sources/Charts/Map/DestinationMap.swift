public import Graphics
public import Layout

/// Where goods go: countries filled by the class of their value, arcs from the origin, every partner labelled
/// or at least marked (`visual-spec` 7.6). Its texts come worded; only the breaks of the classes are its own
/// numbers.
public struct DestinationMap: Chart {
    public static let key = "map"

    public var origin: MapOrigin
    public var destinations: [MapDestination]
    /// Nil: no legend, where every value stands at its mark.
    public var legend: MapLegendWords?
    /// A press chart: a lone far target becomes an arrow, whatever the width.
    public var isPress: Bool
    /// Invented to test the layout.
    public var isSample: Bool

    public init(
        origin: MapOrigin, destinations: [MapDestination], legend: MapLegendWords?,
        isPress: Bool = false, isSample: Bool = false
    ) {
        self.origin = origin
        self.destinations = destinations
        self.legend = legend
        self.isPress = isPress
        self.isSample = isSample
    }

    /// The shape of the part of the world that is shown: a little flatter for the whole of it.
    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let near = Size(width, width * 0.537)
        return try MapPlan.showsWorld(self, near) ? width * 0.455 : near.height
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard size.width >= 40.mm, size.height >= 25.mm else {
            throw .misfit(block: "map", because: "a map needs at least 40 × 25 mm")
        }
        let plan = try MapPlan(self, size)
        let picture = MapPicture(plan, tools.theme)
        let words = try MapWords(plan, tools)
        return .clipped(
            to: .rect(Rect(origin: .zero, size: size)),
            .group([picture.ground, picture.flows, words.drawing]))
    }
}
