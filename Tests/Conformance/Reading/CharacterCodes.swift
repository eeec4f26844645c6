/// A font's map from codes to text (ToUnicode), as its program says.
struct CharacterCodes {
    /// UTF-16 by code.
    private(set) var units: [Int: [UInt16]] = [:]
    private(set) var isReadable = true

    init(_ program: [UInt8]) {
        var lexer = Lexer(ByteStore(program))
        var operands: [Item] = []
        while true {
            let token = lexer.next()
            switch token {
            case .end:
                if lexer.limits.contains(.hexadecimal) { isReadable = false }
                return
            case .word("endbfchar"):
                if !operands.count.isMultiple(of: 2) { isReadable = false }
                for place in stride(from: 0, to: operands.count - 1, by: 2) {
                    add(Self.code(operands[place]), operands[place + 1], step: 0)
                }
                operands = []
            case .word("endbfrange"):
                if !operands.count.isMultiple(of: 3) { isReadable = false }
                for place in stride(from: 0, to: operands.count - 2, by: 3) {
                    addRange(operands[place], operands[place + 1], operands[place + 2])
                }
                operands = []
            case .word: operands = []
            default:
                guard let item = lexer.item(from: token) else {
                    isReadable = false
                    return
                }
                operands.append(item)
            }
        }
    }

    private static func code(_ item: Item) -> Int? {
        guard case .string(let bytes) = item, bytes.count <= 4 else { return nil }
        return bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func add(_ code: Int?, _ target: Item, step: Int) {
        guard let code, case .string(let bytes) = target else { return isReadable = false }
        var text = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        if let last = text.popLast() { text.append(last &+ UInt16(truncatingIfNeeded: step)) }
        units[code] = text
    }

    private mutating func addRange(_ low: Item, _ high: Item, _ target: Item) {
        guard let low = Self.code(low), let high = Self.code(high), low <= high, high - low < 65_536
        else { return isReadable = false }
        if case .array(let targets) = target {
            for (code, target) in zip(low...high, targets) { add(code, target, step: 0) }
        } else {
            for code in low...high { add(code, target, step: code - low) }
        }
    }
}

/// The encoding of simple fonts for Latin text.
enum WinAnsi {
    private static let upper: [UInt32] = [
        0x20AC, 0x2022, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x2022, 0x17D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
        0x161, 0x203A, 0x153, 0x2022, 0x17E, 0x178,
    ]

    /// What a code means; the hard blank and the soft hyphen are the plain ones here.
    static func scalar(_ code: Int) -> UInt32 {
        switch code {
        case 0x80...0x9F: upper[code - 0x80]
        case 0xA0: 0x20
        case 0xAD: 0x2D
        case 0x7F: 0x2022
        default: UInt32(code)
        }
    }
}
