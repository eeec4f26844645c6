import Graphics

/// Fills that are not flat: the hatch of what is not itemised, the dots of invented data.
enum Texture {
    /// Lines at 45° rising to the right, clipped to an outline. Lengths in points.
    static func hatch(
        _ outline: Path, _ paint: Paint, pitch: Double = 1.1.mm,
        width: Double = 0.6
    ) -> Drawing {
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

    /// Whole dots in staggered rows, in the middle of a box. Lengths in points.
    static func dots(
        _ box: Rect, _ paint: Paint, pitch: Double = 1.25.mm,
        radius: Double = 0.24.mm
    ) -> Drawing {
        let down = 0.8 * pitch, room = box.inset(1.6 * radius)
        guard room.width > 0, room.height > 0 else { return .nothing }
        let columns = (room.width / pitch).rounded(.down), rows = Int(room.height / down)
        let left = room.midX - columns * pitch / 2, top = room.midY - Double(rows) * down / 2
        var elements: [PathElement] = []
        for row in 0...rows {
            // Every second row stands between the columns, one dot shorter.
            let shift = row % 2 == 0 ? 0 : 0.5
            for column in stride(from: shift, through: columns, by: 1) {
                let at = Point(left + column * pitch, top + Double(row) * down)
                elements += Path.circle(at, radius).elements
            }
        }
        return elements.isEmpty ? .nothing : .fill(Path(elements), paint)
    }
}
