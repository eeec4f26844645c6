import CHarfBuzz
import Graphics

/// The part of a font file that one picture needs, as a font of its own.
struct FontSubset {
    /// What a picture sets in one font file.
    struct Need {
        var characters: Set<UInt32> = []
        var glyphs: Set<UInt32> = []
        var features: FontFeatures = []
        /// Letters that join or stack: the font's own rules place them, not our numbers.
        var needsRules = false

        mutating func add(_ run: GlyphRun) {
            for scalar in run.text.unicodeScalars { characters.insert(scalar.value) }
            for glyph in run.glyphs { glyphs.insert(glyph.id) }
            features.formUnion(run.features)
        }
    }

    /// An OpenType font: the same bytes for the same need.
    let bytes: [UInt8]

    /// Cuts a file down. Where each letter is placed by number, kerning and the like are left out.
    init(path: String, _ need: Need) throws(PaintError) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .font(.unreadable(path: path)) }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, 0), let input = hb_subset_input_create_or_fail() else {
            throw .cairo("HarfBuzz: no memory")
        }
        defer {
            hb_subset_input_destroy(input)
            hb_face_destroy(face)
        }
        FontSubset.fill(input, need)
        guard let cut = hb_subset_or_fail(face, input) else { throw .font(.unreadable(path: path)) }
        defer { hb_face_destroy(cut) }
        guard let made = hb_face_reference_blob(cut) else { throw .font(.unreadable(path: path)) }
        defer { hb_blob_destroy(made) }
        var count: UInt32 = 0
        guard let data = hb_blob_get_data(made, &count), count > 0 else {
            throw .font(.unreadable(path: path))
        }
        bytes = data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    private static func fill(_ input: OpaquePointer, _ need: Need) {
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        for character in need.characters { hb_set_add(hb_subset_input_unicode_set(input), character) }
        for glyph in need.glyphs { hb_set_add(hb_subset_input_glyph_set(input), glyph) }
        let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
        if !need.needsRules {
            hb_set_clear(features)
            for table in ["GPOS", "GDEF", "kern"] {
                hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), tag(table))
            }
        }
        for name in need.features.tags { hb_set_add(features, tag(name)) }
        // Of the names only whose font it is; browsers know it by ours.
        let names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
        hb_set_clear(names)
        hb_set_add(names, 0)
    }

    private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
