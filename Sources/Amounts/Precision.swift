/// How far a value can be trusted: decides its mark in print and its edge in a chart (`visual-spec` 4.4).
/// It follows the kind of derivation, not the width of the interval.
public enum Precision: String, Sendable, Hashable, CaseIterable {
    /// Known to the last unit.
    case exact
    /// Rounded by the source to its last digit; printed without a mark.
    case rounded
    /// "sekitar", and every sum, difference, growth or ratio of values that are not exact: ≈.
    case about
    /// > and ≥: one-sided, nothing is said of the upper end.
    case moreThan, atLeast
    /// < and ≤: one-sided, nothing is said of the lower end.
    case lessThan, atMost
    /// A range that the source states: printed without ≈.
    case between
    /// A total less its parts: printed as its upper end with ≤, drawn hatched.
    case residual
}
