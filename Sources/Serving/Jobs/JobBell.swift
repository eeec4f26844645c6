import Synchronization

/// Rings when a job was taken in, so that it does not wait for the next look.
final class JobBell: Sendable {
    private struct Board {
        var next = 0
        var listeners: [Int: CheckedContinuation<Void, Never>] = [:]
        /// Those who no longer listen, though they have not begun yet.
        var gone: Set<Int> = []
    }

    private let board = Mutex(Board())

    func ring() {
        let listeners = board.withLock { board in
            defer { board.listeners = [:] }
            return board.listeners.values
        }
        for listener in listeners { listener.resume() }
    }

    /// Returns at the next ring, after some time, or when the task is cancelled.
    func wait(_ time: Duration) async {
        let id = board.withLock { board in
            board.next += 1
            return board.next
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.listen(id) }
            group.addTask { try? await Task.sleep(for: time) }
            await group.next()
            group.cancelAll()
            self.leave(id)
        }
        _ = board.withLock { $0.gone.remove(id) }
    }

    private func listen(_ id: Int) async {
        await withCheckedContinuation { turn in
            let isGone = board.withLock { board in
                if board.gone.contains(id) { return true }
                board.listeners[id] = turn
                return false
            }
            if isGone { turn.resume() }
        }
    }

    private func leave(_ id: Int) {
        let turn = board.withLock { board in
            board.gone.insert(id)
            return board.listeners.removeValue(forKey: id)
        }
        turn?.resume()
    }
}
