/// Numbers of any length in bytes: seven bits each, the sign in the lowest bit. Past the end everything is 0.
struct OutlineBytes {
    private var bytes: [UInt8]
    private var place = 0

    init(base64 text: StaticString) {
        bytes = text.withUTF8Buffer { letters in
            var found: [UInt8] = []
            found.reserveCapacity(letters.count / 4 * 3)
            var bits: UInt32 = 0, count = 0
            for letter in letters {
                guard let value = Self.value(letter) else { continue }
                bits = bits << 6 | value
                count += 6
                if count >= 8 {
                    count -= 8
                    found.append(UInt8(truncatingIfNeeded: bits >> count))
                }
            }
            return found
        }
    }

    private static func value(_ letter: UInt8) -> UInt32? {
        switch letter {
        case 65...90: UInt32(letter) - 65
        case 97...122: UInt32(letter) - 71
        case 48...57: UInt32(letter) + 4
        case 43: 62
        case 47: 63
        default: nil
        }
    }

    private mutating func next() -> UInt8 {
        guard place < bytes.count else { return 0 }
        place += 1
        return bytes[place - 1]
    }

    mutating func number() -> Int {
        var value = 0, shift = 0
        while true {
            let byte = next()
            value |= Int(byte & 127) << shift
            if byte < 128 { return value & 1 == 0 ? value >> 1 : ~(value >> 1) }
            shift += 7
        }
    }

    /// Two letters; nil at the end.
    mutating func code() -> CountryCode? {
        guard place + 1 < bytes.count else { return nil }
        return CountryCode(String(decoding: [next(), next()], as: UTF8.self))
    }
}
