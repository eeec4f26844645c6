import Graphics
import Painting
import Shaping
import Testing

@Suite struct FontTests {
    let theme = Theme.kabupaten

    @Test func aSignThatNoFaceHasIsAnError() throws {
        let error = ShapingError.missingGlyph(
            character: "🜁 (U+1F701)", font: "Inter-Regular.otf",
            text: "a 🜁")
        #expect(throws: error) {
            try TestFonts.shaper().line(theme.text("a 🜁", .body))
        }
    }

    /// A sign must come from the text's own face, though a font of another script has it.
    @Test(arguments: ["\u{1D400}", "☞", "♞"]) func aSignOfAnotherFontIsAnError(_ sign: String) throws {
        #expect(throws: ShapingError.self) { try TestFonts.shaper().line(theme.text("\(sign) 深", .lead)) }
    }

    @Test func lineEndsAndTabsAreErrors() throws {
        for text in ["a\nb", "a\tb", "a\u{2028}b"] {
            #expect(throws: ShapingError.self) { try TestFonts.shaper().line(theme.text(text, .body)) }
        }
    }

    @Test func aFaceThatTheSetLacksIsAnError() throws {
        for face in [FontFace("Inter", 500), FontFace("Gentium Plus", 600), FontFace("Helvetica")] {
            let style = TextStyle(face, size: 9, leading: 12, paint: .black)
            #expect(throws: ShapingError.missingFace(face)) {
                try TestFonts.shaper().line(StyledText("a", style))
            }
        }
    }

    @Test func theThemesFacesAreTheFilesThatAreUsed() throws {
        let shaper = try TestFonts.shaper(), fonts = try TestFonts.set()
        for role in TextRole.allCases {
            let used = try shaper.line(theme.text("Ekspor 2025 ≈", role)).pieces.map(\.run.font)
            #expect(used == [fonts.file(for: theme[role].face)?.name])
        }
    }

    @Test(arguments: ["深圳市鼓业", "شركة الطبول", "บริษัท กลอง", "ꦏꦼꦤ꧀ꦝꦁ", "ढोल", "북과 장구"])
    func namesInOtherScriptsComeFromTheirFonts(_ name: String) throws {
        let line = try TestFonts.shaper().line(theme.text("Pembeli: \(name) (1)", .body))
        #expect(line.pieces.map(\.run.text).joined() == "Pembeli: \(name) (1)")
        #expect(line.pieces.first?.run.font == "Inter-Regular.otf")
        #expect(Set(line.pieces.map(\.run.font)).count == 2)
    }

    @Test func invisibleCharactersAreLeftOut() throws {
        let line = try TestFonts.shaper().line(theme.text("ber\u{AD}sama-\u{2060}sama", .body))
        #expect(line.text == "bersama-sama")
    }

    @Test func aMissingFileIsNamedWithTheRemedy() throws {
        let set = FontSet(
            folder: "/nowhere",
            files: [
                FontFile(face: FontFace("Inter"), use: .text, name: "Inter-Regular.otf", licence: "OFL-1.1")
            ])
        #expect(throws: FontSetError.noFile(path: "/nowhere/Inter-Regular.otf")) { try set.check() }
        #expect(FontSetError.noFile(path: "/nowhere/Inter-Regular.otf").description.contains("make setup"))
        #expect(throws: FontSetError.noManifest(path: "/nowhere/manifest")) {
            try FontSet.read(folder: "/nowhere")
        }
        let run = GlyphRun(
            font: "Inter-Regular.otf", size: 9, origin: .zero, width: 5, text: "a",
            glyphs: [Glyph(id: 5, x: 0, y: 0)], clusters: [GlyphCluster(bytes: 1, glyphs: 1)])
        let page = Page(size: Page.a4, drawing: .glyphs(run, .black), label: "1")
        #expect(throws: PaintError.font(.unreadable(path: "/nowhere/Inter-Regular.otf"))) {
            try PNGPainter(faces: FontFaces(fonts: set), dpi: 72).paint([page])
        }
    }

    @Test func aManifestsLineHasEightColumns() {
        #expect(throws: FontSetError.badLine(number: 2, text: "Inter | 400 | text")) {
            try FontSet(folder: "f", manifest: "# fonts\nInter | 400 | text\n")
        }
        #expect(throws: FontSetError.self) {
            try FontSet(folder: "f", manifest: "Inter | bold | text | a.otf | OFL | 0 | p | q")
        }
    }
}
