import Amounts

/// Figures in headlines: coarser, always on the safe side.
extension Wording {
    /// "lebih dari seperlima", "hampir dua belas kali", "hampir Rp 18 miliar".
    func headline(_ numeral: Numeral) -> String {
        guard let claim = numeral.claim else { return say(.missing, .prose) }
        switch numeral.quantity {
        case .percent, .percentChange: return fraction(numeral) ?? coarse(numeral)
        case .money: return nearWhole(numeral) ?? sentence(numeral, claim)
        case .times: return nearWhole(numeral) ?? sentence(numeral, claim)
        case .moneyChange, .percentagePoints, .index, .count, .rank: return sentence(numeral, claim)
        }
    }

    /// Whole percent: "lebih dari 82 persen"; other quantities as prose.
    func coarse(_ numeral: Numeral) -> String {
        guard let claim = numeral.claim else { return say(.missing, .prose) }
        guard numeral.quantity.isPercent else { return sentence(numeral, claim) }
        let whole = Claim.Places(finest: 0, coarsest: 0)
        guard var rough = Claim(numeral.interval, numeral.precision, shift: numeral.shift, whole) else {
            return say(.missing, .prose)
        }
        // "0 persen", "lebih dari 0 persen" say nothing, so the finer words stay.
        if rough.isZero { return sentence(numeral, claim) }
        if rough.mark == .none, !isWhole(numeral) { rough.mark = .about }
        return sentence(numeral, rough)
    }

    private func isWhole(_ numeral: Numeral) -> Bool {
        guard let value = numeral.interval.single else { return false }
        return value.scaled(numeral.shift, .down) == value.scaled(numeral.shift, .up)
    }

    /// A plain fraction near the value, with the words that make it true.
    private func fraction(_ numeral: Numeral) -> String? {
        let reach = Reach(numeral)
        let found = PlainFraction.all.compactMap { fraction in
            // "Hampir" is held to a twentieth of the fraction and to one per cent of the whole.
            let twentieth = Fraction(fraction.value.numerator, fraction.value.denominator * 20)
            let below = min(Fraction(1, 100), twentieth)
            return reach.words(
                for: fraction.value, above: Fraction(3, 100), below: below,
                around: Fraction(1, 200)
            ).map { ($0, fraction) }
        }
        guard let (match, fraction) = found.min(by: { $0.0.distance < $1.0.distance }) else { return nil }
        let words = match.words[language]
        return (words.isEmpty ? "" : words + " ") + fraction.words[language]
    }

    /// "hampir" or "lebih dari" a whole number of units, within two per cent of it.
    private func nearWhole(_ numeral: Numeral) -> String? {
        guard numeral.stated == nil || numeral.precision == .exact,
            let end = numeral.interval.upper.value,
            let whole = end.scaled(numeral.shift, .nearest), whole > 0,
            whole < 1_000_000
        else { return nil }
        let unit = Int128.tenTo(-numeral.shift)
        let value = Fraction(whole * unit)
        // 11,73–11,90 is still "hampir dua belas kali"; money is held closer.
        let near = Fraction(whole * unit, numeral.quantity == .times ? 40 : 50)
        guard
            let match = Reach(numeral).words(
                for: value, above: near, below: near,
                around: Fraction(0))
        else {
            return nil
        }
        let digits =
            numeral.quantity == .times
            ? inWords(Int(whole))
            : Digits(steps: whole, places: 0).text(language)
        let words = match.words[language]
        return (words.isEmpty ? "" : words + " ") + dressed(digits, numeral, isSentence: true)
    }
}

/// How an interval lies to a plain value.
private struct Reach {
    let low: Bound<Fraction>
    let high: Bound<Fraction>

    /// One-sided figures claim nothing about their other end.
    init(_ numeral: Numeral) {
        let interval = numeral.interval
        switch numeral.precision {
        case .moreThan, .atLeast: (low, high) = (interval.lower, .unbounded)
        case .lessThan, .atMost, .residual: (low, high) = (.unbounded, interval.upper)
        case .exact, .rounded, .about, .between: (low, high) = (interval.lower, interval.upper)
        }
    }

    struct Match {
        var words: Words
        var distance: Fraction
    }

    /// The words that are true of the value, if it is near enough.
    func words(for value: Fraction, above: Fraction, below: Fraction, around: Fraction) -> Match? {
        if let low = low.value, value < low || value == low && self.low.isOpen {
            let distance = low.minus(value)
            return distance > above ? nil : Match(words: Mark.moreThan.words, distance: distance)
        }
        if let high = high.value, high < value || value == high && self.high.isOpen {
            // An upper bound alone may be far below; "hampir" would say that it is near.
            let distance = value.minus(low.value ?? high)
            let words = low.value == nil ? Mark.lessThan.words : Words(id: "hampir", en: "nearly")
            return distance > below ? nil : Match(words: words, distance: distance)
        }
        guard let low = low.value, let high = high.value else { return nil }
        let distance = max(value.minus(low), high.minus(value))
        if distance.isZero { return Match(words: Mark.none.words, distance: distance) }
        return distance > around ? nil : Match(words: Mark.about.words, distance: distance)
    }
}

/// Fractions that have plain words.
struct PlainFraction {
    let value: Fraction
    let words: Words

    private init(_ top: Int128, _ bottom: Int128, _ id: String, _ en: String) {
        value = Fraction(top, bottom)
        words = Words(id: id, en: en)
    }

    static let all = [
        PlainFraction(1, 10, "sepersepuluh", "a tenth"), PlainFraction(1, 5, "seperlima", "a fifth"),
        PlainFraction(1, 4, "seperempat", "a quarter"), PlainFraction(1, 3, "sepertiga", "a third"),
        PlainFraction(2, 5, "dua perlima", "two fifths"), PlainFraction(1, 2, "separuh", "half"),
        PlainFraction(3, 5, "tiga perlima", "three fifths"), PlainFraction(2, 3, "dua pertiga", "two thirds"),
        PlainFraction(3, 4, "tiga perempat", "three quarters"),
        PlainFraction(4, 5, "empat perlima", "four fifths"),
        PlainFraction(9, 10, "sembilan persepuluh", "nine tenths"),
    ]
}
