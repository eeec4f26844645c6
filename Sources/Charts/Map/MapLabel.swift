import Glibc
import Graphics

/// A label that looks for its place: the marker it belongs to and the size of its text.
struct MapLabel: Hashable {
    var anchor: Point
    /// Of the marker.
    var radius: Double
    var size: Size
    /// From the top of the text to the middle of its first line: where a leader meets it from the side.
    var firstLine: Double
    /// Ranks of directions; the first is liked best.
    var directions = Direction.usual

    /// A way out from the marker, in degrees: 0 is right, 90 is up.
    enum Direction: Double, CaseIterable {
        case east = 0, west = 180, northEast = 35, southEast = -35, northWest = 145, southWest = -145
        case upEast = 60, downEast = -60, upWest = 120, downWest = -120, north = 90, south = -90

        static let usual = allCases
        static let below: [Direction] = [.south, .north] + allCases.filter { $0 != .south && $0 != .north }
    }

    static let distances = [1.2, 2.2, 3.4, 5.2, 8, 12, 17, 24, 34].map(\.mm)

    /// A place that the label may take, with what it costs by itself.
    struct Place: Hashable {
        var box: Rect
        var alignment: Alignment
        /// Nil for a label close to its marker.
        var leader: Segment?
        var cost: Double
    }

    /// All places, cheapest first.
    func places(in scene: LabelScene) -> [Place] {
        var found: [Place] = []
        for (rank, direction) in directions.enumerated() {
            for distance in MapLabel.distances { found.append(place(direction, rank, distance, scene)) }
        }
        let order = found.indices.sorted { (found[$0].cost, $0) < (found[$1].cost, $1) }
        return order.map { found[$0] }
    }

    private func place(
        _ direction: Direction, _ rank: Int, _ distance: Double,
        _ scene: LabelScene
    ) -> Place {
        let angle = direction.rawValue * .pi / 180, reach = radius + distance
        let tip = Point(anchor.x + cos(angle) * reach, anchor.y - sin(angle) * reach)
        let box: Rect, alignment: Alignment
        switch direction {
        case .north:
            box = Rect(tip.x - size.width / 2, tip.y - size.height, size.width, size.height)
            alignment = .middle
        case .south:
            box = Rect(tip.x - size.width / 2, tip.y, size.width, size.height)
            alignment = .middle
        case .east, .northEast, .southEast, .upEast, .downEast:
            box = Rect(tip.x, tip.y - firstLine, size.width, size.height)
            alignment = .start
        case .west, .northWest, .southWest, .upWest, .downWest:
            box = Rect(tip.x - size.width, tip.y - firstLine, size.width, size.height)
            alignment = .end
        }
        let start = Point(anchor.x + cos(angle) * radius, anchor.y - sin(angle) * radius)
        let end = Point(tip.x - cos(angle) * 1.2.mm, tip.y + sin(angle) * 1.2.mm)
        let leader = distance > 2.5.mm ? Segment(from: start, to: end) : nil
        var cost =
            2.2 * distance / 1.mm + 0.4 * Double(rank)
            + scene.cost(of: box, from: anchor, hasLeader: leader != nil)
        if let leader { cost += scene.cost(of: leader, from: anchor) }
        if box.contains(anchor) || box.inset(-radius * 0.8).contains(anchor) { cost += 300 }
        return Place(box: box, alignment: alignment, leader: leader, cost: cost)
    }
}
