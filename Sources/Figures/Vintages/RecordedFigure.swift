public import Amounts
public import Localization

/// A figure as an edition tells it to other programs: ratios to six places, rounded outward. What two
/// editions say is compared in this form, so that neither knows more digits than the other.
public struct RecordedFigure: Sendable, Hashable {
    public var id: FigureID
    public var label: Words
    public var quantity: Quantity
    /// The figures that it was calculated from.
    public var inputs: [FigureID]
    /// Its ends: smallest units of money, millionths of a ratio, a count, places. Nil where there is no value.
    public var ends: Interval<Int128>?
    /// Why there is none.
    public var absence: Absence?
    /// What the source wrote, of a figure that one states.
    public var stated: Stated?
    public var status: Status
    /// What decides the mark of an amount or a ratio.
    var precision: Precision
    /// Of a ratio: the end lies between its place and the next one inward.
    var isLowerCut = false, isUpperCut = false
    /// Of exact shares shown together: what it is printed as, in millionths.
    var rounded: Int128?
    /// Of a rank: among how many.
    var among: Int?

    /// Steps of a ratio in one.
    static let million: Int128 = 1_000_000

    /// As a set answers it.
    public init(_ figure: Figure) {
        (id, label, quantity, inputs) = (figure.id, figure.label, figure.quantity, figure.inputs)
        (precision, status) = (.exact, figure.status)
        switch figure.value {
        case .amount(let amount):
            (ends, stated, precision) = (amount.interval, amount.stated, amount.precision)
        case .ratio(let ratio):
            precision = ratio.precision
            let (low, high) = (ratio.interval.lower, ratio.interval.upper)
            ends = Interval(
                lower: Bound(low.value?.scaled(6, .down), isOpen: low.isOpen),
                upper: Bound(high.value?.scaled(6, .up), isOpen: high.isOpen))
            isLowerCut = low.value.map { $0.scaled(6, .down) != $0.scaled(6, .up) } ?? false
            isUpperCut = high.value.map { $0.scaled(6, .down) != $0.scaled(6, .up) } ?? false
            rounded = ratio.rounded?.scaled(6, .nearest)
        case .count(let count): ends = Interval(exactly: Int128(count))
        case .rank(let rank):
            ends = Interval(lower: Bound(Int128(rank.lowest)), upper: Bound(Int128(rank.highest)))
            among = rank.among
        case .absent(let reason): absence = reason
        }
    }

    init(
        id: FigureID, label: Words, quantity: Quantity, inputs: [FigureID] = [], ends: Interval<Int128>?,
        absence: Absence? = nil, stated: Stated? = nil, status: Status = [], precision: Precision = .exact,
        rounded: Int128? = nil, among: Int? = nil
    ) {
        (self.id, self.label, self.quantity, self.inputs) = (id, label, quantity, inputs)
        (self.ends, self.absence, self.stated, self.status) = (ends, absence, stated, status)
        (self.precision, self.rounded, self.among) = (precision, rounded, among)
    }

    /// What it is worth, for printing: it reads as its edition printed it.
    public var value: FigureValue {
        guard let ends else { return .absent(absence ?? .missing) }
        switch quantity {
        case .money, .moneyChange:
            return .amount(Amount(ends, precision: precision, stated: stated, status: status))
        case .count: return .count(Int(ends.lower.value ?? 0))
        case .rank:
            let lowest = Int(ends.lower.value ?? 0)
            return .rank(
                Rank(lowest: lowest, highest: Int(ends.upper.value ?? Int128(lowest)), among: among))
        case .percent, .percentChange, .percentagePoints, .index, .times:
            var ratio = Ratio(printedRatio, precision: precision, status: status)
            ratio.rounded = rounded.map { Fraction($0, Self.million) }
            return .ratio(ratio)
        }
    }

    /// The ends of a ratio, outward.
    var ratio: Interval<Fraction>? {
        guard let ends else { return nil }
        func end(_ bound: Bound<Int128>) -> Bound<Fraction> {
            Bound(bound.value.map { Fraction($0, Self.million) }, isOpen: bound.isOpen)
        }
        return Interval(lower: end(ends.lower), upper: end(ends.upper))
    }

    /// An end that was cut off lies within its last step: the middle of it is printed as the end is.
    private var printedRatio: Interval<Fraction> {
        guard var printed = ratio, let ends else { return Interval(lower: .unbounded, upper: .unbounded) }
        let isExact = precision == .exact && ends.upper.value == ends.lower.value.map { $0 + 1 }
        if isLowerCut || isExact, let low = ends.lower.value {
            printed.lower.value = Fraction(2 * low + 1, 2 * Self.million)
        }
        if isUpperCut || isExact, let high = ends.upper.value {
            printed.upper.value = Fraction(2 * high - 1, 2 * Self.million)
        }
        return printed
    }

    /// The same statement of the same value, whatever it was derived from.
    func says(as other: RecordedFigure) -> Bool {
        ends == other.ends && absence == other.absence && stated == other.stated
            && quantity == other.quantity
    }
}
