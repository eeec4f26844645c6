import Geography
import Graphics

/// A country that is marked, with the value that it belongs to.
struct MapTarget {
    var place: MapDestination.Place
    var value: MapDestination
    /// The first of a joint value carries its lines.
    var isFirst: Bool
    var geo: GeoPoint
    /// Where its marker or the head of its arrow stands, in the frame.
    var point = Point.zero
    var isFar = false
    /// One of the largest.
    var arc: MapArc?

    /// Its value is not known: a ring without a fill.
    var isGap: Bool { !value.isDrawn }
    /// Its country has the colour of its class.
    var isFilled: Bool { !isGap && value.role != .joint }

    /// Every country to be marked, by value, the largest first; those without a value at the end. Countries
    /// without a label point are left out.
    static func all(of chart: DestinationMap, _ size: Size) -> [MapTarget] {
        let order = chart.destinations.filter(\.isMarked).enumerated().sorted { a, b in
            let (one, two) = (a.element, b.element)
            if one.isDrawn != two.isDrawn { return one.isDrawn }
            return one.isDrawn ? (two.drawn, a.offset) < (one.drawn, b.offset) : a.offset < b.offset
        }
        var targets: [MapTarget] = []
        for (_, value) in order {
            for (index, place) in value.places.enumerated() {
                guard let geo = LabelPoints.point(of: place.country) else { continue }
                targets.append(MapTarget(place: place, value: value, isFirst: index == 0, geo: geo))
            }
        }
        if chart.flows > 0, chart.isPress || size.width < 120.mm {
            markFar(&targets, from: chart.origin.place)
        }
        return targets
    }

    /// One or two targets beyond 2.5 times the median distance leave the window.
    private static func markFar(_ targets: inout [MapTarget], from origin: GeoPoint) {
        let distances = targets.map { $0.geo.angle(to: origin) }
        guard distances.count > 1 else { return }
        let limit = 2.5 * distances.sorted()[distances.count / 2]
        let far = targets.indices.filter { distances[$0] > limit }
        guard far.count <= 2, far.count < targets.count, !far.contains(where: { targets[$0].isGap }) else {
            return
        }
        for index in far { targets[index].isFar = true }
    }

    /// Arcs to the largest, and to what lies outside the window.
    static func addArcs(
        _ targets: inout [MapTarget], _ chart: DestinationMap, from origin: Point, _ size: Size
    ) {
        let last = targets.prefix(max(0, chart.flows)).last?.value
        // What even the widest window cuts off, as Antarctica, leaves it by an arrow.
        let sight = Rect(origin: .zero, size: size)
        for index in targets.indices where chart.flows > 0 && !sight.contains(targets[index].point) {
            targets[index].isFar = true
        }
        let drawn = targets.indices.filter { index in
            let target = targets[index]
            guard !target.isGap else { return false }
            // A joint value is drawn to all of its places or to none.
            return index < chart.flows || target.isFar || target.value.role == .joint && target.value == last
        }
        let largest = targets.first?.value.drawn ?? 0
        let bends = ArcFan.bends(
            from: origin, to: drawn.map { targets[$0].point }, reach: 0.14 * size.width)
        let frame = Rect(origin: .zero, size: size).inset(0.4.mm)
        for (index, bend) in zip(drawn, bends) {
            let target = targets[index]
            let bend = target.isFar ? ArcFan.leaving(frame, from: origin, to: target.point) : bend
            let share = largest > 0 ? max(0, target.value.drawn / largest) : 0
            var arc = MapArc(
                from: origin, control: ArcFan.control(from: origin, to: target.point, bend: bend),
                to: target.point, width: (0.5 + 1.5 * share.squareRoot()).mm * chart.markScale,
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
