import Graphics

/// Outlines and lines cut to a frame, so that a page does not carry what it does not show.
struct FrameClipping {
    let frame: Rect

    /// A closed outline, by Sutherland and Hodgman; empty where nothing is left.
    func outline(_ points: [Point]) -> [Point] {
        guard points.contains(where: { !frame.contains($0) }) else { return points }
        var kept = points
        kept = clip(kept) { $0.x - frame.minX }
        kept = clip(kept) { frame.maxX - $0.x }
        kept = clip(kept) { $0.y - frame.minY }
        return clip(kept) { frame.maxY - $0.y }
    }

    /// `inside` is the distance from the edge, positive inside.
    private func clip(_ points: [Point], _ inside: (Point) -> Double) -> [Point] {
        guard var before = points.last else { return [] }
        var beforeInside = inside(before)
        var kept: [Point] = []
        kept.reserveCapacity(points.count)
        for point in points {
            let pointInside = inside(point)
            if (beforeInside >= 0) != (pointInside >= 0) {
                kept.append(before + (point - before) * (beforeInside / (beforeInside - pointInside)))
            }
            if pointInside >= 0 { kept.append(point) }
            before = point
            beforeInside = pointInside
        }
        return kept
    }

    /// The parts of a line that may meet the frame.
    func lines(_ points: [Point]) -> [[Point]] {
        var parts: [[Point]] = [], current: [Point] = []
        for (a, b) in zip(points, points.dropFirst()) {
            let meets =
                max(a.x, b.x) >= frame.minX && min(a.x, b.x) <= frame.maxX
                && max(a.y, b.y) >= frame.minY && min(a.y, b.y) <= frame.maxY
            if meets {
                if current.isEmpty { current.append(a) }
                current.append(b)
            } else if !current.isEmpty {
                parts.append(current)
                current = []
            }
        }
        return current.isEmpty ? parts : parts + [current]
    }
}
