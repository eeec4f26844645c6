/// Lines and rings brought to one side of the map's cut, and projected.
struct WorldCutting {
    private let projection: EqualEarth
    /// Edges longer than this many degrees are bent with the projection.
    private static let longest = 2.0

    init(_ projection: EqualEarth) {
        self.projection = projection
    }

    /// A line on the flat map; empty if it crosses the cut.
    func flatten(_ arc: [GeoPoint]) -> [PlanePoint] {
        let west = arc.allSatisfy { $0.longitude <= projection.cut }
        guard west || arc.allSatisfy({ $0.longitude >= projection.cut }) else { return [] }
        let turn = west ? 360 - projection.centre : -projection.centre
        return project(arc.map { GeoPoint($0.longitude + turn, $0.latitude) })
    }

    /// The parts of a ring on both sides of the cut, each closed along it; not closed by a repeated point but
    /// as an arc that ends where it begins.
    func split(_ ring: [GeoPoint]) -> [[PlanePoint]] {
        [false, true].compactMap { west in
            let part = clip(ring, west: west).map { point in
                GeoPoint(point.longitude - projection.centre + (west ? 360 : 0), point.latitude)
            }
            guard part.count > 2, let first = part.first else { return nil }
            return project(part + [first])
        }
    }

    /// Sutherland and Hodgman's clipping, against one meridian.
    private func clip(_ ring: [GeoPoint], west: Bool) -> [GeoPoint] {
        let cut = projection.cut
        func isInside(_ p: GeoPoint) -> Bool { west ? p.longitude <= cut : p.longitude >= cut }
        var kept: [GeoPoint] = []
        var before = ring.last ?? GeoPoint(0, 0)
        for point in ring {
            if isInside(before) != isInside(point) {
                let share = (cut - before.longitude) / (point.longitude - before.longitude)
                kept.append(GeoPoint(cut, before.latitude + share * (point.latitude - before.latitude)))
            }
            if isInside(point) { kept.append(point) }
            before = point
        }
        return kept
    }

    /// Projects points that are degrees east of the centre, with more points on long edges.
    private func project(_ line: [GeoPoint]) -> [PlanePoint] {
        var flat: [PlanePoint] = []
        flat.reserveCapacity(line.count)
        for (index, point) in line.enumerated() {
            if index > 0 {
                let before = line[index - 1]
                let dx = point.longitude - before.longitude, dy = point.latitude - before.latitude
                let pieces = Int((max(abs(dx), abs(dy)) / Self.longest).rounded(.up))
                for piece in 1..<max(pieces, 1) {
                    let share = Double(piece) / Double(pieces)
                    flat.append(
                        projection.project(
                            eastward: before.longitude + share * dx,
                            latitude: before.latitude + share * dy))
                }
            }
            flat.append(projection.project(eastward: point.longitude, latitude: point.latitude))
        }
        return flat
    }
}
