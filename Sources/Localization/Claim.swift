import Amounts

/// A number as it will be printed: its mark, and one value or both ends of a band. Everything is decided
/// here; what follows is only writing (`numbers` 3).
struct Claim: Hashable {
    var mark: Mark
    var low: Digits
    /// The upper end of a band.
    var high: Digits?

    var isBand: Bool { high != nil }
    var isZero: Bool { low.isZero && (high?.isZero ?? true) }

    init(_ mark: Mark, _ low: Digits, _ high: Digits? = nil) {
        self.mark = mark
        self.low = low
        self.high = high
    }

    /// The finest and the coarsest place of a quantity.
    struct Places: Hashable {
        var finest: Int
        var coarsest: Int
    }

    /// The claim that holds for every value of `interval`; nil where it has no end to print.
    ///
    /// - Parameter shift: powers of ten from the interval's unit to the printed one: 2 for %, −9 for miliar.
    init?(_ interval: Interval<Fraction>, _ precision: Precision, shift: Int, _ places: Places) {
        switch precision {
        case .moreThan, .atLeast: self.init(above: interval.lower, precision, shift, places)
        case .lessThan, .atMost, .residual: self.init(below: interval.upper, precision, shift, places)
        case .exact, .rounded, .about, .between:
            self.init(between: interval, precision, shift, places)
        }
    }

    /// Safe side down. An open end that is printed to its last digit is still "more than".
    private init?(above bound: Bound<Fraction>, _ precision: Precision, _ shift: Int, _ places: Places) {
        let shift = places.finest + shift
        guard let value = bound.value, let steps = value.scaled(shift, .down) else { return nil }
        let isStrict = bound.isOpen || value.scaled(shift, .up) != steps
        self.init(
            precision == .moreThan && isStrict ? .moreThan : .atLeast,
            Digits(steps: steps, places: places.finest))
    }

    /// Safe side up.
    private init?(below bound: Bound<Fraction>, _ precision: Precision, _ shift: Int, _ places: Places) {
        let shift = places.finest + shift
        guard let value = bound.value, let steps = value.scaled(shift, .up) else { return nil }
        let isStrict = bound.isOpen || value.scaled(shift, .down) != steps
        self.init(
            precision == .lessThan && isStrict ? .lessThan : .atMost,
            Digits(steps: steps, places: places.finest))
    }

    /// The finest place at which both ends round alike, else the band at the coarsest, rounded outward.
    private init?(
        between interval: Interval<Fraction>, _ precision: Precision, _ shift: Int,
        _ places: Places
    ) {
        guard let low = interval.lower.value else {
            self.init(below: interval.upper, .atMost, shift, places)
            return
        }
        guard let high = interval.upper.value else {
            self.init(above: interval.lower, .atLeast, shift, places)
            return
        }
        for place in stride(from: places.finest, through: places.coarsest, by: -1) {
            if let step = low.scaled(place + shift, .nearest), step == high.scaled(place + shift, .nearest) {
                self.init(precision == .about ? .about : .none, Digits(steps: step, places: place))
                return
            }
        }
        guard let floor = low.scaled(places.coarsest + shift, .down),
            let ceiling = high.scaled(places.coarsest + shift, .up)
        else { return nil }
        self.init(
            precision == .between ? .none : .about, Digits(steps: floor, places: places.coarsest),
            Digits(steps: ceiling, places: places.coarsest))
    }

    /// A source's own digits, where the unit lets them stand (`numbers` 3, rule 0).
    init?(_ stated: Stated, atScale scale: Int) {
        guard stated.qualifier != .exact else { return nil }
        var digits = stated.digits
        var places = stated.decimals + scale - stated.scale
        if scale != stated.scale {
            // Zeros at the end of "sekitar 14.800.000.000" are not stated digits.
            let isRough = stated.qualifier != .rounded && stated.qualifier != .between && stated.decimals == 0
            while isRough, digits != 0, digits % 10 == 0, places > 0 {
                digits /= 10
                places -= 1
            }
            guard (0...2).contains(places) else { return nil }
        }
        self.init(
            Mark(stated.qualifier), Digits(steps: digits, places: places),
            stated.upperDigits.map { Digits(steps: $0, places: places) })
    }
}
