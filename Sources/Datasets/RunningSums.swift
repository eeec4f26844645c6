public import Amounts

/// The sums of the rows of a table as it goes on, in cents, for comparing the rows that are called totals.
public struct RunningSums {
    /// Ends of the sum of some rows from the first on.
    private struct Mark {
        var lower: Int128 = 0
        var upper: Int128 = 0
        /// Rows whose upper end is not known.
        var open = 0
        var rows = 0
    }

    /// How far back a total may reach, in totals before it.
    static let depth = 4_096

    private var now = Mark()
    /// Where a total may begin: at the first row, and after each total.
    private var starts = [Mark()]

    public init() {}

    public mutating func add(_ amount: Amount) {
        now.lower += amount.interval.lower.value ?? 0
        if let upper = amount.interval.upper.value { now.upper += upper } else { now.open += 1 }
        now.rows += 1
    }

    /// Whether a total is the sum of the rows above it, from the first or from after another total.
    public func meets(_ total: Amount) -> Bool {
        starts.contains { start in
            guard now.rows > start.rows else { return false }
            let low = now.lower - start.lower, isOpen = now.open > start.open
            let high = now.upper - start.upper
            return (total.interval.upper.value.map { low <= $0 } ?? true)
                && (isOpen || (total.interval.lower.value.map { high >= $0 } ?? true))
        }
    }

    /// A total ends here.
    public mutating func mark() {
        guard starts.last?.rows != now.rows else { return }
        // The first row stays; of the totals the oldest goes.
        if starts.count >= Self.depth { starts.remove(at: 1) }
        starts.append(now)
    }

    /// "1234 since the total before, 5678 in all".
    public var said: String {
        let last = starts.last ?? Mark()
        let all = Self.said(now, from: Mark())
        return last.rows == 0 || last.rows == now.rows
            ? all : Self.said(now, from: last) + " since the total before, \(all) in all"
    }

    private static func said(_ mark: Mark, from start: Mark) -> String {
        let low = units(mark.lower - start.lower), high = units(mark.upper - start.upper)
        if mark.open > start.open { return "at least \(low)" }
        return low == high ? low : "\(low) to \(high)"
    }

    /// Cents as units, with a point where there are any.
    private static func units(_ cents: Int128) -> String {
        let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        let decimals = rest == 0 ? "" : (rest < 10 ? ".0" : ".") + String(rest)
        return (cents < 0 ? "-" : "") + String(whole) + decimals
    }
}
