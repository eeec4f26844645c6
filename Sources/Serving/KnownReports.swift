import Keeping
import Synchronization

/// Reports that were looked up a moment ago: a chart that is embedded in a busy page is asked for thousands
/// of times a second, and no database need be asked each time whose it is and which version is the last.
///
/// What this node changes is seen at once; what another changes, after `trusted` at the latest.
final class KnownReports: Sendable {
    private struct Known {
        var report: ReportRecord
        var until: Milliseconds
    }

    private struct Board {
        var known: [String: Known] = [:]
        /// Counts what was forgotten: what was looked up before a change must not be kept after it.
        var changes = 0
    }

    static let trusted: Milliseconds = 1_000
    private static let most = 2_000

    private let board = Mutex(Board())

    subscript(_ id: String, at now: Milliseconds) -> ReportRecord? {
        board.withLock { $0.known[id].flatMap { $0.until > now ? $0.report : nil } }
    }

    /// Looks a report up, and keeps what is found.
    func lookUp(_ now: Milliseconds, _ look: () async throws -> ReportRecord?) async throws -> ReportRecord? {
        let before = board.withLock { $0.changes }
        guard let report = try await look() else { return nil }
        board.withLock { board in
            guard board.changes == before else { return }
            if board.known.count >= Self.most { board.known = [:] }
            board.known[report.id] = Known(report: report, until: now + Self.trusted)
        }
        return report
    }

    /// A report was changed or deleted.
    func forget(_ id: String) {
        board.withLock { board in
            board.known[id] = nil
            board.changes += 1
        }
    }
}
