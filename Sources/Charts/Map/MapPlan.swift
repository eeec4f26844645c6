import Geography
import Graphics
import Layout

/// What a map shows and where, before anything is drawn: window, land, classes, arcs, markers.
struct MapPlan {
    /// A country that is marked, with the value that it belongs to.
    struct Target {
        var place: MapDestination.Place
        var value: MapDestination
        /// The first of a joint value carries its lines.
        var isFirst: Bool
        var geo: GeoPoint
        /// Where its marker or the head of its arrow stands, in the frame.
        var point = Point.zero
        var isFar = false
        /// One of the ten largest.
        var arc: MapArc?
    }

    let chart: DestinationMap
    let size: Size
    let window: MapWindow
    let isWorld: Bool
    let land: MapLand
    let origin: Point
    let classes: ClassBreaks
    /// By value, the largest first.
    let targets: [Target]

    /// Few enough to label all of them with their values.
    var isDetailed: Bool { targets.count <= 8 }

    /// Radius of a target's disc: smaller where another stands close.
    func radius(of target: Target) -> Double {
        let isClose = targets.contains { other in
            other.arc != nil && other.place.country != target.place.country
                && other.point.distance(to: target.point) < 2.6.mm
        }
        return isClose ? 0.8.mm : MapPicture.ring
    }

    init(_ chart: DestinationMap, _ size: Size) throws(LayoutError) {
        let flat = FlatWorld.pacific
        var targets = try MapPlan.targets(of: chart, size)
        let start = flat.projection.project(chart.origin.place)
        let window = MapPlan.window(on: targets, from: start, flat, size)
        for index in targets.indices {
            targets[index].point = window.place(flat.projection.project(targets[index].geo))
        }
        origin = window.place(start)
        MapPlan.addArcs(&targets, from: origin, size)
        self.chart = chart
        self.size = size
        self.window = window
        self.targets = targets
        isWorld = window == .world(size)
        land = MapLand(flat, window)
        classes = ClassBreaks(values: targets.map(\.value.drawn), classes: targets.count <= 8 ? 3 : 6)
    }

    /// Whether a chart shows the whole world in a frame: asked for its height, before any land is drawn.
    static func showsWorld(_ chart: DestinationMap, _ size: Size) throws(LayoutError) -> Bool {
        let flat = FlatWorld.pacific
        let start = flat.projection.project(chart.origin.place)
        return window(on: try targets(of: chart, size), from: start, flat, size) == .world(size)
    }

    private static func window(
        on targets: [Target], from start: PlanePoint, _ flat: FlatWorld, _ size: Size
    ) -> MapWindow {
        let near = targets.filter { !$0.isFar }.map { box(of: $0, flat) }
        return targets.isEmpty ? .world(size) : .around([(start, start)] + near, size)
    }

    private static func targets(of chart: DestinationMap, _ size: Size) throws(LayoutError) -> [Target] {
        var targets: [Target] = []
        let values = chart.destinations.filter(\.isDrawn).enumerated()
            .sorted { ($1.element.drawn, $0.offset) < ($0.element.drawn, $1.offset) }
        for (_, value) in values {
            for (index, place) in value.places.enumerated() {
                guard let geo = LabelPoints.point(of: place.country) else {
                    throw .misfit(block: "map", because: "\(place.country.code) is no country code")
                }
                targets.append(Target(place: place, value: value, isFirst: index == 0, geo: geo))
            }
        }
        if chart.isPress || size.width < 120.mm { markFar(&targets, from: chart.origin.place) }
        return targets
    }

    /// One or two targets beyond 2.5 times the median distance leave the window.
    private static func markFar(_ targets: inout [Target], from origin: GeoPoint) {
        let distances = targets.map { $0.geo.angle(to: origin) }
        guard distances.count > 1 else { return }
        let limit = 2.5 * distances.sorted()[distances.count / 2]
        let far = targets.indices.filter { distances[$0] > limit }
        guard far.count <= 2, far.count < targets.count else { return }
        for index in far { targets[index].isFar = true }
    }

    /// The largest part of the country and its label point.
    private static func box(of target: Target, _ flat: FlatWorld) -> (low: PlanePoint, high: PlanePoint) {
        let p = flat.projection.project(target.geo)
        guard let ring = flat.rings[target.place.country]?.first else { return (p, p) }
        return (
            PlanePoint(min(ring.low.x, p.x), min(ring.low.y, p.y)),
            PlanePoint(max(ring.high.x, p.x), max(ring.high.y, p.y))
        )
    }

    private static func addArcs(_ targets: inout [Target], from origin: Point, _ size: Size) {
        let drawn = targets.indices.prefix(10)
        let largest = targets.first?.value.drawn ?? 0
        let bends = ArcFan.bends(
            from: origin, to: drawn.map { targets[$0].point },
            reach: 0.14 * size.width)
        let frame = Rect(origin: .zero, size: size).inset(0.4.mm)
        for index in drawn {
            let target = targets[index]
            let share = largest > 0 ? max(0, target.value.drawn / largest) : 0
            var arc = MapArc(
                from: origin,
                control: ArcFan.control(from: origin, to: target.point, bend: bends[index]),
                to: target.point, width: (0.5 + 1.5 * share.squareRoot()).mm,
                isDashed: target.value.role == .joint)
            if let end = arc.leaving(frame) {
                arc = arc.part(upTo: end)
                arc.hasHead = true
                targets[index].point = arc.to
            }
            targets[index].arc = arc
        }
    }
}
