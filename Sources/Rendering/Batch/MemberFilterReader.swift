import Amounts
import Declarations

/// Reads a filter's expression: `or` binds least, then `and`, then `not`; comparisons are of a field, a
/// sign and a number or a text.
struct MemberFilterReader {
    private enum Token: Hashable {
        case word(String)
        case quoted(String)
        case sign(String)

        var text: String {
            switch self {
            case .word(let text), .quoted(let text), .sign(let text): text
            }
        }
    }

    private var tokens: [(token: Token, offset: Int)] = []
    private var place = 0
    private let end: Int
    private var fault: MemberFilter.Fault?

    init(_ text: String) {
        end = text.count
        split(Array(text))
    }

    mutating func read() throws(MemberFilter.Fault) -> MemberFilter.Expression {
        if let fault { throw fault }
        let expression = try alternatives()
        guard place == tokens.count else {
            throw failure("\"\(tokens[place].token.text)\" is one too many; join comparisons with and, or")
        }
        return expression
    }

    // MARK: Words and signs

    private mutating func split(_ text: [Character]) {
        var at = 0
        while at < text.count {
            let start = at, character = text[at]
            if character.isWhitespace {
                at += 1
            } else if character == "\"" || character == "'" {
                guard let close = text[(at + 1)...].firstIndex(of: character) else {
                    fault = MemberFilter.Fault(message: "a quotation mark is not closed", offset: start)
                    return
                }
                tokens.append((.quoted(String(text[(at + 1)..<close])), start))
                at = close + 1
            } else if Self.signs.contains(character) {
                at += at + 1 < text.count && text[at + 1] == "=" && "<>!=".contains(character) ? 2 : 1
                let sign = String(text[start..<at])
                tokens.append((.sign(sign == "==" ? "=" : sign), start))
            } else {
                while at < text.count, !text[at].isWhitespace, !Self.signs.contains(text[at]) { at += 1 }
                tokens.append((.word(String(text[start..<at])), start))
            }
        }
    }

    private static let signs: Set<Character> = ["<", ">", "=", "!", "~", "(", ")"]

    private func failure(_ message: String) -> MemberFilter.Fault {
        MemberFilter.Fault(
            message: message, offset: tokens.indices.contains(place) ? tokens[place].offset : end)
    }

    private mutating func takes(word: String) -> Bool {
        guard tokens.indices.contains(place), case .word(let found) = tokens[place].token,
            found.lowercased() == word
        else { return false }
        place += 1
        return true
    }

    private mutating func takes(sign: String) -> Bool {
        guard tokens.indices.contains(place), tokens[place].token == .sign(sign) else { return false }
        place += 1
        return true
    }

    // MARK: Expressions

    private mutating func alternatives() throws(MemberFilter.Fault) -> MemberFilter.Expression {
        var expression = try conditions()
        while takes(word: "or") { expression = .or(expression, try conditions()) }
        return expression
    }

    private mutating func conditions() throws(MemberFilter.Fault) -> MemberFilter.Expression {
        var expression = try condition()
        while takes(word: "and") { expression = .and(expression, try condition()) }
        return expression
    }

    private mutating func condition() throws(MemberFilter.Fault) -> MemberFilter.Expression {
        if takes(word: "not") { return .not(try condition()) }
        guard takes(sign: "(") else { return try comparison() }
        let inner = try alternatives()
        guard takes(sign: ")") else { throw failure("a ( is not closed") }
        return inner
    }

    private mutating func comparison() throws(MemberFilter.Fault) -> MemberFilter.Expression {
        let known = MemberFilter.Field.allCases.map(\.rawValue)
        guard tokens.indices.contains(place), case .word(let word) = tokens[place].token else {
            throw failure("a field is missing: " + known.joined(separator: ", "))
        }
        guard let field = MemberFilter.Field(rawValue: word) else {
            let near = Nearest.word(to: word, among: known).map { "did you mean \"\($0)\"?" }
            throw failure(
                "\"\(word)\" is no field; " + (near ?? "there are " + known.joined(separator: ", ")))
        }
        place += 1
        guard tokens.indices.contains(place), case .sign(let sign) = tokens[place].token,
            let comparison = MemberFilter.Comparison(rawValue: sign)
        else { throw failure("after \"\(word)\" comes one of < <= > >= = != ~") }
        guard field.isText ? [.equals, .differs, .contains].contains(comparison) : comparison != .contains
        else {
            throw failure(
                "\"\(word)\" is a \(field.isText ? "text" : "number") and is not compared by \(sign)")
        }
        place += 1
        return field.isText
            ? .text(field, comparison, try text()) : .number(field, comparison, try number())
    }

    private mutating func text() throws(MemberFilter.Fault) -> String {
        guard tokens.indices.contains(place) else { throw failure("a text is missing") }
        if case .quoted(let text) = tokens[place].token {
            place += 1
            return text
        }
        let words = bareWords()
        guard !words.isEmpty else { throw failure("a text is missing") }
        return words.joined(separator: " ")
    }

    /// Words up to the next `and` or `or`, or to a sign.
    private mutating func bareWords() -> [String] {
        var words: [String] = []
        while tokens.indices.contains(place), case .word(let word) = tokens[place].token,
            !["and", "or"].contains(word.lowercased())
        {
            words.append(word)
            place += 1
        }
        return words
    }

    // MARK: Numbers

    private mutating func number() throws(MemberFilter.Fault) -> Fraction {
        let start = place, words = bareWords()
        func fail(_ message: String) -> MemberFilter.Fault {
            MemberFilter.Fault(
                message: message, offset: tokens.indices.contains(start) ? tokens[start].offset : end)
        }
        guard var digits = words.first?.lowercased() else { throw fail("a number is missing") }
        var units = words.dropFirst().map { $0.lowercased() }
        if digits == "rp", let first = units.first {
            digits = first
            units.removeFirst()
        }
        if digits.hasSuffix("%") {
            digits.removeLast()
            units.insert("%", at: 0)
        }
        guard let value = Self.decimal(digits) else {
            throw fail("\"\(words[0])\" is no number; write 1500000, 1,5 miliar or 2.5%")
        }
        guard let unit = units.first else { return value }
        guard units.count == 1, let scale = Self.scales[unit] else {
            throw fail(
                "\"\(units.joined(separator: " "))\" is no unit; there are "
                    + Self.scales.keys.sorted().joined(separator: ", "))
        }
        return Fraction(value.numerator * scale.numerator, value.denominator * scale.denominator)
    }

    /// One comma or point is the decimal sign; thousands are not grouped, since "1.500" would mean two
    /// things.
    private static func decimal(_ text: String) -> Fraction? {
        var text = text[...]
        let isNegative = text.hasPrefix("-")
        if isNegative { text = text.dropFirst() }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), text.utf8.count <= 24,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let number = Int128(parts.joined())
        else { return nil }
        // Three digits behind one sign: a grouped thousand, or a fraction? Nobody can know.
        if parts.count == 2, parts[1].count == 3 { return nil }
        let scale = parts.count == 2 ? Self.power(parts[1].count) : 1
        return Fraction(isNegative ? -number : number, scale)
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    private static let scales: [String: Fraction] = [
        "%": Fraction(1, 100), "persen": Fraction(1, 100), "percent": Fraction(1, 100),
        "ribu": Fraction(power(3), 1), "thousand": Fraction(power(3), 1),
        "juta": Fraction(power(6), 1), "million": Fraction(power(6), 1),
        "miliar": Fraction(power(9), 1), "billion": Fraction(power(9), 1),
        "triliun": Fraction(power(12), 1), "trillion": Fraction(power(12), 1),
    ]
}
