/// A JSON value that is written as it stands: keys in the order given, integers of any size as strings.
public enum JSONText: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSONText])
    case object([(String, JSONText)])

    /// A text, or null.
    public static func text(_ string: String?) -> JSONText { string.map { .string($0) } ?? .null }

    /// The text with one member of an array on a line, two spaces to a level.
    public func written(level: Int = 0) -> String {
        var out: [UInt8] = []
        write(to: &out, level: level)
        return String(decoding: out, as: UTF8.self)
    }

    /// The text on one line, without blanks between its parts.
    public func line() -> String {
        var out: [UInt8] = []
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the text as `line` gives it, in UTF-8: bytes are written several times as quickly as a string.
    public func write(to out: inout [UInt8]) {
        switch self {
        case .null, .bool, .integer, .string: write(to: &out, level: 0)
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let pairs):
            out.append(UInt8(ascii: "{"))
            for (index, pair) in pairs.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                Self.quote(pair.0, to: &out)
                out.append(UInt8(ascii: ":"))
                pair.1.write(to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private func write(to out: inout [UInt8], level: Int) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .integer(let value): out += String(value).utf8
        case .string(let text): Self.quote(text, to: &out)
        case .array(let items):
            Self.list(items, "[", "]", to: &out, level) { $1.write(to: &$0, level: $2) }
        case .object(let pairs):
            Self.list(pairs, "{", "}", to: &out, level) { out, pair, level in
                Self.quote(pair.0, to: &out)
                out += ": ".utf8
                pair.1.write(to: &out, level: level)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout [UInt8],
        _ level: Int, _ write: (inout [UInt8], Item, Int) -> Void
    ) {
        out += open.utf8
        for (index, item) in items.enumerated() {
            out += (index == 0 ? "\n" : ",\n").utf8
            out += repeatElement(UInt8(ascii: " "), count: 2 * (level + 1))
            write(&out, item, level + 1)
        }
        if !items.isEmpty {
            out.append(UInt8(ascii: "\n"))
            out += repeatElement(UInt8(ascii: " "), count: 2 * level)
        }
        out += close.utf8
    }

    static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            // What needs no escape is copied in one piece.
            var from = 0
            for place in 0..<bytes.count {
                let byte = bytes[place]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                    continue
                }
                out += bytes[from..<place]
                escape(byte, to: &out)
                from = place + 1
            }
            out += bytes[from...]
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): out += "\\\"".utf8
        case UInt8(ascii: "\\"): out += "\\\\".utf8
        case UInt8(ascii: "\n"): out += "\\n".utf8
        case UInt8(ascii: "\r"): out += "\\r".utf8
        case UInt8(ascii: "\t"): out += "\\t".utf8
        default:
            let hex = String(byte, radix: 16)
            out += "\\u".utf8
            out += repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count)
            out += hex.utf8
        }
    }
}
