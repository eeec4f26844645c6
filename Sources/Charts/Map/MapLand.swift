import Geography
import Graphics
import Synchronization

/// The countries that a window shows, as outlines in the frame, with the borders between them; and what is
/// made of them for whatever map stands in that window.
final class MapLand: Sendable {
    let outlines: [CountryCode: [[Point]]]
    let borders: [[Point]]
    /// The countries in order.
    let codes: [CountryCode]
    private let size: Size
    /// Each country's outlines as one path.
    private let paths: [CountryCode: [PathElement]]
    /// The borders as one path of open lines.
    let borderPath: Path
    /// Made when they are first asked for.
    private let ground = Mutex<WeightGrid?>(nil)
    private let coasts = Mutex<[Int]?>(nil)

    /// How finely the land is drawn.
    enum Detail: Sendable, Hashable {
        /// For a map that is looked at; for a panel of a sheet, which is made by the thousand.
        case full, panel

        /// Corners nearer to each other than this many points are not told apart.
        var finest: Double { self == .full ? 0.35 : 1.1 }
        /// Outlines that are smaller, both ways, are left out, unless the country has no larger one.
        var smallest: Double { self == .full ? 0 : 1.1 }
    }

    private struct View: Hashable {
        var window: MapWindow
        var detail: Detail
    }

    /// By window: thousands of maps stand in the same few. Of the whole world, and of panels.
    private static let known = Mutex<[View: MapLand]>([:])
    private static let most = 16

    /// The land of a window of the Pacific world.
    static func of(_ window: MapWindow, isWorld: Bool, _ detail: Detail = .full) -> MapLand {
        guard isWorld || detail == .panel else { return MapLand(.pacific, window) }
        let view = View(window: window, detail: detail)
        if let land = known.withLock({ $0[view] }) { return land }
        let land = MapLand(.pacific, window, detail)
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[view] = land
        }
        return land
    }

    init(_ world: FlatWorld, _ window: MapWindow, _ detail: Detail = .full) {
        let clipping = FrameClipping(frame: Rect(origin: .zero, size: window.size).inset(-2))
        var arcs = [[Point]?](repeating: nil, count: world.arcs.count)
        func points(_ number: Int) -> [Point] {
            if let known = arcs[number] { return known }
            let found = MapLand.thinned(world.arcs[number], window, detail.finest)
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
            if let all = outlines[code] { outlines[code] = MapLand.large(all, detail) }
        }
        self.outlines = outlines
        codes = outlines.keys.sorted()
        size = window.size
        paths = outlines.mapValues(MapLand.closed)
        borders = world.borders.filter { arcs[$0] != nil }.flatMap { clipping.lines(points($0)) }
        var lines: [PathElement] = []
        for border in borders { MapLand.append(border, to: &lines) }
        borderPath = Path(lines)
    }

    /// Outlines as one path.
    private static func closed(_ outlines: [[Point]]) -> [PathElement] {
        var elements: [PathElement] = []
        elements.reserveCapacity(outlines.reduce(0) { $0 + $1.count + 1 })
        for outline in outlines {
            append(outline, to: &elements)
            elements.append(.close)
        }
        return elements
    }

    private static func append(_ line: [Point], to elements: inout [PathElement]) {
        for (place, point) in line.enumerated() { elements.append(place == 0 ? .move(point) : .line(point)) }
    }

    /// Without the outlines that are too small for the detail; the largest stays.
    private static func large(_ outlines: [[Point]], _ detail: Detail) -> [[Point]] {
        guard detail.smallest > 0, outlines.count > 1 else { return outlines }
        func size(_ outline: [Point]) -> Double {
            Path.polyline(outline).bounds.map { max($0.width, $0.height) } ?? 0
        }
        let sizes = outlines.map(size), largest = sizes.max() ?? 0
        return zip(outlines, sizes).filter { $1 >= detail.smallest || $1 == largest }.map(\.0)
    }

    /// First and last stay, so that neighbours still meet.
    private static func thinned(_ arc: [PlanePoint], _ window: MapWindow, _ finest: Double) -> [Point] {
        guard let start = arc.first, let end = arc.last, arc.count > 2 else { return arc.map(window.place) }
        var kept = window.place(start), found = [kept]
        for place in 1..<arc.count - 1 {
            let point = window.place(arc[place]), dx = point.x - kept.x, dy = point.y - kept.y
            if dx * dx + dy * dy >= finest * finest {
                found.append(point)
                kept = point
            }
        }
        found.append(window.place(end))
        return found
    }

    func path(_ code: CountryCode) -> Path { Path(paths[code] ?? []) }

    /// Several countries as one outline: no seam shows where they meet.
    func path(_ codes: [CountryCode]) -> Path {
        var elements: [PathElement] = []
        elements.reserveCapacity(codes.reduce(0) { $0 + (paths[$1]?.count ?? 0) })
        for code in codes { elements += paths[code] ?? [] }
        return Path(elements)
    }

    /// How large the country is in the frame: the side of a square as large as the box of its largest part,
    /// in points.
    func extent(_ code: CountryCode) -> Double {
        let sides = (outlines[code] ?? []).compactMap { outline -> Double? in
            Path.polyline(outline).bounds.map { ($0.width * $0.height).squareRoot() }
        }
        return sides.max() ?? 0
    }

    /// Weight 1 on every cell of land, not summed up.
    var weights: WeightGrid {
        ground.withLock { ground in
            if let ground { return ground }
            var grid = WeightGrid(size, cell: LabelScene.cell)
            for code in codes { grid.fill(outlines[code] ?? [], 1) }
            ground = grid
            return grid
        }
    }

    /// The cells of `LabelScene` in which the corners of coasts stand, each as often as it has some.
    var coastCells: [Int] {
        coasts.withLock { coasts in
            if let coasts { return coasts }
            let grid = WeightGrid(size, cell: LabelScene.cell)
            let cells = codes.flatMap { (outlines[$0] ?? []).flatMap { $0.compactMap(grid.cell(of:)) } }
            coasts = cells
            return cells
        }
    }
}
