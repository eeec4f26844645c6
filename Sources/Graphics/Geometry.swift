/// A place on a page, in points from the top left, y down.
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(0, 0)
    public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    public static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }
}

/// A width and a height, in points.
public struct Size: Sendable, Hashable {
    public var width: Double
    public var height: Double

    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    public static let zero = Size(0, 0)
}

/// An upright rectangle, in points.
public struct Rect: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public init(origin: Point, size: Size) {
        self.init(origin.x, origin.y, size.width, size.height)
    }

    public var minX: Double { x }
    public var minY: Double { y }
    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var midX: Double { x + width / 2 }
    public var midY: Double { y + height / 2 }
    public var origin: Point { Point(x, y) }
    public var size: Size { Size(width, height) }

    public func moved(by offset: Point) -> Rect { Rect(x + offset.x, y + offset.y, width, height) }

    public func inset(_ amount: Double) -> Rect {
        Rect(x + amount, y + amount, width - 2 * amount, height - 2 * amount)
    }

    /// With its place and its sides multiplied.
    public func scaled(by factor: Double) -> Rect {
        Rect(x * factor, y * factor, width * factor, height * factor)
    }

    /// The largest rectangle of a shape's proportions inside this one, in its middle.
    public func fitting(_ shape: Size) -> Rect {
        guard shape.width > 0, shape.height > 0 else { return Rect(midX, midY, 0, 0) }
        let factor = max(0, min(width / shape.width, height / shape.height))
        let wide = shape.width * factor, high = shape.height * factor
        return Rect(midX - wide / 2, midY - high / 2, wide, high)
    }

    public func union(_ other: Rect) -> Rect {
        let left = min(minX, other.minX), top = min(minY, other.minY)
        return Rect(left, top, max(maxX, other.maxX) - left, max(maxY, other.maxY) - top)
    }

    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    /// The common part; nil where the two do not share an area.
    public func intersection(_ other: Rect) -> Rect? {
        let left = max(minX, other.minX), top = max(minY, other.minY)
        let right = min(maxX, other.maxX), bottom = min(maxY, other.maxY)
        return right > left && bottom > top ? Rect(left, top, right - left, bottom - top) : nil
    }
}

/// An affine map: x' = a·x + c·y + tx, y' = b·x + d·y + ty.
public struct Transform: Sendable, Hashable {
    public var a, b, c, d, tx, ty: Double

    public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.tx = tx
        self.ty = ty
    }

    public static let identity = Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

    public static func move(_ x: Double, _ y: Double) -> Transform {
        Transform(a: 1, b: 0, c: 0, d: 1, tx: x, ty: y)
    }

    public static func scale(_ factor: Double) -> Transform {
        Transform(a: factor, b: 0, c: 0, d: factor, tx: 0, ty: 0)
    }

    public func apply(_ p: Point) -> Point {
        Point(a * p.x + c * p.y + tx, b * p.x + d * p.y + ty)
    }

    /// The upright rectangle round a mapped one.
    public func bounds(of box: Rect) -> Rect {
        let corners = [
            apply(Point(box.minX, box.minY)), apply(Point(box.maxX, box.minY)),
            apply(Point(box.maxX, box.maxY)), apply(Point(box.minX, box.maxY)),
        ]
        let xs = corners.map(\.x), ys = corners.map(\.y)
        let left = xs.min() ?? 0, top = ys.min() ?? 0
        return Rect(left, top, (xs.max() ?? 0) - left, (ys.max() ?? 0) - top)
    }

    /// The map that applies `self` first to what `inner` has already mapped: outer ∘ inner.
    public func after(_ inner: Transform) -> Transform {
        Transform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
            c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
            tx: a * inner.tx + c * inner.ty + tx, ty: b * inner.tx + d * inner.ty + ty)
    }
}

extension Double {
    /// This many millimetres, in points (72 points an inch, 25.4 mm an inch).
    public var mm: Double { self * 72 / 25.4 }
}

extension Int {
    /// This many millimetres, in points.
    public var mm: Double { Double(self).mm }
}
