/// A font's ToUnicode map: what each code stands for.
struct CharacterMap {
    private var single: [Int: String] = [:]
    private var ranges: [(codes: ClosedRange<Int>, first: [UInt16])] = []

    /// Reads the map's program; unknown parts of it are passed over.
    init(_ program: [UInt8]) throws(ContentScanner.Fault) {
        var scanner = ContentScanner(program)
        var operands: [ContentToken] = []
        while let token = try scanner.next() {
            switch token {
            case .word("beginbfchar"), .word("beginbfrange"):
                operands = []
            case .word("endbfchar"):
                addPairs(operands)
                operands = []
            case .word("endbfrange"):
                addRanges(operands)
                operands = []
            default:
                operands.append(token)
            }
        }
    }

    /// What the code stands for; nil when the map is silent.
    subscript(_ code: Int) -> String? {
        if let text = single[code] { return text }
        for range in ranges where range.codes.contains(code) {
            var units = range.first
            guard let last = units.popLast() else { return nil }
            units.append(last &+ UInt16(truncatingIfNeeded: code - range.codes.lowerBound))
            return String(decoding: units, as: UTF16.self)
        }
        return nil
    }

    private mutating func addPairs(_ operands: [ContentToken]) {
        for place in stride(from: 0, to: operands.count - 1, by: 2) {
            guard let code = operands[place].string, let text = operands[place + 1].string else { continue }
            single[code.bigEndianValue] = String(decoding: text.utf16Units, as: UTF16.self)
        }
    }

    private mutating func addRanges(_ operands: [ContentToken]) {
        for place in stride(from: 0, to: operands.count - 2, by: 3) {
            guard let low = operands[place].string?.bigEndianValue,
                let high = operands[place + 1].string?.bigEndianValue, low <= high
            else { continue }
            switch operands[place + 2] {
            case .string(let text):
                ranges.append((low...high, text.utf16Units))
            case .array(let texts):
                for (code, text) in zip(low...high, texts) {
                    single[code] = text.string.map { String(decoding: $0.utf16Units, as: UTF16.self) }
                }
            default: break
            }
        }
    }
}

extension [UInt8] {
    /// The bytes as one number, the first the most significant.
    var bigEndianValue: Int { reduce(0) { $0 << 8 | Int($1) } }

    /// UTF-16 with the high byte first.
    var utf16Units: [UInt16] {
        stride(from: 0, to: count - 1, by: 2).map { UInt16(self[$0]) << 8 | UInt16(self[$0 + 1]) }
    }

    /// A text string of PDF: UTF-16 or UTF-8 if it begins with the mark, else Latin as in WinAnsi.
    var pdfText: String {
        if starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: dropFirst(3), as: UTF8.self) }
        return starts(with: [0xFE, 0xFF])
            ? String(decoding: Array(dropFirst(2)).utf16Units, as: UTF16.self)
            : String(String.UnicodeScalarView(map { LatinEncoding.winAnsi[Int($0)] }))
    }
}
