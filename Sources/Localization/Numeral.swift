import Amounts

/// A value on its way into print: what it is, in which unit, and what can be claimed of it.
struct Numeral {
    let quantity: Quantity
    let interval: Interval<Fraction>
    let precision: Precision
    /// The unit of money; 0 for everything else.
    let scale: Int
    let shift: Int
    let places: Claim.Places
    /// As the source states it.
    let stated: Stated?
    /// What is printed of it; nil where it has no end to print.
    let claim: Claim?

    init(_ ratio: Ratio, _ quantity: Quantity) {
        let places = Numeral.places(of: quantity)
        let shift = quantity.isPercent ? 2 : 0
        self.init(
            quantity, ratio.interval, ratio.precision, scale: 0, shift: shift, places, stated: nil,
            printed: ratio.rounded.map { Interval(exactly: $0) })
    }

    /// - Parameter finest: decimals of the column that it stands in; nil: as many as its size asks for.
    init(
        _ amount: Amount, _ quantity: Quantity, scale: Int?, currency: Currency, places finest: Int? = nil
    ) {
        let scale = scale ?? Numeral.scale(of: amount, currency)
        let interval = Interval(lower: amount.interval.lower.fraction, upper: amount.interval.upper.fraction)
        let shift = -scale - currency.minorDigits
        let most = scale + currency.minorDigits
        let places =
            finest.map { Claim.Places(finest: min($0, most), coarsest: min(1, $0, most)) }
            ?? Numeral.places(of: interval, shift, atMost: most)
        self.init(
            quantity, interval, amount.precision, scale: scale, shift: shift, places,
            stated: amount.stated)
    }

    private init(
        _ quantity: Quantity, _ interval: Interval<Fraction>, _ precision: Precision, scale: Int,
        shift: Int, _ places: Claim.Places, stated: Stated?, printed: Interval<Fraction>? = nil
    ) {
        self.quantity = quantity
        self.interval = interval
        self.precision = precision
        self.scale = scale
        self.shift = shift
        self.places = places
        self.stated = stated
        claim =
            stated.flatMap { Claim($0, atScale: scale) }
            ?? Claim(printed ?? interval, precision, shift: shift, places)
    }

    /// A fall as a positive number, for sentences whose verb says the direction; nil where it is none.
    var rising: Numeral? {
        guard let claim, claim.isFall, quantity.isChange else { return nil }
        return Numeral(
            quantity, interval.negated, precision.negated, scale: scale, shift: shift, places,
            stated: nil)
    }

    /// Truly nothing.
    var isNil: Bool { interval.single?.isZero ?? false }
    var hasNegative: Bool { interval.lower.value?.isNegative ?? true }

    /// "–" of nothing, "0" of what is there but below half a unit; changes print their zero as a number.
    var symbol: String? {
        guard !quantity.isChange, let claim, quantity != .index else { return nil }
        if isNil { return "–" }
        let isSmall = claim.isZero && (claim.mark == .none || claim.mark == .about)
        return isSmall ? "0" : nil
    }

    /// The source's own unit, else the largest in which the value is at least 1.
    static func scale(of amount: Amount, _ currency: Currency) -> Int {
        if let stated = amount.stated, stated.qualifier != .exact, stated.scale >= 3 { return stated.scale }
        let ends = [amount.interval.lower.value, amount.interval.upper.value].compactMap { $0?.magnitude }
        return MoneyUnit.scale(ofLargest: ends.max() ?? 0, currency)
    }

    /// Two decimals below a hundred, one below a thousand; never finer than the smallest unit.
    private static func places(
        of interval: Interval<Fraction>, _ shift: Int,
        atMost most: Int
    ) -> Claim.Places {
        let ends = [interval.lower.value, interval.upper.value]
            .compactMap { $0?.magnitude.scaled(shift, .down) }
        let finest = min(decimals(ofLargest: ends.max() ?? 0), most)
        return Claim.Places(finest: finest, coarsest: min(1, finest))
    }

    /// Of numbers up to this one (`visual-spec` 5).
    static func decimals(ofLargest largest: some BinaryInteger) -> Int {
        largest < 100 ? 2 : largest < 1000 ? 1 : 0
    }

    static func places(of quantity: Quantity) -> Claim.Places {
        switch quantity {
        case .percent, .percentChange, .percentagePoints: Claim.Places(finest: 1, coarsest: 0)
        case .index: Claim.Places(finest: 2, coarsest: 1)
        case .times: Claim.Places(finest: 1, coarsest: 1)
        case .money, .moneyChange: Claim.Places(finest: 2, coarsest: 1)
        case .count, .rank: Claim.Places(finest: 0, coarsest: 0)
        }
    }
}

extension Quantity {
    /// A ratio of 0.828 is 82,8.
    var isPercent: Bool { self == .percent || self == .percentChange || self == .percentagePoints }
}

extension MoneyUnit {
    /// The largest unit in which a value, in smallest units, is at least 1; none below a million.
    static func scale(ofLargest value: UInt128, _ currency: Currency) -> Int {
        var units = value
        for _ in 0..<currency.minorDigits { units /= 10 }
        if units >= 1_000_000_000_000 { return 12 }
        if units >= 1_000_000_000 { return 9 }
        return units >= 1_000_000 ? 6 : 0
    }
}

extension Bound<Int128> {
    var fraction: Bound<Fraction> { Bound<Fraction>(value.map { Fraction($0) }, isOpen: isOpen) }
}

extension Claim {
    /// Nothing of it is above zero, and something is below.
    var isFall: Bool { (high ?? low).steps <= 0 && low.steps < 0 }
}
