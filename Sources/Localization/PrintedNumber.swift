public import Amounts

/// The number that is printed of a value, for programs that write it in their own way.
public struct PrintedNumber: Sendable, Hashable {
    /// What stands before it.
    public var mark: Mark
    /// The printed digits as a whole number of steps of 10^−places.
    public var steps: Int128
    /// The upper end of a band, in the same steps.
    public var upperSteps: Int128?
    public var places: Int
    /// The unit as powers of ten: 9 for miliar; 0 of what is no money.
    public var scale: Int

    /// With a decimal point and without groups: "14.8", "-3".
    public var plain: String { Self.plain(steps, places) }
    public var upperPlain: String? { upperSteps.map { Self.plain($0, places) } }

    /// A whole number of steps of 10^−places with a decimal point.
    public static func plain(_ steps: Int128, _ places: Int) -> String {
        let digits = String(steps.magnitude), sign = steps < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension Wording {
    /// What `mark` prints of a figure as a number; nil where it prints none. Percent as percent.
    public func number(_ value: FigureValue, as quantity: Quantity, scale: Int? = nil) -> PrintedNumber? {
        switch value {
        case .absent: nil
        case .count(let count): PrintedNumber(mark: .none, steps: Int128(count), places: 0, scale: 0)
        case .rank(let rank):
            PrintedNumber(
                mark: .none, steps: Int128(rank.lowest),
                upperSteps: rank.highest == rank.lowest ? nil : Int128(rank.highest), places: 0, scale: 0)
        case .ratio(let ratio): number(Numeral(ratio, quantity))
        case .amount(let amount):
            amount.absence == nil
                ? number(Numeral(amount, quantity, scale: scale, currency: currency)) : nil
        }
    }

    private func number(_ numeral: Numeral) -> PrintedNumber? {
        numeral.claim.map { claim in
            PrintedNumber(
                mark: claim.mark, steps: claim.low.steps, upperSteps: claim.high?.steps,
                places: claim.low.places, scale: numeral.scale)
        }
    }
}
