/// Digits as written, without separators.
struct NumberLiteral {
    var digits: Int128
    var decimals: Int
    /// "1,260" of decimal commas: nothing tells its three decimals from a group.
    var looksLikeGroup: Bool

    /// The most digits that are ever calculated with.
    static let mostDigits = 27

    /// Reads a run of digits and separators; spaces in it are groups.
    ///
    /// - Throws: the error with `text`, the whole cell.
    init(
        _ run: [Unicode.Scalar], convention: NumberConvention, groupsAreThousands: Bool,
        in text: String
    ) throws(AmountError) {
        let halves = run.split(separator: convention.decimal, omittingEmptySubsequences: false)
        guard halves.count <= 2 else { throw .wrongConvention(text, declared: convention) }
        let fraction = halves.count == 2 ? Array(halves[1]) : []
        guard fraction.allSatisfy({ $0 != convention.group && $0 != " " }) else {
            throw .wrongConvention(text, declared: convention)
        }
        let isSpaced = halves[0].contains(" ")
        if isSpaced, halves[0].contains(convention.group) { throw .malformedGroups(text) }
        let groups = halves[0].split(
            separator: isSpaced ? " " : convention.group,
            omittingEmptySubsequences: false)
        let whole = Array(groups.joined())
        if groups.count > 1 {
            try Self.check(groups, hasFraction: halves.count == 2, convention, in: text)
            if groups.count == 2, halves.count == 1, !isSpaced, !groupsAreThousands {
                let plain = String(String.UnicodeScalarView(whole))
                throw .ambiguousGroup(text, plain: plain, decimal: "\(Self.text(run))\(convention.decimal)0")
            }
        }
        guard !whole.isEmpty, whole.count + fraction.count <= Self.mostDigits else {
            throw whole.isEmpty ? .unreadable(text) : .tooLarge(text)
        }
        digits = (whole + fraction).reduce(0) { $0 * 10 + Int128($1.value - 48) }
        decimals = fraction.count
        looksLikeGroup = fraction.count == 3 && groups.count == 1 && whole.count <= 3 && whole.first != "0"
    }

    private static func check(
        _ groups: [ArraySlice<Unicode.Scalar>], hasFraction: Bool,
        _ convention: NumberConvention, in text: String
    ) throws(AmountError) {
        let first = groups[0]
        let isRegular = (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        if isRegular, first.first != "0" { return }
        // One point and no comma: a decimal point in a file of decimal commas.
        if groups.count == 2, !hasFraction { throw .wrongConvention(text, declared: convention) }
        throw .malformedGroups(text)
    }

    private static func text(_ run: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(run))
    }
}
