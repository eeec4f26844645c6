public import Declarations

/// How far a batch is.
public struct BatchProgress: Sendable, Hashable {
    /// Sheets of this run, in all.
    public var total: Int
    /// Newly made; left as they were; not made because something is wrong with them.
    public var made = 0, kept = 0, failed = 0
    public var files = 0, pages = 0, bytes = 0, warnings = 0
    /// Since the first sheet was begun.
    public var seconds = 0.0

    public init(total: Int) { self.total = total }

    public var done: Int { made + kept + failed }

    /// Sheets a second; nil before there is one.
    public var rate: Double? { seconds > 0 && done > 0 ? Double(done) / seconds : nil }

    /// Seconds that are left at this rate.
    public var remaining: Double? { rate.map { Double(total - done) / $0 } }
}

/// What came of a batch.
public struct BatchOutcome: Sendable {
    public var progress: BatchProgress
    /// Of the report and the filter, then of sheets that could not be made: the first ones.
    public var findings: [Finding]
    /// Why no more could be written or made; the sheets before it are there.
    public var end: ReportError?
    public var isInterrupted: Bool
    public var folder: String
    /// Path of the manifest.
    public var manifest: String
    /// Errors of sheets are told one by one up to so many; all are in the manifest.
    static let told = 20

    /// All sheets are there.
    public var isComplete: Bool { progress.failed == 0 && progress.done == progress.total && end == nil }

    /// 0 where all are there, 65 where some could not be made of their data, 70 our fault, 73 where they
    /// could not be written, 130 after Ctrl-C.
    public var exitCode: Int32 {
        if let end { return end.exitCode }
        if isInterrupted, progress.done < progress.total { return 130 }
        return isComplete ? 0 : 65
    }
}
