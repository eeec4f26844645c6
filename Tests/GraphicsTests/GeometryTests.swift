import Graphics
import Support
import Testing

/// Places, rectangles and maps of the plane.
@Suite struct GeometryTests {
    static let turn = Transform(a: 0, b: 1, c: -1, d: 0, tx: 0, ty: 0)

    @Test func millimetresArePoints() {
        #expect(abs(25.4.mm - 72) < 1e-12)
        #expect(abs(210.mm - 595.2755905511812) < 1e-9)
        #expect(3.mm == 3.0.mm)
    }

    @Test func composedMapsApplyTheInnerFirst() {
        let outer = Transform.move(10, 20), inner = Transform.scale(2), point = Point(3, 4)
        #expect(outer.after(inner).apply(point) == Point(16, 28))
        #expect(inner.after(outer).apply(point) == Point(26, 48))
        #expect(Self.turn.apply(Point(1, 0)) == Point(0, 1))
    }

    /// Composition is application after application, and does not mind brackets.
    @Test func compositionHoldsForAnyMaps() {
        var random = SeededRandom(seed: 11)
        func number() -> Double { Double(Int.random(in: -40...40, using: &random)) / 8 }
        func map() -> Transform {
            Transform(a: number(), b: number(), c: number(), d: number(), tx: number(), ty: number())
        }
        for _ in 0..<200 {
            let (f, g, h) = (map(), map(), map()), p = Point(number(), number())
            #expect(f.after(g).apply(p) == f.apply(g.apply(p)))
            #expect(f.after(g).after(h).apply(p) == f.after(g.after(h)).apply(p))
            #expect(f.after(.identity) == f && Transform.identity.after(f) == f)
        }
    }

    @Test func rectanglesMeetAndJoin() {
        let a = Rect(0, 0, 10, 10), b = Rect(5, 6, 10, 10)
        #expect(a.union(b) == Rect(0, 0, 15, 16))
        #expect(a.intersection(b) == Rect(5, 6, 5, 4))
        #expect(a.intersection(Rect(10, 0, 5, 5)) == nil, "an edge is no area")
        #expect(a.inset(2) == Rect(2, 2, 6, 6))
        #expect(a.contains(Point(10, 10)) && !a.contains(Point(10.01, 5)))
        #expect(b.moved(by: Point(-5, -6)).origin == .zero)
        #expect((b.midX, b.midY) == (10, 11))
    }

    @Test func pathsKnowTheirBounds() {
        #expect(Path().bounds == nil)
        #expect(Path([.close]).bounds == nil)
        #expect(Path.line(Point(3, 9), Point(1, 2)).bounds == Rect(1, 2, 2, 7))
        #expect(Path.rect(Rect(1, 2, 3, 4)).bounds == Rect(1, 2, 3, 4))
        #expect(Path.polygon([]).elements.isEmpty)
        let circle = Path.circle(Point(5, 5), 2).bounds
        #expect(circle == Rect(3, 3, 4, 4))
        let rounded = Path.roundedRect(Rect(0, 0, 8, 4), radius: 9)
        #expect(rounded.bounds == Rect(0, 0, 8, 4), "a radius is no larger than half the height")
        #expect(Path.circle(.zero, 1).moved(by: Point(4, 5)).bounds == Rect(3, 4, 2, 2))
    }

    /// A circle of four curves is round to a thousandth of its radius.
    @Test func circlesAreRound() {
        guard case .move(let start) = Path.circle(.zero, 1).elements[0],
            case .curve(let p, let q, let to) = Path.circle(.zero, 1).elements[1]
        else {
            Issue.record("a circle begins with a curve")
            return
        }
        for step in 0...20 {
            let t = Double(step) / 20, s = 1 - t
            let x = s * s * s * start.x + 3 * s * s * t * p.x + 3 * s * t * t * q.x + t * t * t * to.x
            let y = s * s * s * start.y + 3 * s * s * t * p.y + 3 * s * t * t * q.y + t * t * t * to.y
            #expect(abs((x * x + y * y).squareRoot() - 1) < 0.001)
        }
    }
}
