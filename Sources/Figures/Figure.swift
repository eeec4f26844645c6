public import Amounts
public import Datasets
public import Localization

/// A number with its identity: what it is worth, how it was found and where it comes from.
public struct Figure: Sendable, Hashable {
    public var id: FigureID
    /// "Pangsa: kendang jimbe, 2025".
    public var label: Words
    public var value: FigureValue
    public var quantity: Quantity
    public var formula: Formula
    /// The figures that it is calculated from, in the formula's order.
    public var inputs: [FigureID]
    /// The source rows of a stated figure or of a sum of rows; a derived figure's are asked by
    /// `FigureSet.rows(behind:)`.
    public var rows: [RowSpan]
    /// The currency of money, where it is not the report's own.
    public var currency: Currency?

    public init(
        id: FigureID, label: Words, value: FigureValue, quantity: Quantity, formula: Formula,
        inputs: [FigureID] = [], rows: [RowSpan] = []
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.quantity = quantity
        self.formula = formula
        self.inputs = inputs
        self.rows = rows
    }

    /// The amount, where it is one.
    public var amount: Amount? {
        if case .amount(let amount) = value { amount } else { nil }
    }

    /// The ratio, where it is one.
    public var ratio: Ratio? {
        if case .ratio(let ratio) = value { ratio } else { nil }
    }

    /// How far it can be trusted; nil where there is no value.
    public var precision: Precision? {
        switch value {
        case .amount(let amount): amount.precision
        case .ratio(let ratio): ratio.precision
        case .count: .exact
        case .rank(let rank): rank.lowest == rank.highest ? .exact : .between
        case .absent: nil
        }
    }

    /// What else is said of it.
    public var status: Status {
        switch value {
        case .amount(let amount): amount.status
        case .ratio(let ratio): ratio.status
        case .count, .rank, .absent: []
        }
    }

    public var isAbsent: Bool {
        if case .absent = value { true } else { false }
    }
}
