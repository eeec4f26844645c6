import Geography
import Graphics

/// The countries that a window shows, as outlines in the frame, with the borders between them.
struct MapLand {
    let outlines: [CountryCode: [[Point]]]
    let borders: [[Point]]

    /// Corners nearer to each other than this many points are not told apart.
    private static let finest = 0.35

    init(_ world: FlatWorld, _ window: MapWindow) {
        let clipping = FrameClipping(frame: Rect(origin: .zero, size: window.size).inset(-2))
        var arcs = [[Point]?](repeating: nil, count: world.arcs.count)
        func points(_ number: Int) -> [Point] {
            if let known = arcs[number] { return known }
            let found = MapLand.thinned(world.arcs[number].map(window.place))
            arcs[number] = found
            return found
        }
        var outlines: [CountryCode: [[Point]]] = [:]
        for (code, rings) in world.rings {
            for ring in rings where window.meets(ring.low, ring.high) {
                var outline: [Point] = []
                for number in ring.arcs {
                    if number >= 0 {
                        outline += points(number).dropLast()
                    } else {
                        outline += points(~number).reversed().dropLast()
                    }
                }
                let clipped = clipping.outline(outline)
                if clipped.count > 2 { outlines[code, default: []].append(clipped) }
            }
        }
        self.outlines = outlines
        borders = world.borders.filter { arcs[$0] != nil }.flatMap { clipping.lines(points($0)) }
    }

    /// First and last stay, so that neighbours still meet.
    private static func thinned(_ line: [Point]) -> [Point] {
        guard var kept = line.first, let last = line.last, line.count > 2 else { return line }
        var found = [kept]
        for point in line.dropFirst().dropLast() {
            let dx = point.x - kept.x, dy = point.y - kept.y
            if dx * dx + dy * dy >= finest * finest {
                found.append(point)
                kept = point
            }
        }
        return found + [last]
    }

    func path(_ code: CountryCode) -> Path { path([code]) }

    /// Several countries as one outline: no seam shows where they meet.
    func path(_ codes: [CountryCode]) -> Path {
        Path(codes.flatMap { (outlines[$0] ?? []).flatMap { Path.polygon($0).elements } })
    }

    /// How large the country is in the frame: the side of a square as large as the box of its largest part,
    /// in points.
    func extent(_ code: CountryCode) -> Double {
        let sides = (outlines[code] ?? []).compactMap { outline -> Double? in
            Path.polyline(outline).bounds.map { ($0.width * $0.height).squareRoot() }
        }
        return sides.max() ?? 0
    }
}
