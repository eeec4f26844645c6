import ArgumentParser
import Dispatch
import Synchronization

/// Where the program begins.
///
/// The command as a whole is no asynchronous one: that would begin threads before any command runs, and
/// `preview` and `batch` must have their signals to themselves. What is asynchronous, as the service is, gets
/// its threads here.
@main
enum Program {
    private final class Outcome: Sendable {
        let error = Mutex<(any Error)?>(nil)
        let done = DispatchSemaphore(value: 0)
    }

    static func main() {
        do {
            var command = try Kendang.parseAsRoot()
            guard let asynchronous = command as? any AsyncParsableCommand else { return try command.run() }
            try run(asynchronous)
        } catch {
            Kendang.exit(withError: error)
        }
    }

    private static func run(_ command: sending any AsyncParsableCommand) throws {
        let outcome = Outcome()
        Task.detached {
            var command = command
            do { try await command.run() } catch { outcome.error.withLock { $0 = error } }
            outcome.done.signal()
        }
        outcome.done.wait()
        if let error = outcome.error.withLock({ $0 }) { throw error }
    }
}
