import Graphics
import Shaping
import Testing

@Suite struct ShaperTests {
    let theme = Theme.kabupaten

    @Test(arguments: TextRole.allCases) func aLineSaysAllItsText(_ role: TextRole) throws {
        let style = theme[role], text = "Rp\u{202F}17,99 miliar ≈ −0,7 – → …"
        let line = try TestFonts.shaper().line(StyledText(text, style))
        #expect(line.text == (style.capitals ? text.uppercased() : text))
        #expect(line.pieces.map(\.run.text).joined() == line.text)
        for piece in line.pieces {
            #expect(piece.run.clusters.map(\.bytes).reduce(0, +) == piece.run.text.utf8.count)
            #expect(piece.run.clusters.map(\.glyphs).reduce(0, +) == piece.run.glyphs.count)
        }
        #expect(line.inkAscent > style.size * 0.5 && line.inkAscent < style.size * 1.1)
    }

    @Test(arguments: TextRole.allCases.filter { Theme.kabupaten[$0].tabular })
    func tabularFiguresAreOneWidth(_ role: TextRole) throws {
        let shaper = try TestFonts.shaper(), style = theme[role]
        let widths = try (0...9).map {
            try shaper.line(StyledText(String(repeating: "\($0)", count: 8), style)).width
        }
        // Inter's semibold figures differ by up to 3 of 2816 units in the font itself.
        for width in widths { #expect(abs(width - widths[0]) < 8 * style.size * 0.0015) }
    }

    @Test func runningFiguresAreProportional() throws {
        let shaper = try TestFonts.shaper()
        let ones = try shaper.line(theme.text("1111", .body)).width
        #expect(try ones < shaper.line(theme.text("0000", .body)).width - 2)
    }

    @Test(arguments: TextRole.allCases) func lettersStandEvenly(_ role: TextRole) throws {
        let glyphs = try TestFonts.shaper().line(theme.text("nnnnnnnn", role)).pieces[0].run.glyphs
        let steps = zip(glyphs, glyphs.dropFirst()).map { $1.x - $0.x }
        for step in steps { #expect(abs(step - steps[0]) < 0.0015) }
    }

    @Test func trackingStandsBetweenLettersOnly() throws {
        let shaper = try TestFonts.shaper()
        var style = theme[.badge]
        let wide = try shaper.line(StyledText("DATA", style))
        style.tracking = 0
        let plain = try shaper.line(StyledText("DATA", style))
        #expect(abs(wide.width - plain.width - 3 * 0.06 * style.size) < 0.001)
        #expect(wide.pieces[0].run.glyphs[0].x == plain.pieces[0].run.glyphs[0].x)
    }

    @Test func pairsAreKerned() throws {
        let shaper = try TestFonts.shaper()
        func width(_ text: String) throws -> Double { try shaper.line(theme.text(text, .h1)).width }
        #expect(try width("AV") < width("A") + width("V") - 0.3)
    }

    @Test func lettersAreNotJoined() throws {
        for role in [TextRole.body, .lead] {
            let run = try TestFonts.shaper().line(theme.text("fi ffl", role)).pieces[0].run
            #expect(run.glyphs.count == 6)
        }
    }

    @Test func capitalsTakeTheirOwnMarks() throws {
        let shaper = try TestFonts.shaper()
        let capitals = try shaper.line(theme.text("a-b", .kicker)).pieces[0].run
        #expect(capitals.text == "A-B")
        var style = theme[.kicker]
        style.capitals = false
        #expect(try shaper.line(StyledText("A-B", style)).pieces[0].run.glyphs[1].id != capitals.glyphs[1].id)
    }

    @Test func aCallToANoteIsSmallAndRaised() throws {
        let style = theme[.body]
        let text = StyledText([TextSpan("Ekspor", style), TextSpan("1", style, superscript: true)])
        let line = try TestFonts.shaper().line(text)
        #expect(line.pieces.count == 2)
        #expect(line.pieces[1].run.size < style.size * 0.75)
        #expect(line.pieces[1].run.origin.y < -style.size * 0.25)
        #expect(line.pieces[1].run.origin.x == line.pieces[0].run.width)
    }

    @Test func bearingIsTheWhiteBeforeTheFirstInk() throws {
        let shaper = try TestFonts.shaper()
        #expect(try shaper.line(theme.text("Nilai", .h1)).leftBearing > 0.2)
        #expect(try shaper.line(theme.text("j", .h1)).leftBearing < 0)
    }

    /// A paragraph without ties: each line is also as full as can be.
    static let plain =
        "Kendang jimbe tetap menjadi komoditas utama dan terutama dikirim ke China, lalu "
        + "tembakau iris, furnitur dan tanaman hias menyumbang sisanya; angka tahun ini masih sementara, "
        + "sehingga dapat berubah."

    @Test(arguments: [plain, ProofPage.paragraph])
    func linesFitTheirWidthAndLoseNothing(_ words: String) throws {
        let shaper = try TestFonts.shaper(), text = theme.text(words, .body)
        for width in stride(from: 90.0, through: 500, by: 13.7) {
            let lines = try shaper.lines(text, width: width)
            #expect(lines.map(\.text).joined() == text.string)
            #expect(lines.flatMap(\.pieces).map(\.run.text).joined() == text.string)
            for line in lines { #expect(line.width <= width + 0.002, "\(line.text)") }
            for (line, next) in zip(lines, lines.dropFirst()) where words == ShaperTests.plain {
                let word = next.text.prefix { $0 != " " }
                let more = try shaper.line(theme.text(line.text + word, .body)).width
                #expect(line.text.hasSuffix(" ") && more > width - 0.1, "\(word) had room")
            }
        }
    }

    @Test func aLinesOwnWidthHoldsIt() throws {
        let shaper = try TestFonts.shaper()
        for role in TextRole.allCases {
            let text = theme.text("Nilai ekspor Kabupaten Blitar", role)
            #expect(try shaper.lines(text, width: shaper.line(text).width).count == 1)
        }
    }

    @Test func aWordThatIsTooWideStandsAlone() throws {
        let lines = try TestFonts.shaper().lines(theme.text("di Kepulauan Riau", .body), width: 12)
        #expect(lines.map(\.text) == ["di ", "Kepulauan ", "Riau"])
    }

    @Test func nothingIsALineWithoutWidth() throws {
        let shaper = try TestFonts.shaper()
        let line = try shaper.line(theme.text("", .body))
        #expect(line.width == 0 && line.pieces.isEmpty)
        #expect(try shaper.lines(theme.text("", .body), width: 100) == [line])
        #expect(try shaper.line(theme.text("  ", .body)).width == 0)
    }

    @Test func whatWasKeptIsWhatIsMadeAnew() throws {
        let shaper = try TestFonts.shaper(), text = theme.text(ProofPage.paragraph, .lead)
        let first = try shaper.lines(text, width: 300)
        #expect(try shaper.lines(text, width: 300) == first)
        #expect(try TestFonts.shaper().lines(text, width: 300) == first)
    }
}
