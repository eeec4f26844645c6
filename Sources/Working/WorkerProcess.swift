import CSandbox
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// One worker from outside: its process, and the pipes to it.
final class WorkerProcess: Sendable {
    private struct State {
        var isAlive = true
        var isBusy = false
        var done = 0
        /// Why it was ended from outside.
        var ended: Failure?
    }

    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private let queue: DispatchQueue
    private let state = Mutex(State())
    private let rest = Mutex<[UInt8]>([])
    /// What the kernel keeps it from.
    private let told = Mutex(WorkerHold())

    var hold: WorkerHold { told.withLock { $0 } }

    var isAlive: Bool { state.withLock { $0.isAlive } }

    /// Whether it still waits for an order: one that has ended by itself shows by the end of its output.
    var isWaiting: Bool {
        var look = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        return isAlive && poll(&look, 1, 0) == 0
    }

    var done: Int { state.withLock { $0.done } }

    /// Starts a worker, and waits until it is ready.
    init(_ setting: WorkerPool.Setting) throws(Failure) {
        guard let pipes = Self.pipes() else {
            throw Failure(.fault, "no worker can be started: \(String(cString: strerror(errno)))")
        }
        let program = setting.program
        guard let process = Spawner.shared.run({ Self.spawn(program, pipes) }) else {
            for end in [pipes.input.0, pipes.input.1, pipes.output.0, pipes.output.1] { close(end) }
            throw Failure(.fault, "no worker can be started: \(String(cString: strerror(errno)))")
        }
        close(pipes.input.0)
        close(pipes.output.1)
        self.process = process
        input = pipes.input.1
        output = pipes.output.0
        queue = DispatchQueue(label: "kendang.worker.\(process)")
        guard let first = try? JSONEncoder().encode(setting.worker), send(first),
            case .ready(let hold)? = readLine()
        else {
            end()
            throw Failure(
                .fault, "a worker did not start",
                limit: setting.worker.needsSandbox ? "sandbox" : nil)
        }
        told.withLock { $0 = hold }
    }

    /// Does one order.
    func run(
        _ work: Assignment, within limit: Double, progress: @escaping @Sendable (Progress) -> Void
    ) async -> Answer {
        // From now on it can be ended, also while its order waits to be sent.
        state.withLock { $0.isBusy = true }
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + limit)
        timer.setEventHandler { [self] in
            kill(because: Failure(.limit, "it took longer than \(Int(limit)) s", limit: "render-seconds"))
        }
        timer.resume()
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                queue.async { turn.resume(returning: self.answer(work, progress)) }
            }
        } onCancel: {
            kill(because: Failure(.cancelled, "cancelled"))
        }
    }

    private func answer(_ work: Assignment, _ progress: (Progress) -> Void) -> Answer {
        if let bytes = try? JSONEncoder().encode(work), send(bytes) {
            while let line = readLine() {
                switch line {
                case .ready: continue
                case .progress(let told): progress(told)
                case .answer(let answer):
                    // What was ended at the last moment is ended all the same: the worker is going.
                    let isWhole = state.withLock { state in
                        state.isBusy = false
                        state.done += 1
                        return state.ended == nil
                    }
                    if isWhole { return answer }
                }
            }
        }
        let failure = state.withLock { state in
            state.isAlive = false
            state.isBusy = false
            return state.ended
        }
        var answer = Answer()
        answer.failure = failure ?? Failure(.fault, "the worker ended before it was done")
        return answer
    }

    private func kill(because failure: Failure) {
        let isNews = state.withLock { state in
            guard state.isBusy, state.ended == nil else { return false }
            state.ended = failure
            return true
        }
        if isNews { Glibc.kill(process, SIGKILL) }
    }

    /// Ends the process and forgets it.
    func end() {
        state.withLock { $0.isAlive = false }
        Glibc.kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        close(input)
        close(output)
    }

    // MARK: Pipes

    private func send(_ bytes: Data) -> Bool {
        var bytes = bytes
        bytes.append(10)
        return bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(input, bytes.baseAddress! + written, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }

    /// More than any answer has, which tells of files and holds none.
    private static let longestLine = 256 * 1024 * 1024

    /// The next line; nil where the worker has ended, or says what is none.
    private func readLine() -> WorkerLine? {
        rest.withLock { rest in
            var buffer = [UInt8](repeating: 0, count: 65_536), from = 0
            while true {
                if let end = rest[from...].firstIndex(of: 10) {
                    let line = Data(rest[..<end])
                    rest.removeFirst(end + 1)
                    return try? JSONDecoder().decode(WorkerLine.self, from: line)
                }
                from = rest.count
                let count = read(output, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0, rest.count < Self.longestLine else { return nil }
                rest += buffer[..<count]
            }
        }
    }

    private static func pipes() -> (input: (Int32, Int32), output: (Int32, Int32))? {
        var first: [Int32] = [0, 0], second: [Int32] = [0, 0]
        guard sandbox_pipe(&first) == 0 else { return nil }
        guard sandbox_pipe(&second) == 0 else {
            close(first[0])
            close(first[1])
            return nil
        }
        return ((first[0], first[1]), (second[0], second[1]))
    }

    /// A process with the pipes as its standard input and output, the service's standard error, and nothing
    /// else of it: no other file, no environment.
    private static func spawn(_ program: String, _ pipes: (input: (Int32, Int32), output: (Int32, Int32)))
        -> pid_t?
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes.input.0, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.output.1, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t(), none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("work"), nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [
            strdup("PATH=/usr/bin:/bin"), strdup("LANG=C.UTF-8"), nil,
        ]
        defer { for text in arguments + environment { free(text) } }
        var process: pid_t = 0
        let failed = posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
        errno = failed
        return failed == 0 ? process : nil
    }
}
