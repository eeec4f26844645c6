/// The outlines of the world's countries and territories as lines that neighbours share.
public struct WorldOutlines: Sendable {
    /// Lines from one meeting point of borders to the next, or round a whole island.
    public let arcs: [[GeoPoint]]
    /// Closed rings of arc numbers, the largest first; `~n` is arc n backwards.
    public let rings: [CountryCode: [[Int]]]

    public static let world = WorldOutlines(OutlineBytes(base64: WorldOutlineText.base64))

    init(_ source: OutlineBytes) {
        var bytes = source
        let step = 1 / Double(max(bytes.number(), 1))
        arcs = (0..<bytes.number()).map { _ in
            var x = 0, y = 0
            return (0..<bytes.number()).map { _ in
                x += bytes.number()
                y += bytes.number()
                return GeoPoint(Double(x) * step, Double(y) * step)
            }
        }
        var rings: [CountryCode: [[Int]]] = [:]
        while let code = bytes.code() {
            rings[code] = (0..<bytes.number()).map { _ in (0..<bytes.number()).map { _ in bytes.number() } }
        }
        self.rings = rings
    }

    /// The points of a ring, not closed.
    public func points(of ring: [Int]) -> [GeoPoint] {
        ring.flatMap { ($0 >= 0 ? arcs[$0] : arcs[~$0].reversed()).dropLast() }
    }
}
