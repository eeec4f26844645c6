import Graphics
import Painting
import Testing

/// Pictures on pages: where they stand, that they keep their proportions, and what files hold of them.
@Suite struct PictureInkTests {
    static let red = Paint(rgb: 0xC02030)
    static let square = Array(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">"
            + "<rect width=\"4\" height=\"4\" fill=\"#c02030\"/></svg>").utf8)

    static func png(_ drawing: Drawing, _ size: Size = Size(60, 40), dpi: Double = 72) throws -> [UInt8] {
        let page = Page(size: size, drawing: drawing, label: "1")
        return try PNGPainter(faces: TestFonts.faces(), dpi: dpi).paint([page])[0]
    }

    /// A red square as a file of each kind.
    static func squares() throws -> [Picture] {
        let pixels = try png(.fill(.rect(Rect(0, 0, 8, 8)), red), Size(8, 8))
        return [try Picture(bytes: pixels), try Picture(bytes: square)]
    }

    @Test(arguments: [72.0, 144]) func aPictureStandsInTheMiddleOfItsBox(_ dpi: Double) throws {
        let expected = try Self.png(.fill(.rect(Rect(15, 5, 30, 30)), Self.red), dpi: dpi)
        for picture in try Self.squares() {
            let drawn = Drawing.moved(.move(-3, 1), .image(picture, in: Rect(13, 4, 40, 30)))
            #expect(try Self.png(drawn, dpi: dpi) == expected, "\(picture.kind)")
        }
    }

    @Test func aPicturesPixelsAreKept() throws {
        let drawing = Drawing.group([
            .fill(.circle(Point(20, 20), 15), Self.red), .fill(.rect(Rect(30, 3, 7, 9)), .black),
        ])
        let whole = try Self.png(drawing)
        let again = try Self.png(.image(Picture(bytes: whole), in: Rect(0, 0, 60, 40)))
        #expect(again == whole)
    }

    /// In a PDF an SVG stays lines, and a picture that is on every page is in the file once.
    @Test func aPDFHoldsAPictureOnce() throws {
        for picture in try Self.squares() {
            let page = Page(
                size: Size(60, 40), drawing: .image(picture, in: Rect(5, 5, 20, 20)), label: "1")
            let painter = try PDFPainter(faces: TestFonts.faces())
            let painted = try painter.paint([page, page, page])
            #expect(painted.pictures.count == 1)
            switch painted.pictures.first {
            case .pixels(let pixels)?:
                #expect(picture.kind == .png && pixels.width == 8 && pixels.height == 8)
                #expect(!pixels.isGrey && pixels.opacity == nil && pixels.samples.count == 192)
            case .lines(let lines)?: #expect(picture.kind == .svg && lines.objects.first?.stream != nil)
            case nil: Issue.record("no picture")
            }
            #expect(try painter.paint([page, page, page]) == painted)
            #expect(try PDFPainter(faces: TestFonts.faces()).paint([page, page, page]) == painted)
        }
    }

    /// PDF/A wants pixels to be shown as they are, also those within an SVG.
    @Test func noPictureIsSmoothed() throws {
        let png = try Self.squares()[0].bytes
        let inner = String(
            decoding: try SVGPainter(faces: TestFonts.faces(), title: "", language: "id").paint([
                Page(
                    size: Size(8, 8), drawing: .image(Picture(bytes: png), in: Rect(0, 0, 8, 8)), label: "")
            ])[0], as: UTF8.self)
        let page = Page(
            size: Size(60, 40),
            drawing: .image(try Picture(bytes: Array(inner.utf8)), in: Rect(5, 5, 20, 20)), label: "1")
        let painted = try PDFPainter(faces: TestFonts.faces()).paint([page])
        guard case .lines(let lines)? = painted.pictures.first else {
            Issue.record("an SVG is lines")
            return
        }
        let syntax = lines.objects.map { object in
            object.pieces.map { piece in
                if case .syntax(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { " R" }
            }.joined()
        }
        #expect(syntax.contains { $0.contains("/Subtype/Image") })
        #expect(!syntax.contains { $0.contains("Interpolate") || $0.contains("/Length") })
    }

    @Test func anSVGHoldsTheWholeFile() throws {
        let page = try Page(
            size: Size(60, 40),
            drawing: .group(Self.squares().map { .image($0, in: Rect(1, 2, 30, 20.5)) }), label: "1")
        let bytes = try SVGPainter(faces: TestFonts.faces(), title: "t", language: "id").paint([page])[0]
        let text = String(decoding: bytes, as: UTF8.self)
        let place =
            "<image x=\"1\" y=\"2\" width=\"30\" height=\"20.5\" preserveAspectRatio=\"xMidYMid meet\""
        #expect(text.contains(place + " href=\"data:image/png;base64,iVBORw0KGgo"))
        #expect(
            text.contains(
                place + " href=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcv"))
        #expect(text.contains("L3N2Zz4=\"/>"))
    }

    @Test func aDamagedPictureIsAnErrorInWords() throws {
        var damaged = try Self.squares()[0].bytes
        damaged[damaged.count - 20] ^= 0x55
        let broken = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><g></svg>".utf8)
        for bytes in [damaged, broken] {
            let picture = try Picture(bytes: bytes)
            let error = #expect(throws: PaintError.self) {
                try Self.png(.image(picture, in: Rect(0, 0, 10, 10)))
            }
            guard case .picture(let words)? = error else {
                Issue.record("\(picture.kind): another error or none")
                continue
            }
            #expect(words.contains(picture.kind.rawValue.uppercased()))
        }
        #expect(PaintError.noSVGLibrary.description.contains("apt-get install librsvg2-2"))
    }
}
