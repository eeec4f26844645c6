import Synchronization

/// How many rows whoever reads a report for others lets it have. Reading stops where there are more.
public final class RowLimit: Sendable {
    public let most: Int
    private let passed = Atomic(false)

    public init(_ most: Int) { self.most = most }

    /// Whether a report had more: what was read of it is not all of it.
    public var isPassed: Bool { passed.load(ordering: .acquiring) }

    /// Looks at how many rows there are.
    /// - Returns: whether they are too many.
    func isPassed(by rows: Int) -> Bool {
        guard rows > most else { return isPassed }
        passed.store(true, ordering: .releasing)
        return true
    }
}
