import Graphics

/// Runs of glyphs as text elements, letter by letter where the shaper put them, so that what is seen can be
/// selected, searched and read aloud.
struct SVGLetters {
    private let fonts: SVGFonts

    init(_ fonts: SVGFonts) {
        self.fonts = fonts
    }

    func element(_ run: GlyphRun, _ paint: Paint) -> String {
        let head = "<text class=\"\(fonts.name(of: run))\" font-size=\"\(SVGNumber.text(run.size))\""
        let y = " y=\"\(SVGNumber.text(run.origin.y))\"", fill = SVGWriter.fill(paint)
        if run.isOneGlyphALetter, !fonts.isRuled(run) {
            let places = run.glyphs.map { SVGNumber.text(run.origin.x + $0.x, places: 2) }
            return head + " x=\"\(places.joined(separator: " "))\"" + y + fill
                + ">\(SVGText.escaped(run.text))</text>\n"
        }
        let x = " x=\"\(SVGNumber.text(run.origin.x))\""
        let words = fonts.isRuled(run) ? SVGText.escaped(run.text) : spans(run)
        return head + x + y + fill + ">\(words)</text>\n"
    }

    /// Each cluster at its own place: letters with marks, and the like.
    private func spans(_ run: GlyphRun) -> String {
        var text = "", bytes = Array(run.text.utf8)[...], glyph = 0
        for cluster in run.clusters {
            let letters = SVGText.escaped(String(decoding: bytes.prefix(cluster.bytes), as: UTF8.self))
            bytes = bytes.dropFirst(cluster.bytes)
            if cluster.glyphs > 0, glyph < run.glyphs.count {
                let x = SVGNumber.text(run.origin.x + run.glyphs[glyph].x, places: 2)
                text += "<tspan x=\"\(x)\">\(letters)</tspan>"
            } else {
                text += letters
            }
            glyph += cluster.glyphs
        }
        return text
    }
}
