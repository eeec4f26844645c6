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

/// One opened font file, as Cairo's face and as outlines.
final class FontFaceFile {
    let cairo: OpaquePointer
    let unitsPerEm: Double
    private let face: FT_Face
    private var scaled: [Double: OpaquePointer] = [:]
    private var outlines: [UInt32: Path] = [:]
    private var key = cairo_user_data_key_t()

    /// Each file has a FreeType library of its own: Cairo may let go of a face late and in another thread,
    /// which then shares nothing with us.
    init(path: String) throws(PaintError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .cairo("FreeType: no memory") }
        var opened: FT_Face?
        guard FT_New_Face(library, path, 0, &opened) == 0, let opened else {
            FT_Done_FreeType(library)
            throw .font(.unreadable(path: path))
        }
        guard let made = cairo_ft_font_face_create_for_ft_face(opened, Int32(FT_LOAD_NO_HINTING)) else {
            FT_Done_FreeType(library)
            throw .cairo("no font face")
        }
        face = opened
        cairo = made
        unitsPerEm = Double(opened.pointee.units_per_EM)
        let close: cairo_destroy_func_t = { library in FT_Done_FreeType(library.map { OpaquePointer($0) }) }
        cairo_font_face_set_user_data(made, &key, UnsafeMutableRawPointer(library), close)
    }

    deinit {
        for font in scaled.values { cairo_scaled_font_destroy(font) }
        cairo_font_face_destroy(cairo)
    }

    /// The glyph of the blank; nil where the font has none.
    var blank: UInt32? {
        let index = FT_Get_Char_Index(face, 0x20)
        return index == 0 ? nil : index
    }

    /// The face at a size in points; it belongs to this object.
    func font(size: Double) throws(PaintError) -> OpaquePointer {
        if let known = scaled[size] { return known }
        var matrix = cairo_matrix_t(), identity = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size, size)
        cairo_matrix_init_identity(&identity)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        guard let made = cairo_scaled_font_create(cairo, &matrix, &identity, options),
            cairo_scaled_font_status(made) == CAIRO_STATUS_SUCCESS
        else {
            throw .cairo("no font at size \(size)")
        }
        scaled[size] = made
        return made
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
