/// Finds the operators of a content stream, with the bytes at which their operands begin.
///
/// It looks at each byte once and makes nothing of operands but the number of a mark: a page has some ten
/// thousand of them.
struct OperatorScanner {
    enum Kind {
        /// Begins a path.
        case path
        /// Draws a picture, a form or a shading.
        case show
        case text, endText
        /// Begins or ends marked content.
        case begin, end
        case inlineImage
        case other
    }

    struct Found {
        var kind: Kind
        /// First byte of the operands, or of the operator where it has none.
        var start: Int
        var end: Int
        /// The number in a mark's property list.
        var mark: Int?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next operator; nil at the end.
    mutating func next(page: Int) throws(FinishingError) -> Found? {
        var start: Int?, mark: Int?
        while place < bytes.count {
            let byte = bytes[place]
            if byte <= 0x20 {
                place += 1
                continue
            }
            if start == nil { start = place }
            switch byte {
            case UInt8(ascii: "("): try skipString(page)
            case UInt8(ascii: "<"): skipHex()
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"): place += 1
            case UInt8(ascii: "/"):
                let name = place
                place += 1
                skipToken()
                if isMark(name) { mark = integer() }
            case 0x2B...0x2E, 0x30...0x39: skipToken()
            case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "'"), UInt8(ascii: "\""):
                let word = place
                skipToken()
                return Found(kind: kind(word), start: start ?? word, end: place, mark: mark)
            default: throw .content(page: page, "a byte that belongs to no operator, at \(place)")
            }
        }
        return nil
    }

    private mutating func skipToken() {
        while place < bytes.count, bytes[place] > 0x20, !PDFBytes.isDelimiter(bytes[place]) { place += 1 }
    }

    private mutating func skipString(_ page: Int) throws(FinishingError) {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return }
        }
        throw .content(page: page, "a string without end")
    }

    /// A string in hexadecimal; of a dictionary only its brackets.
    private mutating func skipHex() {
        place += 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
            place += 1
            return
        }
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
    }

    private func isMark(_ name: Int) -> Bool {
        guard place - name == 5 else { return false }
        return bytes[name + 1] == UInt8(ascii: "M") && bytes[name + 2] == UInt8(ascii: "C")
            && bytes[name + 3] == UInt8(ascii: "I") && bytes[name + 4] == UInt8(ascii: "D")
    }

    private mutating func integer() -> Int {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        var value = 0
        while place < bytes.count, bytes[place] &- 0x30 < 10 {
            value = value &* 10 &+ Int(bytes[place] &- 0x30)
            place += 1
        }
        return value
    }

    /// What the word from there up to here does.
    private func kind(_ word: Int) -> Kind {
        let first = bytes[word]
        switch place - word {
        case 1: return first == UInt8(ascii: "m") ? .path : .other
        case 2:
            switch (first, bytes[word + 1]) {
            case (UInt8(ascii: "r"), UInt8(ascii: "e")): return .path
            case (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")): return .show
            case (UInt8(ascii: "B"), UInt8(ascii: "T")): return .text
            case (UInt8(ascii: "E"), UInt8(ascii: "T")): return .endText
            case (UInt8(ascii: "B"), UInt8(ascii: "I")): return .inlineImage
            default: return .other
            }
        case 3:
            guard bytes[word + 2] == UInt8(ascii: "C") else { return .other }
            switch (first, bytes[word + 1]) {
            case (UInt8(ascii: "B"), UInt8(ascii: "D")), (UInt8(ascii: "B"), UInt8(ascii: "M")): return .begin
            case (UInt8(ascii: "E"), UInt8(ascii: "M")): return .end
            default: return .other
            }
        default: return .other
        }
    }
}
