import Graphics

/// Fills that are not flat: the hatch of what is not itemised, the dots of invented data.
enum Texture {
    /// Lines at 45° rising to the right, clipped to an outline. Lengths in points.
    static func hatch(_ outline: Path, _ paint: Paint, pitch: Double = 1.1.mm, width: Double = 0.6) -> Drawing {
        guard let box = outline.bounds, box.width > 0, box.height > 0 else { return .nothing }
        let step = pitch * 2.0.squareRoot()
        var elements: [PathElement] = []
        var sum = box.minX + box.minY + step / 2
        while sum < box.maxX + box.maxY {
            elements.append(.move(Point(sum - box.maxY, box.maxY)))
            elements.append(.line(Point(sum - box.minY, box.minY)))
            sum += step
        }
        guard !elements.isEmpty else { return .nothing }
        return .clipped(to: outline, .stroke(Path(elements), Stroke(paint, width: width)))
    }

    /// Dots in staggered rows, clipped to a box. Lengths in points.
    static func dots(_ box: Rect, _ paint: Paint, pitch: Double = 1.25.mm, radius: Double = 0.24.mm) -> Drawing {
        guard box.width > 0, box.height > 0 else { return .nothing }
        var elements: [PathElement] = []
        var y = box.minY + pitch / 2, row = 0
        while y < box.maxY + radius {
            var x = box.minX + (row % 2 == 0 ? pitch / 2 : pitch)
            while x < box.maxX + radius {
                elements += Path.circle(Point(x, y), radius).elements
                x += pitch
            }
            y += pitch * 0.8
            row += 1
        }
        guard !elements.isEmpty else { return .nothing }
        return .clipped(to: .rect(box), .fill(Path(elements), paint))
    }
}
