import CHarfBuzz
import Foundation

/// A subset of one of the project's fonts, as a PDF embeds it.
struct TestFont {
    /// The whole program, TrueType or OpenType.
    let program: [UInt8]
    let characters: [Character]
    /// By character.
    private(set) var glyphs: [Character: Int] = [:]
    /// Thousandths of an em, by character.
    private(set) var advances: [Character: Double] = [:]

    struct Unreadable: Error {}

    init(_ file: String, _ characters: String) throws {
        let path = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fonts/" + file)
        self.characters = Set(characters).sorted()
        let blob = hb_blob_create_from_file(path.path(percentEncoded: false))
        let face = hb_face_create(blob, 0)
        defer {
            hb_face_destroy(face)
            hb_blob_destroy(blob)
        }
        guard let input = hb_subset_input_create_or_fail() else { throw Unreadable() }
        defer { hb_subset_input_destroy(input) }
        for scalar in characters.unicodeScalars {
            hb_set_add(hb_subset_input_unicode_set(input), scalar.value)
        }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_GLYPH_NAMES.rawValue)
        guard let cut = hb_subset_or_fail(face, input) else { throw Unreadable() }
        defer { hb_face_destroy(cut) }
        program = Self.bytes(hb_face_reference_blob(cut))
        readGlyphs(of: program)
    }

    private static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let start = hb_blob_get_data(blob, &length) else { return [] }
        return UnsafeRawBufferPointer(start: start, count: Int(length)).map { $0 }
    }

    private mutating func readGlyphs(of program: [UInt8]) {
        program.withUnsafeBytes { bytes in
            let blob = hb_blob_create(
                bytes.bindMemory(to: CChar.self).baseAddress, UInt32(bytes.count),
                HB_MEMORY_MODE_DUPLICATE, nil, nil)
            let face = hb_face_create(blob, 0), font = hb_font_create(face)
            defer {
                hb_font_destroy(font)
                hb_face_destroy(face)
                hb_blob_destroy(blob)
            }
            let em = Double(hb_face_get_upem(face))
            for character in characters {
                var glyph: UInt32 = 0
                let scalar = character.unicodeScalars.first?.value ?? 0
                guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0 else { continue }
                glyphs[character] = Int(glyph)
                advances[character] = Double(hb_font_get_glyph_h_advance(font, glyph)) * 1_000 / em
            }
        }
    }

    /// Where a table of the program lies; nil when it has none.
    func table(_ tag: String) -> Range<Int>? {
        func number(_ place: Int) -> Int { program[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        let count = Int(program[4]) << 8 | Int(program[5])
        for entry in 0..<count {
            let place = 12 + entry * 16
            if Array(program[place..<place + 4]) == Array(tag.utf8) {
                return number(place + 8)..<number(place + 8) + number(place + 12)
            }
        }
        return nil
    }

    /// Widths of the codes 32 to 126; nought where there is no such character.
    var latinWidths: String {
        (32...126).map { code in
            let character = Character(Unicode.Scalar(UInt8(code)))
            return "\(Int((advances[character] ?? 0).rounded()))"
        }.joined(separator: " ")
    }

    /// Widths by glyph, each in a range of its own.
    var glyphWidths: String {
        characters.compactMap { character in
            guard let glyph = glyphs[character], let advance = advances[character] else { return nil }
            return "\(glyph) [\(Int(advance.rounded()))]"
        }.joined(separator: " ")
    }

    /// A string of glyphs in hexadecimal form.
    func string(_ text: String) -> String {
        "<" + text.map { hexadecimal(glyphs[$0] ?? 0, digits: 4) }.joined() + ">"
    }

    /// The map from codes to text: of letters for a simple font, of glyphs for a composite one.
    func characterMap(isComposite: Bool) -> String {
        let digits = isComposite ? 4 : 2
        let pairs = characters.compactMap { character -> String? in
            let scalar = Int(character.unicodeScalars.first?.value ?? 0)
            guard let glyph = glyphs[character] else { return nil }
            let code = hexadecimal(isComposite ? glyph : scalar, digits: digits)
            return "<\(code)> <\(hexadecimal(scalar, digits: 4))>"
        }
        let range = isComposite ? "<0000> <FFFF>" : "<00> <FF>"
        return """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            1 begincodespacerange \(range) endcodespacerange
            \(pairs.count) beginbfchar
            \(pairs.joined(separator: "\n"))
            endbfchar
            endcmap
            """
    }
}

/// A number in capital hexadecimal digits.
func hexadecimal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
