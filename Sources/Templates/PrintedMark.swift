public import Amounts
public import Figures

/// A mark that a page prints and its notes explain.
public enum PrintedMark: Int, Sendable, Hashable, CaseIterable, Comparable {
    case about, lower, upper, missing, withheld, nilValue, notApplicable

    /// Key of its explanation in the words of a template.
    public var key: String {
        switch self {
        case .about: "marks-about"
        case .lower: "marks-lower"
        case .upper: "marks-upper"
        case .missing: "marks-missing"
        case .withheld: "marks-withheld"
        case .nilValue: "marks-nil"
        case .notApplicable: "marks-not-applicable"
        }
    }

    /// The mark that a figure carries in print; nil for none.
    public init?(_ figure: Figure) {
        switch figure.value {
        case .absent(let absence): self.init(absence)
        case .amount(let amount):
            if let absence = amount.absence { self.init(absence) } else { self.init(amount.precision) }
        case .ratio(let ratio): self.init(ratio.precision)
        case .count, .rank: return nil
        }
    }

    /// The sign that stands in place of a value.
    public init(_ absence: Absence) {
        switch absence {
        case .missing: self = .missing
        case .withheld: self = .withheld
        case .baseMissing, .baseZero, .baseNegative, .notApplicable: self = .notApplicable
        }
    }

    private init?(_ precision: Precision) {
        switch precision {
        case .exact, .rounded, .between: return nil
        case .about: self = .about
        case .moreThan, .atLeast: self = .lower
        case .lessThan, .atMost, .residual: self = .upper
        }
    }

    public static func < (a: PrintedMark, b: PrintedMark) -> Bool { a.rawValue < b.rawValue }
}
