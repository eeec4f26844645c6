import Glibc
import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The end of the service: from the signal on it takes no new job and says that it is not ready, while what
/// is in flight ends.
final class Drain: Sendable {
    private let draining = Atomic(false)

    var isDraining: Bool { draining.load(ordering: .relaxed) }

    func begin() { draining.store(true, ordering: .relaxed) }
}

/// The last service of the group, so that it is told first: says to all that the end has begun.
struct DrainWatch: Service {
    let core: ServiceCore

    func run() async throws {
        try? await gracefulShutdown()
        core.drain.begin()
        core.logger.notice("stopping", metadata: ["drain-seconds": "\(core.setting.drainSeconds)"])
    }

    /// Ends the process at the second signal: workers end with their parent, and jobs are taken up again when
    /// their lease is over.
    func endAtSecondSignal() async {
        var signals = 0
        for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint) {
            signals += 1
            if signals < 2 { continue }
            core.logger.warning("told a second time: ending at once")
            _exit(128 + signal.rawValue)
        }
    }
}
