import Graphics
import Painting
import Shaping
import Testing

/// A picture that is packed quickly is the same picture: read by Cairo and painted anew, no pixel differs.
@Suite struct QuickPNGTests {
    private func png(_ page: Page, _ packing: PNGPainter.Packing, dpi: Double) throws -> [UInt8] {
        try PNGPainter(faces: TestFonts.faces(), dpi: dpi, packing: packing).paint([page])[0]
    }

    private func expectSame(_ page: Page, dpi: Double) throws {
        let small = try png(page, .small, dpi: dpi), quick = try png(page, .quick, dpi: dpi)
        let picture = try Picture(bytes: quick)
        let again = Page(
            size: picture.size, drawing: .image(picture, in: Rect(origin: .zero, size: picture.size)),
            label: "1")
        let painted = try png(again, .small, dpi: 72)
        // All but the resolution, which stands before the pixels.
        #expect(
            painted.count == small.count && painted.suffix(small.count - 75) == small.suffix(small.count - 75)
        )
    }

    @Test func aPageOfTypeIsTheSame() throws {
        let page = try ProofPage(shaper: TestFonts.shaper()).page()
        try expectSame(page, dpi: 100)
        #expect(try png(page, .quick, dpi: 100).count < png(page, .small, dpi: 100).count * 3 / 2)
    }

    static let sizes: [(Double, Double)] = [
        (1, 1), (1, 50), (2, 3), (3, 1), (86, 4), (87, 5), (88, 5), (1_000, 3),
    ]

    @Test(arguments: sizes) func smallAndFlatPicturesAreTheSame(_ width: Double, _ height: Double) throws {
        let disc = Drawing.fill(.circle(Point(width / 2, 2), 2), Paint(rgb: 0x3A7F10))
        for drawing in [Drawing.nothing, disc] {
            try expectSame(Page(size: Size(width, height), drawing: drawing, label: "1"), dpi: 72)
        }
    }

    /// Too wide for a copy of the row above, and a picture without any flat colour.
    @Test func wideAndUnevenPicturesAreTheSame() throws {
        let slope = Drawing.group(
            (0..<400).map { step in
                let x = Double(step) * 30
                return .fill(
                    .polygon([Point(x, 0), Point(x + 37, 2), Point(x + 9, 6)]),
                    Paint(
                        red: Double(step) / 400, green: Double(step * 7 % 400) / 400, blue: 0.4, opacity: 0.7)
                )
            })
        try expectSame(Page(size: Size(12_000, 6), drawing: slope, label: "1"), dpi: 72)
        var random = Drawing.nothing
        for step in 0..<900 {
            let value = UInt32(truncatingIfNeeded: (step &* 2_654_435_761) >> 5) & 0xFFFFFF
            let box = Rect(Double(step % 30), Double(step / 30), 1, 1)
            random = .group([random, .fill(.rect(box), Paint(rgb: value))])
        }
        try expectSame(Page(size: Size(30, 30), drawing: random, label: "1"), dpi: 72)
    }
}
