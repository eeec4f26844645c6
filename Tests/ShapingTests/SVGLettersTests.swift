import Graphics
import Painting
import Shaping
import Testing

/// Text in an SVG is text: whole, in place, and in fonts that the file carries.
@Suite struct SVGLettersTests {
    private let theme = Theme.kabupaten

    private func svg(_ drawing: Drawing) throws -> String {
        let page = Page(size: Size(200, 50), drawing: drawing, label: "1")
        let painter = try SVGPainter(
            faces: TestFonts.faces(), title: "Donat", description: "Besar > kecil.", language: "id")
        return String(decoding: try painter.paint([page])[0], as: UTF8.self)
    }

    /// The values of an attribute of text elements, in order.
    private func values(_ name: String, in svg: String) -> [String] {
        svg.split(separator: "<text ").dropFirst().map { element in
            let parts = (" " + element).split(
                separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count < 2 ? "" : String(parts[1].prefix { $0 != "\"" })
        }
    }

    @Test func everyRunOfTheProofPageIsText() throws {
        let page = try ProofPage(shaper: TestFonts.shaper()).page()
        let text = try svg(page.drawing)
        #expect(!text.contains("<use") && !text.contains("aria-label=\"Nilai"))
        for run in page.drawing.texts {
            let escaped = run.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing(">", with: "&gt;")
            #expect(text.contains(">\(escaped)</text>"), "\(run)")
        }
        #expect(text.contains("<title>Donat</title>\n<desc>Besar &gt; kecil.</desc>"))
    }

    @Test func eachLetterStandsWhereTheShaperPutIt() throws {
        let style = theme[.kicker], line = try TestFonts.shaper().line(StyledText("AVA 1", style))
        let run = line.pieces[0].run
        let places = try values("x", in: svg(line.drawing(at: Point(10, 20))))[0].split(separator: " ")
        #expect(places.count == 5 && run.glyphs.count == 5)
        for (place, glyph) in zip(places, run.glyphs) {
            let x = try #require(Double(place))
            #expect(abs(x - 10 - glyph.x) < 0.006)
        }
    }

    @Test func theFontIsAskedForWhatTheShaperWasAsked() throws {
        let shaper = try TestFonts.shaper()
        func rule(_ role: TextRole) throws -> String {
            let text = try svg(shaper.line(theme.text("11 – a", role)).drawing(at: Point(5, 20)))
            let name = try #require(values("class", in: text).first)
            return String(text.split(separator: "\n").first { $0.hasPrefix(".\(name){") } ?? "")
        }
        #expect(try rule(.table).contains("\"tnum\" 1"))
        #expect(try rule(.kicker).contains("\"case\" 1"))
        #expect(try !rule(.body).contains("\"tnum\" 1"))
        #expect(try rule(.body).contains(",\"Inter\",sans-serif;font-weight:400;"))
        #expect(try rule(.figureM).contains(",\"Gentium Plus\",serif;font-weight:700;"))
    }

    /// Only what is used is carried, once for each file, under names that differ where the letters differ.
    @Test func fontsAreSmallAndOwn() throws {
        let shaper = try TestFonts.shaper()
        let first = try svg(shaper.line(theme.text("Ekspor 2025", .body)).drawing(at: Point(5, 20)))
        let second = try svg(shaper.line(theme.text("Impor 2024", .body)).drawing(at: Point(5, 20)))
        #expect(first.utf8.count < 6_000 && second.utf8.count < 6_000)
        for text in [first, second] { #expect(text.split(separator: "@font-face").count == 2) }
        func family(_ text: String) -> Substring { text.split(separator: "font-family:")[1].prefix(8) }
        #expect(family(first) != family(second))
        #expect(first.contains("/* letters of Inter, OFL-1.1 */"))
    }

    /// Letters that join are left to their font: places of single letters would part them.
    @Test(arguments: ["العربية", "ไทย", "ढोल"]) func joinedScriptsKeepTheirRules(_ name: String) throws {
        let line = try TestFonts.shaper().line(theme.text("a \(name)", .body))
        let text = try svg(line.drawing(at: Point(10, 20)))
        #expect(values("x", in: text).map { $0.split(separator: " ").count }.last == 1)
        #expect(text.contains(">\(name)</text>"))
        #expect(text.split(separator: "\n").last { $0.hasPrefix(".k") }?.contains("\"kern\" 0") == false)
    }
}
