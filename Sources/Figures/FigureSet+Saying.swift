import Amounts
public import Localization

extension FigureSet {
    /// The unit of money of the whole report, as powers of ten, from the largest total of its last year: 9
    /// for miliar.
    public var moneyScale: Int {
        let totals = years.compactMap { aggregates.year($0)?.total }.filter { !$0.isAbsent }
        guard let largest = totals.last.map({ $0.upper ?? $0.lower }) else { return 0 }
        return [12, 9, 6].first { scale in
            largest >= (0..<scale).reduce(Int128(1)) { power, _ in power * 10 }
        } ?? 0
    }

    /// How a figure is printed: what a source states in the source's unit, what is derived in the report's.
    public func say(_ figure: Figure, _ wording: Wording, _ form: Form) -> String {
        let isStated = figure.amount?.stated != nil
        return wording.say(figure.value, as: figure.quantity, scale: isStated ? nil : moneyScale, form)
    }
}
