import CHarfBuzz
import Graphics

/// The blocks of glyphs that texts in Indonesian and English are made of, in one font: letters, figures,
/// marks, and the forms that they take where figures are of equal width or words in capitals.
final class FontRepertoire {
    private(set) var blocks: [GlyphSet] = []
    private let font: OpaquePointer
    /// By glyph: the block it belongs to, plus 1; 0 for none.
    private var places: [UInt8]
    private var texts: [UInt32: String] = [:]
    private var hasVariants = false

    private static let letters = [
        "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789.,%",
        "()/:;–-−+…“”‘’≈≥≤&\u{A0}\u{202F}",
    ]

    /// - Parameter font: must live longer.
    init(_ font: OpaquePointer, glyphCount: Int) {
        self.font = font
        places = [UInt8](repeating: 0, count: glyphCount)
        for letters in Self.letters {
            add(
                letters.unicodeScalars.map { scalar in
                    var glyph: UInt32 = 0
                    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
                        ? (glyph, scalar) : (0, scalar)
                })
        }
    }

    /// The forms of letters under features: looked for when a glyph is shown that is not a letter's plain
    /// one, since the first look into a font's rules takes longer than all others.
    private func findVariants() {
        hasVariants = true
        for features in [FontFeatures(), .tabular, .capitals, [.tabular, .capitals]] {
            for letters in Self.letters { add(Self.shaped(letters, features, font)) }
        }
    }

    /// A block of what is not in one before.
    private func add(_ glyphs: [(glyph: UInt32, letter: Unicode.Scalar)]) {
        var block = GlyphSet(count: places.count), isEmpty = true
        for (glyph, letter) in glyphs {
            guard glyph != 0, Int(glyph) < places.count, places[Int(glyph)] == 0 else { continue }
            places[Int(glyph)] = UInt8(blocks.count + 1)
            texts[glyph] = String(letter)
            block.insert(glyph)
            isEmpty = false
        }
        if !isEmpty { blocks.append(block) }
    }

    /// The block that a glyph belongs to; nil for none. The same whatever was asked before.
    func block(of glyph: UInt32) -> Int? {
        guard Int(glyph) < places.count else { return nil }
        if places[Int(glyph)] == 0, !hasVariants { findVariants() }
        return places[Int(glyph)] > 0 ? Int(places[Int(glyph)]) - 1 : nil
    }

    /// What a glyph of the repertoire stands for.
    func text(of glyph: UInt32) -> String? { texts[glyph] }

    /// Each letter with its glyph, where it is one alone.
    private static func shaped(
        _ letters: String, _ features: FontFeatures, _ font: OpaquePointer
    ) -> [(glyph: UInt32, letter: Unicode.Scalar)] {
        guard let buffer = hb_buffer_create() else { return [] }
        defer { hb_buffer_destroy(buffer) }
        let scalars = Array(letters.unicodeScalars)
        for (index, scalar) in scalars.enumerated() { hb_buffer_add(buffer, scalar.value, UInt32(index)) }
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
        hb_buffer_guess_segment_properties(buffer)
        // As the shaper asks: letters stay apart.
        let off = ["kern", "liga", "clig", "calt"].map { (tag($0), UInt32(0)) }
        let asked = (off + features.tags.map { (tag($0), UInt32(1)) }).map {
            hb_feature_t(tag: $0.0, value: $0.1, start: 0, end: UInt32.max)
        }
        hb_shape(font, buffer, asked, UInt32(asked.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count) else { return [] }
        let found = UnsafeBufferPointer(start: infos, count: Int(count))
        let clusters = Dictionary(grouping: found, by: \.cluster)
        return clusters.sorted { $0.key < $1.key }.compactMap { index, glyphs in
            glyphs.count == 1 ? (glyphs[0].codepoint, scalars[Int(index)]) : nil
        }
    }

    /// OpenType's name of a table or feature as a number.
    static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
