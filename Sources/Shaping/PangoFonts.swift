import CPango
import Graphics

/// Pango's font map over the files of a font set and nothing else: no font and no setting of the host is
/// seen.
final class PangoFonts {
    let layout: OpaquePointer
    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var lists: [Look: OpaquePointer] = [:]
    private var names: [UnsafePointer<CChar>: String] = [:]
    /// The families that stand behind every face, as Pango lists them.
    private let behind: String

    /// All of a piece's style that Pango must know.
    private struct Look: Hashable {
        var face: FontFace
        var size: Double
        var isTabular: Bool
        var isCapital: Bool
    }

    /// Opens the files for themes' faces, and those for other scripts where `withFallbacks`.
    init(_ fonts: FontSet, withFallbacks: Bool) throws(ShapingError) {
        guard let config = FcConfigCreate() else { throw .broken("fontconfig: no memory") }
        for file in fonts.files where withFallbacks || file.use == .text {
            guard FcConfigAppFontAddFile(config, fonts.path(of: file.name)) != 0 else {
                throw .broken(FontSetError.noFile(path: fonts.path(of: file.name)).description)
            }
        }
        // Pango's own threads ask for "the current" configuration: without ours they would read the host's.
        FcConfigSetCurrent(config)
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            throw .broken("Pango was built without FreeType")
        }
        kendang_map_resolution(map, 72)
        kendang_map_use(map, config)
        guard let context = pango_font_map_create_context(map), let layout = pango_layout_new(context) else {
            throw .broken("Pango gives no context")
        }
        self.config = config
        self.map = map
        self.context = context
        self.layout = layout
        behind = withFallbacks ? fonts.fallbacks.map { "," + $0.face.family }.joined() : ""
        prepare()
    }

    deinit {
        for list in lists.values { pango_attr_list_unref(list) }
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(map))
        FcConfigDestroy(config)
    }

    /// Measures as on paper: no hints, nothing rounded, nothing taken from the process's language.
    private func prepare() {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("id"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_width(layout, -1)
        pango_layout_context_changed(layout)
    }

    /// The attributes of a text that is all in one style; the list belongs to this object.
    func attributes(_ piece: PreparedText.Piece) -> OpaquePointer? {
        let look = Look(
            face: piece.style.face, size: piece.size, isTabular: piece.style.tabular,
            isCapital: piece.style.capitals)
        if let known = lists[look] { return known }
        guard let list = pango_attr_list_new() else { return nil }
        add(piece, to: list, from: 0, to: Int(Int32.max))
        lists[look] = list
        return list
    }

    /// Adds a piece's face, size and features for the bytes between two offsets.
    func add(_ piece: PreparedText.Piece, to list: OpaquePointer?, from start: Int, to end: Int) {
        guard let description = pango_font_description_new() else { return }
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, piece.style.face.family + behind)
        pango_font_description_set_weight(description, PangoWeight(UInt32(piece.style.face.weight)))
        pango_font_description_set_absolute_size(description, piece.size * Double(PANGO_SCALE))
        for attribute in [
            pango_attr_font_desc_new(description),
            pango_attr_font_features_new(PangoFonts.features(piece.style)),
        ] {
            guard let attribute else { continue }
            kendang_set_range(attribute, UInt32(start), UInt32(end))
            pango_attr_list_insert(list, attribute)
        }
    }

    /// Letters stay apart, so that each can be found again in the file; no letter changes by its neighbours.
    private static func features(_ style: TextStyle) -> String {
        let figures = style.tabular ? "tnum=1," : ""
        let marks = style.capitals ? "case=1," : ""
        return figures + marks + "kern=1,liga=0,clig=0,calt=0"
    }

    /// The name of the file that a font was resolved to.
    func file(of font: UnsafeMutablePointer<PangoFont>?) -> String {
        guard let path = kendang_font_file(font) else { return "" }
        if let known = names[path] { return known }
        let name = String(cString: path).split(separator: "/").last.map(String.init) ?? ""
        names[path] = name
        return name
    }
}
