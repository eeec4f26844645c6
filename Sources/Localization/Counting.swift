import Amounts

/// Counts, places and small numbers in words.
extension Wording {
    /// "5"; in headlines "lima".
    func say(count: Int, _ form: Form) -> String {
        form == .headline ? inWords(count) : digits(count)
    }

    /// Grouped digits of a count.
    public func digits(_ count: Int) -> String {
        (count < 0 ? Spacing.minus : "") + Digits(steps: Int128(count), places: 0).text(language)
    }

    /// "nol" to "dua belas", then digits.
    public func inWords(_ count: Int) -> String {
        let id = [
            "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
            "sepuluh", "sebelas", "dua belas",
        ]
        let en = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ]
        guard (0...12).contains(count) else { return digits(count) }
        return language == .id ? id[count] : en[count]
    }

    /// "ke-3"; "3rd".
    public func ordinal(_ number: Int) -> String {
        guard language == .en else { return "ke-\(number)" }
        let isTeen = (11...13).contains(number % 100)
        let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
        return "\(number)\(ending)"
    }

    /// "1 country", "5 countries"; Indonesian has one form.
    public func counted(_ count: Int, _ one: Words, many: String) -> String {
        let noun = language == .id || count == 1 ? one[language] : many
        return digits(count) + Spacing.firm + noun
    }

    /// "2–3" in tables, "2–3 dari 4 yang disebut" in sentences.
    func say(_ rank: Rank, _ form: Form) -> String {
        let isOpen = rank.highest >= Ranking.most
        let place =
            rank.lowest == rank.highest
            ? digits(rank.lowest)
            : isOpen
                ? "≥\(Spacing.thin)\(digits(rank.lowest))"
                : "\(digits(rank.lowest))\(Spacing.dash)\(digits(rank.highest))"
        guard !form.isSigned, let among = rank.among else { return place }
        let of = Words(id: "dari", en: "of")[language]
        return "\(place) \(of) \(digits(among)) " + Words(id: "yang disebut", en: "named")[language]
    }

    /// "a", "a dan b", "a, b, dan c".
    public func list(_ items: [String]) -> String {
        let and = Words(id: "dan", en: "and")[language]
        guard let last = items.last else { return "" }
        switch items.count {
        case 1: return last
        case 2: return "\(items[0]) \(and) \(last)"
        default: return items.dropLast().joined(separator: ", ") + ", \(and) \(last)"
        }
    }

    /// The first letter as a capital, for the start of a sentence.
    public func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
