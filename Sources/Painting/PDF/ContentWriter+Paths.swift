import Graphics

/// Lines and areas.
extension ContentWriter {
    func fill(_ path: Path, _ paint: Paint) {
        guard !path.elements.isEmpty else { return }
        content.willPaint()
        content.endText()
        set(fill: paint)
        outline(path, isOpen: false)
        out.raw("f\n")
    }

    func stroke(_ path: Path, _ stroke: Stroke) {
        guard !path.elements.isEmpty, stroke.width > 0 else { return }
        content.willPaint()
        content.endText()
        set(line: stroke.paint)
        guard let scale = toPage.evenScale else { return strokeAskew(path, stroke) }
        set(stroke, scale: scale)
        outline(path, isOpen: true)
        out.raw("S\n")
    }

    /// A line that an uneven scale makes wide in one direction and thin in the other.
    private func strokeAskew(_ path: Path, _ stroke: Stroke) {
        save()
        write(matrix: toInk)
        set(stroke, scale: 1)
        outline(path, isOpen: true, Transform.scale(100))
        out.raw("S\n")
        restore()
    }

    private func set(_ stroke: Stroke, scale: Double) {
        let width = max(1, whole(stroke.width * scale * 1_000))
        if width != state.width {
            state.width = width
            out.thousandths(width)
            out.raw(" w\n")
        }
        if !(stroke.dash.isEmpty && state.dash.isEmpty) { set(dash: stroke.dash, scale: scale) }
        if stroke.cap != state.cap {
            state.cap = stroke.cap
            switch stroke.cap {
            case .butt: out.raw("0 J\n")
            case .round: out.raw("1 J\n")
            case .square: out.raw("2 J\n")
            }
        }
        if stroke.join != state.join {
            state.join = stroke.join
            switch stroke.join {
            case .miter: out.raw("0 j\n")
            case .round: out.raw("1 j\n")
            case .bevel: out.raw("2 j\n")
            }
        }
    }

    private func set(dash: [Double], scale: Double) {
        let dash = dash.map { whole($0 * scale * 1_000) }
        guard dash != state.dash else { return }
        state.dash = dash
        out.raw("[")
        for (index, length) in dash.enumerated() {
            if index > 0 { out.byte(0x20) }
            out.thousandths(length)
        }
        out.raw("]0 d\n")
    }

    /// Writes a path's steps.
    /// - Parameters:
    ///   - isOpen: an open path stays so; else it is an area, whose parts close of themselves.
    ///   - map: from the path to hundredths of a point; nil: onto the page.
    func outline(_ path: Path, isOpen: Bool, _ map: Transform? = nil) {
        let map = map ?? toInk
        if writeRectangle(path, map) { return }
        var pen = PathPen()
        let elements = path.elements
        for index in elements.indices {
            switch elements[index] {
            case .move(let p):
                pen.move(to: ink(p, map))
                write(pen.place, "m\n")
            case .line(let p):
                // A step that is too small to be written.
                if pen.line(to: ink(p, map)) { write(pen.place, "l\n") }
            case .curve(let p, let q, let to):
                write(ink(p, map), ink(q, map), to: ink(to, map), &pen)
            case .close:
                pen.close()
                guard isOpen || index + 1 < elements.count else { continue }
                if !isOpen, case .move = elements[index + 1] { continue }
                out.raw("h\n")
            }
        }
    }

    @inline(__always)
    private func ink(_ p: Point, _ map: Transform) -> InkPoint {
        InkPoint(
            x: whole(map.a * p.x + map.c * p.y + map.tx), y: whole(map.b * p.x + map.d * p.y + map.ty))
    }

    private func write(_ p: InkPoint) {
        out.hundredths(p.x)
        out.byte(0x20)
        out.hundredths(p.y)
        out.byte(0x20)
    }

    private func write(_ p: InkPoint, _ step: StaticString) {
        write(p)
        out.raw(step)
    }

    private func write(_ p: InkPoint, _ q: InkPoint, to: InkPoint, _ pen: inout PathPen) {
        let start = pen.place
        pen.curve(to: to)
        if p != start { write(p) }
        if q != to || p == start { write(q) }
        write(to)
        if p == start { out.raw("v\n") } else if q == to { out.raw("y\n") } else { out.raw("c\n") }
    }

    /// Writes an upright rectangle in one step, if the path is one.
    private func writeRectangle(_ path: Path, _ map: Transform) -> Bool {
        let steps = path.elements
        guard steps.count == 5, case .move(let a) = steps[0], case .line(let b) = steps[1],
            case .line(let c) = steps[2], case .line(let d) = steps[3], case .close = steps[4]
        else { return false }
        let p = ink(a, map), q = ink(b, map), r = ink(c, map), s = ink(d, map)
        guard p.y == q.y, q.x == r.x, r.y == s.y, s.x == p.x else { return false }
        write(p)
        write(InkPoint(x: q.x - p.x, y: r.y - q.y), "re\n")
        return true
    }
}

/// A point in hundredths of a point from the page's lower left.
struct InkPoint: Equatable {
    var x: Int
    var y: Int
}

/// Where a path has come to.
private struct PathPen {
    private(set) var place = InkPoint(x: 0, y: 0)
    private var start = InkPoint(x: 0, y: 0)
    private var hasSteps = false

    mutating func move(to p: InkPoint) {
        (place, start, hasSteps) = (p, p, false)
    }

    /// Whether the step is one: a first one is, even where it leads nowhere, since round ends make a dot.
    mutating func line(to p: InkPoint) -> Bool {
        if hasSteps, p == place { return false }
        (place, hasSteps) = (p, true)
        return true
    }

    mutating func curve(to p: InkPoint) {
        (place, hasSteps) = (p, true)
    }

    mutating func close() {
        (place, hasSteps) = (start, false)
    }
}

extension Transform {
    /// By how much lengths grow in every direction; nil where directions differ.
    var evenScale: Double? {
        if a == 1, b == 0, c == 0, d == 1 { return 1 }
        let across = a * a + b * b, down = c * c + d * d
        guard abs(across - down) <= 1e-6 * (across + down), abs(a * c + b * d) <= 1e-6 * (across + down)
        else { return nil }
        return across.squareRoot()
    }
}
