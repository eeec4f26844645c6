import Dispatch
import Synchronization

/// Something that one thread at a time may use, and that waits for the network: its work is done on a thread of
/// its own, so that no task of Swift's few threads is held up.
protocol PooledWorker: AnyObject, Sendable {
    var queue: DispatchQueue { get }
}

/// A few workers, lent to one caller each; who finds none free waits in line.
final class WorkerPool<Worker: PooledWorker>: Sendable {
    private struct Board {
        var idle: [Worker]
        var waiting: [CheckedContinuation<Worker?, Never>] = []
        var first = 0
        var isClosed = false
    }

    private let board: Mutex<Board>
    private let count: Int

    init(_ workers: [Worker]) {
        count = workers.count
        board = Mutex(Board(idle: workers))
    }

    /// Does work on the thread of a free worker.
    /// - Throws: what the work does; that the pool was closed.
    func run<Result: Sendable>(_ work: @escaping @Sendable (Worker) throws -> Result) async throws -> Result {
        guard let worker = await take() else { throw StoreError("the store was closed") }
        defer { give(worker) }
        return try await withCheckedThrowingContinuation { continuation in
            worker.queue.async { continuation.resume(with: Swift.Result { try work(worker) }) }
        }
    }

    /// Waits for all workers and ends each; whoever comes later is refused.
    func close(_ end: @escaping @Sendable (Worker) -> Void) async {
        for _ in 0..<count {
            guard let worker = await take() else { return }
            await withCheckedContinuation { continuation in
                worker.queue.async {
                    end(worker)
                    continuation.resume()
                }
            }
        }
        let waiting = board.withLock { board in
            board.isClosed = true
            defer { board.waiting = [] }
            return board.waiting[board.first...]
        }
        for one in waiting { one.resume(returning: nil) }
    }

    private func take() async -> Worker? {
        await withCheckedContinuation { continuation in
            let found: Worker?? = board.withLock { board in
                if board.isClosed { return .some(nil) }
                if let worker = board.idle.popLast() { return .some(worker) }
                board.waiting.append(continuation)
                return nil
            }
            if let found { continuation.resume(returning: found) }
        }
    }

    private func give(_ worker: Worker) {
        let next: CheckedContinuation<Worker?, Never>? = board.withLock { board in
            guard board.first < board.waiting.count else {
                board.idle.append(worker)
                return nil
            }
            defer { board.first += 1 }
            let next = board.waiting[board.first]
            if board.first >= 64 {
                board.waiting.removeFirst(board.first + 1)
                board.first = -1
            }
            return next
        }
        next?.resume(returning: worker)
    }
}
