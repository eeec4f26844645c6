import Amounts
public import Localization

extension FigureSet {
    static func moneyScale(of aggregates: Aggregates, _ currency: Currency) -> Int {
        let totals = aggregates.years.filter(\.hasData).compactMap(\.total).filter { !$0.isAbsent }
        guard let largest = totals.last.map({ $0.upper ?? $0.lower }) else { return 0 }
        return [12, 9, 6].first { scale in
            largest >= (0..<scale + currency.minorDigits).reduce(Int128(1)) { power, _ in power * 10 }
        } ?? 0
    }

    /// The number that `say` prints in the form of tables; nil where it prints none.
    public func number(_ figure: Figure, _ wording: Wording) -> PrintedNumber? {
        let isStated = figure.amount?.stated != nil
        return wording.number(figure.value, as: figure.quantity, scale: isStated ? nil : moneyScale)
    }

    /// How a figure is printed: what a source states in the source's unit, what is derived in the report's.
    public func say(_ figure: Figure, _ wording: Wording, _ form: Form) -> String {
        let isStated = figure.amount?.stated != nil
        let scale = figure.currency == nil ? moneyScale : (beside ?? self).moneyScale
        return wording.of(figure).say(
            figure.value, as: figure.quantity, scale: isStated ? nil : scale, form)
    }
}

extension Wording {
    /// The same in the currency of a figure.
    public func of(_ figure: Figure) -> Wording {
        Wording(language: language, currency: figure.currency ?? currency)
    }
}
