import Dispatch
import Glibc
import Synchronization

/// The one thread on which workers are started.
///
/// A worker ends with its parent (PR_SET_PDEATHSIG), and to the kernel the parent is the thread that started
/// it: threads of a pool come and go, this one stays as long as the process.
final class Spawner: Sendable {
    static let shared = Spawner()

    private let orders = Mutex<[@Sendable () -> Void]>([])
    private let bell = DispatchSemaphore(value: 0)
    private let isStarted: Bool

    private init() {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Loop()).toOpaque()
        isStarted =
            pthread_create(
                &thread, nil,
                { context in
                    if let context { Unmanaged<Loop>.fromOpaque(context).takeRetainedValue().run() }
                    return nil
                }, box) == 0
        if isStarted { pthread_detach(thread) } else { Unmanaged<Loop>.fromOpaque(box).release() }
    }

    /// What the thread does: it asks for `shared` only once that is made.
    private final class Loop: Sendable {
        func run() {
            while true { Spawner.shared.next() }
        }
    }

    private func next() {
        bell.wait()
        let order = orders.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        order?()
    }

    /// Does something on the thread, and waits for it.
    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
        guard isStarted else { return work() }
        let box = Box<Result>(), done = DispatchSemaphore(value: 0)
        orders.withLock {
            $0.append {
                let made = work()
                box.value.withLock { $0 = made }
                done.signal()
            }
        }
        bell.signal()
        done.wait()
        return box.value.withLock { $0 } ?? work()
    }

    private final class Box<Result: Sendable>: Sendable {
        let value = Mutex<Result?>(nil)
    }
}
