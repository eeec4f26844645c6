import Glibc

/// Characters that XML cannot hold stand in workbooks as `_x000D_`, and `_x005F_` is the underscore that
/// would else be taken for such.
enum EscapedText {
    /// Takes the escapes of the bytes from `start` on away; the text never grows.
    static func undo(_ bytes: inout [UInt8], from start: Int) {
        let underscore = UInt8(ascii: "_")
        guard let first = bytes[start...].firstIndex(of: underscore) else { return }
        var from = first, to = first
        while from < bytes.count {
            guard bytes[from] == underscore, let unit = unit(bytes, from), unit != 0 else {
                bytes[to] = bytes[from]
                (from, to) = (from + 1, to + 1)
                continue
            }
            from += 7
            var units = [unit]
            if UTF16.isLeadSurrogate(unit), let second = Self.unit(bytes, from),
                UTF16.isTrailSurrogate(second)
            {
                units.append(second)
                from += 7
            }
            for byte in String(decoding: units, as: UTF16.self).utf8 {
                bytes[to] = byte
                to += 1
            }
        }
        bytes.removeLast(bytes.count - to)
    }

    /// The number of the escape that begins at a place.
    private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt16? {
        guard at + 7 <= bytes.count, bytes[at] == UInt8(ascii: "_"), bytes[at + 1] == UInt8(ascii: "x"),
            bytes[at + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt16 = 0
        for byte in bytes[at + 2..<at + 6] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt16(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt16(byte - 0x57)
            default: return nil
            }
        }
        return value
    }
}
