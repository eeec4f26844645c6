/// What heads, titles and cells say of the unit of their values.
enum MoneyWords {
    /// Powers of ten by the word that `scale:` takes.
    static let scales: [(word: String, power: Int)] = [
        ("satuan", 0), ("ribu", 3), ("juta", 6), ("miliar", 9), ("triliun", 12),
    ]

    /// What a text says of a scale.
    enum Scale: Hashable {
        case none
        /// A word of `scale:`.
        case word(String)
        /// "M", as it is written.
        case ambiguous(String)
    }

    /// "(juta Rp)", "Rp 000", "dalam jutaan rupiah".
    static func scale(in text: String) -> Scale {
        let tokens = tokens(of: text)
        for token in tokens {
            if let word = known[token] { return .word(word) }
        }
        let zeros = tokens.reduce(0) { $0 + ($1 == "000" ? 1 : 0) }
        if zeros == 1 || tokens.contains("1000") { return .word("ribu") }
        if zeros == 2 || tokens.contains("1000000") { return .word("juta") }
        if zeros == 3 || tokens.contains("1000000000") { return .word("miliar") }
        if let doubtful = tokens.first(where: ["m", "b", "t", "mio", "mil"].contains) {
            return .ambiguous(doubtful.uppercased())
        }
        return .none
    }

    /// Whether a title speaks of the unit of the values below it.
    static func isUnitTitle(_ text: String) -> Bool {
        let tokens = tokens(of: text)
        guard scale(in: text) != .none else { return false }
        let isSaid = tokens.indices.contains { at in
            ["dalam", "in", "satuan", "unit"].contains(tokens[at])
                && tokens[at...].prefix(4).contains { known[$0] != nil || $0 == "000" || $0 == "1000" }
        }
        return isSaid || tokens.count <= 8 && !currencies(in: text).isEmpty
    }

    /// Whether a text is nothing but a unit: "juta Rp", "(US$)", "kg".
    static func isUnit(_ text: String) -> Bool {
        let tokens = tokens(of: text)
        return !tokens.isEmpty
            && tokens.allSatisfy { token in
                known[token] != nil || signs[token] != nil || ["000", "dalam", "in"].contains(token)
                    || ["kg", "ton", "unit", "persen", "m", "m3", "liter"].contains(token)
            }
    }

    /// The currencies that a text names, each once.
    static func currencies(in text: String) -> [String] {
        var found: [String] = []
        for token in tokens(of: text) {
            guard let code = signs[token], !found.contains(code) else { continue }
            found.append(code)
        }
        return found
    }

    /// The currency of a cell that is nothing but its sign or code.
    static func currency(ofSign text: String) -> String? {
        let tokens = tokens(of: text)
        return tokens.count == 1 ? signs[tokens[0]] : nil
    }

    private static func tokens(of text: String) -> [String] {
        var plain = ""
        for character in text.lowercased() {
            plain.append(character.isLetter || character.isNumber || character == "$" ? character : " ")
        }
        return plain.split(separator: " ").flatMap { word -> [String] in
            // "rp1" and "us$14" are a sign and a number.
            let head = word.prefix { !$0.isNumber }, rest = word.dropFirst(head.count)
            return signs[String(head)] != nil && !rest.isEmpty
                ? [String(head), String(rest)] : [String(word)]
        }
    }

    private static let known = [
        "ribu": "ribu", "ribuan": "ribu", "rb": "ribu", "thousand": "ribu", "thousands": "ribu",
        "juta": "juta", "jutaan": "juta", "jt": "juta", "million": "juta", "millions": "juta", "mn": "juta",
        "miliar": "miliar", "milyar": "miliar", "miliaran": "miliar", "milyaran": "miliar",
        "billion": "miliar", "billions": "miliar", "bn": "miliar", "triliun": "triliun",
        "trilyun": "triliun", "trillion": "triliun", "trillions": "triliun",
    ]

    private static let signs = [
        "rp": "IDR", "idr": "IDR", "rupiah": "IDR", "us$": "USD", "usd": "USD", "$": "USD", "dolar": "USD",
        "dollar": "USD", "dollars": "USD", "eur": "EUR", "euro": "EUR", "€": "EUR", "sgd": "SGD",
        "s$": "SGD", "cny": "CNY", "rmb": "CNY", "yuan": "CNY", "jpy": "JPY", "yen": "JPY", "myr": "MYR",
        "aud": "AUD", "gbp": "GBP",
    ]
}
