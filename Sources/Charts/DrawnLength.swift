public import Amounts

/// How long a value is drawn: geometry only, never printed.
public struct DrawnLength: Sendable, Hashable {
    public var drawn: Double
    public var lower: Double
    public var upper: Double?
    public var state: ChartState

    /// In units of ten to the scale; ratios as they are.
    public init(_ value: FigureValue, scale: Int) {
        switch value {
        case .amount(let amount):
            let unit = (0..<scale).reduce(1.0) { size, _ in size * 10 }
            self.init(
                amount.interval.lower.value.map { Double($0) / unit },
                amount.interval.upper.value.map { Double($0) / unit },
                Self.state(amount))
        case .ratio(let ratio):
            self.init(
                ratio.interval.lower.value.map(\.approximation),
                ratio.interval.upper.value.map(\.approximation),
                ChartState(ratio.precision, ratio.status.subtracting([.missing, .withheld])))
        case .count(let count): self.init(Double(count), Double(count), .exact)
        case .rank: self.init(nil, nil, .notApplicable)
        case .absent(let absence): self.init(nil, nil, ChartState(absence))
        }
    }

    /// A sum that lacks a part is a bound, and is drawn as one; only what has no value at all is missing.
    private static func state(_ amount: Amount) -> ChartState {
        if let absence = amount.absence { return ChartState(absence) }
        return ChartState(amount.precision, amount.status.subtracting([.missing, .withheld]))
    }

    private init(_ low: Double?, _ high: Double?, _ state: ChartState) {
        lower = low ?? 0
        upper = high
        self.state = state
        switch state {
        case .upperBound, .residual: drawn = high ?? 0
        case .lowerBound: drawn = low ?? 0
        default: drawn = high.map { ((low ?? $0) + $0) / 2 } ?? lower
        }
    }

    /// Into percent.
    public mutating func scale(by factor: Double) {
        drawn *= factor
        lower *= factor
        upper = upper.map { $0 * factor }
    }
}

extension Fraction {
    /// For drawing only.
    public var approximation: Double { Double(numerator) / Double(denominator) }
}
