import Geography
import Localization
import Testing

@Suite("World outlines and the flat map")
struct WorldOutlinesTests {
    /// Too small at 1:50 million, or left out: they have a label point and no outline.
    static let withoutOutline: Set<String> = ["AQ", "BV", "GI", "TK", "TV", "UM"]

    @Test func everyCountryHasAnOutlineOrIsListed() {
        let missing = Countries.all.map(\.code).filter { WorldOutlines.world.rings[$0] == nil }
        #expect(Set(missing.map(\.code)) == Self.withoutOutline)
        #expect(WorldOutlines.world.rings.keys.allSatisfy { Countries.country($0) != nil })
    }

    @Test func everyRingIsClosedAndOnTheGlobe() {
        let world = WorldOutlines.world
        for (code, rings) in world.rings {
            for ring in rings {
                let ends = ring.map { number in
                    let arc = world.arcs[number >= 0 ? number : ~number]
                    return number >= 0 ? (arc.first, arc.last) : (arc.last, arc.first)
                }
                for (index, end) in ends.enumerated() {
                    #expect(end.1 == ends[(index + 1) % ends.count].0, "\(code.code)")
                }
                let points = world.points(of: ring)
                #expect(points.allSatisfy { abs($0.longitude) <= 180 && abs($0.latitude) <= 84 })
            }
        }
    }

    /// Areas in thousands of square kilometres, from the flat map itself (Equal Earth keeps areas), within 3
    /// %.
    @Test(arguments: [
        ("ID", 1905.0), ("AU", 7690), ("BR", 8515), ("US", 9430), ("CN", 9400), ("KH", 181),
        ("RU", 16900), ("FR", 548), ("GL", 2140), ("ZA", 1221), ("UA", 600),
    ])
    func areasAreRight(_ code: String, _ thousands: Double) {
        let flat = FlatWorld.pacific
        let areas = (flat.rings[CountryCode(code)] ?? []).map { ring in
            let points = ring.arcs.flatMap { $0 >= 0 ? flat.arcs[$0] : flat.arcs[~$0].reversed() }
            let edges = zip(points, points.dropFirst() + points.prefix(1))
            return edges.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
        }
        let area = abs(areas.reduce(0, +)) * 6371.0072 * 6371.0072 / 1000
        #expect(abs(area / thousands - 1) < 0.03, "\(code): \(area)")
    }

    @Test func labelPointsStandInTheirCountry() {
        for country in Countries.all {
            guard let point = LabelPoints.point(of: country.code) else {
                Issue.record("no label point for \(country.code.code)")
                continue
            }
            guard let rings = WorldOutlines.world.rings[country.code] else { continue }
            let distances = rings.map { Self.distance(point, WorldOutlines.world.points(of: $0)) }
            let distance = distances.min() ?? .infinity
            #expect(distance < 0.6, "\(country.code.code) is \(distance)° off")
        }
    }

    /// 0 inside, else degrees to the nearest corner.
    static func distance(_ p: GeoPoint, _ ring: [GeoPoint]) -> Double {
        var inside = false, nearest = Double.infinity
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            if (a.latitude > p.latitude) != (b.latitude > p.latitude),
                p.longitude < a.longitude
                    + (p.latitude - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude)
            {
                inside.toggle()
            }
            let dx = a.longitude - p.longitude, dy = a.latitude - p.latitude
            nearest = min(nearest, (dx * dx + dy * dy).squareRoot())
        }
        return inside ? 0 : nearest
    }

    /// Nothing jumps across the map: no edge is longer than a few degrees, none but the map's own edges.
    @Test func nothingIsTornByTheCut() {
        let flat = FlatWorld.pacific
        for (code, rings) in flat.rings {
            for ring in rings {
                #expect(!ring.arcs.isEmpty)
                for number in ring.arcs {
                    let arc = flat.arcs[number >= 0 ? number : ~number]
                    #expect(!arc.isEmpty, "\(code.code)")
                    for (a, b) in zip(arc, arc.dropFirst()) {
                        #expect(max(abs(a.x - b.x), abs(a.y - b.y)) < 0.06, "\(code.code)")
                    }
                }
            }
        }
    }

    @Test func onlyGreenlandIsCut() {
        let split = WorldOutlines.world.rings.filter { (code, rings) in
            rings.count < (FlatWorld.pacific.rings[code]?.count ?? 0)
        }
        #expect(split.keys.map(\.code) == ["GL"])
    }

    /// The meridian and parallel of known values: PROJ's eqearth on the unit sphere.
    @Test(arguments: [(0.0, 0.0, 0.0, 0.0), (180, 0, 2.706_629_83, 0), (0, 90, 0, 1.317_362_76)])
    func projects(_ eastward: Double, _ latitude: Double, _ x: Double, _ y: Double) {
        let point = EqualEarth(centre: 0).project(GeoPoint(eastward * 0.999_999_999, latitude))
        #expect(abs(point.x - x) < 1e-6 && abs(point.y - y) < 1e-6)
        #expect(abs(EqualEarth.pacific.project(GeoPoint(-26.001, 0)).x - 2.7066) < 0.001)
    }

    @Test func bordersAreBetweenTwoCountries() {
        #expect(FlatWorld.pacific.borders.count > 400)
        #expect(EqualEarth.pacific.cut == -26)
    }
}
