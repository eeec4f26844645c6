import Graphics

/// What labels should keep off: destination fills, arcs, markers, coasts, boxes that are already taken.
struct LabelScene {
    let frame: Rect
    /// Where labels may stand.
    let inner: Rect
    let markers: [Point]
    let taken: [Rect]
    private var ink: WeightGrid
    private var arcs: WeightGrid

    static let cell = 0.8.mm
    private static let fill = 7.0, dark = 30.0, arcPoint = 60.0, coast = 0.22

    /// - Parameter coastCells: cells in which corners of coasts stand, each as often as it has some.
    init(
        size: Size, fills: [[Point]], dark: [[Point]] = [], arcs curves: [MapArc], markers: [Point],
        coastCells: [Int], taken: [Rect], margin: Double = 1.mm
    ) {
        frame = Rect(origin: .zero, size: size)
        inner = frame.inset(margin)
        self.markers = markers
        self.taken = taken
        ink = WeightGrid(size, cell: LabelScene.cell)
        arcs = WeightGrid(size, cell: LabelScene.cell)
        ink.fill(fills, LabelScene.fill)
        // The text of labels is not read on these.
        ink.fill(dark, LabelScene.dark)
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
        ink.add(LabelScene.coast, in: coastCells)
        ink.sumUp()
    }

    /// What it costs to put a label's box here, by fills, arcs, coasts and markers; nil where the room is
    /// taken.
    func cost(of box: Rect, from anchor: Point, radius: Double, hasLeader: Bool) -> Double? {
        let room = box.inset(-0.4.mm)
        for other in taken where room.meets(other) { return nil }
        var cost = ink.sum(in: room)
        let own = LabelScene.distance(anchor, box)
        // Its own marker: the box would hide it.
        if own <= 0.8 * radius { cost += 300 }
        for marker in markers {
            // On a marker, or nearer to another than to its own: it would be read as that one's, the more
            // so without a leader.
            let away = LabelScene.distance(marker, box)
            if away <= 0.4.mm { cost += 300 }
            if away < own, marker.x != anchor.x || marker.y != anchor.y { cost += hasLeader ? 60 : 1500 }
        }
        return cost
    }

    static func distance(_ p: Point, _ box: Rect) -> Double {
        let right = box.x + box.width, bottom = box.y + box.height
        let x = p.x < box.x ? box.x - p.x : p.x > right ? p.x - right : 0
        let y = p.y < box.y ? box.y - p.y : p.y > bottom ? p.y - bottom : 0
        return x == 0 ? y : y == 0 ? x : (x * x + y * y).squareRoot()
    }

    /// What a leader from a marker costs: points on an arc, near another marker, on a taken box.
    func cost(of leader: Segment, from anchor: Point) -> Double {
        var cost = 0.0
        let length = leader.length, steps = max(1, Int(length / LabelScene.cell))
        var step = Int(3.mm / LabelScene.cell)
        while step <= steps {
            let point = leader.point(Double(step) / Double(steps))
            if arcs.weight(at: point) > 0 { cost += 45 }
            step += 1
        }
        for marker in markers where marker != anchor {
            let away = leader.distance(to: marker)
            if away < 2.mm { cost += 45 * (1 + 2 * (2.mm - away) / LabelScene.cell) }
        }
        for box in taken { cost += 60 / LabelScene.cell * leader.length(in: box) }
        return cost
    }
}

extension Rect {
    /// Whether two boxes share an area.
    func meets(_ other: Rect) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
