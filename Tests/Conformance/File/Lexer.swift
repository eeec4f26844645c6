/// The smallest pieces of PDF's syntax.
enum Token {
    case integer(Int)
    case real(Double)
    case name(String)
    case string([UInt8])
    case openArray, closeArray, openDictionary, closeDictionary
    /// A keyword or an operator.
    case word(String)
    case end
    /// A byte that can begin nothing, or a string without its end.
    case fault
}

/// Cuts bytes into tokens, for files, content streams and character maps alike.
struct Lexer {
    /// What PDF/A limits, as found in what was read (A6.1.13, A6.1.6).
    struct Limits: OptionSet {
        let rawValue: Int
        static let integer = Limits(rawValue: 1)
        static let real = Limits(rawValue: 2)
        static let name = Limits(rawValue: 4)
        static let string = Limits(rawValue: 8)
        static let hexadecimal = Limits(rawValue: 16)
        static let nesting = Limits(rawValue: 32)
    }

    let store: ByteStore
    private let bytes: UnsafeMutablePointer<UInt8>
    var place: Int
    let end: Int
    var limits: Limits = []

    init(_ store: ByteStore, _ range: Range<Int>) {
        self.store = store
        bytes = store.start
        let inside = range.clamped(to: 0..<store.count)
        place = inside.lowerBound
        end = inside.upperBound
    }

