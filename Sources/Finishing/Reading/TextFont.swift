/// A font as a reader needs it: how to cut a shown string into codes, what each means, how far it advances.
final class TextFont {
    /// One shown character.
    struct Character {
        var text: String
        /// Advance in ems.
        var width: Double
        /// A one-byte code 32, at which word spacing applies.
        var isSpace: Bool
    }

    private var map: CharacterMap?
    private var widths: [Int: Double] = [:]
    private var missingWidth = 0.0
    private var isComposite = false
    /// Each code is asked many times.
    private var known: [Int: Character] = [:]

    /// Throws a fault for a broken character map, `unreadable` from qpdf.
    init(_ font: PDFObject) throws {
        if font["ToUnicode"].isStream { map = try CharacterMap(font["ToUnicode"].bytes()) }
        if font["Subtype"].isName("Type0") {
            isComposite = true
            guard let descendant = font["DescendantFonts"].items.first else { return }
            missingWidth = (descendant["DW"].number ?? 1_000) / 1_000
            readCompositeWidths(descendant["W"].items)
        } else {
            // Only Type 3 fonts have a scale of their own.
            let scale = font["FontMatrix"].items.first?.number ?? 0.001
            missingWidth = (font["FontDescriptor"]["MissingWidth"].number ?? 0) * scale
            let first = font["FirstChar"].integer ?? 0
            for (place, width) in font["Widths"].items.enumerated() {
                widths[first + place] = (width.number ?? 0) * scale
            }
        }
    }

    /// `first [w w …]` and `first last w`, mixed.
    private func readCompositeWidths(_ items: [PDFObject]) {
        var place = 0
        while place + 1 < items.count, let first = items[place].integer {
            if items[place + 1].isArray {
                for (step, width) in items[place + 1].items.enumerated() {
                    widths[first + step] = (width.number ?? 0) / 1_000
                }
                place += 2
            } else {
                guard place + 2 < items.count, let last = items[place + 1].integer, first <= last
                else { return }
                for code in first...last { widths[code] = (items[place + 2].number ?? 0) / 1_000 }
                place += 3
            }
        }
    }

    /// What a string shows, character by character.
    func forEach(in string: [UInt8], _ take: (Character) -> Void) {
        guard isComposite else {
            for byte in string { take(character(Int(byte))) }
            return
        }
        for place in stride(from: 0, to: string.count - 1, by: 2) {
            take(character(Int(string[place]) << 8 | Int(string[place + 1])))
        }
    }

    private func character(_ code: Int) -> Character {
        if let known = known[code] { return known }
        let unmapped = isComposite ? "\u{FFFD}" : String(LatinEncoding.winAnsi[code])
        let character = Character(
            text: map?[code] ?? unmapped, width: widths[code] ?? missingWidth,
            isSpace: !isComposite && code == 32)
        known[code] = character
        return character
    }
}
