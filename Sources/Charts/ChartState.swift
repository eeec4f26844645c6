public import Amounts
import Localization

/// How far a drawn value can be trusted: decides its edge, the same way in every chart (`visual-spec` 4.4).
public enum ChartState: String, Sendable, Hashable, CaseIterable {
    case exact, rounded
    case about
    case lowerBound, upperBound
    /// A stated or calculated range: drawn dashed from nothing to its middle, on an axis from end to end.
    case band
    /// A total less its parts: hatched, to its upper end.
    case residual
    /// "…": a place without a bar, never a slice.
    case missing
    /// "c": kept back; like a missing one, a place without a bar.
    case withheld
    /// "–": truly nothing.
    case nilValue
    /// "0": there, too small to print.
    case belowHalf
    /// "x".
    case notApplicable

    public init(_ precision: Precision, _ status: Status = []) {
        if status.contains(.missing) {
            self = .missing
        } else if status.contains(.withheld) {
            self = .withheld
        } else if status.contains(.notApplicable) {
            self = .notApplicable
        } else if status.contains(.nilValue) {
            self = .nilValue
        } else if status.contains(.belowHalfUnit) {
            self = .belowHalf
        } else {
            self.init(precision)
        }
    }

    public init(_ absence: Absence) {
        switch absence {
        case .missing: self = .missing
        case .withheld: self = .withheld
        case .baseMissing, .baseZero, .baseNegative, .notApplicable: self = .notApplicable
        }
    }

    /// The sign that stands at the place of a value that is not drawn; nil where one is.
    public var signOfNone: String? {
        switch self {
        case .missing: Absence.missing.symbol
        case .withheld: Absence.withheld.symbol
        case .notApplicable: Absence.notApplicable.symbol
        case .nilValue: "–"
        case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf: nil
        }
    }

    private init(_ precision: Precision) {
        switch precision {
        case .exact: self = .exact
        case .rounded: self = .rounded
        case .about: self = .about
        case .moreThan, .atLeast: self = .lowerBound
        case .lessThan, .atMost: self = .upperBound
        case .between: self = .band
        case .residual: self = .residual
        }
    }

    /// Carries a dashed edge.
    public var isInexact: Bool {
        switch self {
        case .about, .lowerBound, .upperBound, .band, .residual: true
        case .exact, .rounded, .missing, .withheld, .nilValue, .belowHalf, .notApplicable: false
        }
    }

    /// Has a length to draw.
    public var hasLength: Bool {
        switch self {
        case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf: true
        case .missing, .withheld, .nilValue, .notApplicable: false
        }
    }
}
