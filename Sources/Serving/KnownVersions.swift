import Keeping
import Synchronization

/// Versions of reports that were looked up lately. A version never changes, so that no chart that is asked
/// for a thousand times a second asks the database for it each time.
final class KnownVersions: Sendable {
    private struct Key: Hashable {
        var report: String
        var version: Int
    }

    private static let most = 500

    private let board = Mutex<[Key: VersionRecord]>([:])

    func version(_ number: Int, of report: ReportRecord, _ store: Store) async throws -> VersionRecord? {
        let key = Key(report: report.id, version: number)
        if let known = board.withLock({ $0[key] }) { return known }
        guard let found = try await store.version(number, of: report) else { return nil }
        board.withLock { board in
            if board.count >= Self.most { board = [:] }
            board[key] = found
        }
        return found
    }
}
