/// What the codes of Latin texts stand for; codes without a character stand for U+FFFD.
enum LatinEncoding {
    /// WinAnsi: of simple fonts that have no map of their own.
    static let winAnsi: [Unicode.Scalar] = (0..<256).map { code in
        switch code {
        case 0x20..<0x7F, 0xA0..<0x100: Unicode.Scalar(UInt8(code))
        case 0x80..<0xA0: winAnsiUpper[code - 0x80]
        default: "\u{FFFD}"
        }
    }

    /// PDFDocEncoding: of texts outside of the pages.
    static let document: [Unicode.Scalar] = (0..<256).map { code in
        switch code {
        case 9, 10, 13, 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x100: Unicode.Scalar(UInt8(code))
        case 0x18..<0x20: documentLower[code - 0x18]
        case 0x80...0xA0: documentUpper[code - 0x80]
        default: "\u{FFFD}"
        }
    }

    private static let winAnsiUpper: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]

    private static let documentLower: [Unicode.Scalar] = ["˘", "ˇ", "ˆ", "˙", "˝", "˛", "˚", "˜"]

    private static let documentUpper: [Unicode.Scalar] = [
        "•", "†", "‡", "…", "—", "–", "ƒ", "⁄", "‹", "›", "−", "‰", "„", "“", "”", "‘", "’", "‚", "™", "ﬁ",
        "ﬂ", "Ł", "Œ", "Š", "Ÿ", "Ž", "ı", "ł", "œ", "š", "ž", "\u{FFFD}", "€",
    ]
}
