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
        var path: Path
        var bounds: Rect
        var paint: Paint
    }

    var texts: [Text] = []
    var fills: [Fill] = []
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
    }

    private mutating func walk(_ drawing: Drawing, _ map: Transform, _ meaning: Meaning, _ clip: Rect?) {
        switch drawing {
        case .fill(let path, let paint):
            reach(path.mapped(map.apply).bounds, meaning)
            add(path, paint, map, clip)
        case .stroke(let path, _): reach(path.mapped(map.apply).bounds, meaning)
        case .image(_, let area): reach(Path.rect(area).mapped(map.apply).bounds, meaning)
        case .anchor: break
        case .glyphs(let run, let paint): add(run, paint, map, meaning)
        case .group(let parts):
            for part in parts { walk(part, map, meaning, clip) }
        case .moved(let inner, let part): walk(part, map.after(inner), meaning, clip)
        case .clipped(let path, let part):
            guard let area = path.mapped(map.apply).bounds else { return }
            let inner = clip.map { $0.intersection(area) ?? Rect(area.x, area.y, 0, 0) } ?? area
            walk(part, map, meaning, inner)
        case .tagged(let role, let id, let part):
            note(role, id)
            walk(part, map, Meaning(roles: meaning.roles + [role], tag: id.path), clip)
        case .linked(_, _, let part): walk(part, map, meaning, clip)
        }
    }

    private mutating func reach(_ bounds: Rect?, _ meaning: Meaning) {
        if let bounds, !meaning.tag.hasPrefix(Furniture.headerTag), !meaning.tag.hasPrefix(DraftMark.tag) {
            lowestInk = max(lowestInk, bounds.maxY)
        }
    }

    private mutating func note(_ role: Role, _ id: TagID) {
        if role == .tableRow { rows.append(id) }
        if role == .tableHead { heads.append(id) }
        if case .figure(let alternative) = role { pictures.append((id.path, alternative)) }
        if id.path.hasPrefix(Furniture.headerTag) { isRunning = true }
    }

    private mutating func add(_ path: Path, _ paint: Paint, _ map: Transform, _ clip: Rect?) {
        let placed = path.mapped(map.apply)
        guard var bounds = placed.bounds else { return }
        if let clip {
            guard let seen = bounds.intersection(clip) else { return }
            bounds = seen
        }
        fills.append(Fill(path: placed, bounds: bounds, paint: paint))
    }

    private mutating func add(_ run: GlyphRun, _ paint: Paint, _ map: Transform, _ meaning: Meaning) {
        guard run.text.contains(where: { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }) else { return }
        let ink = InkHeight(run.text), start = map.apply(run.origin)
        let end = map.apply(run.origin + Point(run.width, 0))
        let scale = map.a, size = run.size * scale
        let box = Rect(start.x, start.y - ink.above * size, end.x - start.x, (ink.above + ink.below) * size)
        texts.append(
            Text(
                run: run, paint: paint, baseline: start, box: box, roles: meaning.roles, tag: meaning.tag,
                isTurned: map.b != 0 || map.c != 0, fillsBelow: fills.count))
    }

    /// The colour under a text: the fills that cover its middle, one over the other, on white.
    func ground(of text: Text) -> Paint {
        let middle = Point(text.box.midX, text.box.midY)
        var ground = Paint.white
        for fill in fills.prefix(text.fillsBelow)
        where fill.bounds.contains(middle) && fill.path.covers(middle) {
            ground = fill.paint.tint(fill.paint.opacity, on: ground)
        }
        return ground
    }
}

/// How far the letters of a text reach above and below the baseline, in em: near enough for both of our
/// families.
struct InkHeight {
    var above = 0.0
    var below = 0.0

    init(_ text: String) {
        for character in text {
            switch character {
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

extension Path {
    /// Whether a point lies inside, by the non-zero rule; curves are taken as eight chords.
    func covers(_ point: Point) -> Bool {
        var winding = 0, start = Point.zero, last = Point.zero
        func edge(_ a: Point, _ b: Point) {
            let side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
            if a.y <= point.y, b.y > point.y, side > 0 { winding += 1 }
            if a.y > point.y, b.y <= point.y, side < 0 { winding -= 1 }
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
        return winding != 0
    }

    private static func onCurve(_ a: Point, _ b: Point, _ c: Point, _ d: Point, at t: Double) -> Point {
        let s = 1 - t
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
    }
}
