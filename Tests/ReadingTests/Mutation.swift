/// Damages bytes as disks, networks and attackers do.
struct Mutation {
    var random: Seeded

    /// Words that mean something in one of the formats.
    private static let words: [[UInt8]] =
        [
            "\"", "\"\"", "\n", "\r\n", ",", ";", "\t", "<", ">", "&", "&amp;", "&#0;", "]]>", "<![CDATA[",
            "<!--", "{", "}",
            "[", "\\", "\\u0000", "\\ud800", "null", "1e999", "-", "0", "PK\u{3}\u{4}", "PK\u{5}\u{6}",
            "_x0000_", "\u{FEFF}",
            "</row>", "<row r=\"1\">", "<c r=\"XFD1\"/>", "<v>", "</c>", " r=\"A1\"", " t=\"s\"", "<f/>",
            "99999999999999999999",
        ].map { Array($0.utf8) } + [[0], [0xFF], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    private static let numbers: [UInt32] = [
        0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFFE,
    ]

    /// The same bytes with one to four damages.
    mutating func damaged(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(4) { damage(&bytes, other) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8], _ other: [UInt8]) {
        guard bytes.count > 8 else { return bytes.append(UInt8(truncatingIfNeeded: random.next())) }
        let at = random.below(bytes.count), length = 1 + random.below(min(64, bytes.count - at))
        switch random.below(9) {
        case 0: bytes[at] ^= 1 << UInt8(random.below(8))
        case 1: bytes.removeLast(bytes.count - at)
        case 2: bytes.removeSubrange(at..<at + length)
        case 3: bytes.insert(contentsOf: bytes[at..<at + length], at: random.below(bytes.count))
        case 4:
            let to = random.below(bytes.count - length + 1), piece = Array(bytes[at..<at + length])
            let there = Array(bytes[to..<to + length])
            bytes.replaceSubrange(to..<to + length, with: piece)
            bytes.replaceSubrange(at..<at + length, with: there)
        case 5:
            let cut = random.below(max(other.count, 1))
            bytes = Array(bytes[..<at]) + other[cut...]
        case 6:
            let number = Self.numbers[random.below(Self.numbers.count)]
            for index in 0..<min(random.below(2) == 0 ? 2 : 4, bytes.count - at) {
                bytes[at + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index))
            }
        case 7: bytes.insert(contentsOf: Self.words[random.below(Self.words.count)], at: at)
        default:
            // A digit becomes another, where there is one from here on.
            if let digit = bytes[at...].firstIndex(where: { $0 &- 48 < 10 }) {
                bytes[digit] = 48 + UInt8(random.below(10))
            }
        }
    }
}
