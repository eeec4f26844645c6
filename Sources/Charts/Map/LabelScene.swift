import Graphics

/// What labels should keep off: destination fills, arcs, markers, coasts, boxes that are already taken.
struct LabelScene {
    let frame: Rect
    let markers: [Point]
    let taken: [Rect]
    private var ink: WeightGrid
    private var arcs: WeightGrid

    static let cell = 0.8.mm
    private static let fill = 7.0, arcPoint = 30.0, coast = 0.22

    init(
        size: Size, fills: [[Point]], arcs curves: [MapArc], markers: [Point], coasts: [[Point]],
        taken: [Rect]
    ) {
        frame = Rect(origin: .zero, size: size)
        self.markers = markers
        self.taken = taken
        ink = WeightGrid(size, cell: LabelScene.cell)
        arcs = WeightGrid(size, cell: LabelScene.cell)
        ink.fill(fills, LabelScene.fill)
        for curve in curves {
            let count = max(48, Int(curve.length / (LabelScene.cell * 0.7)))
            for index in 0..<count {
                let edges = curve.edges(Double(index) / Double(count - 1))
                for point in [edges.left, edges.right] {
                    ink.add(LabelScene.arcPoint * 24 / Double(count), at: point)
                    arcs.add(1, at: point)
                }
            }
        }
        for point in coasts.joined() { ink.add(LabelScene.coast, at: point) }
        ink.sumUp()
    }

    /// What it costs to put a label's box here, by fills, arcs, coasts, markers, taken boxes and the frame.
    func cost(of box: Rect, from anchor: Point, hasLeader: Bool) -> Double {
        let room = box.inset(-0.4.mm)
        var cost = ink.sum(in: room)
        let own = LabelScene.distance(anchor, box)
        for marker in markers {
            // On a marker, or nearer to another than to its own: it would be read as that one's, the more
            // so without a leader.
            if room.contains(marker) { cost += 300 }
            if marker != anchor, LabelScene.distance(marker, box) < own { cost += hasLeader ? 60 : 1500 }
        }
        for other in taken where other.intersection(room) != nil { cost += 10_000 }
        let inner = frame.inset(1.mm)
        if box.minX < inner.minX || box.maxX > inner.maxX || box.minY < inner.minY || box.maxY > inner.maxY {
            cost += 100_000
        }
        return cost
    }

    private static func distance(_ point: Point, _ box: Rect) -> Double {
        point.distance(
            to: Point(
                min(max(point.x, box.minX), box.maxX),
                min(max(point.y, box.minY), box.maxY)))
    }

    /// What a leader from a marker costs: points on an arc, near another marker, on a taken box.
    func cost(of leader: Segment, from anchor: Point) -> Double {
        var cost = 0.0
        let steps = max(1, Int(leader.length / LabelScene.cell))
        for step in 0...steps {
            let point = leader.point(Double(step) / Double(steps))
            if arcs.weight(at: point) > 0, point.distance(to: anchor) > 3.mm { cost += 45 }
            for marker in markers where marker != anchor && marker.distance(to: point) < 2.mm { cost += 45 }
            for box in taken where box.contains(point) { cost += 60 }
        }
        return cost
    }
}

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
        var low = 0.0, high = 1.0
        let dx = to.x - from.x, dy = to.y - from.y
        let axes = [(dx, from.x, box.minX, box.maxX), (dy, from.y, box.minY, box.maxY)]
        for (delta, start, least, most) in axes {
            if delta == 0 {
                if start < least || start > most { return 0 }
            } else {
                let a = (least - start) / delta, b = (most - start) / delta
                low = max(low, min(a, b))
                high = min(high, max(a, b))
            }
        }
        return high > low ? (high - low) * length : 0
    }
}
