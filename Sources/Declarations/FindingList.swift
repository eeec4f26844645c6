/// Findings as they are gathered: shared by all readers of one input, so that none stops at the first.
public final class FindingList {
    /// In the order in which they were found; at most `limit`.
    public private(set) var all: [Finding] = []
    /// How many were found beyond the limit.
    public private(set) var omitted = 0
    public let limit: Int
    /// How many errors were found, listed or not.
    public private(set) var errorCount = 0
    /// How many findings each rule of data has, listed or not; under "" those that are not about data.
    public private(set) var counts: [String: Int] = [:]

    public init(limit: Int = 100) {
        self.limit = limit
    }

    public var hasErrors: Bool { errorCount > 0 }

    public func add(_ finding: Finding) {
        count(finding.weight, finding.rule)
        if all.count < limit { all.append(finding) } else { omitted += 1 }
    }

    /// Adds what `make` says, which is not asked once the list is full: a file may be wrong in each of ten
    /// million rows.
    public func add(_ weight: Finding.Weight, rule: String = "", _ make: () -> Finding) {
        if all.count < limit { return add(make()) }
        count(weight, rule)
        omitted += 1
    }

    /// Counts what another list has left off.
    public func omit(of other: FindingList) {
        let listed = Dictionary(grouping: other.all, by: \.rule).mapValues(\.count)
        for (rule, count) in other.counts { counts[rule, default: 0] += count - (listed[rule] ?? 0) }
        omitted += other.omitted
    }

    private func count(_ weight: Finding.Weight, _ rule: String) {
        if weight == .error { errorCount += 1 }
        counts[rule, default: 0] += 1
    }

    public func error(_ message: String, hint: String? = nil, at place: SourcePlace? = nil) {
        add(.error(message, hint: hint, at: place))
    }

    public func warning(_ message: String, hint: String? = nil, at place: SourcePlace? = nil) {
        add(.warning(message, hint: hint, at: place))
    }

    /// What is listed, once each, in the order of file, line and column.
    public var listed: [Finding] {
        var seen: Set<Finding> = []
        return all.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
            let (x, y) = (a.element.at, b.element.at)
            let left = (x?.file ?? "", x?.line ?? 0, x?.column ?? 0, a.offset)
            return left < (y?.file ?? "", y?.line ?? 0, y?.column ?? 0, b.offset)
        }.map(\.element)
    }

    /// The same with a last line for what was left off.
    public var sorted: [Finding] {
        let ordered = listed
        guard omitted > 0 else { return ordered }
        let rest = "and \(omitted) more findings are not listed"
        return ordered + [
            Finding(hasErrors ? .error : .warning, rest, hint: "mend these first, then check again")
        ]
    }

    /// - Throws: all findings, where one of them is an error.
    public func throwIfErrors() throws(Findings) {
        if hasErrors { throw Findings(sorted) }
    }
}

/// Everything that was wrong with an input, thrown together.
public struct Findings: Error, Sendable, Hashable {
    public var all: [Finding]

    public init(_ all: [Finding]) {
        self.all = all
    }

    public init(_ one: Finding) {
        all = [one]
    }
}
