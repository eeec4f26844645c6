import CPango
import Graphics

/// A text as Pango gets it: capitals made, invisible characters gone, each span with its bytes and its file.
struct PreparedText {
    /// A span's place in the text and what it is set in.
    struct Piece {
        var bytes: Range<Int>
        var style: TextStyle
        var file: String
        /// Size of the em in points, of a call to a note the smaller one.
        var size: Double
        /// How far the baseline is raised, in points.
        var raise: Double
    }

    var text: String
    var pieces: [Piece]
    /// Whether the theme's faces are enough.
    var isPlain: Bool

    /// A call to a note is this much smaller and raised by this much of the size.
    static let superscriptScale = 0.64
    static let superscriptRaise = 0.34

    init(_ styled: StyledText, _ fonts: FontSet) throws(ShapingError) {
        text = ""
        pieces = []
        isPlain = true
        for span in styled.spans {
            guard let file = fonts.file(for: span.style.face) else { throw .missingFace(span.style.face) }
            let start = text.utf8.count
            let visible = try PreparedText.visible(span.text, styled, file.name)
            text += span.style.capitals ? visible.uppercased() : visible
            guard text.utf8.count > start else { continue }
            let scale = span.superscript ? PreparedText.superscriptScale : 1
            pieces.append(Piece(bytes: start..<text.utf8.count, style: span.style, file: file.name,
                                size: span.style.size * scale,
                                raise: span.superscript ? span.style.size * PreparedText.superscriptRaise : 0))
        }
        isPlain = !text.unicodeScalars.contains { Script.mayFallBack($0) }
    }

    /// The text without soft hyphens and joiners of words. A tab or line end has no place in a line.
    private static func visible(_ text: String, _ whole: StyledText, _ font: String) throws(ShapingError) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B, 0x2060, 0xFEFF: continue
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
                throw .missingGlyph(character: Script.name(of: scalar), font: font, text: whole.string)
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The lines that Pango makes of the text; one line where there is no width (in points).
    func shape(with fonts: PangoFonts, width: Double?) throws(ShapingError) -> [ShapedLine] {
        let layout = fonts.layout
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        pango_layout_set_width(layout, width.map { Int32(($0 * Double(PANGO_SCALE)).rounded(.up)) } ?? -1)
        let attributes = attributes(fonts, breaking: width != nil)
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)

        var lines: [ShapedLine] = []
        for index in 0..<pango_layout_get_line_count(layout) {
            guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
            var reader = LineReader(self, fonts)
            lines.append(try reader.read(line.pointee))
        }
        return lines
    }

    private func attributes(_ fonts: PangoFonts, breaking: Bool) -> OpaquePointer? {
        let list = pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ bytes: Range<Int>) {
            guard let attribute else { return }
            kendang_set_range(attribute, UInt32(bytes.lowerBound), UInt32(bytes.upperBound))
            pango_attr_list_insert(list, attribute)
        }
        for piece in pieces {
            add(pango_attr_font_desc_new(fonts.description(piece.style.face, piece.size)), piece.bytes)
            add(pango_attr_font_features_new(PreparedText.features(piece.style)), piece.bytes)
            if piece.style.tracking != 0 {
                let space = piece.style.tracking * piece.size * Double(PANGO_SCALE)
                add(pango_attr_letter_spacing_new(Int32(space.rounded())), piece.bytes)
            }
        }
        if breaking {
            for range in NoBreak.ranges(in: text) { add(pango_attr_allow_breaks_new(0), range) }
        }
        return list
    }

    /// Letters stay apart, so that each can be found again in the file; no letter changes by its neighbours.
    private static func features(_ style: TextStyle) -> String {
        let figures = style.tabular ? "tnum=1," : ""
        let marks = style.capitals ? "case=1," : ""
        return figures + marks + "kern=1,liga=0,clig=0,calt=0"
    }
}
