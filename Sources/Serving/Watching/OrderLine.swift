import Logging
import Working

/// What the log and the trace tell of an order that a worker did.
enum OrderLine {
    static func metadata(_ told: WorkerPool.Told) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "kind": "\(told.kind.rawValue)", "waited-ms": "\(told.waited.nanoseconds / 1_000_000)",
            "took-ms": "\(told.took.nanoseconds / 1_000_000)", "files": "\(told.answer.files.count)",
        ]
        if let failure = told.answer.failure { metadata["failure"] = "\(failure.reason.rawValue)" }
        return metadata
    }
}

extension Spans {
    /// In the order in which a worker goes through them.
    private static let stages = ["read", "layout", "paint", "make", "write"]

    /// The order as a span within what the task is doing, and its stages within it.
    ///
    /// A worker tells how long a stage took in all, and stages of several languages take turns: their spans
    /// stand one after the other, each as long as its sum.
    func note(_ told: WorkerPool.Told) {
        guard isOn, let doing = Doing.current else { return }
        let order = doing.trace.inner(), end = Spans.now
        let begun = end - told.took.nanoseconds, asked = begun - told.waited.nanoseconds
        var attributes = ["kendang.kind": told.kind.rawValue, "kendang.request": doing.requestID]
        if let failure = told.answer.failure { attributes["kendang.failure"] = failure.reason.rawValue }
        note("order", order, from: asked, to: end, attributes)
        note("queue", order.inner(), from: asked, to: begun)
        var at = begun
        for stage in Self.stages {
            guard let seconds = told.answer.seconds[stage] else { continue }
            let next = min(end, at + Int64(seconds * 1e9))
            note(stage, order.inner(), from: at, to: next)
            at = next
        }
    }
}
