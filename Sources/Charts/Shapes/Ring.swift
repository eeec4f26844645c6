import Glibc
import Graphics

/// A ring about a centre; angles in degrees, clockwise from 12 o'clock.
struct Ring: Hashable {
    var centre: Point
    var outer: Double
    var inner: Double

    func point(_ angle: Double, _ radius: Double) -> Point {
        let turn = angle * .pi / 180
        return Point(centre.x + radius * sin(turn), centre.y - radius * cos(turn))
    }

    /// The part between two angles; the closed ring from 360 degrees on. Without an inner radius, of a disc.
    func sector(from start: Double, to end: Double) -> Path {
        if inner <= 0 {
            let around = arc(from: start, to: end, radius: outer).elements
            return Path(around + (end - start >= 360 - 1e-9 ? [.close] : [.line(centre), .close]))
        }
        if end - start >= 360 - 1e-9 {
            let hole = arc(from: start + 360, to: start, radius: inner)
            return Path(
                arc(from: start, to: start + 360, radius: outer).elements + [.close]
                    + hole.elements + [.close])
        }
        let back = arc(from: end, to: start, radius: inner).elements.dropFirst()
        return Path(
            arc(from: start, to: end, radius: outer).elements + [.line(point(end, inner))]
                + back + [.close])
    }

    /// An open arc; backwards where `end` is before `start`.
    func arc(from start: Double, to end: Double, radius: Double) -> Path {
        let count = max(1, Int(ceil(abs(end - start) / 45 - 1e-9)))
        let part = (end - start) / Double(count)
        let reach = radius * 4 / 3 * tan(part * .pi / 180 / 4)
        var elements: [PathElement] = [.move(point(start, radius))]
        for index in 0..<count {
            let a = start + part * Double(index), b = a + part
            let p = point(a, radius), q = point(b, radius)
            elements.append(.curve(p + forward(a) * reach, q - forward(b) * reach, to: q))
        }
        return Path(elements)
    }

    /// Direction of growing angles.
    private func forward(_ angle: Double) -> Point {
        let turn = angle * .pi / 180
        return Point(cos(turn), sin(turn))
    }

    /// Width of a text that stands in the hole so far above or below its centre, in points.
    func chord(_ apart: Double) -> Double { 1.84 * max(1, inner * inner - apart * apart).squareRoot() }

    /// Length of a part of the ring at its middle radius, in points.
    func length(_ degrees: Double) -> Double { degrees * .pi / 180 * (outer + inner) / 2 }
}

/// One slice of a ring: from where to where, in degrees.
struct Slice: Hashable {
    var item: Int
    var start: Double
    var sweep: Double

    var end: Double { start + sweep }
    var middle: Double { start + sweep / 2 }
    /// The middle lies right of the ring's axis.
    var isRight: Bool { sin(middle * .pi / 180) >= 0 }

    /// The slices of lengths that add up to a full turn. Where the first has half or more, the ring is turned
    /// so that the middle of the others stands at `others` degrees; else it begins at 12 o'clock.
    static func slices(_ lengths: [Double], othersAt others: Double = 90) -> [Slice] {
        let sum = lengths.reduce(0, +)
        guard sum > 0 else { return [] }
        let first = (lengths.first ?? 0) / sum * 360
        var angle = 0.0
        if first >= 180, first < 360 {
            angle = others - first - (360 - first) / 2
        }
        return lengths.enumerated().map { index, length in
            let slice = Slice(item: index, start: angle, sweep: length / sum * 360)
            angle += slice.sweep
            return slice
        }
    }
}
