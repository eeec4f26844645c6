public import Amounts

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
    /// "–": truly nothing.
    case nilValue
    /// "0": there, too small to print.
    case belowHalf
    /// "x".
    case notApplicable

    public init(_ precision: Precision, _ status: Status = []) {
        if status.contains(.missing) || status.contains(.withheld) {
            self = .missing
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
        case .exact, .rounded, .missing, .nilValue, .belowHalf, .notApplicable: false
        }
    }

    /// Has a length to draw.
    public var hasLength: Bool {
        switch self {
        case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf: true
        case .missing, .nilValue, .notApplicable: false
        }
    }
}
