import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// What every request passes: a name, a line in the log, headers that keep browsers safe, and errors as
/// problem+json.
struct Gate: RouterMiddleware {
    let core: ServiceCore
    let counts: RequestCounts

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID = Self.name(request)
        let start = core.now
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = try Self.problem(error, core.logger, context).response(from: request, context: context)
        }
        Self.protect(&response, request)
        response.headers[Self.requestID] = context.requestID
        let time = core.now - start
        counts.note(response.status.code, milliseconds: time)
        // The path alone: a query may hold what belongs in no log.
        core.logger.info(
            "request",
            metadata: [
                "request": "\(context.requestID)", "method": "\(request.method)", "path": "\(request.uri.path)",
                "status": "\(response.status.code)", "milliseconds": "\(time)", "address": "\(context.address)",
            ])
        return response
    }

    static let requestID = HTTPField.Name("X-Request-Id")!

    /// The client's own name for the request where it is plain, or a new one.
    private static func name(_ request: Request) -> String {
        if let given = request.headers[requestID], (1...64).contains(given.utf8.count),
            given.utf8.allSatisfy({ $0 > 47 && $0 < 58 || $0 > 64 && $0 < 91 || $0 > 96 && $0 < 123 || $0 == 45 })
        {
            return given
        }
        var random = SystemRandomNumberGenerator()
        return String(UInt64.random(in: .min ... .max, using: &random), radix: 16)
            + String(UInt64.random(in: .min ... .max, using: &random), radix: 16)
    }

    static func problem(_ error: any Error, _ logger: Logger, _ context: ServiceContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as HTTPError:
            return Problem(error.status, error.status == .notFound ? "not-found" : "request", error.body ?? error.status.reasonPhrase)
        case let error as any HTTPResponseError:
            return Problem(error.status, "request", error.status.reasonPhrase)
        case is CancellationError: return Problem(.serviceUnavailable, "stopping", "the service is stopping")
        default:
            // What went wrong inside is for the log, not for a stranger.
            logger.error("request failed", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
            return Problem(.internalServerError, "fault", "the service could not answer")
        }
    }

    private static func protect(_ response: inout Response, _ request: Request) {
        func set(_ name: String, _ value: String) {
            guard let name = HTTPField.Name(name), response.headers[name] == nil else { return }
            response.headers[name] = value
        }
        set("X-Content-Type-Options", "nosniff")
        set("X-Frame-Options", "DENY")
        // Of our own pages alone: without it a form's Origin would be null.
        set("Referrer-Policy", "same-origin")
        set("Cross-Origin-Resource-Policy", "same-origin")
        set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
        set("Cache-Control", "no-store")
    }
}

/// Requests by the first digit of their status, and how long they took.
final class RequestCounts: Sendable {
    struct State: Sendable {
        var byStatus: [Int: Int] = [:]
        /// Requests that took at most so many milliseconds.
        var buckets = [Int](repeating: 0, count: RequestCounts.bounds.count + 1)
        var milliseconds: Int64 = 0
    }

    static let bounds: [Int64] = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000]

    private let board = Mutex(State())

    func note(_ status: Int, milliseconds: Int64) {
        board.withLock { state in
            state.byStatus[status, default: 0] += 1
            state.milliseconds += milliseconds
            state.buckets[Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count] += 1
        }
    }

    var state: State { board.withLock { $0 } }
}
