import CDeflate
import CHarfBuzz

/// What a browser needs of a font: most visitors the letters of Latin alone, a quarter of the file; who has
/// others in a name loads the whole.
enum WebFont {
    /// Latin of all of Europe, punctuation, signs of money, arrows and mathematics.
    static let latin: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x17F, 0x2C6...0x2DD, 0x2000...0x209C, 0x20A0...0x20BF, 0x2100...0x214F,
        0x2190...0x22FF,
    ]
    /// What else these fonts have: the rest of Latin, Greek, Cyrillic, signs. For all other scripts a
    /// browser takes the system's fonts at once.
    static let others: [ClosedRange<UInt32>] = [
        0x180...0x2C5, 0x2DE...0x52F, 0x1C80...0x1C8F, 0x1D00...0x1FFF, 0x2150...0x218F, 0x2300...0x27BF,
        0x2B00...0x2BFF, 0x2C60...0x2C7F, 0x2DE0...0x2DFF, 0xA640...0xA69F, 0xA700...0xA7FF, 0xAB30...0xAB6F,
    ]

    /// As `unicode-range` of a style writes them.
    static func range(_ ranges: [ClosedRange<UInt32>]) -> String {
        ranges.map {
            "U+" + String($0.lowerBound, radix: 16) + "-" + String($0.upperBound, radix: 16)
        }.joined(separator: ",")
    }

    /// A font file cut down to Latin; nil where it cannot be.
    static func latin(of path: String) -> [UInt8]? {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, 0), let input = hb_subset_input_create_or_fail() else {
            return nil
        }
        defer {
            hb_subset_input_destroy(input)
            hb_face_destroy(face)
        }
        // What is no font has no glyphs.
        guard hb_face_get_glyph_count(face) > 0 else { return nil }
        fill(input)
        guard let cut = hb_subset_or_fail(face, input) else { return nil }
        defer { hb_face_destroy(cut) }
        guard let made = hb_face_reference_blob(cut) else { return nil }
        defer { hb_blob_destroy(made) }
        var count: UInt32 = 0
        guard let data = hb_blob_get_data(made, &count), count > 0 else { return nil }
        return UnsafeRawBufferPointer(start: data, count: Int(count)).map { $0 }
    }

    private static func fill(_ input: OpaquePointer) {
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        let characters = hb_subset_input_unicode_set(input)
        for range in latin { hb_set_add_range(characters, range.lowerBound, range.upperBound) }
        // What the pages' style asks for, and what a browser does by itself.
        let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
        hb_set_clear(features)
        for name in ["kern", "ccmp", "locl", "mark", "mkmk", "liga", "calt", "tnum"] {
            hb_set_add(features, name.utf8.reduce(0) { $0 << 8 | UInt32($1) })
        }
        let names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
        hb_set_clear(names)
        // Whose font it is.
        hb_set_add(names, 0)
    }
}

/// Files as browsers take them packed (RFC 1952).
enum Gzip {
    /// nil where it would be no shorter.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let packer = libdeflate_alloc_compressor(9) else { return nil }
        defer { libdeflate_free_compressor(packer) }
        var packed = [UInt8](repeating: 0, count: bytes.count)
        let count = libdeflate_gzip_compress(packer, bytes, bytes.count, &packed, packed.count)
        // Zero: it does not fit.
        return count == 0 ? nil : Array(packed.prefix(count))
    }
}
