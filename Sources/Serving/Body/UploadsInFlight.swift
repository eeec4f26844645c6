import HTTPTypes
import Synchronization

/// Uploads that are under way, of each office: many slow ones at once take the disk and the others' turn.
final class UploadsInFlight: Sendable {
    private let most: Int
    private let board = Mutex<[String: Int]>([:])

    init(most: Int) { self.most = most }

    /// - Throws: where the office has as many as it may.
    func within<Result>(_ office: String, _ work: () async throws -> Result) async throws -> Result {
        let isOne = board.withLock { board in
            let count = board[office] ?? 0
            guard count < most else { return false }
            board[office] = count + 1
            return true
        }
        guard isOne else {
            throw Problem.limit(
                .serviceUnavailable, "uploads", "\(most) uploads of the office are under way", retryAfter: 5)
        }
        defer {
            board.withLock { board in
                let count = board[office] ?? 0
                board[office] = count > 1 ? count - 1 : nil
            }
        }
        return try await work()
    }

    /// How many there are of an office.
    func count(_ office: String) -> Int { board.withLock { $0[office] ?? 0 } }
}
