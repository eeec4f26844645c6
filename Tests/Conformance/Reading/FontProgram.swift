import CCairo

/// A font's program, opened by FreeType.
final class FontProgram {
    private var library: FT_Library?
    private var face: FT_Face?
    private let store: ByteStore
    /// Glyphs by CID, for a CFF program whose glyphs are named by CIDs.
    private lazy var glyphsByCID: [Int: Int] = readCIDs()

    /// Nil when FreeType cannot open it.
    init?(_ bytes: [UInt8]) {
        store = ByteStore(bytes)
        guard FT_Init_FreeType(&library) == 0 else { return nil }
        guard FT_New_Memory_Face(library, store.start, FT_Long(store.count), 0, &face) == 0, face != nil
        else {
            return nil
        }
    }

    deinit {
        if face != nil { FT_Done_Face(face) }
        FT_Done_FreeType(library)
    }

    var glyphCount: Int { face.map { Int($0.pointee.num_glyphs) } ?? 0 }

    var isCIDKeyed: Bool { face.map { $0.pointee.face_flags & (1 << 12) != 0 } ?? false }

    /// May a document carry it? Bits of OS/2 fsType; a program without that table says nothing against it.
    var forbidsEmbedding: Bool {
        guard let face else { return true }
        let flags = FT_Get_FSType_Flags(face)
        // Restricted licence, no subsetting, bitmaps only.
        return flags & 0x2 != 0 || flags & 0x300 != 0
    }

    /// The glyph of a CID in a CFF program.
    func glyph(ofCID cid: Int) -> Int? {
        if isCIDKeyed { return glyphsByCID[cid] }
        return cid < glyphCount ? cid : nil
    }

    private func readCIDs() -> [Int: Int] {
        var found: [Int: Int] = [:]
        for glyph in 0..<glyphCount {
            var cid: FT_UInt = 0
            if FT_Get_CID_From_Glyph_Index(face, FT_UInt(glyph), &cid) == 0 { found[Int(cid)] = glyph }
        }
        return found
    }

    /// Whether there is a character map of a platform and encoding.
    func hasMap(platform: Int, encoding: Int) -> Bool { map(platform, encoding) != nil }

    var mapCount: Int { face.map { Int($0.pointee.num_charmaps) } ?? 0 }

    private func map(_ platform: Int, _ encoding: Int) -> FT_CharMap? {
        guard let face else { return nil }
        for place in 0..<mapCount {
            guard let map = face.pointee.charmaps[place] else { continue }
            if Int(map.pointee.platform_id) == platform, Int(map.pointee.encoding_id) == encoding {
                return map
            }
        }
        return nil
    }

    /// The glyph of a code in a character map; nil when the map is not there or says nothing.
    func glyph(_ code: Int, platform: Int, encoding: Int) -> Int? {
        guard let face, let map = map(platform, encoding), FT_Set_Charmap(face, map) == 0 else { return nil }
        let glyph = Int(FT_Get_Char_Index(face, FT_ULong(code)))
        return glyph == 0 ? nil : glyph
    }

    /// The glyph of a character, by any map of Unicode; for CFF programs FreeType makes one of the names.
    func glyph(ofScalar scalar: UInt32) -> Int? {
        guard let face, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else { return nil }
        let glyph = Int(FT_Get_Char_Index(face, FT_ULong(scalar)))
        return glyph == 0 ? nil : glyph
    }

    func glyph(named name: String) -> Int? {
        guard let face else { return nil }
        let glyph = Int(FT_Get_Name_Index(face, name))
        return glyph == 0 ? nil : glyph
    }

    /// The glyph of a code in the encoding built into a CFF program.
    func glyph(builtIn code: Int) -> Int? {
        guard let face else { return nil }
        for encoding in [FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD]
        where FT_Select_Charmap(face, encoding) == 0 {
            let glyph = Int(FT_Get_Char_Index(face, FT_ULong(code)))
            if glyph != 0 { return glyph }
        }
        return nil
    }

    /// Advance in thousandths of an em; nil for a glyph that cannot be loaded.
    func advance(_ glyph: Int) -> Double? {
        guard let face, FT_Load_Glyph(face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = face.pointee.glyph, face.pointee.units_per_EM > 0
        else { return nil }
        return Double(slot.pointee.metrics.horiAdvance) * 1_000 / Double(face.pointee.units_per_EM)
    }
}
