import Graphics

/// Labels one under another, each as near to its wanted height as the others allow.
enum LabelColumn {
    /// A label: where its middle would like to be, and how high it is. In points.
    struct Want: Hashable {
        var middle: Double
        var height: Double
    }

    /// Tops of the labels in their given order, at least `gap` apart, between `top` and `bottom`; nil where
    /// they do not fit. The sum of the squared distances from the wanted places is the smallest possible:
    /// neighbours that would overlap move apart equally.
    static func tops(_ wants: [Want], gap: Double, top: Double, bottom: Double) -> [Double]? {
        guard !wants.isEmpty else { return [] }
        let heights = wants.reduce(0) { $0 + $1.height } + gap * Double(wants.count - 1)
        guard heights <= bottom - top + 1e-6 else { return nil }
        // Without what lies above each label, tops only have to rise: pooling adjacent violators solves that
        // exactly.
        var offset = 0.0
        var offsets: [Double] = []
        var pools: [(sum: Double, count: Int)] = []
        for want in wants {
            offsets.append(offset)
            pools.append((want.middle - want.height / 2 - offset, 1))
            offset += want.height + gap
            while pools.count > 1 {
                let last = pools[pools.count - 1], before = pools[pools.count - 2]
                guard before.sum / Double(before.count) >= last.sum / Double(last.count) else { break }
                pools.removeLast()
                pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
            }
        }
        let highest = max(top, bottom - heights)
        let bases = pools.flatMap { pool in
            Array(repeating: min(max(pool.sum / Double(pool.count), top), highest), count: pool.count)
        }
        return zip(bases, offsets).map { $0 + $1 }
    }
}

/// A line from a mark to its label: from a dot over an elbow to the text.
struct Leader: Hashable {
    var dot: Point
    var elbow: Point
    var end: Point

    var points: [Point] { [dot, elbow, end] }

    /// The two have a point in common.
    func crosses(_ other: Leader) -> Bool {
        Leader.meet(dot, elbow, other.dot, other.elbow) || Leader.meet(dot, elbow, other.elbow, other.end)
            || Leader.meet(elbow, end, other.dot, other.elbow)
            || Leader.meet(elbow, end, other.elbow, other.end)
    }

    /// Two of them have a point in common.
    static func cross(_ leaders: [Leader]) -> Bool {
        leaders.indices.contains { a in
            leaders.indices.contains { b in b > a && leaders[a].crosses(leaders[b]) }
        }
    }

    /// The distance of the slanted part from a point.
    func distance(from centre: Point) -> Double {
        let way = elbow - dot, reach = way.x * way.x + way.y * way.y
        let along = reach > 0 ? ((centre.x - dot.x) * way.x + (centre.y - dot.y) * way.y) / reach : 0
        let near = dot + way * min(1, max(0, along))
        let apart = centre - near
        return (apart.x * apart.x + apart.y * apart.y).squareRoot()
    }

    private static func meet(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        let one = side(a, b, c), two = side(a, b, d), three = side(c, d, a), four = side(c, d, b)
        return one * two < 0 && three * four < 0
    }
}
