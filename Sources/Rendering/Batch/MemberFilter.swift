import Amounts

/// Which members get a sheet: `value >= 1 miliar and share > 0,5%`, `sector = Perkebunan or code ~ 0901`.
///
/// A number may be no more than an interval. What it certainly fulfils is chosen; what it may or may not
/// fulfil is not, and is told.
public struct MemberFilter: Sendable {
    /// What may be asked of a member.
    enum Field: String, CaseIterable {
        /// Of the report's year, in the smallest unit; of the year before.
        case value, previous
        /// Of the whole report's total; against the year before.
        case share, growth
        case rank
        /// Texts: in both languages; as in file names; of a commodity.
        case name, key, sector, code

        var isText: Bool {
            switch self {
            case .name, .key, .sector, .code: true
            case .value, .previous, .share, .growth, .rank: false
            }
        }
    }

    enum Comparison: String, CaseIterable {
        case atMost = "<=", atLeast = ">=", differs = "!=", equals = "=", below = "<", above = ">"
        case contains = "~"
    }

    indirect enum Expression: Sendable {
        case number(Field, Comparison, Fraction)
        case text(Field, Comparison, String)
        case not(Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
    }

    /// Of what may be no more than an interval.
    enum Truth: Sendable, Hashable {
        case yes, no, unsure
    }

    /// What is known of a member.
    struct Facts {
        /// nil: there is no such number.
        var number: (Field) -> Interval<Fraction>?
        /// In every language.
        var texts: (Field) -> [String]
    }

    /// Why an expression cannot be understood, and where: a position in its text, from 0.
    public struct Fault: Error, Sendable, Hashable {
        public var message: String
        public var offset: Int
    }

    let expression: Expression
    /// As it was written.
    public let text: String

    /// Reads an expression.
    public init(_ text: String) throws(Fault) {
        self.text = text
        var reader = MemberFilterReader(text)
        expression = try reader.read()
    }

    func holds(_ facts: Facts) -> Truth { Self.truth(of: expression, facts) }

    private static func truth(of expression: Expression, _ facts: Facts) -> Truth {
        switch expression {
        case .not(let part):
            switch truth(of: part, facts) {
            case .yes: return .no
            case .no: return .yes
            case .unsure: return .unsure
            }
        case .and(let left, let right):
            let both = [truth(of: left, facts), truth(of: right, facts)]
            return both.contains(.no) ? .no : both.contains(.unsure) ? .unsure : .yes
        case .or(let left, let right):
            let both = [truth(of: left, facts), truth(of: right, facts)]
            return both.contains(.yes) ? .yes : both.contains(.unsure) ? .unsure : .no
        case .number(let field, let comparison, let wanted):
            // What there is no number for fulfils nothing.
            guard let interval = facts.number(field) else { return .no }
            return truth(of: interval, comparison, wanted)
        case .text(let field, let comparison, let wanted):
            let folded = wanted.lowercased()
            let found = facts.texts(field).map { $0.lowercased() }
            let holds =
                switch comparison {
                case .contains: found.contains { $0.contains(folded) }
                case .differs: !found.contains(folded)
                default: found.contains(folded)
                }
            return holds ? .yes : .no
        }
    }

    private static func truth(of interval: Interval<Fraction>, _ comparison: Comparison, _ wanted: Fraction)
        -> Truth
    {
        let isBelow =
            interval.upper.value.map { $0 < wanted || $0 == wanted && interval.upper.isOpen } ?? false
        let isNotAbove = interval.upper.value.map { $0 <= wanted } ?? false
        let isAbove =
            interval.lower.value.map { $0 > wanted || $0 == wanted && interval.lower.isOpen } ?? false
        let isNotBelow = interval.lower.value.map { $0 >= wanted } ?? false
        func truth(_ yes: Bool, _ no: Bool) -> Truth { yes ? .yes : no ? .no : .unsure }
        switch comparison {
        case .below: return truth(isBelow, isNotBelow)
        case .atMost: return truth(isNotAbove, isAbove)
        case .above: return truth(isAbove, isNotAbove)
        case .atLeast: return truth(isNotBelow, isBelow)
        case .equals, .contains: return truth(interval.single == wanted, isBelow || isAbove)
        case .differs: return truth(isBelow || isAbove, interval.single == wanted)
        }
    }
}
