import Geography
import Graphics
import Layout

/// What a map shows and where, before anything is drawn: window, land, classes, arcs, markers.
struct MapPlan {
    let chart: DestinationMap
    let size: Size
    let window: MapWindow
    let isWorld: Bool
    let land: MapLand
    let origin: Point
    let classes: HeatClasses
    /// By value, the largest first.
    let targets: [MapTarget]

    /// Few enough to label all of them with their values.
    var isDetailed: Bool { targets.count <= 8 }

    /// Radius of a target's disc: smaller where another stands close, and where its value is not known.
    func radius(of target: MapTarget) -> Double {
        if target.isGap { return 0.8.mm * chart.markScale }
        let isClose = targets.contains { other in
            other.arc != nil && other.place.country != target.place.country
                && other.point.distance(to: target.point) < 2.6.mm
        }
        return (isClose ? 0.8.mm : MapPicture.ring) * chart.markScale
    }

    init(_ chart: DestinationMap, _ size: Size, _ detail: MapLand.Detail = .full) throws(LayoutError) {
        for place in chart.destinations.filter(\.isMarked).flatMap(\.places)
        where LabelPoints.point(of: place.country) == nil {
            throw .misfit(block: "map", because: "\(place.country.code) is no country code")
        }
        let flat = FlatWorld.pacific
        let start = flat.projection.project(chart.origin.place)
        let frame = MapPlan.framed(chart, size)
        self.chart = chart
        self.size = size
        window = frame.window
        targets = frame.targets
        origin = window.place(start)
        isWorld = window == .world(size)
        land = MapLand.of(window, isWorld: isWorld, detail)
        let known = targets.filter { !$0.isGap }
        classes = HeatClasses(
            // What is too little to print is of the lowest class, and does not stretch the others.
            known.filter { $0.value.state != .belowHalf }.map(\.value.drawn),
            atMost: targets.count <= 8 ? 3 : 6)
    }

    /// The window and what stands in it, without any land.
    static func framed(_ chart: DestinationMap, _ size: Size) -> (window: MapWindow, targets: [MapTarget]) {
        let flat = FlatWorld.pacific
        var targets = MapTarget.all(of: chart, size)
        let start = flat.projection.project(chart.origin.place)
        let window = window(on: targets, of: chart, from: start, flat, size)
        for index in targets.indices {
            targets[index].point = window.place(flat.projection.project(targets[index].geo))
        }
        MapTarget.addArcs(&targets, chart, from: window.place(start), size)
        return (window, targets)
    }

    /// Whether a chart shows the whole world in a frame: asked for its height, before any land is drawn.
    static func showsWorld(_ chart: DestinationMap, _ size: Size) -> Bool {
        let flat = FlatWorld.pacific, targets = MapTarget.all(of: chart, size)
        let start = flat.projection.project(chart.origin.place)
        return window(on: targets, of: chart, from: start, flat, size) == .world(size)
    }

    private static func window(
        on targets: [MapTarget], of chart: DestinationMap, from start: PlanePoint, _ flat: FlatWorld,
        _ size: Size
    ) -> MapWindow {
        guard !targets.isEmpty else { return .world(size) }
        let near = targets.filter { !$0.isFar }
        if chart.isPress {
            // Large type wants a near view: the markers count, not the whole of their countries.
            let points = [start] + near.map { flat.projection.project($0.geo) }
            let window = MapWindow.around(points.map { ($0, $0) }, padding: 0.26, size)
            guard window != .world(size) else { return window }
            // The side by which arrows leave needs room for their labels.
            let sides = targets.filter(\.isFar).map { flat.projection.project($0.geo).x > start.x ? 1.0 : -1 }
            return window.moved(by: 0.07 * max(-1, min(1, sides.reduce(0, +))))
        }
        return .around([(start, start)] + near.map { box(of: $0, flat) }, size)
    }

    /// The largest part of the country and its label point.
    private static func box(of target: MapTarget, _ flat: FlatWorld) -> (low: PlanePoint, high: PlanePoint) {
        let p = flat.projection.project(target.geo)
        guard let ring = flat.rings[target.place.country]?.first else { return (p, p) }
        return (
            PlanePoint(min(ring.low.x, p.x), min(ring.low.y, p.y)),
            PlanePoint(max(ring.high.x, p.x), max(ring.high.y, p.y))
        )
    }
}
