// What lexemes mean.
extension Lexer {
    /// Nil of what is no number.
    func number(_ lexeme: Lexeme) -> Double? {
        guard lexeme.kind == .number else { return nil }
        if let plain = plainNumber(lexeme) { return plain }
        let value = Double(String(decoding: bytes[lexeme.start..<lexeme.end], as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Nil of what is no whole number.
    func integer(_ lexeme: Lexeme) -> Int? { number(lexeme).flatMap { Int(exactly: $0) } }

    /// Digits with at most one point, few enough to be exact; nil of anything else.
    private func plainNumber(_ lexeme: Lexeme) -> Double? {
        guard lexeme.end - lexeme.start < 16 else { return nil }
        var digits = 0, scale = 1, isFraction = false, isNegative = false, count = 0
        for place in lexeme.start..<lexeme.end {
            let byte = bytes[place]
            if byte &- UInt8(ascii: "0") < 10 {
                digits = digits &* 10 &+ Int(byte &- UInt8(ascii: "0"))
                if isFraction { scale = scale &* 10 }
                count += 1
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if byte == UInt8(ascii: "-"), place == lexeme.start {
                isNegative = true
            } else {
                return nil
            }
        }
        guard count > 0 else { return nil }
        let value = scale == 1 ? Double(digits) : Double(digits) / Double(scale)
        return isNegative ? -value : value
    }

    /// A word of at most four bytes as one number, its first byte the lowest; 0 of a longer one.
    func code(_ lexeme: Lexeme) -> UInt32 {
        guard lexeme.end - lexeme.start <= 4 else { return 0 }
        var code: UInt32 = 0
        for place in (lexeme.start..<lexeme.end).reversed() { code = code << 8 | UInt32(bytes[place]) }
        return code
    }

    /// Whether a name, or a word, reads so.
    func reads(_ lexeme: Lexeme, _ wanted: StaticString) -> Bool {
        let start = lexeme.kind == .name ? lexeme.start + 1 : lexeme.start
        let count = wanted.utf8CodeUnitCount
        if lexeme.end - start == count {
            return wanted.withUTF8Buffer { wanted in
                for place in 0..<count where bytes[start + place] != wanted[place] { return false }
                return true
            }
        }
        // Any of its bytes may be written as a code, at three bytes each.
        guard lexeme.end - start > count, lexeme.kind == .name else { return false }
        return name(lexeme) == wanted.description
    }

    /// A name without its slash; nil of anything else.
    func name(_ lexeme: Lexeme) -> String? {
        guard lexeme.kind == .name else { return nil }
        let raw = bytes[lexeme.start + 1..<lexeme.end]
        guard raw.contains(UInt8(ascii: "#")) else { return String(decoding: raw, as: UTF8.self) }
        var decoded: [UInt8] = [], place = raw.startIndex
        while place < raw.endIndex {
            if raw[place] == UInt8(ascii: "#"), place + 2 < raw.endIndex,
                let high = raw[place + 1].hexValue, let low = raw[place + 2].hexValue
            {
                decoded.append(high * 16 + low)
                place += 3
            } else {
                decoded.append(raw[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The bytes of a string; nil of anything else.
    func string(_ lexeme: Lexeme) -> [UInt8]? {
        var string: [UInt8] = []
        return append(lexeme, to: &string) ? string : nil
    }

    /// Adds the bytes of a string; false of anything else.
    func append(_ lexeme: Lexeme, to string: inout [UInt8]) -> Bool {
        switch lexeme.kind {
        case .literalString: appendLiteral(lexeme, to: &string)
        case .hexString: appendHex(lexeme, to: &string)
        default: return false
        }
        return true
    }

    private func appendHex(_ lexeme: Lexeme, to string: inout [UInt8]) {
        var high: UInt8?
        for place in lexeme.start + 1..<lexeme.end - 1 {
            guard let digit = bytes[place].hexValue else { continue }
            if let first = high {
                string.append(first * 16 + digit)
                high = nil
            } else {
                high = digit
            }
        }
        // A lost last digit counts as 0.
        if let high { string.append(high * 16) }
    }

    private func appendLiteral(_ lexeme: Lexeme, to string: inout [UInt8]) {
        var place = lexeme.start + 1
        let end = lexeme.end - 1
        while place < end {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\\") {
                if let meant = escaped(&place, end) { string.append(meant) }
            } else {
                string.append(byte)
            }
        }
    }

    /// The byte behind a backslash; nil where it only joins two lines.
    private func escaped(_ place: inout Int, _ end: Int) -> UInt8? {
        guard place < end else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case 10: return nil
        case 13:
            if place < end, bytes[place] == 10 { place += 1 }
            return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - UInt8(ascii: "0"))
            for _ in 0..<2 {
                guard place < end, let digit = bytes[place].hexValue, digit < 8 else { break }
                value = value * 8 + Int(digit)
                place += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }
}

extension Sequence<UInt8> {
    /// The bytes as one number, the first the most significant.
    var bigEndianValue: Int { reduce(0) { $0 << 8 | Int($1) } }
}

extension [UInt8] {
    /// UTF-16 with the high byte first.
    var utf16Units: [UInt16] {
        stride(from: 0, to: count - 1, by: 2).map { UInt16(self[$0]) << 8 | UInt16(self[$0 + 1]) }
    }

    /// A text string of PDF: UTF-16 or UTF-8 if it begins with the mark, else in the encoding of documents.
    var pdfText: String {
        if allSatisfy({ $0 &- 0x20 < 0x5F }) { return String(decoding: self, as: UTF8.self) }
        if starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: dropFirst(3), as: UTF8.self) }
        return starts(with: [0xFE, 0xFF])
            ? String(decoding: Array(dropFirst(2)).utf16Units, as: UTF16.self)
            : String(String.UnicodeScalarView(map { LatinEncoding.document[Int($0)] }))
    }
}
