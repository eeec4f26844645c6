import Graphics

/// The ink of one page in drawing order, in page coordinates: what an audit looks at.
struct AuditInk {
    /// A run of text: where it is, what is painted, what it belongs to.
    struct Text {
        var run: GlyphRun
        var paint: Paint
        var baseline: Point
        var box: Rect
        var roles: [Role]
        /// Path of the innermost tag.
        var tag: String
        var isTurned: Bool
        /// How many fills were there before it.
        var fillsBelow: Int
    }

    struct Fill {
        /// In its own coordinates.
        var path: Path
        /// From its own coordinates to the page's.
        var map: Transform
        var paint: Paint
    }

    var texts: [Text] = []
    private var fills: [Fill] = []
    /// Of each fill what can be seen of it, as a rectangle: asked for every text.
    private var bounds: [Rect] = []
    /// How far down there is ink that is neither text nor the page's furniture, in points.
    var lowestInk = 0.0
    /// Tags of the rows of tables, in order.
    var rows: [TagID] = []
    /// Tags of the heads of tables, also of those that are repeated.
    var heads: [TagID] = []
    /// Path and alternative text of each picture.
    var pictures: [(path: String, alternative: String)] = []
    /// The page wears header and footer.
    var isRunning = false

    init(_ page: Page) {
        walk(page.drawing, .identity, Meaning(), nil)
    }

    /// The tags around a piece of ink.
    private struct Meaning {
        var roles: [Role] = []
        var tag = ""
        /// Ink of the page's furniture, or across the page, is not what the page holds.
        var isAside = false

        func inside(_ role: Role, _ id: TagID) -> Meaning {
            Meaning(
                roles: roles + [role], tag: id.path,
                isAside: id.path.hasPrefix(Furniture.headerTag) || id.path.hasPrefix(DraftMark.tag))
        }
    }

    private mutating func walk(_ drawing: Drawing, _ map: Transform, _ meaning: Meaning, _ clip: Rect?) {
        switch drawing {
        case .fill(let path, let paint):
            guard let bounds = map.bounds(of: path) else { return }
            reach(bounds, meaning)
            add(path, bounds, paint, map, clip)
        case .stroke(let path, _):
            if !meaning.isAside, let bounds = map.bounds(of: path) { reach(bounds, meaning) }
        case .image(_, let area):
            if let bounds = map.bounds(of: Path.rect(area)) { reach(bounds, meaning) }
        case .anchor: break
        case .glyphs(let run, let paint): add(run, paint, map, meaning)
        case .group(let parts):
            for part in parts { walk(part, map, meaning, clip) }
        case .moved(let inner, let part): walk(part, map.after(inner), meaning, clip)
        case .clipped(let path, let part):
            guard let area = map.bounds(of: path) else { return }
            let inner = clip.map { $0.intersection(area) ?? Rect(area.x, area.y, 0, 0) } ?? area
            walk(part, map, meaning, inner)
        case .tagged(let role, let id, let part):
            note(role, id)
            walk(part, map, meaning.inside(role, id), clip)
        case .linked(_, _, let part): walk(part, map, meaning, clip)
        }
    }

    private mutating func reach(_ bounds: Rect, _ meaning: Meaning) {
        if !meaning.isAside { lowestInk = max(lowestInk, bounds.maxY) }
    }

    private mutating func note(_ role: Role, _ id: TagID) {
        if role == .tableRow { rows.append(id) }
        if role == .tableHead { heads.append(id) }
        if case .figure(let alternative) = role { pictures.append((id.path, alternative)) }
        if id.path.hasPrefix(Furniture.headerTag) { isRunning = true }
    }

    private mutating func add(
        _ path: Path, _ bounds: Rect, _ paint: Paint, _ map: Transform, _ clip: Rect?
    ) {
        var seen = bounds
        if let clip {
            guard let common = bounds.intersection(clip) else { return }
            seen = common
        }
        fills.append(Fill(path: path, map: map, paint: paint))
        self.bounds.append(seen)
    }

