/// What offices and reporters write around a number, in Indonesian and in English.
enum QualifierWords {
    /// What a phrase before a number says of it.
    enum Meaning: Hashable {
        case qualifier(Qualifier)
        /// "sebesar", "tercatat": a number follows, no more.
        case neutral
        /// "antara": a range follows.
        case range
    }

    /// The phrase that `tokens` begin with, the longest one first, and how many tokens it takes.
    static func phrase(at tokens: ArraySlice<AmountToken>) -> (meaning: Meaning, length: Int)? {
        let words = tokens.prefix(4).prefix { if case .number = $0 { false } else { true } }
        for length in stride(from: words.count, through: 1, by: -1) {
            let key = tokens.prefix(length).map(text).joined(separator: " ")
            if let meaning = meaning(of: key) { return (meaning, length) }
        }
        return nil
    }

    /// Powers of ten of a scale word.
    static func scale(of word: String) -> Int? {
        switch word {
        case "ribu", "rb", "thousand": 3
        case "juta", "jt", "million", "mn": 6
        case "miliar", "milyar", "billion", "bn": 9
        case "triliun", "trilyun", "trillion", "tn": 12
        default: nil
        }
    }

    /// "M" may be miliar or million, "B" and "T" are no better.
    static func isAmbiguousScale(_ word: String) -> Bool { ["m", "b", "t", "mio", "mil"].contains(word) }

    /// The ISO code of a currency's name or sign.
    static func currency(of word: String) -> String? {
        switch word {
        case "rp", "idr", "rupiah": "IDR"
        case "us$", "usd", "us", "as", "a.s", "dolar", "dollar", "dollars", "$": "USD"
        case "eur", "euro": "EUR"
        case "sgd", "s$": "SGD"
        case "cny", "yuan": "CNY"
        case "jpy", "yen": "JPY"
        default: nil
        }
    }

    /// "1 sampai 1,2", "1 to 1.2"; "dan" joins only what "antara" has opened.
    static func joinsRange(_ token: AmountToken, after isOpened: Bool) -> Bool {
        switch token {
        case .sign(let sign): sign == "–" || sign == "-"
        case .word("dan"), .word("and"): isOpened
        case .word(let word): ["sampai", "hingga", "s.d", "sd", "s/d", "to"].contains(word)
        case .number: false
        }
    }

    private static func text(_ token: AmountToken) -> String {
        switch token {
        case .word(let word): word
        case .sign(let sign): String(sign)
        case .number: "0"
        }
    }

    private static func meaning(of key: String) -> Meaning? {
        switch key {
        case "sekitar", "kisaran", "di kisaran", "dikisaran", "pada kisaran", "berkisar", "di sekitar",
            "kurang lebih", "lebih kurang", "kira-kira", "sekira", "±", "~", "≈", "+ / -", "about", "around",
            "approximately", "approx", "roughly", "circa", "ca":
            .qualifier(.about)
        case "lebih dari", "di atas", "diatas", "melebihi", "melampaui", "lebih besar dari", ">", "more than",
            "over", "above", "exceeding":
            .qualifier(.moreThan)
        case "minimal", "minimum", "sedikitnya", "paling sedikit", "paling kurang", "setidaknya",
            "setidak-tidaknya", "sekurangnya", "sekurang-kurangnya", "tidak kurang dari", "≥", "> =",
            "at least", "no less than", "not less than":
            .qualifier(.atLeast)
        case "kurang dari", "di bawah", "dibawah", "hampir", "lebih kecil dari", "<", "less than", "nearly",
            "almost", "under", "below":
            .qualifier(.lessThan)
        case "paling banyak", "paling tinggi", "maksimal", "maksimum", "sebanyak-banyaknya",
            "tidak lebih dari",
            "≤", "< =", "at most", "up to", "no more than", "not more than":
            .qualifier(.atMost)
        case "antara", "berkisar antara", "di antara", "between", "from", "dari": .range
        case "sebesar", "tercatat", "tercatat sebesar", "mencapai", "senilai", "sejumlah", "yakni", "=",
            "recorded", "recorded at", "reached", "amounting to", "worth", "exactly", "tepat", "persis":
            .neutral
        default: nil
        }
    }
}
