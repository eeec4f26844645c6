import CHarfBuzz
import Graphics

/// One opened font file from which documents cut what they need.
///
/// Letters of either case, figures and marks are cut by the block: whichever of a block are shown, all of it
/// goes into the file, for a few kilobytes. The cut still depends on nothing but the document, and a thousand
/// sheets that differ in their words share it.
final class FontCutter {
    /// How many glyphs the font has.
    let glyphCount: Int
    private let path: String
    private let blob: OpaquePointer
    private let face: OpaquePointer
    private let font: OpaquePointer
    private let blank: UInt32?
    private let repertoire: FontRepertoire
    private lazy var description = FontDescription(face, font)
    private var cuts: [Key: FontCut] = [:]
    private var order: [Key] = []

    /// What a cut is made of, and nothing else.
    private struct Key: Hashable {
        var glyphs: GlyphSet
        var texts: [UInt32: String]
    }

    /// Names in every script would else pile up over a long run.
    private static let mostCuts = 64

    init(path: String) throws(PaintError) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .font(.unreadable(path: path)) }
        guard let face = hb_face_create(blob, 0), let font = hb_font_create(face),
            hb_face_get_glyph_count(face) > 0
        else {
            hb_blob_destroy(blob)
            throw .font(.unreadable(path: path))
        }
        (self.path, self.blob, self.face, self.font) = (path, blob, face, font)
        glyphCount = Int(hb_face_get_glyph_count(face))
        var glyph: UInt32 = 0
        blank = hb_font_get_nominal_glyph(font, 0x20, &glyph) != 0 ? glyph : nil
        repertoire = FontRepertoire(font, glyphCount: glyphCount)
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
        hb_blob_destroy(blob)
    }

    /// The block of the repertoire that a glyph belongs to; nil of others.
    func block(of glyph: UInt32) -> Int? { repertoire.block(of: glyph) }

    /// The font for a document; made once for the same need.
    func cut(_ need: GlyphNeed) throws(PaintError) -> FontCut {
        var wanted = need.seen
        for (index, block) in repertoire.blocks.enumerated() where need.blocks >> UInt64(index) & 1 != 0 {
            wanted.formUnion(block)
        }
        wanted.insert(0)
        if let blank { wanted.insert(blank) }
        let key = Key(glyphs: wanted, texts: need.texts)
        if let known = cuts[key] { return known }
        let made = try make(key)
        if order.count == Self.mostCuts { cuts[order.removeFirst()] = nil }
        cuts[key] = made
        order.append(key)
        return made
    }

    // MARK: Cutting

    private func make(_ key: Key) throws(PaintError) -> FontCut {
        let wanted = key.glyphs.glyphs
        guard let input = hb_subset_input_create_or_fail() else { throw .cairo("HarfBuzz: no memory") }
        defer { hb_subset_input_destroy(input) }
        FontCutter.fill(input, wanted)
        guard let plan = hb_subset_plan_create_or_fail(face, input) else { throw unreadable }
        defer { hb_subset_plan_destroy(plan) }
        guard let cut = hb_subset_plan_execute_or_fail(plan) else { throw unreadable }
        defer { hb_face_destroy(cut) }
        let glyphs = try originals(of: plan, count: Int(hb_face_get_glyph_count(cut)))
        var texts = key.texts
        if let blank { texts[blank] = " " }
        for glyph in wanted where texts[glyph] == nil { texts[glyph] = repertoire.text(of: glyph) }
        let shown = glyphs.indices.filter { key.glyphs.contains(glyphs[$0]) && glyphs[$0] != 0 }
        let characters = CharacterMapProgram.bytes(
            shown.map { (UInt16(truncatingIfNeeded: $0), texts[glyphs[$0]] ?? "\u{FFFD}") })
        let font = PaintedFont(
            name: FontCutter.prefix(wanted, description.name) + description.name,
            program: try program(of: cut), widths: glyphs.map(width),
            characters: try ZlibPacker.packed(characters), metrics: description.metrics)
        return FontCut(font, glyphs: glyphs, texts: texts, blank: blank)
    }

    private var unreadable: PaintError { .font(.unreadable(path: path)) }

    private static func fill(_ input: OpaquePointer, _ glyphs: [UInt32]) {
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        for glyph in glyphs { hb_set_add(hb_subset_input_glyph_set(input), glyph) }
        hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG))
        // A reader of PDF wants outlines and advances alone.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in unused { hb_set_add(dropped, FontRepertoire.tag(table)) }
    }

    private static let unused = [
        "GSUB", "GPOS", "GDEF", "BASE", "kern", "cmap", "OS/2", "name", "post", "DSIG", "gasp", "STAT",
        "meta", "VORG", "vhea", "vmtx", "FFTM", "Silf", "Glat", "Gloc", "Feat", "Sill", "MATH", "hdmx",
        "LTSH",
        "VDMX", "PCLT",
    ]

    /// By new numbers those that the font itself has.
    private func originals(of plan: OpaquePointer, count: Int) throws(PaintError) -> [UInt32] {
        guard let map = hb_subset_plan_new_to_old_glyph_mapping(plan) else { throw unreadable }
        return (0..<UInt32(count)).map { hb_map_has(map, $0) != 0 ? hb_map_get(map, $0) : 0 }
    }

    /// To a tenth: a reader's pen then stays where the shaper's was.
    private func width(_ glyph: UInt32) -> Double {
        let advance = Double(hb_font_get_glyph_h_advance(font, glyph)) * description.perUnit
        return (advance * 10).rounded() / 10
    }

    private func program(of cut: OpaquePointer) throws(PaintError) -> PaintedFont.Program {
        if let table = FontDescription.bytes(hb_face_reference_table(cut, FontRepertoire.tag("CFF "))) {
            return .compact(try ZlibPacker.packed(table))
        }
        guard let file = FontDescription.bytes(hb_face_reference_blob(cut)) else { throw unreadable }
        return .trueType(try ZlibPacker.packed(file))
    }

    /// Six letters that tell cuts of one font apart, made of what is in them.
    private static func prefix(_ glyphs: [UInt32], _ name: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
        for byte in name.utf8 { mix(UInt64(byte)) }
        for glyph in glyphs { mix(UInt64(glyph)) }
        var letters = ""
        for _ in 0..<6 {
            letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
            hash /= 26
        }
        return letters + "+"
    }
}
