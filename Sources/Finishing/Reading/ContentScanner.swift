/// One word of a content stream or of a character map: both are written in the same syntax.
enum ContentToken: Equatable {
    case number(Double)
    case name(String)
    case string([UInt8])
    case array([ContentToken])
    case dictionary([String: ContentToken])
    case word(String)
    /// `7 0 R` within an array or a dictionary: the number of another object.
    case reference(Int)
    /// `BI … ID … EI`, its bytes passed over.
    case inlineImage

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
}

/// Cuts bytes into tokens, one at a time.
struct ContentScanner {
    /// What is wrong, and at which byte.
    struct Fault: Error {
        var words: String
        var offset: Int
    }

    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; nil at the end.
    mutating func next() throws(Fault) -> ContentToken? {
        skipBlanks()
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "("): return .string(try literalString())
        case UInt8(ascii: "["):
            offset += 1
            return .array(try tokens(until: "]"))
        case UInt8(ascii: "<"):
            return peek(1) == UInt8(ascii: "<") ? .dictionary(try dictionary()) : .string(try hexString())
        case UInt8(ascii: ">"):
            offset += peek(1) == UInt8(ascii: ">") ? 2 : 1
            return .word(">>")
        case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            offset += 1
            return .word(String(UnicodeScalar(bytes[offset - 1])))
        default:
            return numberOrWord()
        }
    }

    private func peek(_ ahead: Int) -> UInt8? {
        offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    private mutating func skipBlanks() {
        while offset < bytes.count {
            if bytes[offset].isBlank {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "%") {
                while offset < bytes.count, bytes[offset] != 10, bytes[offset] != 13 { offset += 1 }
            } else {
                return
            }
        }
    }

    private mutating func regularBytes() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, !bytes[offset].isBlank, !bytes[offset].isDelimiter { offset += 1 }
        return bytes[start..<offset]
    }

    private mutating func name() -> String {
        offset += 1
        let raw = Array(regularBytes())
        var decoded: [UInt8] = []
        var place = 0
        while place < raw.count {
            if raw[place] == UInt8(ascii: "#"), place + 2 < raw.count,
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

    private mutating func numberOrWord() -> ContentToken {
        let raw = regularBytes()
        if let value = Self.plainNumber(raw) { return .number(value) }
        let word = String(decoding: raw, as: UTF8.self)
        if let first = word.utf8.first, first < UInt8(ascii: "A"), let value = Double(word) {
            return .number(value)
        }
        if word == "BI" {
            skipInlineImage()
            return .inlineImage
        }
        return .word(word)
    }

    /// Digits with at most one point, few enough to be exact; nil of anything else.
    private static func plainNumber(_ raw: ArraySlice<UInt8>) -> Double? {
        guard raw.count < 16 else { return nil }
        var digits = 0, scale = 1, isFraction = false, isNegative = false, count = 0
        for (place, byte) in raw.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
                count += 1
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case UInt8(ascii: "-") where place == 0: isNegative = true
            default: return nil
            }
        }
        guard count > 0 else { return nil }
        let value = Double(digits) / Double(scale)
        return isNegative ? -value : value
    }

    /// Goes behind the `EI` that stands alone after the image's bytes.
    private mutating func skipInlineImage() {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "E"), peek(1) == UInt8(ascii: "I"), bytes[offset - 1].isBlank,
                peek(2)?.isBlank ?? true
            {
                offset += 2
                return
            }
            offset += 1
        }
    }

    private mutating func tokens(until end: String) throws(Fault) -> [ContentToken] {
        let start = offset
        var found: [ContentToken] = []
        while let token = try next() {
            if case .word(let word) = token {
                if word == end { return found }
                if word == "R", found.count > 1, let number = found[found.count - 2].number {
                    found.removeLast(2)
                    found.append(.reference(Int(exactly: number) ?? 0))
                    continue
                }
            }
            found.append(token)
        }
        throw Fault(words: "\"\(end)\" is missing", offset: start)
    }

    private mutating func dictionary() throws(Fault) -> [String: ContentToken] {
        offset += 2
        let items = try tokens(until: ">>")
        var entries: [String: ContentToken] = [:]
        var place = 0
        while place + 1 < items.count {
            if let key = items[place].name { entries[key] = items[place + 1] }
            place += 2
        }
        return entries
    }

    private mutating func hexString() throws(Fault) -> [UInt8] {
        let start = offset
        offset += 1
        var digits: [UInt8] = []
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
            if let value = bytes[offset].hexValue { digits.append(value) }
            offset += 1
        }
        guard offset < bytes.count else { throw Fault(words: "a hex string has no end", offset: start) }
        offset += 1
        // A lost last digit counts as 0.
        if !digits.count.isMultiple(of: 2) { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    }

    private mutating func literalString() throws(Fault) -> [UInt8] {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        var depth = 1
        while let byte = peek(0) {
            offset += 1
            switch byte {
            case UInt8(ascii: "\\"):
                if let meant = escapedByte() { text.append(meant) }
            case UInt8(ascii: "("):
                depth += 1
                text.append(byte)
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return text }
                text.append(byte)
            default:
                text.append(byte)
            }
        }
        throw Fault(words: "a string has no end", offset: start)
    }

    /// The byte behind a backslash; nil where it only joins two lines.
    private mutating func escapedByte() -> UInt8? {
        guard let byte = peek(0) else { return nil }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case 10: return nil
        case 13:
            if peek(0) == 10 { offset += 1 }
            return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - UInt8(ascii: "0"))
            for _ in 0..<2 {
                guard let digit = peek(0)?.hexValue, digit < 8 else { break }
                value = value * 8 + Int(digit)
                offset += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool {
        switch self {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    fileprivate var isDelimiter: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
