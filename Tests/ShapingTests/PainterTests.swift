import Graphics
import Painting
import Shaping
import Testing

@Suite struct PainterTests {
    static let stamp = Stamp(
        title: "Huruf & “tanda”", author: "Kendang", language: "id", creator: "Kendang",
        time: 1_769_868_300)

    /// What all three painters make of the proof page, everything opened anew.
    struct Made: Sendable, Equatable {
        var pdf: PaintedPDF
        var files: [[UInt8]]

        init() throws {
            let page = try ProofPage(shaper: TestFonts.shaper()).page(), faces = try TestFonts.faces()
            pdf = try PDFPainter(faces: faces).paint([page, page])
            files =
                try PNGPainter(faces: faces, dpi: 60).paint([page])
                + SVGPainter(faces: faces, title: "Huruf", language: "id").paint([page])
        }
    }

    @Test func theSamePagesGiveTheSameBytesOnAnyThread() async throws {
        let expected = try Made()
        let others = try await withThrowingTaskGroup(of: Made.self) { group in
            for _ in 0..<2 { group.addTask { try Made() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(others.count == 2 && others.allSatisfy { $0 == expected })
    }

    @Test func linksAndAnchorsAreFoundWhereTheyAreDrawn() throws {
        let link = Link.anchor(name: "tabel-1", description: "Tabel 1"), box = Rect(10, 20, 30, 8)
        let drawing = Drawing.moved(
            .move(5, 6),
            .moved(
                .scale(2),
                .group([
                    .linked(link, in: box, .fill(.rect(box), .black)),
                    .anchor(Anchor(name: "tabel-1", at: Point(1, 2))),
                ])))
        let blank = Page(size: Size(200, 200), drawing: .nothing, label: "1")
        let page = Page(size: Size(300, 200), drawing: drawing, label: "2")
        let painted = try PDFPainter(faces: TestFonts.faces()).paint([blank, page])
        #expect(painted.pages.map(\.size) == [Size(200, 200), Size(300, 200)])
        #expect(painted.pages.map(\.label) == ["1", "2"])
        #expect(painted.links == [PlacedLink(page: 1, rect: Rect(25, 46, 60, 16), link: link)])
        #expect(painted.anchors == [PlacedAnchor(page: 1, anchor: Anchor(name: "tabel-1", at: Point(7, 10)))])
    }

    @Test func aPictureSaysItsSizeAndResolution() throws {
        let page = Page(size: Size(144, 72), drawing: .fill(.rect(Rect(0, 0, 10, 10)), .black), label: "1")
        let png = try PNGPainter(faces: TestFonts.faces(), dpi: 144).paint([page])[0]
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]))
        #expect(Array(png[12..<29]) == Array("IHDR".utf8) + [0, 0, 1, 32, 0, 0, 0, 144, 8, 2, 0, 0, 0])
        let text = String(decoding: png.map { $0 < 128 ? $0 : 0 }, as: UTF8.self)
        for chunk in ["sRGB", "pHYs", "IDAT", "IEND"] { #expect(text.contains(chunk)) }
        #expect(png.suffix(12) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }

    /// Cairo alone would put glyphs on whole pixels: a third of a pixel must be seen.
    @Test func textStandsBetweenPixels() throws {
        let line = try TestFonts.shaper().line(Theme.kabupaten.text("nnn", .body))
        let pictures = try [10, 10.33, 10.66].map { x in
            let page = Page(size: Size(40, 20), drawing: line.drawing(at: Point(x, 12)), label: "1")
            return try PNGPainter(faces: TestFonts.faces(), dpi: 72).paint([page])[0]
        }
        #expect(Set(pictures).count == 3)
    }

    @Test func wholePageFillsKeepWhatIsBelowAndAbove() throws {
        let whole = Rect(0, 0, 595, 842)
        let page = Page(
            size: Size(595, 842),
            drawing: .group([
                .linked(
                    .web("https://example.org", description: "x"), in: whole, .fill(.rect(whole), .black)),
                .fill(.rect(whole), Paint(rgb: 0x0E4058)), .fill(.circle(Point(50, 50), 20), .white),
            ]), label: "1")
        let painted = try PDFPainter(faces: TestFonts.faces()).paint([page])
        #expect(painted.links.count == 1)
        let steps = String(decoding: painted.pages[0].content, as: UTF8.self).split(separator: "\n")
        #expect(steps.count { $0 == "f" } == 3 && steps.contains("0 0 595 842 re") == false)
        #expect(steps.count { $0 == "0 842 595 -842 re" } == 2)
    }

    @Test func anImpossibleSizeIsAnError() throws {
        let page = Page(size: Page.a4, drawing: .nothing, label: "1")
        for dpi in [72_000, 0, -1, .nan, .infinity] {
            #expect(throws: PaintError.self) {
                try PNGPainter(faces: TestFonts.faces(), dpi: dpi).paint([page])
            }
        }
        #expect(throws: PaintError.noPages) { try PNGPainter(faces: TestFonts.faces(), dpi: 72).paint([]) }
    }
}
