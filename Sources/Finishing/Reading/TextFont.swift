/// A font as a reader needs it: how to cut a shown string into codes, what each means, how far it advances.
final class TextFont {
    /// What one code shows.
    struct Glyph {
        /// UTF-8 of its text, the first byte the lowest; `count` bytes of it.
        fileprivate var packed: UInt64 = 0
        fileprivate var count: UInt8 = 0
        /// Of a longer text its place among the long ones.
        fileprivate var long: Int32 = -1
        fileprivate var isKnown = false
        /// A one-byte code 32, at which word spacing applies.
        var isSpace = false
        /// Advance in ems.
        var width = 0.0
    }

    private var map: CharacterMap?
    private var widths: [Int: Double] = [:]
    private var missingWidth = 0.0
    private(set) var isComposite = false
    /// Each code is asked many times: by code, as far as was asked.
    private var known: [Glyph] = []
    private var longTexts: [[UInt8]] = []

    /// No code has more than two bytes.
    private static let codes = 0..<1 << 16

    /// Throws a fault for a broken character map, `unreadable` for a font that cannot be read.
    init(_ font: PDFItem) throws {
        if font["ToUnicode"].isStream { map = try CharacterMap(font["ToUnicode"].bytes()) }
        if font["Subtype"].isName("Type0") {
            isComposite = true
            guard let descendant = font["DescendantFonts"].items.first?.followed else { return }
            missingWidth = (descendant["DW"].number ?? 1_000) / 1_000
            readCompositeWidths(descendant["W"].items.map(\.followed))
        } else {
            // Only Type 3 fonts have a scale of their own.
            let scale = font["FontMatrix"].items.first?.followed.number ?? 0.001
            missingWidth = (font["FontDescriptor"]["MissingWidth"].number ?? 0) * scale
            note(font["Widths"].numbers, from: font["FirstChar"].integer ?? 0, scale: scale)
        }
    }

    private func note(_ widths: [Double], from first: Int, scale: Double) {
        guard Self.codes.contains(first) else { return }
        for (code, width) in zip(first..<Self.codes.upperBound, widths) { self.widths[code] = width * scale }
    }

    /// `first [w w …]` and `first last w`, mixed.
    private func readCompositeWidths(_ items: [PDFItem]) {
        var place = 0
        while place + 1 < items.count, let first = items[place].integer {
            if items[place + 1].isArray {
                note(items[place + 1].numbers, from: first, scale: 0.001)
                place += 2
            } else {
                guard place + 2 < items.count, let last = items[place + 1].integer, first <= last,
                    Self.codes.contains(first)
                else { return }
                let width = (items[place + 2].number ?? 0) / 1_000
                for code in first...min(last, Self.codes.upperBound) { widths[code] = width }
                place += 3
            }
        }
    }

    /// What a code shows; its text is added to some UTF-8.
    func show(_ code: Int, into text: inout [UInt8]) -> Glyph {
        let glyph = glyph(code)
        if glyph.long >= 0 {
            text += longTexts[Int(glyph.long)]
        } else {
            var rest = glyph.packed
            for _ in 0..<glyph.count {
                text.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
        return glyph
    }

    private func glyph(_ code: Int) -> Glyph {
        if code < known.count, known[code].isKnown { return known[code] }
        var glyph = Glyph()
        let units = map?[code]
        let text =
            units.map { String(decoding: $0, as: UTF16.self) }
            ?? (isComposite ? "\u{FFFD}" : String(LatinEncoding.winAnsi[code & 0xFF]))
        if text.utf8.count <= 8 {
            for byte in text.utf8.reversed() { glyph.packed = glyph.packed << 8 | UInt64(byte) }
            glyph.count = UInt8(text.utf8.count)
        } else {
            glyph.long = Int32(longTexts.count)
            longTexts.append(Array(text.utf8))
        }
        glyph.width = widths[code] ?? missingWidth
        glyph.isSpace = !isComposite && code == 32
        glyph.isKnown = true
        if code >= known.count {
            known += Array(repeating: Glyph(), count: max(256, code + 1) - known.count)
        }
        known[code] = glyph
        return glyph
    }
}
