import Graphics

/// A straight line between two points.
struct Segment: Hashable {
    var from, to: Point

    var length: Double { from.distance(to: to) }

    func point(_ share: Double) -> Point { from + (to - from) * share }

    func crosses(_ other: Segment) -> Bool {
        func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        return side(from, to, other.from) * side(from, to, other.to) < 0
            && side(other.from, other.to, from) * side(other.from, other.to, to) < 0
    }

    /// The length of the part inside a box.
    func length(in box: Rect) -> Double {
        if from.x < box.x, to.x < box.x { return 0 }
        if from.y < box.y, to.y < box.y { return 0 }
        let right = box.x + box.width, bottom = box.y + box.height
        if from.x > right, to.x > right { return 0 }
        if from.y > bottom, to.y > bottom { return 0 }
        var low = 0.0, high = 1.0
        func cut(_ delta: Double, _ start: Double, _ least: Double, _ most: Double) -> Bool {
            if delta == 0 { return start >= least && start <= most }
            let a = (least - start) / delta, b = (most - start) / delta
            let first = a < b ? a : b, last = a < b ? b : a
            if first > low { low = first }
            if last < high { high = last }
            return true
        }
        guard cut(to.x - from.x, from.x, box.x, right), cut(to.y - from.y, from.y, box.y, bottom) else {
            return 0
        }
        return high > low ? (high - low) * length : 0
    }

    /// From a point to the nearest point of the line.
    func distance(to p: Point) -> Double {
        let way = to - from, square = way.x * way.x + way.y * way.y
        guard square > 0 else { return from.distance(to: p) }
        let share = ((p.x - from.x) * way.x + (p.y - from.y) * way.y) / square
        return point(share < 0 ? 0 : share > 1 ? 1 : share).distance(to: p)
    }
}
