import CPango
import Graphics

/// Pango's font map over the files of a font set and nothing else: no font and no setting of the host is seen.
final class PangoFonts {
    let layout: OpaquePointer
    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var descriptions: [Sizing: OpaquePointer] = [:]
    private var names: [UnsafePointer<CChar>: String] = [:]
    /// The families that stand behind every face, as Pango lists them.
    private let behind: String

    private struct Sizing: Hashable {
        var face: FontFace
        var size: Double
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
        for description in descriptions.values { pango_font_description_free(description) }
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

    /// A face at a size in points; it belongs to this object.
    func description(_ face: FontFace, _ size: Double) -> OpaquePointer? {
        let sizing = Sizing(face: face, size: size)
        if let known = descriptions[sizing] { return known }
        guard let made = pango_font_description_new() else { return nil }
        pango_font_description_set_family(made, face.family + behind)
        pango_font_description_set_weight(made, PangoWeight(UInt32(face.weight)))
        pango_font_description_set_absolute_size(made, size * Double(PANGO_SCALE))
        descriptions[sizing] = made
        return made
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
