import Graphics
import Testing

/// A drawing at another size is the drawing of things at that size.
@Suite struct ScaledTests {
    /// The sample of `DrawingTests` with every length given as a multiple of a unit.
    static func sample(_ unit: Double) -> Drawing {
        let run = GlyphRun(
            font: "Inter-Regular.otf", size: 8 * unit, origin: Point(3 * unit, 4 * unit), width: 10 * unit,
            text: "satu", glyphs: [Glyph(id: 7, x: 0, y: 0), Glyph(id: 9, x: 2.5 * unit, y: -unit)],
            clusters: [GlyphCluster(bytes: 2, glyphs: 1), GlyphCluster(bytes: 2, glyphs: 1)])
        let box = Rect(unit, 2 * unit, 3 * unit, 4 * unit)
        return .group([
            .fill(.rect(box), Paint(red: 1, green: 1, blue: 1, opacity: 0.25)),
            .moved(.move(unit, 2 * unit), .tagged(.paragraph, id: TagID("a/1"), .glyphs(run, .black))),
            .moved(Transform(a: 0, b: 2, c: -2, d: 0, tx: unit, ty: 0), .glyphs(run, .black)),
            .clipped(
                to: .circle(.zero, unit),
                .stroke(
                    .line(.zero, Point(unit, unit)),
                    Stroke(.black, width: 0.5 * unit, dash: [unit, 2.5 * unit], cap: .round))),
            .linked(.anchor(name: "total", description: "Total"), in: box, .nothing),
            .anchor(Anchor(name: "total", at: Point(7 * unit, 8 * unit))),
        ])
    }

    @Test(arguments: [2.0, 0.5, 4]) func everyLengthIsMultiplied(_ factor: Double) {
        let scaled = Self.sample(1).scaled(by: factor)
        #expect(scaled.dump() == Self.sample(factor).dump())
        #expect(scaled == Self.sample(factor))
        #expect(Self.sample(1).dump() != Self.sample(factor).dump())
    }

    @Test func thereAndBackIsTheSame() {
        #expect(Self.sample(1).scaled(by: 4 / 3.0).scaled(by: 0.75).dump() == Self.sample(1).dump())
        #expect(Self.sample(1).scaled(by: 1) == Self.sample(1))
    }

    @Test func aPictureIsScaledWithItsBox() throws {
        let picture = try Picture(bytes: PictureTests.svg("width=\"20\" height=\"10\""))
        let drawing = Drawing.image(picture, in: Rect(1, 2, 3, 4))
        #expect(drawing.scaled(by: 2) == .image(picture, in: Rect(2, 4, 6, 8)))
        #expect(drawing.dump() == "image svg \(picture.name) 1 2 3 4\n")
    }
}
