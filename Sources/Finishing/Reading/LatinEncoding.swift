/// What the codes of simple Latin fonts stand for where the font has no map of its own.
enum LatinEncoding {
    /// WinAnsi; codes without a character stand for U+FFFD.
    static let winAnsi: [Unicode.Scalar] = (0..<256).map { code in
        switch code {
        case 0x20..<0x7F, 0xA0..<0x100: Unicode.Scalar(UInt8(code))
        case 0x80..<0xA0: upper[code - 0x80]
        default: "\u{FFFD}"
        }
    }

    private static let upper: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]
}
