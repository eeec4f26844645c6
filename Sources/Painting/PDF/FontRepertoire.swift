import CHarfBuzz
import Graphics

/// The blocks of glyphs that texts in Indonesian and English are made of, in one font: letters, figures, marks,
/// and the forms that they take where figures are of equal width or words in capitals.
struct FontRepertoire {
    private(set) var blocks: [GlyphSet] = []
    /// By glyph: the block it belongs to, plus 1; 0 for none.
    private var places: [UInt8]
    private var texts: [UInt32: String] = [:]

    private static let letters = [
        "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789.,%",
        "()/:;–-−+…“”‘’≈≥≤&\u{A0}\u{202F}",
    ]

    init(_ font: OpaquePointer, glyphCount: Int) {
        places = [UInt8](repeating: 0, count: glyphCount)
        for features in [FontFeatures(), .tabular, .capitals, [.tabular, .capitals]] {
            for letters in Self.letters { add(letters, features, font) }
        }
    }

    /// A block of what is not in one before.
    private mutating func add(_ letters: String, _ features: FontFeatures, _ font: OpaquePointer) {
        var block = GlyphSet(count: places.count), isEmpty = true
        for (glyph, scalar) in Self.shaped(letters, features, font) {
            guard glyph != 0, Int(glyph) < places.count, places[Int(glyph)] == 0 else { continue }
            places[Int(glyph)] = UInt8(blocks.count + 1)
            texts[glyph] = String(scalar)
            block.insert(glyph)
            isEmpty = false
        }
        if !isEmpty { blocks.append(block) }
    }

    func block(of glyph: UInt32) -> Int? {
        guard Int(glyph) < places.count, places[Int(glyph)] > 0 else { return nil }
        return Int(places[Int(glyph)]) - 1
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
