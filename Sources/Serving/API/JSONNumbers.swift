import FoundationEssentials

/// The numbers of a body in JSON, by their keys.
///
/// Foundation calls a text no JSON where a number in it does not fit what it is read as, and does not say
/// which one it was.
struct JSONNumbers {
    /// A number as it is written.
    struct Number: Equatable {
        /// "priority", "sizes.0"
        var path: String
        var bytes: Range<Int>
        var text: String

        /// Whether no field can hold it: neither a whole number nor a fraction.
        var isOutOfRange: Bool {
            guard let value = Double(text), value.isFinite, abs(value) < 0x1p63 else { return true }
            let digits = text.prefix { $0 != "e" && $0 != "E" }
            return value == 0 && digits.contains { $0.isNumber && $0 != "0" }
        }
    }

    private let bytes: [UInt8]
    private var at = 0
    private var path: [String] = []
    private(set) var numbers: [Number] = []

    /// A request of ours is not deep, and has few numbers.
    private static let mostDeep = 32, mostNumbers = 1_000

    /// - Returns: nil where the text is no JSON, or no request of ours.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard value() else { return nil }
        skipBlanks()
        guard at == bytes.count else { return nil }
    }

    /// Which number keeps a body from being read.
    /// - Parameter reads: whether a body can be read, but for what else is wrong with it.
    static func culprit(in bytes: [UInt8], _ reads: ([UInt8]) -> Bool) -> Number? {
        guard let all = JSONNumbers(bytes)?.numbers else { return nil }
        // One that fits a short whole number fits all: it is not the one.
        let suspects = all.filter { Int32($0.text) == nil }
        guard suspects.count <= 50 else { return nil }
        return suspects.first { suspect in
            var other = bytes
            for one in suspects.reversed() where one != suspect {
                other.replaceSubrange(one.bytes, with: [UInt8(ascii: "1")])
            }
            return !reads(other)
        }
    }

    // MARK: Reading

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
    }

    private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: scalar) else { return false }
        at += 1
        return true
    }

    private mutating func value() -> Bool {
        guard path.count < Self.mostDeep else { return false }
        skipBlanks()
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case UInt8(ascii: "{"): return members()
        case UInt8(ascii: "["): return items()
        case UInt8(ascii: "\""): return text() != nil
        case UInt8(ascii: "t"): return word("true")
        case UInt8(ascii: "f"): return word("false")
        case UInt8(ascii: "n"): return word("null")
        default: return number()
        }
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[at...].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    private mutating func members() -> Bool {
        at += 1
        if takes("}") { return true }
        repeat {
            skipBlanks()
            guard let key = text(), takes(":") else { return false }
            path.append(key)
            guard value() else { return false }
            path.removeLast()
        } while takes(",")
        return takes("}")
    }

    private mutating func items() -> Bool {
        at += 1
        if takes("]") { return true }
        var count = 0
        repeat {
            path.append(String(count))
            guard value() else { return false }
            path.removeLast()
            count += 1
        } while takes(",")
        return takes("]")
    }

    /// A text in its quotes, as it is written: keys of ours have no escapes.
    private mutating func text() -> String? {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
        let start = at + 1
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard at < bytes.count else { return nil }
        at += 1
        return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at - start
    }

    private mutating func takesNow(_ set: [UInt8]) -> Bool {
        guard at < bytes.count, set.contains(bytes[at]) else { return false }
        at += 1
        return true
    }

    private mutating func number() -> Bool {
        let start = at
        _ = takesNow([UInt8(ascii: "-")])
        let first = at, whole = digits()
        guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else { return false }
        if takesNow([UInt8(ascii: ".")]), digits() == 0 { return false }
        if takesNow(Array("eE".utf8)) {
            _ = takesNow(Array("+-".utf8))
            if digits() == 0 { return false }
        }
        guard numbers.count < Self.mostNumbers else { return false }
        numbers.append(
            Number(
                path: path.joined(separator: "."), bytes: start..<at,
                text: String(decoding: bytes[start..<at], as: UTF8.self)))
        return true
    }
}
