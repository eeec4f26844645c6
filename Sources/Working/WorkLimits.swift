/// What one order may take of a worker, besides its time and memory.
public struct WorkLimits: Codable, Sendable, Hashable {
    /// Rows of one report.
    public var rows = Int.max
    /// Pages of one document.
    public var pages = Int.max
    /// Sheets of one batch.
    public var sheets = Int.max

    public init() {}
}
