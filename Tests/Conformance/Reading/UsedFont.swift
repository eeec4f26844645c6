/// A font of the document with its program and the codes that are shown in it.
final class UsedFont {
    let use: FontUse
    let value: Value
    /// The font itself, or what a composite font descends to.
    let inner: Value
    let descriptor: Value
    let name: String
    let program: FontProgram?
    let codes: CharacterCodes?
    private var widths: [Int: Double] = [:]
    private var differences: [Int: String] = [:]
    private lazy var glyphMap = inner["CIDToGIDMap"].bytes

    init(_ use: FontUse) {
        self.use = use
        value = use.value
        inner = use.isComposite ? use.value["DescendantFonts"].items.first ?? use.value["None"] : use.value
        descriptor = inner["FontDescriptor"]
        name = use.value["BaseFont"].name ?? "(no name)"
        program = descriptor.program.bytes.flatMap { FontProgram($0) }
        codes = use.value["ToUnicode"].bytes.map { CharacterCodes($0) }
        if use.isComposite { readCompositeWidths() } else { readSimpleWidths() }
        readDifferences()
    }

    var place: String { "font \(name)" }
    var subtype: String { inner["Subtype"].name ?? "" }
    var isSymbolic: Bool { (descriptor["Flags"].integer ?? 0) & 4 != 0 }

    /// The named base of the encoding; nil when there is none.
    var baseEncoding: String? { value["Encoding"].name ?? value["Encoding"]["BaseEncoding"].name }

    var hasDifferences: Bool { !differences.isEmpty }

    private func readSimpleWidths() {
        let first = value["FirstChar"].integer ?? 0
        for (place, width) in value["Widths"].items.enumerated() { widths[first + place] = width.number }
    }

    /// `first [w w …]` and `first last w`, mixed.
    private func readCompositeWidths() {
        let items = inner["W"].items
        var place = 0
        while place + 1 < items.count, let first = items[place].integer {
            if items[place + 1].isArray {
                for (step, width) in items[place + 1].items.enumerated() {
                    widths[first + step] = width.number
                }
                place += 2
            } else {
                guard place + 2 < items.count, let last = items[place + 1].integer, first <= last,
                    last < 65_536
                else { return }
                for code in first...last { widths[code] = items[place + 2].number }
                place += 3
            }
        }
    }

    private func readDifferences() {
        var code = 0
        for item in value["Encoding"]["Differences"].items {
            if let start = item.integer { code = start }
            if let name = item.name {
                differences[code] = name
                code += 1
            }
        }
    }

    /// Width of a code in thousandths of an em, as the font's dictionary says.
    func width(_ code: Int) -> Double? {
        if let width = widths[code] { return width }
        return use.isComposite ? inner["DW"].number ?? 1_000 : descriptor["MissingWidth"].number
    }

    /// The glyph that a reader shows for a code; nil for none, 0 for .notdef.
    func glyph(_ code: Int) -> Int? {
        guard let program else { return nil }
        if use.isComposite {
            if subtype == "CIDFontType0" { return program.glyph(ofCID: code) }
            guard let map = glyphMap else { return code < program.glyphCount ? code : nil }
            guard code * 2 + 1 < map.count else { return nil }
            let glyph = Int(map[code * 2]) << 8 | Int(map[code * 2 + 1])
            return glyph < program.glyphCount ? glyph : nil
        }
        if let name = differences[code] { return program.glyph(named: name) }
        if subtype == "TrueType" { return trueTypeGlyph(code, program) }
        if baseEncoding == "WinAnsiEncoding" { return program.glyph(ofScalar: WinAnsi.scalar(code)) }
        return program.glyph(builtIn: code)
    }

    private func trueTypeGlyph(_ code: Int, _ program: FontProgram) -> Int? {
        if isSymbolic {
            return program.glyph(0xF000 + code, platform: 3, encoding: 0)
                ?? program.glyph(code, platform: 3, encoding: 0)
                ?? program.glyph(code, platform: 1, encoding: 0)
        }
        let scalar = Int(WinAnsi.scalar(code))
        if let glyph = program.glyph(scalar, platform: 3, encoding: 1) { return glyph }
        // Mac codes are those of ASCII only in the lower half.
        return code < 0x80 ? program.glyph(code, platform: 1, encoding: 0) : nil
    }

    /// Text of a code in UTF-16; nil when the font does not say.
    func text(_ code: Int) -> [UInt16]? { codes?.units[code] }
}

extension Value {
    /// The embedded program of a font's descriptor.
    var program: Value {
        for key in ["FontFile2", "FontFile3", "FontFile"] where !self[key].isNull { return self[key] }
        return self["FontFile"]
    }
}
