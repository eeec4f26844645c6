extension Conformance {
    /// Fonts, as their dictionaries say and as their programs are.
    static let fontChecks: [Check] = [
        perFont("C75", "A6.2.11.4.1-1 A6.2.11.4.1-2 U7.21.4.1-1 U7.21.4.1-2", "Is every font embedded?") {
            font in
            if font.descriptor.program.isNull { return ["is not embedded"] }
            return font.program == nil ? ["its program cannot be opened"] : []
        },
        perFont(
            "C76", "A6.2.11.2-1 A6.2.11.2-2 A6.2.11.2-4", "Do fonts have all that they need?",
            requiredFaults),
        perFont("C77", "A6.2.11.3.1-1 A6.2.11.3.2-1 A6.2.11.3.3-1 U7.21.3.1-1", "Are composite fonts plain?")
        { font in
            compositeFaults(font)
        },
        perFont("C78", "A6.2.11.4.1-2 A6.2.11.8-1 U7.21.8-1", "Does every shown code have its glyph?") {
            font in
            list("no glyph for", font.use.used.filter { (font.glyph($0) ?? 0) == 0 })
        },
        perFont("C79", "A6.2.11.5-1 U7.21.5-1", "Are the widths those of the program?") { font in
            list("another width for", font.use.used.filter { !hasRightWidth(font, $0) })
        },
        perFont(
            "C80", "A6.2.11.6-1 A6.2.11.6-2 A6.2.11.6-3 U7.21.6-1 U7.21.6-2", "Do TrueType fonts have maps?"
        ) {
            font in
            trueTypeFaults(font)
        },
        perFont("C81", "A6.2.11.7.2-1 U7.21.7-1 U7.21.7-2", "Does every shown code say its text?") { font in
            guard let codes = font.codes else { return ["has no ToUnicode"] }
            if !codes.isReadable { return ["its ToUnicode cannot be read"] }
            return list("no text, or none that is allowed, for", font.use.used.filter { !hasText(font, $0) })
        },
        perFont("C82", "A6.2.11.7.3-1", "Is no code for private use without ActualText?") { font in
            list(
                "a private character without ActualText for",
                font.use.used.filter { font.use.codes[$0] & 2 != 0 && isPrivate(font.text($0) ?? []) })
        },
        perFont(
            "C83", "A6.2.11.4.2-1 A6.2.11.4.2-2",
            "Are there no lists of glyphs, which would have to be whole?"
        ) { font in
            ["CIDSet", "CharSet"].filter { !font.descriptor[$0].isNull }.map { "has /\($0)" }
        },
        perFont("C84", "", "Is every font a subset with its prefix, none drawn by hand?") { font in
            if font.value["Subtype"].name == "Type3" { return ["is Type 3"] }
            let names = [
                font.name, font.inner["BaseFont"].name ?? "", font.descriptor["FontName"].name ?? "",
            ]
            var found = names.allSatisfy(hasPrefix) ? [] : ["has no prefix of a subset"]
            if Set(names).count > 1 { found.append("has several names: \(names.joined(separator: ", "))") }
            return found
        },
        perFont("C85", "", "Does the font's maker allow embedding?") { font in
            font.program?.forbidsEmbedding ?? false ? ["its fsType forbids embedding"] : []
        },
    ]

    /// Whether a font file forbids that documents carry a subset of it, by its OS/2 fsType.
    public static func forbidsEmbedding(_ font: [UInt8]) -> Bool {
        FontProgram(font)?.forbidsEmbedding ?? true
    }

    private static func perFont(
        _ id: String, _ rules: String, _ asks: String, _ faults: @escaping @Sendable (UsedFont) -> [String]
    ) -> Check {
        Check(id, rules, asks) { subject in
            subject.fonts.flatMap { font in faults(font).map { Finding(font.place, $0) } }
        }
    }

    /// One sentence for some codes; none for none.
    private static func list(_ sentence: String, _ codes: [Int]) -> [String] {
        if codes.isEmpty { return [] }
        let few = codes.prefix(5).map { "\($0)" }.joined(separator: ", ")
        return ["\(sentence) code \(few)" + (codes.count > 5 ? " and \(codes.count - 5) more" : "")]
    }

    private static func requiredFaults(_ font: UsedFont) -> [String] {
        var found: [String] = []
        if font.value["Type"].name != "Font" { found.append("its Type is not Font") }
        let kinds =
            font.use.isComposite
            ? ["CIDFontType0", "CIDFontType2"] : ["Type1", "TrueType", "MMType1", "Type3"]
        if !kinds.contains(font.subtype) { found.append("its Subtype is \(font.subtype)") }
        if font.value["BaseFont"].name == nil { found.append("has no BaseFont") }
        if !font.use.isComposite {
            let first = font.value["FirstChar"].integer ?? -1, last = font.value["LastChar"].integer ?? -2
            if font.value["Widths"].items.count != last - first + 1 {
                found.append("Widths is not as long as it says")
            }
            if first < 0 || last > 255 { found.append("FirstChar or LastChar is missing") }
            let outside = font.use.used.filter { !(first...max(first, last) ~= $0) }
            found += list("no width for", outside)
        }
        let keys = [
            "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV",
        ]
        found += keys.filter { font.descriptor[$0].isNull }.map { "its descriptor has no \($0)" }
        if font.descriptor["FontBBox"].items.count != 4 { found.append("its FontBBox has not four numbers") }
        return found + programFaults(font)
    }

    /// A program has to lie under the key that its kind asks for.
    private static func programFaults(_ font: UsedFont) -> [String] {
        let descriptor = font.descriptor
        let count = ["FontFile", "FontFile2", "FontFile3"].count { !descriptor[$0].isNull }
        if count > 1 { return ["has several programs"] }
        guard !descriptor["FontFile3"].isNull else {
            let isTrueType = !descriptor["FontFile2"].isNull
            let wantsTrueType = ["TrueType", "CIDFontType2"].contains(font.subtype)
            return count == 0 || isTrueType == wantsTrueType ? [] : ["its program is of another kind"]
        }
        let allowed: [String: [String]] = [
            "Type1": ["Type1C", "OpenType"], "TrueType": ["OpenType"],
            "CIDFontType0": ["CIDFontType0C", "OpenType"],
            "CIDFontType2": ["OpenType"],
        ]
        let kind = descriptor["FontFile3"]["Subtype"].name ?? "nothing"
        return allowed[font.subtype]?.contains(kind) ?? false ? [] : ["its program is \(kind)"]
    }

    private static func compositeFaults(_ font: UsedFont) -> [String] {
        guard font.use.isComposite else { return [] }
        var found: [String] = []
        if font.value["Encoding"].name != "Identity-H" { found.append("its Encoding is not Identity-H") }
        if font.value["DescendantFonts"].items.count != 1 { found.append("has not one descendant") }
        let map = font.inner["CIDToGIDMap"]
        if font.subtype == "CIDFontType2", map.name != "Identity", !map.isStream {
            found.append("has no CIDToGIDMap")
        }
        let system = font.inner["CIDSystemInfo"]
        if system["Registry"].string == nil || system["Ordering"].string == nil
            || system["Supplement"].integer == nil
        {
            found.append("has no CIDSystemInfo")
        }
        return found
    }

    private static func hasRightWidth(_ font: UsedFont, _ code: Int) -> Bool {
        guard let glyph = font.glyph(code), let advance = font.program?.advance(glyph) else { return true }
        guard let width = font.width(code) else { return false }
        return abs(width - advance) <= 1.001
    }

    private static func trueTypeFaults(_ font: UsedFont) -> [String] {
        guard font.subtype == "TrueType", let program = font.program else { return [] }
        if font.isSymbolic {
            var found = font.value["Encoding"].isNull ? [] : ["is symbolic and has an Encoding"]
            if program.mapCount != 1, !program.hasMap(platform: 3, encoding: 0) {
                found.append("has no (3,0) map")
            }
            return found
        }
        var found: [String] = []
        if !["WinAnsiEncoding", "MacRomanEncoding"].contains(font.baseEncoding) {
            found.append("is not symbolic and has no WinAnsi or MacRoman encoding")
        }
        if font.hasDifferences, !program.hasMap(platform: 3, encoding: 1) {
            found.append("has Differences and no (3,1) map")
        }
        let isMapped = program.hasMap(platform: 3, encoding: 1) || program.hasMap(platform: 1, encoding: 0)
        if !isMapped { found.append("has neither a (3,1) nor a (1,0) map") }
        return found
    }

    private static func hasText(_ font: UsedFont, _ code: Int) -> Bool {
        guard let text = font.text(code), !text.isEmpty else { return false }
        return !text.contains { $0 == 0 || $0 == 0xFEFF || $0 == 0xFFFE }
    }

    private static func isPrivate(_ text: [UInt16]) -> Bool {
        String(decoding: text, as: UTF16.self).unicodeScalars.contains {
            0xE000...0xF8FF ~= $0.value || $0.value >= 0xF0000
        }
    }

    private static func hasPrefix(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.count > 7 && bytes[6] == 0x2B && bytes[..<6].allSatisfy { 0x41...0x5A ~= $0 }
    }
}
