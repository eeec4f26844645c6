import CCairo
import Graphics

/// Collects what FreeType tells of an outline, step by step.
final class OutlinePen {
    private var elements: [PathElement] = []
    private var last = Point.zero

    /// The outline in font units, y down.
    func draw(_ outline: inout FT_Outline) -> Path {
        var steps = FT_Outline_Funcs()
        steps.move_to = { to, pen in OutlinePen.from(pen).move(OutlinePen.point(to)) }
        steps.line_to = { to, pen in OutlinePen.from(pen).line(OutlinePen.point(to)) }
        steps.conic_to = { control, to, pen in
            OutlinePen.from(pen).conic(OutlinePen.point(control), OutlinePen.point(to))
        }
        steps.cubic_to = { first, second, to, pen in
            let one = OutlinePen.point(first), two = OutlinePen.point(second)
            return OutlinePen.from(pen).cubic(one, two, OutlinePen.point(to))
        }
        elements = []
        let me = Unmanaged.passUnretained(self).toOpaque()
        guard FT_Outline_Decompose(&outline, &steps, me) == 0 else { return Path() }
        if !elements.isEmpty { elements.append(.close) }
        return Path(elements)
    }

    private func move(_ to: Point) -> Int32 {
        if !elements.isEmpty { elements.append(.close) }
        elements.append(.move(to))
        last = to
        return 0
    }

    private func line(_ to: Point) -> Int32 {
        elements.append(.line(to))
        last = to
        return 0
    }

    private func conic(_ control: Point, _ to: Point) -> Int32 {
        let first = last + (control - last) * (2 / 3.0), second = to + (control - to) * (2 / 3.0)
        return cubic(first, second, to)
    }

    private func cubic(_ first: Point, _ second: Point, _ to: Point) -> Int32 {
        elements.append(.curve(first, second, to: to))
        last = to
        return 0
    }

    private static func from(_ pen: UnsafeMutableRawPointer?) -> OutlinePen {
        guard let pen else { return OutlinePen() }
        return Unmanaged<OutlinePen>.fromOpaque(pen).takeUnretainedValue()
    }

    private static func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
        guard let vector = vector?.pointee else { return .zero }
        return Point(Double(vector.x), -Double(vector.y))
    }
}
