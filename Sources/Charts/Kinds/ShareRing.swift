public import Graphics
public import Layout

/// One share of a whole as a ring on a dark field: what is certain solid, what may be besides hatched, the
/// share in its middle. A share that is not known is an empty, dotted ring.
public struct ShareRing: Chart {
    public static let key = "share-ring"

    /// The share, 0…1: its certain part, and up to where it may reach; nil where it is not known.
    public var certain: Double?
    public var possible: Double
    /// As printed, "> 82,8 %" or "…", and the line under it.
    public var value: String
    public var note: String

    public init(certain: Double?, possible: Double, value: String, note: String) {
        self.certain = certain.map { min(1, max(0, $0)) }
        self.possible = min(1, max(0, possible))
        self.value = value
        self.note = note
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { width }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, outer = min(size.width, size.height) / 2 - 1.2.mm
        let ring = Ring(centre: Point(size.width / 2, size.height / 2), outer: outer, inner: 0.63 * outer)
        let words = try words(ring, tools)
        guard let certain else {
            let dots = Stroke(theme[.coverPale], width: 0.7, dash: [0.7, 1.8])
            return .group([
                .stroke(.circle(ring.centre, ring.outer), dots),
                .stroke(.circle(ring.centre, ring.inner), dots), words,
            ])
        }
        let rest = theme[.coverPale].tint(0.28, on: theme[.cover])
        var parts: [Drawing] = [.fill(ring.sector(from: 0, to: 360), rest)]
        if possible > certain {
            let unsure = ring.sector(from: 360 * certain, to: 360 * possible)
            parts.append(.fill(unsure, theme[.cover]))
            parts.append(Texture.hatch(unsure, theme[.coverPale], pitch: 0.8.mm, width: 0.5))
        }
        if certain > 0 { parts.append(.fill(ring.sector(from: 0, to: 360 * certain), theme[.kertas])) }
        if possible < 1 { parts += partings(ring, theme) }
        parts += tick(ring, theme)
        return .group(parts + [words])
    }

    /// The whole begins at 12 o'clock; the parts are set off by the field.
    private func partings(_ ring: Ring, _ theme: Theme) -> [Drawing] {
        let width = min(0.8, ring.length(360 * max(certain ?? 0, possible)) / 4)
        return [0, 360 * possible].map { angle in
            let line = Path.line(ring.point(angle, ring.inner - 0.5), ring.point(angle, ring.outer + 0.5))
            return .stroke(line, Stroke(theme[.cover], width: width))
        }
    }

    /// A slice too thin to be found keeps its true angle; a tick outside the ring points to it.
    private func tick(_ ring: Ring, _ theme: Theme) -> [Drawing] {
        guard possible > 0, possible < 0.02 else { return [] }
        let angle = 180 * possible
        let line = Path.line(ring.point(angle, ring.inner), ring.point(angle, ring.outer + 1.2.mm))
        return [.stroke(line, Stroke(theme[.kertas], width: 0.8))]
    }

    private func words(_ ring: Ring, _ tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, style = theme[.figureM].with(paint: theme[.coverInk])
        let room = ring.chord(2.mm)
        var line = try tools.label(StyledText(value, style)), size = style.size
        while line.width > room, size > 9 {
            size -= 0.5
            line = try tools.label(StyledText(value, style.with(size: size)))
        }
        var parts = [line.drawing(at: Point(ring.centre.x, ring.centre.y + 1.mm), .middle)]
        let notes = try tools.lines(
            StyledText(note, theme[.smallLabel].with(paint: theme[.coverPale])), width: ring.chord(7.mm))
        for (index, note) in notes.prefix(2).enumerated() {
            let y = ring.centre.y + 5.5.mm + Double(index) * 3.5.mm
            parts.append(note.drawing(at: Point(ring.centre.x, y), .middle))
        }
        return .group(parts)
    }
}
