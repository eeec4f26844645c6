/// The outlines on the flat map: projected once, cut where the map ends, long edges bent with the projection.
public struct FlatWorld: Sendable {
    public struct Ring: Sendable {
        /// Arc numbers; `~n` is arc n backwards.
        public let arcs: [Int]
        /// Left bottom and right top.
        public let low, high: PlanePoint
    }

    public let projection: EqualEarth
    public let arcs: [[PlanePoint]]
    /// Largest first.
    public let rings: [CountryCode: [Ring]]
    /// Lines between two countries, by arc number: what is stroked. Coasts and the edge of the map are not.
    public let borders: [Int]

    /// The map centred on 154° E.
    public static let pacific = FlatWorld(.world, .pacific)

    public init(_ world: WorldOutlines, _ projection: EqualEarth) {
        let cutting = WorldCutting(projection)
        var arcs = world.arcs.map { cutting.flatten($0) }
        var rings: [CountryCode: [Ring]] = [:]
        var owners: [Int: Set<CountryCode>] = [:]
        for (code, outlines) in world.rings.sorted(by: { $0.key < $1.key }) {
            for outline in outlines {
                let crosses = outline.contains { arcs[$0 >= 0 ? $0 : ~$0].isEmpty }
                let parts = crosses ? cutting.split(world.points(of: outline)) : []
                for part in parts {
                    arcs.append(part)
                    rings[code, default: []].append(Ring([arcs.count - 1], arcs))
                }
                guard !crosses else { continue }
                rings[code, default: []].append(Ring(outline, arcs))
                for arc in outline { owners[arc >= 0 ? arc : ~arc, default: []].insert(code) }
            }
        }
        self.projection = projection
        self.arcs = arcs
        self.rings = rings
        self.borders = owners.filter { $0.value.count > 1 }.keys.sorted()
    }
}

extension FlatWorld.Ring {
    init(_ numbers: [Int], _ all: [[PlanePoint]]) {
        arcs = numbers
        var low = PlanePoint(.infinity, .infinity), high = PlanePoint(-.infinity, -.infinity)
        for number in numbers {
            for p in all[number >= 0 ? number : ~number] {
                low = PlanePoint(min(low.x, p.x), min(low.y, p.y))
                high = PlanePoint(max(high.x, p.x), max(high.y, p.y))
            }
        }
        self.low = low
        self.high = high
    }
}
