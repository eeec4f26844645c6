/// A font's ToUnicode map: what each code stands for.
struct CharacterMap {
    private var single: [Int: [UInt16]] = [:]
    private var ranges: [(codes: ClosedRange<Int>, first: [UInt16])] = []

    /// Reads the map's program; unknown parts of it are passed over.
    init(_ program: [UInt8]) throws(SyntaxFault) {
        var lexer = Lexer(program), operands: [Lexeme] = []
        while let lexeme = try lexer.next() {
            guard lexeme.kind == .word else {
                operands.append(lexeme)
                continue
            }
            if lexer.reads(lexeme, "endbfchar") { addPairs(operands, lexer) }
            if lexer.reads(lexeme, "endbfrange") { addRanges(operands, lexer) }
            operands.removeAll(keepingCapacity: true)
        }
    }

    /// What the code stands for, in UTF-16; nil when the map is silent.
    subscript(_ code: Int) -> [UInt16]? {
        if let text = single[code] { return text }
        for range in ranges where range.codes.contains(code) {
            var units = range.first
            guard let last = units.popLast() else { return nil }
            units.append(last &+ UInt16(truncatingIfNeeded: code - range.codes.lowerBound))
            return units
        }
        return nil
    }

    private mutating func addPairs(_ operands: [Lexeme], _ lexer: Lexer) {
        for place in stride(from: 0, to: operands.count - 1, by: 2) {
            guard let code = lexer.string(operands[place]), let text = lexer.string(operands[place + 1])
            else { continue }
            single[code.bigEndianValue] = text.utf16Units
        }
    }

    /// `<low> <high> <first>` and `<low> <high> [<each> …]`, mixed.
    private mutating func addRanges(_ operands: [Lexeme], _ lexer: Lexer) {
        var place = 0
        while place + 2 < operands.count {
            let low = lexer.string(operands[place])?.bigEndianValue
            let high = lexer.string(operands[place + 1])?.bigEndianValue
            place += 2
            var texts: [[UInt16]] = []
            let isList = operands[place].kind == .openArray
            repeat {
                if let text = lexer.string(operands[place]) { texts.append(text.utf16Units) }
                place += 1
            } while isList && place < operands.count && operands[place - 1].kind != .closeArray
            guard let low, let high, low <= high else { continue }
            if isList {
                for (code, text) in zip(low...high, texts) { single[code] = text }
            } else if let first = texts.first {
                ranges.append((low...high, first))
            }
        }
    }
}
