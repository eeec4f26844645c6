/// Lines of YAML with remarks behind them.
struct YAMLText {
    private(set) var lines: [String] = []
    /// Where remarks begin, where the line leaves room.
    static let remarkColumn = 40

    mutating func add(_ text: String, _ remark: String = "") {
        guard !remark.isEmpty else { return lines.append(text) }
        let gap = String(repeating: " ", count: max(2, Self.remarkColumn - text.count))
        lines.append(text + gap + "# " + Self.plain(remark))
    }

    /// A text as YAML reads it back: plain where nothing can be misread, else in double quotes.
    static func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " "
            && !["null", "true", "false"].contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
                    || " ._()/-".unicodeScalars.contains(scalar)
            }
        return isPlain ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// A character within double quotes.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": return "\\" + String(scalar)
        default:
            guard isUnprintable(scalar) else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF
            || (0xFFFE...0xFFFF).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }

    /// Without characters that YAML does not take.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isUnprintable($0) ? "?" : $0 }))
    }
}
