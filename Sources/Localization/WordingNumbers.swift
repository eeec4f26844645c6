import Amounts

/// Numbers with their marks, signs and units.
extension Wording {
    /// `≈ +Rp 3,1–3,3 miliar`, `> 82,8 %`.
    func marked(_ numeral: Numeral, _ claim: Claim) -> String {
        let mark = claim.mark.sign.isEmpty ? "" : claim.mark.sign + Spacing.thin
        let (sign, digits) = signed(claim, plus: numeral.quantity.isChange)
        return mark + sign + dressed(digits, numeral, isSentence: false)
    }

    /// `≈ +3,1–3,3`.
    func bare(_ claim: Claim, isChange: Bool) -> String {
        let mark = claim.mark.sign.isEmpty ? "" : claim.mark.sign + Spacing.thin
        let (sign, digits) = signed(claim, plus: isChange)
        return mark + sign + digits
    }

    /// `lebih dari Rp 14,9 miliar`, `antara Rp 1,0 dan 1,2 miliar`.
    func sentence(_ numeral: Numeral, _ claim: Claim) -> String {
        if claim.isBand, claim.mark == .none, claim.low.steps >= 0 {
            let between = Words(id: "antara", en: "between")[language]
            let and = Words(id: "dan", en: "and")[language]
            let digits = claim.low.text(language) + " \(and) " + (claim.high ?? claim.low).text(language)
            return "\(between) " + dressed(digits, numeral, isSentence: true)
        }
        let (sign, digits) = signed(claim, plus: false)
        // "bertambah Rp 3,1–3,3 miliar": a band of money after a verb says by itself that it is one.
        let isPlainBand = claim.isBand && numeral.quantity == .moneyChange
        let words = isPlainBand ? "" : claim.mark.words[language]
        return (words.isEmpty ? "" : words + " ") + sign + dressed(digits, numeral, isSentence: true)
    }

    /// Sign and digits apart, since the currency stands between them.
    func signed(_ claim: Claim, plus: Bool) -> (sign: String, digits: String) {
        guard let high = claim.high else {
            return (sign(of: claim.low, plus), claim.low.text(language))
        }
        if claim.low.steps < 0, high.steps < 0 {
            return (Spacing.minus, "\(high.text(language))\(Spacing.dash)\(claim.low.text(language))")
        }
        if claim.low.steps < 0 {
            let to = Words(id: "hingga", en: "to")[language]
            // Without its plus the upper end would seem to be a fall as well.
            let upper = sign(of: high, true) + high.text(language)
            return (Spacing.minus, "\(claim.low.text(language)) \(to) \(upper)")
        }
        return (sign(of: claim.low, plus), "\(claim.low.text(language))\(Spacing.dash)\(high.text(language))")
    }

    /// Zero has no sign.
    private func sign(of digits: Digits, _ plus: Bool) -> String {
        if digits.steps < 0 { return Spacing.minus }
        return plus && digits.steps > 0 ? "+" : ""
    }

    /// Digits with currency and unit.
    func dressed(_ digits: String, _ numeral: Numeral, isSentence: Bool) -> String {
        switch numeral.quantity {
        case .money, .moneyChange:
            let unit = scaleWord(numeral.scale)
            return prefix + digits + (unit.isEmpty ? "" : Spacing.firm + unit)
        case .percent, .percentChange:
            if isSentence { return digits + Spacing.firm + Words(id: "persen", en: "percent")[language] }
            return digits + (language == .id ? Spacing.thin : "") + "%"
        case .percentagePoints:
            let words =
                isSentence
                ? Words(id: "poin\u{A0}persen", en: "percentage\u{A0}points")
                : Words(id: "p.p.", en: "pp")
            return digits + Spacing.firm + words[language]
        case .times:
            return digits + Spacing.firm + Words(id: "kali", en: "times")[language]
        case .index, .count, .rank:
            return digits
        }
    }

    /// "miliar", "billion"; empty for no unit.
    public func scaleWord(_ scale: Int) -> String {
        switch scale {
        case 3: Words(id: "ribu", en: "thousand")[language]
        case 6: Words(id: "juta", en: "million")[language]
        case 9: Words(id: "miliar", en: "billion")[language]
        case 12: Words(id: "triliun", en: "trillion")[language]
        default: ""
        }
    }
}
