import Graphics
import Shaping
import Testing

@testable import Painting

/// What a PDF carries of a font.
@Suite struct FontCutTests {
    static func page(_ texts: [String], face: FontFace = FontFace("Gentium Plus")) throws -> Page {
        let shaper = try TestFonts.shaper(), style = TextStyle(face, size: 10, leading: 12, paint: .black)
        let lines = try texts.enumerated().map { place, text in
            try shaper.line(StyledText(text, style)).drawing(at: Point(20, 20 + 12 * Double(place)))
        }
        return Page(size: Page.a4, drawing: .group(lines), label: "1")
    }

    /// A painter that has painted much gives what a fresh one gives.
    @Test func aCutDependsOnTheDocumentAlone() throws {
        let pages = try [["Kopi"], ["Kopi é"], ["KOPI 2025"], ["深圳"], ["Łódź", "12"], ["Teh"]].map {
            try Self.page($0)
        }
        let busy = try PDFPainter(faces: TestFonts.faces())
        for page in pages + pages.reversed() {
            #expect(try busy.paint([page]) == PDFPainter(faces: TestFonts.faces()).paint([page]))
        }
    }

    @Test func sheetsOfOtherWordsShareACut() throws {
        let painter = try PDFPainter(faces: TestFonts.faces())
        let fonts = try ["Kopi dan teh", "Lada hitam", "Zaitun & jeruk"].map {
            try painter.paint([Self.page([$0])]).fonts[0]
        }
        #expect(fonts[0] == fonts[1])
        #expect(fonts[2].name != fonts[1].name && fonts[2].widths.count > fonts[1].widths.count)
    }

    @Test func figuresComeWithoutLetters() throws {
        let painter = try PDFPainter(faces: TestFonts.faces())
        let figures = try painter.paint([Self.page(["17.990"])]).fonts[0]
        let words = try painter.paint([Self.page(["Kopi 17.990"])]).fonts[0]
        // .notdef, the blank, ten figures, stop, comma, percent.
        #expect(figures.widths.count == 15)
        #expect(words.widths.count == 15 + 52)
        guard case .trueType(let few) = figures.program, case .trueType(let more) = words.program else {
            Issue.record("Gentium has outlines of TrueType")
            return
        }
        #expect(few.bytes.count < more.bytes.count && more.bytes.count < 12_000)
    }

    /// What one glyph stands for elsewhere is said where it stands for something else.
    @Test func whatGlyphsDoNotSayIsSaidBesideThem() throws {
        let page = try Self.page(["a\u{301}b"])
        var run: GlyphRun?
        page.drawing.forEachLeaf { if case .glyphs(let found, _) = $0.leaf { run = run ?? found } }
        var other = try #require(run)
        other.text = "xyz"
        other.clusters = [GlyphCluster(bytes: 3, glyphs: other.glyphs.count)]
        let odd = Page(size: Page.a4, drawing: .glyphs(other, .black), label: "1")
        let both = Page(size: Page.a4, drawing: .group([page.drawing, .glyphs(other, .black)]), label: "1")
        let painter = try PDFPainter(faces: TestFonts.faces())
        for (page, count) in [(page, 0), (odd, 1), (both, 1)] {
            let content = String(
                decoding: try painter.paint([page]).pages[0].content.filter { $0 != 0 }, as: UTF8.self)
            #expect(content.split(separator: "/Span<</ActualText").count - 1 == count, "\(content)")
        }
    }

    /// Its glyphs stand where the shaper put them, to half a thousandth of an em.
    @Test(arguments: ["AVATAR Ta. We", "fi ffi 1.111.111", "Côte d’Ivoire"])
    func stepsMakeUpForWidths(_ text: String) throws {
        for face in [FontFace("Gentium Plus"), FontFace("Inter", 600)] {
            let page = try Self.page([text], face: face)
            var runs: [GlyphRun] = []
            page.drawing.forEachLeaf { if case .glyphs(let run, _) = $0.leaf { runs.append(run) } }
            let run = try #require(runs.first), fonts = TestFonts.self
            var cutters: [String: FontCutter] = [:]
            let document = try DocumentFonts([page], fonts.set(), &cutters)
            let cut = try #require(document.cut(of: run.font)?.cut), bytes = ContentBytes()
            var string = GlyphString(bytes, cut, em: run.size, size: 10_000)
            string.write(run)
            let places = Self.places(bytes.bytes, cut)
            #expect(places.count == run.glyphs.count)
            for (place, glyph) in zip(places, run.glyphs) {
                #expect(abs(place - glyph.x * 100) <= 0.51, "\(text)")
            }
        }
    }

    /// Where the codes of one shown string stand, in thousandths of an em.
    private static func places(_ bytes: [UInt8], _ cut: FontCut) -> [Double] {
        var places: [Double] = [], pen = 0.0, at = 0, isString = false, code: [UInt8] = []
        while at < bytes.count {
            var byte = bytes[at]
            at += 1
            if !isString {
                if byte == UInt8(ascii: "(") { isString = true }
                let digits = bytes[(at - 1)...].prefix { $0 == 0x2D || 0x30...0x39 ~= $0 }
                if let step = Int(String(decoding: digits, as: UTF8.self)) {
                    pen -= Double(step)
                    at += digits.count - 1
                }
                continue
            }
            if byte == UInt8(ascii: ")") {
                isString = false
                continue
            }
            if byte == UInt8(ascii: "\\") {
                byte = bytes[at] == UInt8(ascii: "r") ? 0x0D : bytes[at]
                at += 1
            }
            code.append(byte)
            guard code.count == 2 else { continue }
            places.append(pen)
            pen += cut.width(ofCode: UInt16(code[0]) << 8 | UInt16(code[1]))
            code = []
        }
        return places
    }
}