    private mutating func add(_ run: GlyphRun, _ paint: Paint, _ map: Transform, _ meaning: Meaning) {
        guard run.text.unicodeScalars.contains(where: { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" })
        else { return }
        let ink = InkHeight(run.text), start = map.apply(run.origin)
        let end = map.apply(run.origin + Point(run.width, 0))
        let scale = map.a, size = run.size * scale
        let box = Rect(start.x, start.y - ink.above * size, end.x - start.x, (ink.above + ink.below) * size)
        texts.append(
            Text(
                run: run, paint: paint, baseline: start, box: box, roles: meaning.roles, tag: meaning.tag,
                isTurned: map.b != 0 || map.c != 0, fillsBelow: fills.count))
    }

    /// The colour under each text: the fills that cover its middle, one over the other, on white.
    var grounds: [Paint] {
        var grounds = [Paint](repeating: .white, count: texts.count)
        let middles = texts.map { Point($0.box.midX, $0.box.midY) }
        for (place, fill) in fills.enumerated() {
            let area = bounds[place]
            let near = texts.indices.filter { texts[$0].fillsBelow > place && area.contains(middles[$0]) }
            guard !near.isEmpty else { continue }
            let isCovered = fill.path.covers(near.map { fill.map.back(middles[$0]) })
            for (text, isCovered) in zip(near, isCovered) where isCovered {
                grounds[text] = fill.paint.tint(fill.paint.opacity, on: grounds[text])
            }
        }
        return grounds
    }
}

/// How far the letters of a text reach above and below the baseline, in em: near enough for both of our
/// families.
struct InkHeight {
    var above = 0.0
    var below = 0.0

    init(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z": above = max(above, 0.55)
            case "g", "p", "q", "y":
                above = max(above, 0.55)
                below = max(below, 0.21)
            case "j", "(", ")", "Q":
                above = max(above, 0.74)
                below = max(below, 0.21)
            case ",", ";":
                above = max(above, 0.1)
                below = max(below, 0.13)
            case ".", "…": above = max(above, 0.11)
            case "-", "–", "—", "−", "·": above = max(above, 0.42)
            case " ", "\u{A0}", "\u{202F}": break
            default: above = max(above, 0.74)
            }
        }
    }
}

extension Transform {
    /// Where a point comes from; a map onto a line leads nowhere back.
    fileprivate func back(_ p: Point) -> Point {
        let size = a * d - b * c, x = p.x - tx, y = p.y - ty
        return size == 0 ? Point(.infinity, .infinity) : Point((d * x - c * y) / size, (a * y - b * x) / size)
    }

    /// The smallest rectangle round a path's points where the map puts them; nil for an empty path.
    fileprivate func bounds(of path: Path) -> Rect? {
        guard b == 0, c == 0 else { return path.mapped(apply).bounds }
        guard let own = path.bounds else { return nil }
        let one = apply(Point(own.minX, own.minY)), other = apply(Point(own.maxX, own.maxY))
        let x = min(one.x, other.x), y = min(one.y, other.y)
        return Rect(x, y, max(one.x, other.x) - x, max(one.y, other.y) - y)
    }
}

extension Path {
    /// Whether points lie inside, by the non-zero rule; curves are taken as eight chords. All in one walk
    /// along the path: a coast is long, and many labels stand on it.
    func covers(_ points: [Point]) -> [Bool] {
        let order = points.indices.sorted { points[$0].y < points[$1].y },
            heights = order.map { points[$0].y }
        guard let top = heights.first, let bottom = heights.last else { return [] }
        var windings = [Int](repeating: 0, count: points.count), start = Point.zero, last = Point.zero
        func edge(_ a: Point, _ b: Point) {
            let low = min(a.y, b.y), high = max(a.y, b.y)
            // Most edges pass no point at all.
            if low > bottom || high <= top { return }
            for (place, height) in heights.enumerated() where low <= height && height < high {
                let point = points[order[place]]
                let side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
                if a.y < b.y, side > 0 { windings[order[place]] += 1 }
                if a.y > b.y, side < 0 { windings[order[place]] -= 1 }
            }
        }
        for element in elements {
            switch element {
            case .move(let to):
                edge(last, start)
                start = to
                last = to
            case .line(let to):
                edge(last, to)
                last = to
            case .curve(let p, let q, let to):
                let from = last
                for step in 1...8 {
                    let next = Path.onCurve(from, p, q, to, at: Double(step) / 8)
                    edge(last, next)
                    last = next
                }
            case .close:
                edge(last, start)
                last = start
            }
        }
        edge(last, start)
        return windings.map { $0 != 0 }
    }

    private static func onCurve(_ a: Point, _ b: Point, _ c: Point, _ d: Point, at t: Double) -> Point {
        let s = 1 - t
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
    }
}