    init(_ store: ByteStore) { self.init(store, 0..<store.count) }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 0 || byte == 12
    }

    /// Whether a byte belongs to a name, number or word.
    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: false
        default: true
        }
    }

    mutating func skipBlanks() {
        while place < end {
            let byte = bytes[place]
            if byte == 0x25 {
                while place < end, bytes[place] != 10, bytes[place] != 13 { place += 1 }
            } else if Self.isBlank(byte) {
                place += 1
            } else {
                return
            }
        }
    }

    mutating func next() -> Token {
        skipBlanks()
        guard place < end else { return .end }
        let byte = bytes[place]
        switch byte {
        case 0x2F:
            place += 1
            return .name(name())
        case 0x30...0x39, 0x2B, 0x2D, 0x2E: return number()
        case 0x28: return literal()
        case 0x5B: return single(.openArray)
        case 0x5D: return single(.closeArray)
        case 0x7B, 0x7D: return single(.word(byte == 0x7B ? "{" : "}"))
        case 0x3C:
            if place + 1 < end, bytes[place + 1] == 0x3C { return double(.openDictionary) }
            return hexadecimal()
        case 0x3E:
            if place + 1 < end, bytes[place + 1] == 0x3E { return double(.closeDictionary) }
            return single(.fault)
        case 0x29: return single(.fault)
        default: return .word(text(regularRun()))
        }
    }

    private mutating func single(_ token: Token) -> Token {
        place += 1
        return token
    }

    private mutating func double(_ token: Token) -> Token {
        place += 2
        return token
    }

    private mutating func regularRun() -> Range<Int> {
        let start = place
        while place < end, Self.isRegular(bytes[place]) { place += 1 }
        return start..<place
    }

    private func text(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count) { buffer in
            var step = 0
            while step < range.count {
                buffer[step] = bytes[range.lowerBound + step]
                step += 1
            }
            return step
        }
    }

    private mutating func name() -> String {
        let run = regularRun()
        if run.count > 127 { limits.insert(.name) }
        var place = run.lowerBound
        while place < run.upperBound, bytes[place] != 0x23 { place += 1 }
        if place == run.upperBound { return text(run) }
        var spelled: [UInt8] = []
        place = run.lowerBound
        while place < run.upperBound {
            if bytes[place] == 0x23, place + 2 < run.upperBound, let high = Self.digit(bytes[place + 1]),
                let low = Self.digit(bytes[place + 2])
            {
                spelled.append(high << 4 | low)
                place += 3
            } else {
                spelled.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: spelled, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

// Numbers and strings.
extension Lexer {
    private mutating func number() -> Token {
        let start = place
        var whole = 0, fraction = 0.0, scale = 1.0, isReal = false, digits = 0
        let isNegative = bytes[place] == 0x2D
        if isNegative || bytes[place] == 0x2B { place += 1 }
        while place < end {
            let byte = bytes[place]
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if isReal {
                    scale /= 10
                    fraction += scale * Double(byte - 0x30)
                } else if whole < 1 << 58 / 10 {
                    whole = whole * 10 + Int(byte - 0x30)
                } else {
                    whole = 1 << 58
                }
            } else if byte == 0x2E, !isReal {
                isReal = true
            } else {
                break
            }
            place += 1
        }
        if digits == 0 || place < end && Self.isRegular(bytes[place]) {
            place = start
            return .word(text(regularRun()))
        }
        if whole > 2_147_483_647 { limits.insert(isReal ? .real : .integer) }
        if !isReal { return .integer(isNegative ? -whole : whole) }
        return .real(isNegative ? -(Double(whole) + fraction) : Double(whole) + fraction)
    }

    private mutating func literal() -> Token {
        var found: [UInt8] = [], depth = 1
        place += 1
        while place < end {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            case 0x5C:
                if let escaped = escape() { found.append(escaped) }
                continue
            default: break
            }
            if depth == 0 { return string(found) }
            found.append(byte)
        }
        return .fault
    }

    /// The byte meant after a backslash; nil for a line broken in the source.
    private mutating func escape() -> UInt8? {
        guard place < end else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case 0x6E: return 10
        case 0x72: return 13
        case 0x74: return 9
        case 0x62: return 8
        case 0x66: return 12
        case 10: return nil
        case 13:
            if place < end, bytes[place] == 10 { place += 1 }
            return nil
        case 0x30...0x37:
            var value = Int(byte - 0x30), count = 1
            while count < 3, place < end, bytes[place] >= 0x30, bytes[place] <= 0x37 {
                value = value << 3 | Int(bytes[place] - 0x30)
                place += 1
                count += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private mutating func hexadecimal() -> Token {
        var found: [UInt8] = [], high: UInt8?
        place += 1
        while place < end, bytes[place] != 0x3E {
            if let digit = Self.digit(bytes[place]) {
                if let first = high {
                    found.append(first << 4 | digit)
                    high = nil
                } else {
                    high = digit
                }
            } else if !Self.isBlank(bytes[place]) {
                limits.insert(.hexadecimal)
            }
            place += 1
        }
        if place == end { return .fault }
        place += 1
        if let high {
            limits.insert(.hexadecimal)
            found.append(high << 4)
        }
        return string(found)
    }

    private mutating func string(_ bytes: [UInt8]) -> Token {
        if bytes.count > 32_767 { limits.insert(.string) }
        return .string(bytes)
    }
}

// Whole objects.
extension Lexer {
    /// The next object; nil for something that is none.
    mutating func item() -> Item? { item(from: next(), depth: 0) }

    /// The object that begins with a token already read.
    mutating func item(from token: Token, depth: Int = 0) -> Item? {
        if depth > 100 { return nil }
        switch token {
        case .integer(let number): return reference(number) ?? .integer(number)
        case .real(let number): return .real(number)
        case .name(let name): return .name(name)
        case .string(let bytes): return .string(bytes)
        case .openArray:
            var items: [Item] = []
            while true {
                let token = next()
                if case .closeArray = token { return .array(items) }
                guard let item = item(from: token, depth: depth + 1) else { return nil }
                items.append(item)
            }
        case .openDictionary:
            let entries = Entries()
            while true {
                let token = next()
                if case .closeDictionary = token { return .dictionary(entries) }
                guard case .name(let key) = token, let value = item(from: next(), depth: depth + 1)
                else { return nil }
                entries.append(key, value)
            }
        case .word("true"): return .boolean(true)
        case .word("false"): return .boolean(false)
        case .word("null"): return .null
        case .word, .closeArray, .closeDictionary, .end, .fault: return nil
        }
    }

    /// `12 0 R`, when that is how it goes on.
    private mutating func reference(_ number: Int) -> Item? {
        // Most numbers are no references: a look at the bytes is cheaper than tokens.
        var look = place
        while look < end, Self.isBlank(bytes[look]) { look += 1 }
        let digits = look
        while look < end, bytes[look] >= 0x30, bytes[look] <= 0x39 { look += 1 }
        guard look > digits, look < end, Self.isBlank(bytes[look]) else { return nil }
        while look < end, Self.isBlank(bytes[look]) { look += 1 }
        guard look < end, bytes[look] == 0x52, look + 1 == end || !Self.isRegular(bytes[look + 1])
        else { return nil }
        place = look + 1
        return .reference(number)
    }
}
