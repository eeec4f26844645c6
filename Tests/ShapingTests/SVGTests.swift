import Graphics
import Painting
import Shaping
import Testing

@Suite struct SVGTests {
    private func svg(
        _ drawing: Drawing, letters: SVGPainter.Letters = .outlines, description: String = ""
    ) throws -> String {
        let page = Page(size: Size(100, 50), drawing: drawing, label: "1")
        let painter = try SVGPainter(
            faces: TestFonts.faces(), title: "t", description: description, language: "id", letters: letters)
        let bytes = try painter.paint([page])[0]
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [SVGPainter.Letters.text, .outlines])
    func everyElementIsClosed(_ letters: SVGPainter.Letters) throws {
        let page = try ProofPage(shaper: TestFonts.shaper()).page()
        let text = try svg(page.drawing, letters: letters, description: "<>&")
        var open: [Substring] = []
        for tag in text.split(separator: "<").dropFirst() {
            let name = tag.prefix { $0 != " " && $0 != ">" && $0 != "/" || $0 == "/" && tag.first == "/" }
            if tag.first == "/" {
                #expect(open.popLast() == name.dropFirst())
            } else if !tag.prefix(while: { $0 != ">" }).hasSuffix("/") {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func textIsSaidOnceAndFiguresSpeakForTheirParts() throws {
        let text = Theme.kabupaten.text("a < b & \"c\"", .body)
        let line = try TestFonts.shaper().line(text).drawing(at: Point(5, 20))
        let label = "aria-label=\"a &lt; b &amp; &quot;c&quot;\""
        #expect(try svg(line).contains(label))
        let figure = try svg(.tagged(.figure(alternative: "Donat: 2 > 1"), id: TagID("f"), line))
        #expect(figure.contains("<g role=\"img\" aria-label=\"Donat: 2 &gt; 1\"><title>Donat: 2 &gt; 1<"))
        #expect(!figure.contains(label))
        #expect(try !svg(.tagged(.artifact, id: TagID("x"), line)).contains(label))
    }

    @Test func aGlyphIsDefinedOnce() throws {
        let line = try TestFonts.shaper().line(Theme.kabupaten.text("aaaa", .body)).drawing(at: Point(5, 20))
        let text = try svg(line)
        #expect(text.split(separator: "<use").count == 5)
        #expect(text.split(separator: "<path").count == 2)
    }

    @Test func linksAndAnchorsMeet() throws {
        let box = Rect(0, 0, 9, 9)
        let text = try svg(
            .group([
                .anchor(Anchor(name: "tabel", at: .zero)),
                .linked(.anchor(name: "tabel", description: "Tabel 1"), in: box, .nothing),
                .linked(.web("https://x.org/?a=1&b=2", description: ""), in: box, .nothing),
            ]))
        #expect(text.contains("<g id=\"a-tabel\"/>"))
        #expect(text.contains("<a href=\"#a-tabel\" aria-label=\"Tabel 1\">"))
        #expect(text.contains("<a href=\"https://x.org/?a=1&amp;b=2\">"))
    }

    @Test func numbersAreShort() throws {
        let text = try svg(.fill(.polygon([Point(1 / 3, -0.0001), Point(10, 2.5), Point(-0.05, 3)]), .black))
        #expect(text.contains("d=\"M0.333 0L10 2.5L-0.05 3Z\""))
    }
}
