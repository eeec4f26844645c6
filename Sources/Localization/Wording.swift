public import Amounts

/// Writes figures in one language and one currency.
public struct Wording: Sendable, Hashable {
    public var language: Language
    public var currency: Currency

    public init(language: Language, currency: Currency) {
        self.language = language
        self.currency = currency
    }

    /// The text of a figure.
    ///
    /// - Parameters:
    ///   - quantity: what kind of number it is: decides unit, places and words.
    ///   - scale: the unit of money as powers of ten (0, 6, 9, 12); nil takes the source's unit, else the
    ///     largest one in which the value is at least 1.
    ///   - form: how it is written.
    public func say(_ value: FigureValue, as quantity: Quantity, scale: Int? = nil, _ form: Form) -> String {
        switch value {
        case .absent(let absence): say(absence, form)
        case .count(let count): say(count: count, form)
        case .rank(let rank): say(rank, form)
        case .amount(let amount): say(amount, as: quantity, scale: scale, form)
        case .ratio(let ratio): say(Numeral(ratio, quantity), form)
        }
    }

    /// The text of an amount of money.
    public func say(
        _ amount: Amount, as quantity: Quantity = .money, scale: Int? = nil,
        _ form: Form
    ) -> String {
        if let absence = amount.absence { return say(absence, form) }
        if form == .full, let value = amount.exactValue { return allDigits(value) }
        return say(Numeral(amount, quantity, scale: scale, currency: currency), form)
    }

    /// "…" and "x" in tables, words in sentences.
    public func say(_ absence: Absence, _ form: Form) -> String {
        switch form {
        case .mark, .bare: absence.symbol
        case .prose, .magnitude, .headline, .coarse, .full: absence.words[language]
        }
    }

    private func say(_ numeral: Numeral, _ form: Form) -> String {
        guard let claim = numeral.claim else { return say(.missing, form) }
        if let symbol = numeral.symbol { return form.isSigned ? symbol : nothing(numeral, claim) }
        switch form {
        case .mark: return marked(numeral, claim)
        case .bare: return bare(claim, isChange: numeral.quantity.isChange)
        case .prose, .full: return sentence(numeral, claim)
        case .magnitude:
            let shown = numeral.rising ?? numeral
            return sentence(shown, shown.claim ?? claim)
        case .headline: return headline(numeral.rising ?? numeral)
        case .coarse: return coarse(numeral.rising ?? numeral)
        }
    }

    /// In a sentence: truly nil, or too little for the last place.
    private func nothing(_ numeral: Numeral, _ claim: Claim) -> String {
        if numeral.isNil { return Words(id: "nol", en: "nil")[language] }
        guard !numeral.hasNegative else { return Words(id: "mendekati nol", en: "close to zero")[language] }
        return sentence(numeral, Claim(.lessThan, Digits(steps: 1, places: claim.low.places)))
    }

    /// "Rp 17.990.227.397"; cents where the currency has them.
    private func allDigits(_ value: Int128) -> String {
        let sign = value < 0 ? Spacing.minus : ""
        return sign + prefix + Digits(steps: value, places: currency.minorDigits).text(language)
    }

    /// The currency and the blank after it: none between US$ and an English number.
    var prefix: String {
        currency.prefix + (language == .en && currency.prefix.hasSuffix("$") ? "" : Spacing.thin)
    }
}

extension Form {
    /// Marks and signs, not words.
    var isSigned: Bool { self == .mark || self == .bare }
}

extension Quantity {
    /// Carries its sign.
    var isChange: Bool { self == .moneyChange || self == .percentChange || self == .percentagePoints }
    var isMoney: Bool { self == .money || self == .moneyChange }
}
