import CSandbox
import Glibc

/// Where the time of one order goes: seconds by stage. A stage lasts until the next begins.
final class StageClock {
    private(set) var seconds: [String: Double] = [:]
    private var stage: String?
    private var since = 0.0

    /// Begins a stage; nil: none, what follows is counted nowhere.
    func begin(_ next: String?) {
        let now = Self.now
        if let stage { seconds[stage, default: 0] += now - since }
        stage = next
        since = now
    }

    /// Ends the last stage, and forgets all.
    func finished() -> [String: Double] {
        begin(nil)
        defer { seconds = [:] }
        return seconds
    }

    /// A stage within another, which goes on after it.
    func within<Result, Fault>(_ inner: String, _ work: () throws(Fault) -> Result) throws(Fault) -> Result {
        let outer = stage
        begin(inner)
        defer { begin(outer) }
        return try work()
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
