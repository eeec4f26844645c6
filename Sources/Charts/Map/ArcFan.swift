import Glibc
import Graphics

/// How arcs from one origin are bent so that they part: away from the median bearing, the more the further
/// off. Only a far arc to the side rises like a great circle, because it would sag over the map.
enum ArcFan {
    /// Offsets of the control points as shares of the chords, at most 0.35; positive bends to the left of the
    /// way as seen on the page. `reach` is the furthest that a control point may lie off its chord, in
    /// points.
    static func bends(from origin: Point, to ends: [Point], reach: Double) -> [Double] {
        let bearings = ends.map { bearing(from: origin, to: $0) }
        let order = ends.indices.sorted { (bearings[$0], $0) < (bearings[$1], $1) }
        let chords = ends.map { origin.distance(to: $0) }.sorted()
        guard let median = order.isEmpty ? nil : order[order.count / 2] else { return [] }
        let most = max(1, order.count / 2)
        let middle = bearings[median], typical = chords[chords.count / 2]
        return ends.indices.map { index in
            let turn = bearings[index] - middle
            let rank = (order.firstIndex(of: index) ?? 0) - order.count / 2
            guard rank != 0 else { return 0.05 }
            let share = min(0.35, 0.16 + 0.08 * Double(abs(rank)) + 0.1 * min(abs(turn), 1))
            let chord = max(origin.distance(to: ends[index]), 1)
            if chord > 1.8 * typical, abs(turn) > 0.7 { return ends[index].x > origin.x ? 0.09 : -0.09 }
            // A long arc would bulge over half the map.
            var kept = min(share, max(0.12, 0.6 * typical / chord), reach / chord)
            // Of many none has the bend of its neighbour: they would run into each other.
            if most > 2 { kept *= 0.2 + 0.8 * Double(abs(rank)) / Double(most) }
            return rank > 0 ? kept : -kept
        }
    }

    /// The bend of an arc that leaves the frame: it rises and leaves by the side, about a third
    /// from the top, where
    /// its label finds room over it.
    static func leaving(_ frame: Rect, from origin: Point, to end: Point) -> Double {
        let side = end.x > origin.x ? 1.0 : -1, wanted = frame.minY + 0.3 * frame.height
        var best = (bend: 0.1, gap: Double.infinity)
        for step in 2...18 {
            let bend = Double(step) * 0.02 * side
            let arc = MapArc(
                from: origin, control: control(from: origin, to: end, bend: bend), to: end, width: 1,
                isDashed: false)
            guard let out = arc.leaving(frame) else { continue }
            let gap = abs(arc.point(out).y - wanted)
            if gap < best.gap { best = (bend, gap) }
        }
        return best.bend
    }

    /// The angle from straight up, positive to the left, in radians.
    private static func bearing(from a: Point, to b: Point) -> Double {
        atan2(a.x - b.x, a.y - b.y)
    }

    /// The control point of a bend.
    static func control(from a: Point, to b: Point, bend: Double) -> Point {
        let chord = b - a
        return Point((a.x + b.x) / 2 + chord.y * bend, (a.y + b.y) / 2 - chord.x * bend)
    }
}
