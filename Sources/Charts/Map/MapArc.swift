import Glibc
import Graphics

/// The curve of goods from the origin to one country, in the frame.
struct MapArc: Hashable {
    var from: Point
    var control: Point
    var to: Point
    /// At the destination, in points; at the origin it is 30 % of it.
    var width: Double
    var isDashed: Bool
    /// The destination lies outside the frame: the arc ends at the edge with a head.
    var hasHead = false

    static let thinnest = 0.3
    static let dashed = 1.6

    func point(_ t: Double) -> Point {
        from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t)
    }

    /// Points along the arc, both ends among them.
    func points(_ count: Int) -> [Point] {
        (0..<count).map { point(Double($0) / Double(count - 1)) }
    }

    var length: Double {
        let points = points(17)
        return zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }

    /// The part from the origin to t.
    func part(upTo t: Double) -> MapArc {
        var arc = self
        arc.control = from + (control - from) * t
        arc.to = point(t)
        return arc
    }

    /// The t at which the arc leaves a frame for the first time; nil if it stays inside.
    func leaving(_ frame: Rect) -> Double? {
        guard !frame.contains(to) else { return nil }
        var inside = 0.0
        for step in 1...64 {
            let t = Double(step) / 64
            guard !frame.contains(point(t)) else {
                inside = t
                continue
            }
            var outside = t
            for _ in 0..<24 {
                let middle = (inside + outside) / 2
                if frame.contains(point(middle)) { inside = middle } else { outside = middle }
            }
            return inside
        }
        return nil
    }

    func drawing(_ paint: Paint) -> Drawing {
        if isDashed {
            let a = from + (control - from) * (2.0 / 3), b = to + (control - to) * (2.0 / 3)
            let curve = Path([.move(from), .curve(a, b, to: to)])
            return .stroke(curve, Stroke(paint, width: MapArc.dashed, dash: [3.4, 2.4]))
        }
        guard hasHead else { return .fill(ribbon(upTo: 1), paint) }
        let size = max(3.4.mm, width * 1.6), neck = max(0, 1 - size * 0.8 / max(length, 1))
        let direction = (to - point(neck)).unit, side = Point(-direction.y, direction.x)
        let base = to - direction * size
        let head = Path.polygon([to, base + side * (size * 0.42), base - side * (size * 0.42)])
        return .group([.fill(ribbon(upTo: neck), paint), .fill(head, paint)])
    }

    /// The arc as a surface that grows from the origin.
    private func ribbon(upTo end: Double) -> Path {
        let steps = 28
        let sides = (0...steps).map { edges(end * Double($0) / Double(steps)) }
        return .polygon(sides.map(\.left) + sides.reversed().map(\.right))
    }

    /// Both sides of the arc at t, as it is drawn.
    func edges(_ t: Double) -> (left: Point, right: Point) {
        let along = ((control - from) * (1 - t) + (to - control) * t).unit
        let width = isDashed ? MapArc.dashed : width * (MapArc.thinnest + (1 - MapArc.thinnest) * t)
        let middle = point(t), side = Point(-along.y, along.x) * (width / 2)
        return (middle + side, middle - side)
    }
}

extension Point {
    func distance(to other: Point) -> Double { hypot(x - other.x, y - other.y) }

    /// The same direction at length 1; right for the zero vector.
    var unit: Point {
        let length = hypot(x, y)
        return length > 0 ? Point(x / length, y / length) : Point(1, 0)
    }
}
