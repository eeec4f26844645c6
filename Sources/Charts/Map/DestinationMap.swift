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
    /// How many of the largest destinations are drawn as arcs; 0 makes a choropleth.
    public var flows: Int

    public init(
        origin: MapOrigin, destinations: [MapDestination], legend: MapLegendWords?,
        isPress: Bool = false, isSample: Bool = false, flows: Int = 10
    ) {
        self.origin = origin
        self.destinations = destinations
        self.legend = legend
        self.isPress = isPress
        self.isSample = isSample
        self.flows = flows
    }

    /// Marks grow with the large type of a press chart.
    var markScale: Double { isPress ? 1.2 : 1 }

    /// What a map of this size would not show by a fill, a ring or an arrow: a rule may refuse such a map.
    /// Nil is no partner and is not asked for. Not shown are values without a place ("not itemised"), codes
    /// that are not given out, and what lies outside the window without an arc.
    public func hidden(in size: Size) -> [MapDestination] {
        let shown = MapPlan.framed(self, size).targets
        let frame = Rect(origin: .zero, size: size)
        let seen = Set(shown.filter { frame.contains($0.point) }.map(\.place.country))
        return destinations.filter { value in
            guard value.state != .nilValue else { return false }
            return !value.isMarked || value.places.isEmpty
                || !value.places.allSatisfy { seen.contains($0.country) }
        }
    }

    /// The shape of the part of the world that is shown: a little flatter for the whole of it.
    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let near = Size(width, width * 0.537)
        return MapPlan.showsWorld(self, near) ? width * 0.455 : near.height
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard size.width >= 40.mm, size.height >= 25.mm else {
            throw .misfit(block: "map", because: "a map needs at least 40 × 25 mm")
        }
        // What finds no room on the map is named under it; that takes height from the map.
        var keyed: [Int] = [], foot = 0.0
        for _ in 0..<4 {
            let plan = try MapPlan(self, Size(size.width, size.height - foot))
            let words = try MapWords(plan, keyed: keyed, tools)
            guard words.unplaced.isEmpty || !plan.isDetailed else { break }
            let key = try MapKey(plan, words.keyed, width: size.width, tools)
            if key.height <= foot { return drawing(plan, words, key, tools.theme) }
            (keyed, foot) = (words.keyed, key.height)
            guard foot < size.height * 0.4 else { break }
        }
        throw .misfit(block: "map", because: "there is no room for the names of all destinations")
    }

    private func drawing(_ plan: MapPlan, _ words: MapWords, _ key: MapKey, _ theme: Theme) -> Drawing {
        let picture = MapPicture(plan, theme)
        let map = Drawing.clipped(
            to: .rect(Rect(origin: .zero, size: plan.size)),
            .group([picture.ground, picture.flows, words.drawing]))
        guard key.height > 0 else { return map }
        return .group([map, .moved(.move(0, plan.size.height), key.drawing)])
    }
}
