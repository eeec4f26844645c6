import CCairo
public import Graphics

/// The opened files of a font set, for one worker: not Sendable, since FreeType's faces are not.
public final class FontFaces {
    public let fonts: FontSet
    private var faces: [String: FontFaceFile] = [:]

    /// Opens nothing yet: each file is opened at its first glyph.
    public init(fonts: FontSet) {
        self.fonts = fonts
    }

    func face(_ name: String) throws(PaintError) -> FontFaceFile {
        if let known = faces[name] { return known }
        let opened = try FontFaceFile(path: fonts.path(of: name))
        faces[name] = opened
        return opened
    }
}

/// One opened font file, as outlines.
final class FontFaceFile {
    let unitsPerEm: Double
    private let library: FT_Library
    private let face: FT_Face
    private var outlines: [UInt32: Path] = [:]

    init(path: String) throws(PaintError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .cairo("FreeType: no memory") }
        var opened: FT_Face?
        guard FT_New_Face(library, path, 0, &opened) == 0, let opened else {
            FT_Done_FreeType(library)
            throw .font(.unreadable(path: path))
        }
        self.library = library
        face = opened
        unitsPerEm = Double(opened.pointee.units_per_EM)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    /// The outline of a glyph in font units, y down; empty where it has no ink.
    func outline(_ glyph: UInt32) -> Path {
        if let known = outlines[glyph] { return known }
        let path = decomposed(glyph)
        outlines[glyph] = path
        return path
    }

    private func decomposed(_ glyph: UInt32) -> Path {
        let flags = Int32(FT_LOAD_NO_SCALE) | Int32(FT_LOAD_NO_HINTING) | Int32(FT_LOAD_NO_BITMAP)
        guard FT_Load_Glyph(face, glyph, flags) == 0, let slot = face.pointee.glyph,
            slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
        else { return Path() }
        let pen = OutlinePen()
        return pen.draw(&slot.pointee.outline)
    }
}
