import Graphics

/// The part of one font that a document needs, ready for its file, and what is needed to write text in it.
final class FontCut {
    let font: PaintedFont
    /// Code of the blank; nil where the font has none.
    let blank: UInt16?
    /// By the font's own glyph numbers; 0 for glyphs that are not in it.
    private let codes: [UInt16]
    /// By code: the one character that it stands for; 0 where it stands for none or several.
    private let scalars: [UInt32]
    private let texts: [UInt16: String]

    /// - Parameters:
    ///   - glyphs: by code, the font's own numbers.
    ///   - texts: what glyphs stand for, by the font's own numbers.
    init(_ font: PaintedFont, glyphs: [UInt32], texts: [UInt32: String], blank: UInt32?) {
        self.font = font
        var codes = [UInt16](repeating: 0, count: Int(glyphs.max() ?? 0) + 1)
        var scalars = [UInt32](repeating: 0, count: glyphs.count), byCode: [UInt16: String] = [:]
        for (code, glyph) in glyphs.enumerated() {
            codes[Int(glyph)] = UInt16(truncatingIfNeeded: code)
            guard let text = texts[glyph] else { continue }
            byCode[UInt16(truncatingIfNeeded: code)] = text
            let letters = text.unicodeScalars
            if letters.count == 1, let only = letters.first { scalars[code] = only.value }
        }
        self.codes = codes
        self.scalars = scalars
        self.texts = byCode
        self.blank = blank.map { codes.indices.contains(Int($0)) ? codes[Int($0)] : 0 }.flatMap {
            $0 == 0 ? nil : $0
        }
    }

    @inline(__always)
    func code(of glyph: UInt32) -> UInt16 { Int(glyph) < codes.count ? codes[Int(glyph)] : 0 }

    /// The one character that a glyph stands for; 0 where that is not so.
    @inline(__always)
    func scalar(of glyph: UInt32) -> UInt32 { scalars[Int(code(of: glyph))] }

    /// What a glyph stands for; nothing where nothing is known.
    func text(of glyph: UInt32) -> String { texts[code(of: glyph)] ?? "" }

    /// In thousandths of an em.
    @inline(__always)
    func width(ofCode code: UInt16) -> Double { font.widths[Int(code)] }
}
