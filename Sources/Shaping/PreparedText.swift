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
        var link: Link?

        var features: FontFeatures {
            (style.tabular ? FontFeatures.tabular : []).union(style.capitals ? .capitals : [])
        }
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
            let raise = span.superscript ? PreparedText.superscriptRaise : 0
            pieces.append(
                Piece(
                    bytes: start..<text.utf8.count, style: span.style, file: file.name,
                    size: span.style.size * scale, raise: span.style.size * raise, link: span.link))
        }
        isPlain = !text.unicodeScalars.contains { Script.mayFallBack($0) }
    }

    /// The text without soft hyphens and joiners of words. A tab or line end has no place in a line.
    private static func visible(
        _ text: String, _ whole: StyledText,
        _ font: String
    ) throws(ShapingError) -> String {
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

    /// The text as clusters of glyphs, not yet parted into lines.
    func shape(with fonts: PangoFonts) throws(ShapingError) -> ShapedText {
        let layout = fonts.layout
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        if pieces.count == 1 {
            pango_layout_set_attributes(layout, fonts.attributes(pieces[0]))
        } else {
            let list = pango_attr_list_new()
            for piece in pieces {
                fonts.add(piece, to: list, from: piece.bytes.lowerBound, to: piece.bytes.upperBound)
            }
            pango_layout_set_attributes(layout, list)
            pango_attr_list_unref(list)
        }
        guard pango_layout_get_line_count(layout) == 1,
            let line = pango_layout_get_line_readonly(layout, 0)
        else {
            throw .broken("Pango made several lines of \"\(text)\"")
        }
        var reader = RunReader(self, fonts)
        return try reader.read(line.pointee, breaks: breaks(layout))
    }

    /// Byte offsets at which Unicode's rules allow a line to end.
    private func breaks(_ layout: OpaquePointer) -> [Int] {
        var count: Int32 = 0
        guard let marks = pango_layout_get_log_attrs_readonly(layout, &count) else { return [] }
        var places: [Int] = []
        var offset = 0, index = 0
        for scalar in text.unicodeScalars {
            if offset > 0, index < Int(count), marks[index].is_line_break != 0 { places.append(offset) }
            offset += UTF8.width(scalar)
            index += 1
        }
        return places
    }
}
