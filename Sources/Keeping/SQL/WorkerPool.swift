import Dispatch
import Synchronization

/// A few things that wait for the network, each lent to one caller at a time and used on a thread of its own,
/// so that no task of Swift's few threads is held up. Who finds none free waits in line.
final class WorkerPool<Worker>: Sendable {
    /// One of them, and its thread.
    private final class Place: Sendable {
        let queue: DispatchQueue
        let worker: Mutex<Worker>

        init(_ label: String, _ worker: sending Worker) {
            queue = DispatchQueue(label: label)
            self.worker = Mutex(worker)
        }
    }

    private struct Board {
        var idle: [Place]
        var waiting: [CheckedContinuation<Place?, Never>] = []
        var first = 0
        var isClosed = false
    }

    private let board: Mutex<Board>
    private let count: Int

    init(_ label: String, count: Int, _ make: () -> sending Worker) {
        self.count = max(count, 1)
        let places = (0..<max(count, 1)).map { _ in Place(label, make()) }
        board = Mutex(Board(idle: places))
    }

    /// Does work on the thread of a free worker.
    /// - Throws: what the work does; that the pool was closed.
    func run<Result: Sendable>(_ work: @escaping @Sendable (Worker) throws -> Result) async throws -> Result {
        guard let place = await take() else { throw StoreError("the store was closed") }
        defer { give(place) }
        return try await withCheckedThrowingContinuation { continuation in
            place.queue.async {
                continuation.resume(
                    with: Swift.Result { try place.worker.withLock { worker in try work(worker) } })
            }
        }
    }

    /// Waits for all workers and ends each; whoever comes later is refused.
    func close(_ end: @escaping @Sendable (Worker) -> Void) async {
        for _ in 0..<count {
            guard let place = await take() else { return }
            await withCheckedContinuation { continuation in
                place.queue.async {
                    place.worker.withLock { worker in end(worker) }
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

    private func take() async -> Place? {
        await withCheckedContinuation { continuation in
            let found: Place?? = board.withLock { board in
                if board.isClosed { return .some(nil) }
                if let place = board.idle.popLast() { return .some(place) }
                board.waiting.append(continuation)
                return nil
            }
            if let found { continuation.resume(returning: found) }
        }
    }

    private func give(_ place: Place) {
        let next: CheckedContinuation<Place?, Never>? = board.withLock { board in
            guard board.first < board.waiting.count else {
                board.idle.append(place)
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
        next?.resume(returning: place)
    }
}
