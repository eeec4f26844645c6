import Synchronization
import Working

/// What is counted while the service runs. Names and labels are bounded: no path, no id, no stranger's word.
final class Metrics: Sendable {
    struct Request: Hashable {
        var method: String
        /// As the router has it: "/v1/reports/{id}".
        var route: String
        var status: Int
    }

    /// Durations by upper bounds, as Prometheus wants them.
    struct Histogram {
        static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

        var buckets = [Int](repeating: 0, count: bounds.count + 1)
        var sum = 0.0
        var count: Int { buckets.reduce(0, +) }

        mutating func add(_ seconds: Double) {
            buckets[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
            sum += seconds
        }
    }

    struct Stage: Hashable {
        var kind: String
        var stage: String
    }

    struct FailureKey: Hashable {
        var kind: String
        var reason: String
    }

    struct State {
        var requests: [Request: Int] = [:]
        var latencies: [String: Histogram] = [:]
        var orders: [String: Histogram] = [:]
        var stages: [Stage: (seconds: Double, count: Int)] = [:]
        var failures: [FailureKey: Int] = [:]
        var sheets = 0
        var pages = 0
        var made = 0
        var uploaded = 0
        var jobsEnded: [String: Int] = [:]
        var released = 0
        /// Routes as they are told, by how the router has them: bounded, as the router's routes are.
        private var routes: [String: String] = [:]

        fileprivate mutating func name(of route: String?) -> String {
            guard let route, route != "NotFound" else { return "unmatched" }
            if let known = routes[route] { return known }
            let name = Metrics.template(route)
            routes[route] = name
            return name
        }
    }

    let began = Spans.now
    private let board = Mutex(State())
    private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    var state: State { board.withLock { $0 } }

    /// - Parameter route: as the router matched it; nil: none did.
    func note(method: String, route: String?, status: Int, seconds: Double) {
        let method = Self.methods.contains(method) ? method : "other"
        board.withLock { state in
            let known = state.name(of: route)
            state.requests[Request(method: method, route: known, status: status), default: 0] += 1
            state.latencies[known, default: Histogram()].add(seconds)
        }
    }

    func note(_ told: WorkerPool.Told) {
        let kind = told.kind.rawValue
        board.withLock { state in
            state.orders[kind, default: Histogram()].add(told.took.seconds)
            state.stages[Stage(kind: kind, stage: "queue"), default: (0, 0)].seconds += told.waited.seconds
            state.stages[Stage(kind: kind, stage: "queue"), default: (0, 0)].count += 1
            for (stage, seconds) in told.answer.seconds {
                state.stages[Stage(kind: kind, stage: stage), default: (0, 0)].seconds += seconds
                state.stages[Stage(kind: kind, stage: stage), default: (0, 0)].count += 1
            }
            if let failure = told.answer.failure {
                state.failures[FailureKey(kind: kind, reason: failure.reason.rawValue), default: 0] += 1
                return
            }
            state.made += told.answer.files.count
            state.pages += told.answer.files.reduce(0) { $0 + $1.pages }
            if told.kind == .sheet || told.kind == .batch {
                state.sheets += told.answer.files.count {
                    $0.name.hasSuffix(".pdf") || $0.name.hasSuffix(".png")
                }
            }
        }
    }

    func noteUpload(bytes: Int) { board.withLock { $0.uploaded += bytes } }

    /// - Parameter end: "done", "failed", "cancelled", "queued" (it is begun again), "lost".
    func noteJob(_ end: String) { board.withLock { $0.jobsEnded[end, default: 0] += 1 } }

    func noteRelease() { board.withLock { $0.released += 1 } }

    /// "/v1/reports/:id/files/**" as "/v1/reports/{id}/files/{path}".
    static func template(_ route: String) -> String {
        route.split(separator: "/", omittingEmptySubsequences: false).map { part in
            if part == "**" { return "{path}" }
            return part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
        }.joined(separator: "/")
    }
}
