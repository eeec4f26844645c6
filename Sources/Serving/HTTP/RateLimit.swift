import Glibc
import HTTPTypes
import Hummingbird
import Synchronization

/// So many requests at once and so many a second, of each client: a token that is known, else an address.
///
/// Stands before who finds out the caller, so that guesses at tokens are counted, too.
struct RateLimit: RouterMiddleware {
    private let core: ServiceCore
    private let buckets: Buckets
    /// What looks after the service asks these, and they cost nothing.
    private static let free: Set<String> = ["/healthz", "/readyz", "/openapi.json"]

    init(core: ServiceCore) {
        self.core = core
        buckets = Buckets(
            perSecond: core.setting.limits.requestsPerSecond, atOnce: core.setting.limits.requestsAtOnce)
    }

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        if let channel = context.channel, let limit = core.clients.refusal(of: channel) {
            throw refusal(limit)
        }
        guard !Self.free.contains(request.uri.path) else { return try await next(request, context) }
        var context = context
        context.recent = recent(request)
        let client = context.recent.map { "t" + $0.token } ?? "a" + Self.network(of: context.address)
        if let wait = buckets.take(client, now: Self.now) {
            throw Problem.limit(
                .tooManyRequests, "requests-per-second",
                "more than \(core.setting.limits.requestsPerSecond) requests a second",
                retryAfter: max(1, Int(wait.rounded(.up))))
        }
        return try await next(request, context)
    }

    private func refusal(_ limit: ClientConnections.Limit) -> Problem {
        let limits = core.setting.limits
        switch limit {
        case .perClient:
            return .limit(
                .serviceUnavailable, "connections-per-client",
                "an address has at most \(limits.connectionsPerClient) connections", retryAfter: 2)
        case .inAll:
            return .limit(
                .serviceUnavailable, "connections", "there are \(limits.connections) connections already",
                retryAfter: 2)
        }
    }

    /// Whose token it is, where it was looked up lately.
    private func recent(_ request: Request) -> Caller? {
        let header = request.headers[.authorization]
        let text =
            header.map { String($0.dropFirst(7).drop { $0 == " " }) }
            ?? request.cookies[Authentication.cookie]?.value
        return text.flatMap { core.known.recent($0, now: core.now) }
    }

    /// An address of IPv6 counts with all of its network: one client has them all.
    static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { bytes in
            bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
        }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// A bucket of requests for each client: it fills by so many a second, and holds so many.
final class Buckets: Sendable {
    private struct Bucket {
        var left: Double
        var at: Double
    }

    private let perSecond: Double
    private let atOnce: Double
    private let most: Int
    private let board = Mutex<[String: Bucket]>([:])

    /// - Parameter most: clients that are remembered.
    init(perSecond: Double, atOnce: Int, most: Int = 20_000) {
        self.perSecond = perSecond
        self.atOnce = Double(max(1, atOnce))
        self.most = most
    }

    var count: Int { board.withLock { $0.count } }

    /// Takes one request out of a client's bucket.
    /// - Parameter now: seconds of a clock that never goes back.
    /// - Returns: nil; or, where the bucket is empty, seconds until there is one in it.
    func take(_ client: String, now: Double) -> Double? {
        board.withLock { board in
            if board[client] == nil, board.count >= most { forget(&board, now) }
            var bucket = board[client] ?? Bucket(left: atOnce, at: now)
            bucket.left = min(atOnce, bucket.left + max(0, now - bucket.at) * perSecond)
            bucket.at = now
            guard bucket.left >= 1 else {
                board[client] = bucket
                return (1 - bucket.left) / perSecond
            }
            bucket.left -= 1
            board[client] = bucket
            return nil
        }
    }

    /// Makes room: full buckets say nothing; where there are none, those that are fullest go.
    private func forget(_ board: inout [String: Bucket], _ now: Double) {
        func level(_ bucket: Bucket) -> Double { bucket.left + (now - bucket.at) * perSecond }
        board = board.filter { level($0.value) < atOnce }
        guard board.count > most * 9 / 10 else { return }
        let fullest = board.sorted { level($0.value) > level($1.value) }
        for (client, _) in fullest.prefix(board.count - most * 9 / 10) { board[client] = nil }
    }
}
