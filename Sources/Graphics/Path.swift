/// One step of an outline.
public enum PathElement: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, to: Point)
    case close
}

/// An outline of lines and cubic curves; filled by the non-zero winding rule.
public struct Path: Sendable, Hashable {
    public var elements: [PathElement]

    public init(_ elements: [PathElement] = []) {
        self.elements = elements
    }

    public static func rect(_ r: Rect) -> Path {
        polygon([Point(r.minX, r.minY), Point(r.maxX, r.minY), Point(r.maxX, r.maxY), Point(r.minX, r.maxY)])
    }

    public static func line(_ from: Point, _ to: Point) -> Path { polyline([from, to]) }

    public static func polyline(_ points: [Point]) -> Path {
        guard let first = points.first else { return Path() }
        return Path([.move(first)] + points.dropFirst().map { .line($0) })
    }

    public static func polygon(_ points: [Point]) -> Path {
        points.isEmpty ? Path() : Path(polyline(points).elements + [.close])
    }

    public static func circle(_ centre: Point, _ radius: Double) -> Path {
        let k = 0.552_284_749_830_793_6 * radius, x = centre.x, y = centre.y, r = radius
        return Path([
            .move(Point(x + r, y)),
            .curve(Point(x + r, y + k), Point(x + k, y + r), to: Point(x, y + r)),
            .curve(Point(x - k, y + r), Point(x - r, y + k), to: Point(x - r, y)),
            .curve(Point(x - r, y - k), Point(x - k, y - r), to: Point(x, y - r)),
            .curve(Point(x + k, y - r), Point(x + r, y - k), to: Point(x + r, y)),
            .close,
        ])
    }

    public static func roundedRect(_ r: Rect, radius: Double) -> Path {
        let q = min(radius, r.width / 2, r.height / 2), k = q * (1 - 0.552_284_749_830_793_6)
        return Path([
            .move(Point(r.minX + q, r.minY)), .line(Point(r.maxX - q, r.minY)),
            .curve(Point(r.maxX - k, r.minY), Point(r.maxX, r.minY + k), to: Point(r.maxX, r.minY + q)),
            .line(Point(r.maxX, r.maxY - q)),
            .curve(Point(r.maxX, r.maxY - k), Point(r.maxX - k, r.maxY), to: Point(r.maxX - q, r.maxY)),
            .line(Point(r.minX + q, r.maxY)),
            .curve(Point(r.minX + k, r.maxY), Point(r.minX, r.maxY - k), to: Point(r.minX, r.maxY - q)),
            .line(Point(r.minX, r.minY + q)),
            .curve(Point(r.minX, r.minY + k), Point(r.minX + k, r.minY), to: Point(r.minX + q, r.minY)),
            .close,
        ])
    }

    public func moved(by offset: Point) -> Path { mapped { $0 + offset } }

    public func mapped(_ change: (Point) -> Point) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(change(p))
                case .line(let p): .line(change(p))
                case .curve(let p, let q, let to): .curve(change(p), change(q), to: change(to))
                case .close: .close
                }
            })
    }

    /// The smallest rectangle round all points and control points; nil for an empty path.
    public var bounds: Rect? {
        var left = Double.infinity, right = -left, top = left, bottom = -left
        func add(_ p: Point) {
            left = min(left, p.x)
            right = max(right, p.x)
            top = min(top, p.y)
            bottom = max(bottom, p.y)
        }
        for element in elements {
            switch element {
            case .move(let p), .line(let p): add(p)
            case .curve(let p, let q, let to):
                add(p)
                add(q)
                add(to)
            case .close: break
            }
        }
        return left <= right ? Rect(left, top, right - left, bottom - top) : nil
    }
}
