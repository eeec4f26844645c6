public import Amounts

extension Wording {
    /// Between which ends a value lies, with all digits of money and four decimals of ratios: "Rp 14.750.000.000–
    /// 14.850.000.000"; an end that does not itself belong to it with its sign: "> 82,8216, < 83,3787 %". Ratios
    /// are rounded outward; of one that is known exactly the digits break off: "21,6412… %". Nil of counts,
    /// ranks and what is absent.
    public func ends(_ value: FigureValue, as quantity: Quantity) -> String? {
        switch value {
        case .amount(let amount):
            if amount.isMissing { return nil }
            let places = currency.minorDigits
            func digits(_ bound: Bound<Int128>) -> End? {
                bound.value.map { End(Digits(steps: $0, places: places), isOpen: bound.isOpen) }
            }
            return ends(digits(amount.interval.lower), digits(amount.interval.upper), quantity)
        case .ratio(let ratio):
            let shift = quantity.isPercent ? 2 : 0
            func digits(_ bound: Bound<Fraction>, _ rounding: Rounding) -> End? {
                bound.value?.scaled(Self.ratioPlaces + shift, rounding).map {
                    End(Digits(steps: $0, places: Self.ratioPlaces), isOpen: bound.isOpen)
                }
            }
            if let single = ratio.interval.single { return exact(single, shift, quantity) }
            return ends(digits(ratio.interval.lower, .down), digits(ratio.interval.upper, .up), quantity)
        case .count, .rank, .absent: return nil
        }
    }

    private static let ratioPlaces = 4

    /// One end as it is written.
    private struct End {
        let digits: Digits
        let isOpen: Bool

        init(_ digits: Digits, isOpen: Bool) {
            self.digits = digits
            self.isOpen = isOpen
        }
    }

    private func ends(_ low: End?, _ high: End?, _ quantity: Quantity) -> String? {
        switch (low, high) {
        case (nil, nil): return nil
        case (let low?, nil): return (low.isOpen ? "> " : "≥ ") + dressed(low.digits, quantity)
        case (nil, let high?): return (high.isOpen ? "< " : "≤ ") + dressed(high.digits, quantity)
        case (let low?, let high?):
            if low.digits == high.digits { return dressed(low.digits, quantity) }
            guard low.isOpen || high.isOpen else {
                let to = low.digits.steps < 0 ? " \(Words(id: "hingga", en: "to")[language]) " : "–"
                return dressed(low.digits, quantity, unit: false) + to
                    + dressed(high.digits, quantity, prefix: low.digits.steps < 0)
            }
            return (low.isOpen ? "> " : "≥ ") + dressed(low.digits, quantity, unit: false) + ", "
                + (high.isOpen ? "< " : "≤ ") + dressed(high.digits, quantity)
        }
    }

    /// A ratio that is one number: its digits break off where they do not end.
    private func exact(_ value: Fraction, _ shift: Int, _ quantity: Quantity) -> String? {
        let (towardsNothing, away): (Rounding, Rounding) = value.isNegative ? (.up, .down) : (.down, .up)
        guard let steps = value.scaled(Self.ratioPlaces + shift, towardsNothing),
            let next = value.scaled(Self.ratioPlaces + shift, away)
        else { return nil }
        return dressed(
            Digits(steps: steps, places: Self.ratioPlaces), quantity, more: steps == next ? "" : "…")
    }

    private func dressed(
        _ digits: Digits, _ quantity: Quantity, more: String = "", prefix hasPrefix: Bool = true,
        unit hasUnit: Bool = true
    ) -> String {
        let number = digits.text(language) + more, sign = digits.steps < 0 ? Spacing.minus : ""
        if quantity.isMoney { return sign + (hasPrefix ? prefix : "") + number }
        guard hasUnit else { return sign + number }
        switch quantity {
        case .percent, .percentChange: return sign + number + (language == .id ? Spacing.thin : "") + "%"
        case .percentagePoints:
            return sign + number + Spacing.firm + Words(id: "p.p.", en: "pp")[language]
        case .money, .moneyChange, .index, .times, .count, .rank: return sign + number
        }
    }
}
