public import Amounts
public import Declarations
public import Localization

/// What is wrong with data, in both languages: a rule and its words for one case, before its place is known.
public struct DataFault: Sendable, Hashable {
    public let rule: DataRule
    public var weight: Finding.Weight
    public let message: Words
    public var hint: Words?

    public init(_ rule: DataRule, _ message: Words, hint: Words? = nil) {
        self.rule = rule
        weight = rule.weight
        self.message = message
        self.hint = hint
    }

    /// Why a cell is not an amount.
    public init(_ error: AmountError) {
        self.init(
            DataRule(of: error), Words(id: error.indonesian, en: error.message),
            hint: error.hint.map { Words(id: error.indonesianHint ?? $0, en: $0) })
    }

    /// The finding of it at a place.
    public func at(_ place: SourcePlace?) -> Finding {
        var finding = Finding(weight, message.en, hint: hint?.en, at: place)
        finding.rule = rule.id
        finding.indonesian = Finding.Text(message: message.id, hint: hint?.id)
        return finding
    }

    /// Let pass by the office, for its reason.
    func waived(_ waiver: Waiver) -> DataFault {
        var fault = self
        fault.weight = .warning
        fault.hint = Words(id: "dibiarkan: " + waiver.reason.id, en: "let pass: " + waiver.reason.en)
        return fault
    }
}

extension DataRule {
    /// The rule that a cell breaks which is no amount.
    init(of error: AmountError) {
        self =
            switch error {
            case .unreadable: .unreadableNumber
            case .ambiguousGroup: .ambiguousNumber
            case .ambiguousScale: .ambiguousScale
            case .wrongConvention: .otherConvention
            case .malformedGroups: .malformedGroups
            case .tooFine: .tooFine
            case .tooLarge: .tooLarge
            case .contradiction: .contradictoryQualifiers
            case .reversedRange: .reversedRange
            case .scaleInScaledColumn: .scaleTwice
            case .otherCurrency: .otherCurrency
            }
    }
}

extension FindingList {
    public func add(_ fault: DataFault, at place: SourcePlace?) { add(fault.at(place)) }

    /// Adds what `make` says, which is not asked once the list is full.
    public func add(_ rule: DataRule, _ make: () -> Finding) {
        add(rule.weight, rule: rule.id, make)
    }
}
