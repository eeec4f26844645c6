extension Conformance {
    /// What a PDF draws, page by page, without what it means: its operators with their operands, all marks left
    /// out. Two files that draw the same have the same pixels in every reader.
    public static func drawing(_ pdf: [UInt8]) -> [[String]] {
        Subject(pdf).pages.map { page in
            var lexer = Lexer(ByteStore(page.content))
            var operators: [String] = [], operands: [Item] = []
            while true {
                let token = lexer.next()
                switch token {
                case .end: return operators
                case .word(let word) where !["true", "false", "null"].contains(word):
                    if !["BMC", "BDC", "EMC"].contains(word) {
                        operators.append((operands.map(\.written) + [word]).joined(separator: " "))
                    }
                    operands = []
                default:
                    guard let item = lexer.item(from: token) else { return operators + ["unreadable"] }
                    operands.append(item)
                }
            }
        }
    }
}

extension Value {
    /// All content streams of a page as one.
    var content: [UInt8] {
        var bytes: [UInt8] = []
        for stream in self["Contents"].itemsOrSelf {
            bytes += stream.bytes ?? []
            bytes.append(10)
        }
        return bytes
    }
}

extension Item {
    /// In one way of several that PDF allows.
    fileprivate var written: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let number): "\(Double(number))"
        case .real(let number): "\(number)"
        case .name(let name): "/" + name
        case .string(let bytes): "<" + bytes.map { String($0, radix: 16) }.joined(separator: " ") + ">"
        case .array(let items): "[" + items.map(\.written).joined(separator: " ") + "]"
        case .dictionary(let entries), .stream(let entries, _):
            "<<" + zip(entries.keys, entries.values).map { "/\($0) \($1.written)" }.joined(separator: " ")
                + ">>"
        case .reference(let number): "\(number) R"
        }
    }
}
