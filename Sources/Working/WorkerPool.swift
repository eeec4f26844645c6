import Glibc
import Synchronization

/// Workers that do one order each at a time: processes of their own, so that neither a crash nor a bomb in a
/// stranger's file, nor an order without end, touches the service or another order.
public final class WorkerPool: Sendable {
    private struct Board {
        var idle: [WorkerProcess] = []
        var waiting: [(id: Int, turn: CheckedContinuation<WorkerProcess?, Never>)] = []
        var alive = 0
        var next = 0
        var isClosed = false
        var replaced = 0
        /// What the workers that live are kept from.
        var holds: [ObjectIdentifier: WorkerHold] = [:]
    }

    /// What a pool is made of.
    public struct Setting: Sendable {
        /// The program itself; it is started with `work`.
        public var program: String
        public var worker: WorkerLoop.Setting
        public var count: Int
        /// Orders that may wait for a worker; more are refused at once.
        public var mostWaiting: Int
        /// A worker that has done so many orders is replaced by a fresh one.
        public var ordersPerWorker: Int

        public init(
            program: String, worker: WorkerLoop.Setting, count: Int, mostWaiting: Int,
            ordersPerWorker: Int = 5_000
        ) {
            self.program = program
            self.worker = worker
            self.count = count
            self.mostWaiting = mostWaiting
            self.ordersPerWorker = ordersPerWorker
        }
    }

    /// An order that was done, for who counts and traces them.
    public struct Told: Sendable {
        public var kind: Order.Kind
        public var answer: Answer
        /// How long it waited for a worker, and how long the worker took.
        public var waited: Duration
        public var took: Duration
    }

    public let setting: Setting
    private let told: @Sendable (Told) -> Void
    private let board = Mutex(Board())

    /// - Parameter told: called after each order, in the task that has had it done.
    public init(_ setting: Setting, told: @escaping @Sendable (Told) -> Void = { _ in }) {
        self.setting = setting
        self.told = told
        // A worker that has ended is told by the end of its pipe, not by the end of the service.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether a worker lives, or can be started.
    public func isAnswering() -> Bool {
        let (idle, alive, isClosed) = board.withLock { ($0.idle, $0.alive, $0.isClosed) }
        guard !isClosed else { return false }
        // Those at work are found out by their order's end.
        return alive > idle.count || idle.contains { $0.isWaiting } || alive < setting.count
    }

    /// Starts all workers, so that the first order does not wait for one.
    public func warm() throws(Failure) {
        for _ in 0..<setting.count {
            let worker = try start()
            board.withLock {
                $0.alive += 1
                $0.idle.append(worker)
            }
        }
    }

    /// Orders that wait, workers that work, workers that had to be replaced.
    public var load: (waiting: Int, busy: Int, replaced: Int) {
        board.withLock { ($0.waiting.count, $0.alive - $0.idle.count, $0.replaced) }
    }

    /// What the workers that live are kept from, one for each of them.
    public var holds: [WorkerHold] { board.withLock { Array($0.holds.values) } }

    private func start() throws(Failure) -> WorkerProcess {
        let worker = try WorkerProcess(setting)
        board.withLock { $0.holds[ObjectIdentifier(worker)] = worker.hold }
        return worker
    }

    private func end(_ worker: WorkerProcess) {
        board.withLock { _ = $0.holds.removeValue(forKey: ObjectIdentifier(worker)) }
        worker.end()
    }

    /// Does an order, when a worker is free.
    /// - Parameter limit: seconds from the moment a worker takes it; then the worker is ended.
    /// - Returns: what came of it; a failure where a limit was reached or the worker ended.
    public func run(
        _ work: Assignment, within limit: Double, progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async -> Answer {
        let clock = ContinuousClock(), start = clock.now
        var answer = Answer(), begun = start
        if let worker = await take() {
            begun = clock.now
            answer = await worker.run(work, within: limit, progress: progress)
            giveBack(worker)
        } else {
            begun = clock.now
            answer.failure =
                Task.isCancelled
                ? Failure(.cancelled, "cancelled")
                : Failure(.limit, "too many orders wait", limit: "queue")
        }
        told(Told(kind: work.order.kind, answer: answer, waited: begun - start, took: clock.now - begun))
        return answer
    }

    /// Ends all workers at once; what they were doing is thrown away.
    public func close() {
        let (idle, waiting) = board.withLock { board in
            board.isClosed = true
            defer {
                board.idle = []
                board.waiting = []
            }
            return (board.idle, board.waiting)
        }
        for worker in idle { end(worker) }
        for one in waiting { one.turn.resume(returning: nil) }
    }

    /// A worker; nil where too many wait, the pool is closed or the task was cancelled.
    private func take() async -> WorkerProcess? {
        let id = board.withLock { board in
            board.next += 1
            return board.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                enum Way { case worker(WorkerProcess), new, none, later }
                let way = board.withLock { board -> Way in
                    guard !board.isClosed, !Task.isCancelled else { return .none }
                    if let worker = board.idle.popLast() { return .worker(worker) }
                    if board.alive < setting.count {
                        board.alive += 1
                        return .new
                    }
                    guard board.waiting.count < setting.mostWaiting else { return .none }
                    board.waiting.append((id, turn))
                    return .later
                }
                switch way {
                case .worker(let worker): turn.resume(returning: sound(worker))
                case .new: turn.resume(returning: fresh())
                case .none: turn.resume(returning: nil)
                case .later: break
                }
            }
        } onCancel: {
            let turn = board.withLock { board -> CheckedContinuation<WorkerProcess?, Never>? in
                guard let index = board.waiting.firstIndex(where: { $0.id == id }) else { return nil }
                return board.waiting.remove(at: index).turn
            }
            turn?.resume(returning: nil)
        }
    }

    /// The worker, or another in its place where it has ended while nobody needed it.
    private func sound(_ worker: WorkerProcess) -> WorkerProcess? {
        if worker.isWaiting { return worker }
        end(worker)
        board.withLock { $0.replaced += 1 }
        return fresh()
    }

    private func fresh() -> WorkerProcess? {
        if let worker = try? start() { return worker }
        board.withLock { $0.alive -= 1 }
        return nil
    }

    private func giveBack(_ worker: WorkerProcess) {
        var worker: WorkerProcess? = worker
        if let old = worker, !old.isAlive || old.done >= setting.ordersPerWorker {
            end(old)
            worker =
                board.withLock { board in
                    board.replaced += 1
                    return board.isClosed
                } ? nil : try? start()
        }
        guard let worker else { return leave() }
        let turn = board.withLock { board -> CheckedContinuation<WorkerProcess?, Never>? in
            guard !board.isClosed else { return nil }
            guard board.waiting.isEmpty else { return board.waiting.removeFirst().turn }
            board.idle.append(worker)
            return nil
        }
        if let turn {
            turn.resume(returning: worker)
        } else if board.withLock({ $0.isClosed }) {
            end(worker)
        }
    }

    /// A place of the pool is empty, and no worker could be started for it. Who waits longest tries again and
    /// is refused where that fails, then the next: with no worker left, nobody would ever call them.
    private func leave() {
        while true {
            let turn = board.withLock { board -> CheckedContinuation<WorkerProcess?, Never>? in
                guard board.isClosed || board.waiting.isEmpty else { return board.waiting.removeFirst().turn }
                board.alive -= 1
                return nil
            }
            guard let turn else { return }
            let worker = try? start()
            turn.resume(returning: worker)
            if worker != nil { return }
        }
    }
}
