public import Amounts
public import Localization

/// A kind of figure: its name in ids, its label, what it can be asked of, and how it is answered.
public struct Indicator: Sendable {
    /// The first part of an id: "growth".
    public var name: String
    /// "Pertumbuhan".
    public var label: Words
    public var quantity: Quantity
    /// What it can be asked of.
    public var shapes: [Shape]
    /// Over what time: a year, a month or a span of years.
    public var span: Span
    /// The figure that answers a question, or why there is none.
    public var answer: @Sendable (Question) throws(FigureError) -> Figure

    /// The time that an indicator speaks of.
    public enum Span: Sendable, Hashable {
        case year, month, years
    }

    public init(
        _ name: String, _ label: Words, _ quantity: Quantity, of shapes: Shape...,
        over span: Span = .year,
        answer: @escaping @Sendable (Question) throws(FigureError) -> Figure
    ) {
        self.name = name
        self.label = label
        self.quantity = quantity
        self.shapes = shapes
        self.span = span
        self.answer = answer
    }

    /// May it be asked of such a subject and period?
    func fits(_ subject: Subject, _ period: Period) -> Bool {
        guard shapes.contains(subject.shape) else { return false }
        switch (span, period) {
        case (.year, .year), (.month, .month), (.years, .years): return true
        default: return false
        }
    }
}

/// All indicators, in the order in which `kendang figures` lists them. A new one is one file and one line
/// here.
public enum IndicatorCatalogue {
    public static let all: [Indicator] = [
        .total, .growth, .rise, .annualGrowth,
        .value, .monthlyValue, .share, .topShare, .drop, .rank, .rankAmongAll, .contribution,
        .count, .itemised, .residual, .residualShare, .concentration, .leaderOverSecond,
    ]

    /// The indicators of a name; several where one name is asked of different spans of time.
    static func named(_ name: some StringProtocol) -> [Indicator] { all.filter { $0.name == name } }
}
