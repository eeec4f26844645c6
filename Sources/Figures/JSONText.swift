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
        var out = ""
        write(to: &out, level: level)
        return out
    }

    /// The text on one line, without blanks between its parts.
    public func line() -> String {
        var out = ""
        write(to: &out)
        return out
    }

    /// Appends the text as `line` gives it.
    public func write(to out: inout String) {
        switch self {
        case .null, .bool, .integer, .string: write(to: &out, level: 0)
        case .array(let items):
            out += "["
            for (index, item) in items.enumerated() {
                if index > 0 { out += "," }
                item.write(to: &out)
            }
            out += "]"
        case .object(let pairs):
            out += "{"
            for (index, pair) in pairs.enumerated() {
                if index > 0 { out += "," }
                Self.quote(pair.0, to: &out)
                out += ":"
                pair.1.write(to: &out)
            }
            out += "}"
        }
    }

    private func write(to out: inout String, level: Int) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .integer(let value): out += String(value)
        case .string(let text): Self.quote(text, to: &out)
        case .array(let items):
            Self.list(items, "[", "]", to: &out, level) { $1.write(to: &$0, level: $2) }
        case .object(let pairs):
            Self.list(pairs, "{", "}", to: &out, level) { out, pair, level in
                Self.quote(pair.0, to: &out)
                out += ": "
                pair.1.write(to: &out, level: level)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout String,
        _ level: Int, _ write: (inout String, Item, Int) -> Void
    ) {
        out += open
        for (index, item) in items.enumerated() {
            out += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: level + 1)
            write(&out, item, level + 1)
        }
        if !items.isEmpty { out += "\n" + String(repeating: "  ", count: level) }
        out += close
    }

    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}
