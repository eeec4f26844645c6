import Glibc
import Synchronization

/// Works on many things at once, each worker on a thread of its own.
///
/// Every worker makes its own tools first, since fonts and painters are not shared between threads.
enum Workers {
    /// What all workers share: the next thing to be done, and what came of those that are done.
    private final class Board<Result: Sendable>: Sendable {
        let next = Mutex(0)
        let results: Mutex<[Result?]>

        init(count: Int) {
            results = Mutex(Array(repeating: nil, count: count))
        }
    }

    /// The work of one thread.
    private final class Shift: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// As many as there are cores for this process.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The results of things 0..<count, in their order.
    /// - Parameters:
    ///   - tools: made once by each worker, on its thread.
    ///   - work: done for one thing with the worker's tools.
    static func map<Tools, Result: Sendable>(
        _ count: Int, workers: Int = cores, tools: @escaping @Sendable () -> Tools,
        _ work: @escaping @Sendable (Int, inout Tools) -> Result
    ) -> [Result] {
        let board = Board<Result>(count: count)
        let shift = Shift {
            var own = tools()
            while true {
                let index = board.next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < count else { return }
                let result = work(index, &own)
                board.results.withLock { $0[index] = result }
            }
        }
        var threads: [pthread_t] = []
        for _ in 1..<max(1, min(workers, count)) {
            var thread = pthread_t()
            let context = Unmanaged.passRetained(shift).toOpaque()
            let isStarted = pthread_create(
                &thread, nil,
                { context in
                    if let context { Unmanaged<Shift>.fromOpaque(context).takeRetainedValue().run() }
                    return nil
                }, context)
            // A thread that the system refuses is missed, not waited for: the others do its work.
            if isStarted == 0 {
                threads.append(thread)
            } else {
                Unmanaged<Shift>.fromOpaque(context).release()
            }
        }
        shift.run()
        for thread in threads { pthread_join(thread, nil) }
        return board.results.withLock { $0.compactMap(\.self) }
    }
}
