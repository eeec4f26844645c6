import Glibc
import Graphics

/// A label that looks for its place: the marker it belongs to, and the ways in which it can be written.
struct MapLabel: Hashable {
    /// How much of a label is written; the less, the less room it takes.
    enum Stage: Int, Hashable, CaseIterable, Comparable {
        /// Name and value.
        case whole
        /// The name on two lines, and the value.
        case wrapped
        /// The name alone: the value stands in a table.
        case bare
        /// A digit at the marker, explained under the map.
        case key

        static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
    }

    /// One way of writing it.
    struct Form: Hashable {
        var stage: Stage
        var size: Size
        /// From the top of the text to the middle of its first line: where a leader meets it from the side.
        var firstLine: Double
    }

    var anchor: Point
    /// Of the marker.
    var radius: Double
    /// The first is liked best; stages rise.
    var forms: [Form]
    /// Ranks of directions; the first is liked best.
    var directions = Direction.usual

    /// A way out from the marker, in degrees: 0 is right, 90 is up. The head of an arrow at the frame's edge
    /// has its label over or under it, kept in the frame.
    enum Direction: Double {
        case east = 0, west = 180, northEast = 35, southEast = -35, northWest = 145, southWest = -145
        case upEast = 60, downEast = -60, upWest = 120, downWest = -120, north = 90, south = -90
        case over = 91, under = -91

        static let usual: [Direction] = [
            .east, .west, .northEast, .southEast, .northWest, .southWest, .upEast, .downEast, .upWest,
            .downWest,
            .north, .south,
        ]
        static let below: [Direction] = [.south, .north] + usual.filter { $0 != .south && $0 != .north }
        static let head: [Direction] = [.over, .under] + usual
    }

    static let distances = [1.2, 2.2, 3.4, 5.2, 8, 12, 17, 24, 34].map(\.mm)
    /// A place that the label may take, with what it costs by itself.
    struct Place: Hashable {
        var box: Rect
        var alignment: Alignment
        /// Nil for a label close to its marker.
        var leader: Segment?
        var cost: Double
        /// Box and leader.
        var reach: Rect
    }

    /// The best places of a form inside the frame, cheapest first.
    func places(_ form: Form, in scene: LabelScene, _ most: Int) -> [Place] {
        var drafts: [Place] = [], costs: [Double] = []
        for (rank, direction) in directions.enumerated() {
            let angle = direction.rawValue * .pi / 180, way = Point(cos(angle), -sin(angle))
            for distance in MapLabel.distances {
                guard var place = place(form, direction, way, distance, scene.inner),
                    let cost = scene.cost(
                        of: place.box, from: anchor, radius: radius, hasLeader: place.leader != nil)
                else { continue }
                place.cost = 2.2 * distance / 1.mm + 0.4 * Double(rank) + cost
                drafts.append(place)
                costs.append(place.cost)
            }
        }
        // A leader is dear to weigh and only adds: those that are dear already are not asked for it.
        let near = MapLabel.cheapest(costs, most + 8)
        var found: [Place] = []
        for index in near {
            var place = drafts[index]
            if let leader = place.leader { place.cost += scene.cost(of: leader, from: anchor) }
            found.append(place)
        }
        return MapLabel.cheapest(found.map(\.cost), most).map { found[$0] }
    }

    /// The indices of the lowest numbers, rising; of equal ones the first first.
    private static func cheapest(_ costs: [Double], _ most: Int) -> [Int] {
        var order: [Int] = []
        for index in costs.indices {
            let cost = costs[index]
            if order.count == most, cost >= costs[order[most - 1]] { continue }
            var low = 0, high = order.count
            while low < high {
                let middle = (low + high) / 2
                if costs[order[middle]] <= cost { low = middle + 1 } else { high = middle }
            }
            order.insert(index, at: low)
            if order.count > most { order.removeLast() }
        }
        return order
    }

    /// Nil where it would leave the frame.
    private func place(
        _ form: Form, _ direction: Direction, _ way: Point, _ distance: Double, _ frame: Rect
    ) -> Place? {
        let reach = radius + distance, size = form.size
        let tip = Point(anchor.x + way.x * reach, anchor.y + way.y * reach)
        var left = tip.x - size.width / 2, top = tip.y - form.firstLine, alignment = Alignment.middle
        switch direction {
        case .north: top = tip.y - size.height
        case .south: top = tip.y
        case .east, .northEast, .southEast, .upEast, .downEast: (left, alignment) = (tip.x, .start)
        case .west, .northWest, .southWest, .upWest, .downWest: (left, alignment) = (tip.x - size.width, .end)
        case .over, .under:
            let free = frame.width - size.width
            guard free >= 0, distance < 12.mm else { return nil }
            left = min(max(left, frame.x), frame.x + free)
            if left < anchor.x - size.width * 0.6 { alignment = .end }
            if left > anchor.x - size.width * 0.4 { alignment = .start }
            top = direction == .over ? tip.y - size.height : tip.y
        }
        let box = Rect(left, top, size.width, size.height)
        guard left >= frame.x, top >= frame.y, left + size.width <= frame.x + frame.width,
            top + size.height <= frame.y + frame.height
        else { return nil }
        var place = Place(box: box, alignment: alignment, leader: nil, cost: 0, reach: box)
        guard distance > 2.5.mm, direction != .over, direction != .under else { return place }
        let start = Point(anchor.x + way.x * radius, anchor.y + way.y * radius)
        let end = Point(tip.x - way.x * 1.2.mm, tip.y - way.y * 1.2.mm)
        place.leader = Segment(from: start, to: end)
        place.reach = box.union(
            Rect(
                start.x < end.x ? start.x : end.x, start.y < end.y ? start.y : end.y, abs(end.x - start.x),
                abs(end.y - start.y)))
        return place
    }
}
