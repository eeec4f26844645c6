/// JSON that cannot be read: what is wrong, and at which byte.
public struct JSONFault: Error, Sendable, Hashable {
    public var words: String
    public var offset: Int
}

extension JSONText {
    /// Reads JSON of our own making: numbers are whole, since all others are written as strings.
    public static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONText {
        var parser = JSONParser(bytes: bytes)
        return try parser.document()
    }

    /// A member of an object; nil where there is none, or this is no object.
    public subscript(_ key: String) -> JSONText? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.0 == key }?.1
    }

    public var string: String? { if case .string(let text) = self { text } else { nil } }
    public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// Items of an array; empty of anything else.
    public var items: [JSONText] { if case .array(let items) = self { items } else { [] } }
    /// Members of an object; empty of anything else.
    public var members: [(String, JSONText)] { if case .object(let pairs) = self { pairs } else { [] } }
}

private struct JSONParser {
    let bytes: [UInt8]
    var at = 0

    /// Deeper text is no export of ours, and would exhaust the stack.
    static let depthLimit = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONFault) -> JSONText {
        let value = try value(depth: 0)
        skipBlanks()
        guard at == bytes.count else { throw fault("something follows the value") }
        return value
    }

    private func fault(_ words: String) -> JSONFault { JSONFault(words: words, offset: at) }

    private mutating func skipBlanks() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    /// Takes a byte if it comes next, after blanks.
    private mutating func takes(_ byte: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONText {
        guard depth < Self.depthLimit else { throw fault("the value is nested too deeply") }
        skipBlanks()
        guard at < bytes.count else { throw fault("the text ends too early") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return .object(try pairs(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .integer(try number())
        }
    }

    private mutating func word(_ word: String, _ value: JSONText) throws(JSONFault) -> JSONText {
        guard bytes[at...].starts(with: word.utf8) else { throw fault("no value begins so") }
        at += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONFault) -> Int {
        let start = at
        while at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] &- 0x30 < 10 { at += 1 }
        guard let value = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else {
            throw JSONFault(words: "no whole number stands here", offset: start)
        }
        return value
    }

    private mutating func array(depth: Int) throws(JSONFault) -> [JSONText] {
        at += 1
        var items: [JSONText] = []
        if takes("]") { return items }
        repeat { items.append(try value(depth: depth + 1)) } while takes(",")
        guard takes("]") else { throw fault("\"]\" or \",\" is missing") }
        return items
    }

    private mutating func pairs(depth: Int) throws(JSONFault) -> [(String, JSONText)] {
        at += 1
        var pairs: [(String, JSONText)] = []
        if takes("}") { return pairs }
        repeat {
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("a key is missing") }
            let key = try text()
            guard takes(":") else { throw fault("\":\" is missing") }
            pairs.append((key, try value(depth: depth + 1)))
        } while takes(",")
        guard takes("}") else { throw fault("\"}\" or \",\" is missing") }
        return pairs
    }

    private mutating func text() throws(JSONFault) -> String {
        at += 1
        var text: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let valid = String(validating: text, as: UTF8.self) else {
                    throw fault("the text is not UTF-8")
                }
                return valid
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw fault("a text holds a control character")
            default: text.append(byte)
            }
        }
        throw fault("a text has no end")
    }

    private mutating func escaped() throws(JSONFault) -> [UInt8] {
        guard at < bytes.count else { throw fault("a text has no end") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            var units = [try unit()]
            if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: "\\u".utf8) {
                at += 2
                units.append(try unit())
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        default: throw fault("there is no such escape")
        }
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        guard at + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hex digits are missing") }
        at += 4
        return unit
    }
}
