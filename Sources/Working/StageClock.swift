/// Where the time of one order goes: seconds by stage. A stage lasts until the next begins.
final class StageClock {
    private(set) var seconds: [String: Double] = [:]
    private var stage: String?
    private let clock = ContinuousClock()
    private var since = ContinuousClock.now

    /// Begins a stage; nil: none, what follows is counted nowhere.
    func begin(_ next: String?) {
        let now = clock.now
        if let stage {
            let (whole, rest) = (now - since).components
            seconds[stage, default: 0] += Double(whole) + Double(rest) / 1e18
        }
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
}
