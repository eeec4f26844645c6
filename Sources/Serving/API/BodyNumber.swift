/// A number of a body in JSON, as it is written.
///
/// Foundation calls a text no JSON where a number in it does not fit its field, and does not say which.
/// Numbers are found by their looks alone; whether the rest is JSON, Foundation says of a text without the
/// doubtful ones.
struct BodyNumber: Equatable {
    /// The nearest key before it.
    var key: String
    var bytes: Range<Int>
    var text: String

    /// Whether no field can hold it: neither a whole number nor a fraction.
    var isOutOfRange: Bool {
        guard let value = Double(text), value.isFinite, abs(value) < 0x1p63 else { return true }
        let digits = text.prefix { $0 != "e" && $0 != "E" }
        return value == 0 && digits.contains { $0.isNumber && $0 != "0" }
    }

    /// Which number keeps a body from being read; nil where none does alone.
    /// - Parameter reads: whether a body can be read, but for what else is wrong with it.
    static func culprit(in bytes: [UInt8], _ reads: ([UInt8]) -> Bool) -> BodyNumber? {
        // One that fits a short whole number fits all: it is not the one.
        let suspects = all(in: bytes).filter { Int32($0.text) == nil }
        func holds(_ one: BodyNumber?) -> Bool {
            var other = bytes
            for suspect in suspects.reversed() where suspect != one {
                other.replaceSubrange(suspect.bytes, with: [UInt8(ascii: "1")])
            }
            return reads(other)
        }
        guard suspects.count <= 50, holds(nil) else { return nil }
        return suspects.first { !holds($0) }
    }

    private static func all(in bytes: [UInt8]) -> [BodyNumber] {
        var found: [BodyNumber] = [], string = "", key = "", at = 0
        while at < bytes.count {
            let start = at
            if bytes[at] == UInt8(ascii: "\"") {
                at += 1
                while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                    at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
                }
                string = String(decoding: bytes[start...].prefix(at - start).dropFirst(), as: UTF8.self)
            } else if bytes[at] == UInt8(ascii: ":") {
                key = string
            } else {
                while at < bytes.count, characters.contains(bytes[at]) { at += 1 }
                let text = String(decoding: bytes[start..<at], as: UTF8.self)
                if text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil {
                    found.append(BodyNumber(key: key, bytes: start..<at, text: text))
                }
                if at > start { continue }
            }
            at += 1
        }
        return found
    }

    private static let characters = Set("0123456789+-.eE".utf8)
}
