/// A value in a file that Cairo wrote: what must be looked into; the rest stays as it is written there.
indirect enum CairoValue {
    case integer(Int)
    case name(String)
    case reference(Int)
    case array([CairoValue])
    case dictionary([(key: String, value: CairoValue)])
    /// Numbers with points, strings, true, false, null: bytes of the file.
    case raw(Range<Int>)

    subscript(_ key: String) -> CairoValue? {
        guard case .dictionary(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    func isName(_ name: String) -> Bool { if case .name(name) = self { true } else { false } }

    mutating func set(_ key: String, _ value: CairoValue?) {
        guard case .dictionary(var entries) = self else { return }
        entries.removeAll { $0.key == key }
        if let value { entries.append((key, value)) }
        self = .dictionary(entries)
    }
}

/// Reads values from the file's bytes.
struct CairoReader {
    private let bytes: [UInt8]
    var place: Int

    init(_ bytes: [UInt8], at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// The next value; throws `cairo`.
    mutating func value() throws(PaintError) -> CairoValue {
        skipBlanks()
        switch peek(0) {
        case UInt8(ascii: "/"):
            place += 1
            return .name(String(decoding: token(), as: UTF8.self))
        case UInt8(ascii: "["):
            place += 1
            return .array(try values())
        case UInt8(ascii: "<"):
            guard peek(1) != UInt8(ascii: "<") else { return try dictionary() }
            return try raw(through: UInt8(ascii: ">"))
        case UInt8(ascii: "("): return try literal()
        default: return try numberOrWord()
        }
    }

    /// Passes a keyword: "obj", "stream", "trailer".
    mutating func expect(_ word: StaticString) throws(PaintError) {
        skipBlanks()
        let found = token(), isFound = word.withUTF8Buffer { $0.elementsEqual(found) }
        guard isFound else { throw fault("\(word)") }
    }

    /// Whatever stands next, up to a blank or a bracket.
    mutating func word() -> String {
        skipBlanks()
        return String(decoding: token(), as: UTF8.self)
    }

    mutating func integer() throws(PaintError) -> Int {
        skipBlanks()
        guard let value = Int(String(decoding: token(), as: UTF8.self)) else { throw fault("a number") }
        return value
    }

    /// Passes the keyword `stream` with the end of its line.
    mutating func beginStream() throws(PaintError) -> Bool {
        let before = place
        skipBlanks()
        guard token().elementsEqual("stream".utf8) else {
            place = before
            return false
        }
        if peek(0) == 0x0D { place += 1 }
        if peek(0) == 0x0A { place += 1 }
        return true
    }

    private func peek(_ ahead: Int) -> UInt8? {
        bytes.indices.contains(place + ahead) ? bytes[place + ahead] : nil
    }

    private func fault(_ wanted: String) -> PaintError {
        .cairo("its file has no \(wanted) at byte \(place)")
    }

    /// Blanks, and comments up to the ends of their lines.
    private mutating func skipBlanks() {
        while let byte = peek(0) {
            if byte == UInt8(ascii: "%") {
                while let next = peek(0), next != 0x0A, next != 0x0D { place += 1 }
            } else if byte.isBlank {
                place += 1
            } else {
                return
            }
        }
    }

    private mutating func token() -> ArraySlice<UInt8> {
        let start = place
        while let byte = peek(0), !byte.isBlank, !byte.isDelimiter { place += 1 }
        return bytes[start..<place]
    }

    private mutating func values() throws(PaintError) -> [CairoValue] {
        var values: [CairoValue] = []
        while true {
            skipBlanks()
            guard let byte = peek(0) else { throw fault("]") }
            if byte == UInt8(ascii: "]") {
                place += 1
                return values
            }
            values.append(try value())
        }
    }

    private mutating func dictionary() throws(PaintError) -> CairoValue {
        place += 2
        var entries: [(key: String, value: CairoValue)] = []
        while true {
            skipBlanks()
            guard let byte = peek(0) else { throw fault(">>") }
            if byte == UInt8(ascii: ">") {
                place += 2
                return .dictionary(entries)
            }
            guard case .name(let key) = try value() else { throw fault("name") }
            entries.append((key, try value()))
        }
    }

    private mutating func raw(through end: UInt8) throws(PaintError) -> CairoValue {
        let start = place
        while let byte = peek(0), byte != end { place += 1 }
        guard peek(0) != nil else { throw fault("end of a string") }
        place += 1
        return .raw(start..<place)
    }

    private mutating func literal() throws(PaintError) -> CairoValue {
        let start = place
        var depth = 0
        while let byte = peek(0) {
            place += 1
            switch byte {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return .raw(start..<place) }
            default: break
            }
        }
        throw fault("end of a string")
    }

    /// A number, a word, or a number that begins a reference.
    private mutating func numberOrWord() throws(PaintError) -> CairoValue {
        let start = place, first = token()
        guard !first.isEmpty else { throw fault("value") }
        guard let number = Int(String(decoding: first, as: UTF8.self)) else { return .raw(start..<place) }
        let end = place
        skipBlanks()
        let second = token()
        if !second.isEmpty, second.allSatisfy({ $0 &- 0x30 < 10 }) {
            skipBlanks()
            if token().elementsEqual([UInt8(ascii: "R")]) { return .reference(number) }
        }
        place = end
        return .integer(number)
    }
}

extension UInt8 {
    fileprivate var isDelimiter: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    fileprivate var isBlank: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C || self == 0
    }
}
