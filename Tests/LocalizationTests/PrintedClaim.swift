import Amounts
import Localization

/// A printed number read back from its text, without a look at how it was made: what does it claim?
struct PrintedClaim {
    enum Kind: Hashable { case plain, about, moreThan, atLeast, lessThan, atMost, nearly, nothing }

    var kind: Kind
    var low: Fraction
    var high: Fraction?
    /// One step of the last printed digit.
    var step: Fraction

    private static let openings: [(String, Kind)] = [
        ("≈ ", .about), ("> ", .moreThan), ("≥ ", .atLeast), ("< ", .lessThan), ("≤ ", .atMost),
        ("sekitar ", .about), ("lebih dari ", .moreThan), ("sedikitnya ", .atLeast),
        ("kurang dari ", .lessThan),
        ("paling banyak ", .atMost), ("hampir ", .nearly), ("antara ", .plain), ("about ", .about),
        ("more than ", .moreThan), ("at least ", .atLeast), ("less than ", .lessThan), ("at most ", .atMost),
        ("nearly ", .nearly), ("between ", .plain),
    ]

    /// Powers of ten of the words and signs after a number; the longest first.
    private static let units: [(String, Int)] = [
        (" percentage points", -2), (" poin persen", -2), (" persen", -2), (" percent", -2), (" p.p.", -2),
        (" pp", -2), (" %", -2), ("%", -2), (" kali", 0), (" times", 0), (" ribu", 3), (" thousand", 3),
        (" juta", 6), (" million", 6), (" miliar", 9), (" billion", 9), (" triliun", 12), (" trillion", 12),
    ]

    private static let fractions: [String: Fraction] = [
        "sepersepuluh": Fraction(1, 10), "seperlima": Fraction(1, 5), "seperempat": Fraction(1, 4),
        "sepertiga": Fraction(1, 3), "dua perlima": Fraction(2, 5), "separuh": Fraction(1, 2),
        "tiga perlima": Fraction(3, 5), "dua pertiga": Fraction(2, 3), "tiga perempat": Fraction(3, 4),
        "empat perlima": Fraction(4, 5), "sembilan persepuluh": Fraction(9, 10), "a tenth": Fraction(1, 10),
        "a fifth": Fraction(1, 5), "a quarter": Fraction(1, 4), "a third": Fraction(1, 3),
        "two fifths": Fraction(2, 5), "half": Fraction(1, 2), "three fifths": Fraction(3, 5),
        "two thirds": Fraction(2, 3), "three quarters": Fraction(3, 4), "four fifths": Fraction(4, 5),
        "nine tenths": Fraction(9, 10),
    ]

    /// - Parameter unit: powers of ten where the text names no unit.
    init?(_ text: String, _ language: Language, unit: Int) {
        var rest = Substring(typed(text))
        step = Fraction(0)
        kind = .plain
        if rest == "–" || rest == "nol" || rest == "nil" || rest == "0" {
            (low, kind) = (Fraction(0), .nothing)
            return
        }
        if let (opening, kind) = Self.openings.first(where: { rest.hasPrefix($0.0) }) {
            self.kind = kind
            rest = rest.dropFirst(opening.count)
        }
        if let fraction = Self.fractions[String(rest)] {
            (low, step) = (fraction, Fraction(1, 100))
            return
        }
        var scale = unit
        if let (ending, power) = Self.units.first(where: { rest.hasSuffix($0.0) }) {
            rest = rest.dropLast(ending.count)
            scale = power
        }
        guard let (low, high, places) = Self.ends(rest, language) else { return nil }
        func value(_ steps: Int128) -> Fraction {
            let power = scale - places
            return power >= 0 ? Fraction(steps * .tenTo(power)) : Fraction(steps, .tenTo(-power))
        }
        self.low = value(low)
        self.high = high.map(value)
        step = value(1)
    }

    private static func ends(_ text: Substring, _ language: Language) -> (Int128, Int128?, places: Int)? {
        let words = text.split(separator: " ")
        if let joint = words.firstIndex(where: { ["hingga", "to", "dan", "and"].contains($0) }) {
            let before = words[..<joint].joined()[...], after = words[(joint + 1)...].joined()[...]
            guard let low = number(before, language), let high = number(after, language) else { return nil }
            return (low.steps, high.steps, low.places)
        }
        let halves = text.split(separator: "–" as Character)
        guard let low = halves.first.flatMap({ number($0, language) }), halves.count <= 2 else { return nil }
        guard halves.count == 2 else { return (low.steps, nil, low.places) }
        guard let high = number(halves[1], language) else { return nil }
        // "−21–22" is from −22 to −21.
        let isFall = halves[0].contains("−")
        return isFall ? (-high.steps, low.steps, low.places) : (low.steps, high.steps, low.places)
    }

    private static func number(_ text: Substring, _ language: Language) -> (steps: Int128, places: Int)? {
        let words = [
            "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
            "sepuluh",
            "sebelas", "dua belas",
        ]
        let english = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven",
            "twelve",
        ]
        if let index = (words.firstIndex { $0 == text } ?? english.firstIndex { $0 == text }) {
            return (Int128(index + 1), 0)
        }
        let point: Character = language == .id ? "," : "."
        var steps: Int128 = 0, places: Int?
        var isNegative = false
        for character in text where character != "R" && character != "p" && character != " " {
            if let digit = character.wholeNumberValue {
                steps = steps * 10 + Int128(digit)
                places = places.map { $0 + 1 }
            } else if character == point {
                guard places == nil else { return nil }
                places = 0
            } else if character == "−" {
                isNegative = true
            } else if character != "+", character != (language == .id ? "." : ",") {
                return nil
            }
        }
        return (isNegative ? -steps : steps, places ?? 0)
    }

    /// The truth conditions of `numbers` 3.1; `slack` is the doubt in a true value that is no fraction.
    ///
    /// - Parameter roughStep: the step where it is wider than the last digit, of a stated round number.
    func holds(for value: Fraction, slack: Fraction = Fraction(0), roughStep: Fraction? = nil) -> Bool {
        let unit = roughStep ?? step
        let half = Fraction(unit.numerator, unit.denominator * 2)
        func isAtMost(_ a: Fraction, _ b: Fraction) -> Bool { a.minus(b) <= slack }
        if let high { return isAtMost(low, value) && isAtMost(value, high) }
        switch kind {
        case .nothing: return value.magnitude <= Fraction(1, 2) || value.isZero
        case .plain, .about: return isAtMost(value.minus(low).magnitude, half)
        case .moreThan: return slack.isZero ? value > low : isAtMost(low, value)
        case .atLeast: return isAtMost(low, value)
        case .lessThan: return slack.isZero ? value < low : isAtMost(value, low)
        case .atMost: return isAtMost(value, low)
        case .nearly: return value < low && value >= Fraction(low.numerator * 94, low.denominator * 100)
        }
    }
}
