/// A word of the syntax of PDF, as content streams, character maps and objects are written in: which, and
/// where. What it means is asked of the lexer that found it.
struct Lexeme {
    enum Kind {
        /// Begins like a number; whether it is one shows when it is asked.
        case number
        case name
        case literalString, hexString
        case openArray, closeArray
        case openDictionary, closeDictionary
        /// Operators and all else.
        case word
        /// `BI … ID … EI`, its bytes passed over.
        case inlineImage
    }

    var kind: Kind
    var start: Int
    /// Behind its last byte.
    var end: Int
}

/// What is wrong in a piece of syntax, and at which byte.
struct SyntaxFault: Error {
    var words: String
    var offset: Int
}

/// Cuts bytes into lexemes, one at a time; nothing is copied and nothing is taken for whole that is not
/// there.
struct Lexer {
    let bytes: [UInt8]
    var offset: Int
    /// Behind the last byte that may be read.
    let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = 0
        end = bytes.count
    }

    /// Of a part of some bytes; a part that lies outside of them is empty.
    init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        self.bytes = bytes
        self.end = max(0, min(end, bytes.count))
        offset = max(0, min(start, self.end))
    }

    /// The next lexeme; nil at the end.
    mutating func next() throws(SyntaxFault) -> Lexeme? {
        skipBlanks()
        guard offset < end else { return nil }
        let start = offset
        switch bytes[offset] {
        case UInt8(ascii: "/"):
            offset += 1
            skipRegular()
            return Lexeme(kind: .name, start: start, end: offset)
        case UInt8(ascii: "("):
            try skipLiteral()
            return Lexeme(kind: .literalString, start: start, end: offset)
        case UInt8(ascii: "<"): return try openAngle()
        case UInt8(ascii: "["): return bracket(.openArray, 1)
        case UInt8(ascii: "]"): return bracket(.closeArray, 1)
        case UInt8(ascii: ">"): return bracket(.closeDictionary, peek(1) == UInt8(ascii: ">") ? 2 : 1)
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"): return bracket(.word, 1)
        default: return regular()
        }
    }

    private func peek(_ ahead: Int) -> UInt8? { offset + ahead < end ? bytes[offset + ahead] : nil }

    private mutating func bracket(_ kind: Lexeme.Kind, _ length: Int) -> Lexeme {
        offset += length
        return Lexeme(kind: kind, start: offset - length, end: offset)
    }

    mutating func skipBlanks() {
        while offset < end {
            if bytes[offset].isBlank {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "%") {
                while offset < end, bytes[offset] != 10, bytes[offset] != 13 { offset += 1 }
            } else {
                return
            }
        }
    }

    private mutating func skipRegular() {
        while offset < end, bytes[offset].isRegular { offset += 1 }
    }

    private mutating func regular() -> Lexeme {
        let start = offset, first = bytes[offset]
        skipRegular()
        if first < UInt8(ascii: ":"), first > UInt8(ascii: "*") {
            return Lexeme(kind: .number, start: start, end: offset)
        }
        if offset - start == 2, first == UInt8(ascii: "B"), bytes[start + 1] == UInt8(ascii: "I") {
            skipInlineImage()
            return Lexeme(kind: .inlineImage, start: start, end: offset)
        }
        return Lexeme(kind: .word, start: start, end: offset)
    }

    /// Goes behind the `EI` that stands alone after the image's bytes.
    private mutating func skipInlineImage() {
        while offset < end {
            if bytes[offset] == UInt8(ascii: "E"), peek(1) == UInt8(ascii: "I"), bytes[offset - 1].isBlank,
                peek(2)?.isBlank ?? true
            {
                offset += 2
                return
            }
            offset += 1
        }
    }

    private mutating func openAngle() throws(SyntaxFault) -> Lexeme {
        if peek(1) == UInt8(ascii: "<") { return bracket(.openDictionary, 2) }
        let start = offset
        while offset < end, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        guard offset < end else { throw SyntaxFault(words: "a hex string has no end", offset: start) }
        offset += 1
        return Lexeme(kind: .hexString, start: start, end: offset)
    }

    private mutating func skipLiteral() throws(SyntaxFault) {
        let start = offset
        var depth = 0
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\\"): offset += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
        throw SyntaxFault(words: "a string has no end", offset: start)
    }

    /// Passes over what a lexeme opens, up to what closes it; over nothing where it opens nothing.
    mutating func skip(_ first: Lexeme) throws(SyntaxFault) {
        guard first.kind == .openArray || first.kind == .openDictionary else { return }
        var depth = 1
        while let lexeme = try next() {
            switch lexeme.kind {
            case .openArray, .openDictionary: depth += 1
            case .closeArray, .closeDictionary:
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
        throw SyntaxFault(
            words: first.kind == .openArray ? "\"]\" is missing" : "\">>\" is missing", offset: first.start)
    }
}

extension UInt8 {
    var isBlank: Bool {
        // 0, 9, 10, 12, 13 and 32.
        self <= 32 && (0x1_0000_3601 as UInt64) >> UInt64(self) & 1 == 1
    }

    /// Neither blank nor a delimiter.
    var isRegular: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: !isBlank
        }
    }

    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
