/// The words, numbers and signs of a cell, in lower case.
enum AmountToken: Hashable {
    case word(String)
    /// Digits and separators; a space stands for a space between groups.
    case number([Unicode.Scalar])
    case sign(Unicode.Scalar)

    var word: String? {
        if case .word(let word) = self { word } else { nil }
    }

    func isSign(_ scalar: Unicode.Scalar) -> Bool { self == .sign(scalar) }

    /// Splits a cell that was made plain.
    static func tokens(of scalars: [Unicode.Scalar]) -> [AmountToken] {
        var tokens: [AmountToken] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let end: Int
            if isDigit(scalar) {
                end = endOfNumber(scalars, from: index)
                append(
                    Array(scalars[index..<end]), to: &tokens,
                    afterSpace: index > 0 && scalars[index - 1] == " ")
            } else if isLetter(scalar) {
                end = endOfWord(scalars, from: index)
                var word = String(String.UnicodeScalarView(scalars[index..<end]))
                while word.hasSuffix(".") || word.hasSuffix("-") || word.hasSuffix("/") { word.removeLast() }
                tokens.append(.word(word))
            } else {
                end = index + 1
                if scalar != " " { tokens.append(.sign(scalar)) }
            }
            index = end
        }
        return tokens
    }

    /// Lower case, plain spaces, one kind of minus and one of dash.
    static func plain(_ text: some StringProtocol) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13, 32, 0xA0, 0x2007, 0x2009, 0x202F, 0xFEFF:
                if let last = plain.last, last != " " { plain.append(" ") }
            case 0x41...0x5A: plain.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case 0x2212: plain.append("-")
            case 0x2014: plain.append("–")
            default: plain.append(scalar)
            }
        }
        if plain.last == " " { plain.removeLast() }
        return plain
    }

    private static func append(_ run: [Unicode.Scalar], to tokens: inout [AmountToken], afterSpace: Bool) {
        if afterSpace, case .number(let before)? = tokens.last, run.prefix(while: isDigit).count == 3 {
            tokens[tokens.count - 1] = .number(before + [" "] + run)
        } else {
            tokens.append(.number(run))
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (97...122).contains(scalar.value) || scalar == "$"
    }

    /// A separator belongs to a number only between two digits.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count {
            let isSeparator =
                (scalars[index] == "." || scalars[index] == ",")
                && index + 1 < scalars.count && isDigit(scalars[index + 1])
            guard isDigit(scalars[index]) || isSeparator else { break }
            index += 1
        }
        return index
    }

    /// "kira-kira", "s.d.", "s/d" and "Rp." are one word each.
    private static func endOfWord(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            let isInner =
                (scalar == "-" || scalar == "/")
                && index + 1 < scalars.count && isLetter(scalars[index + 1])
            guard isLetter(scalar) || scalar == "." || isInner else { break }
            index += 1
        }
        return index
    }
}
