import HTTPTypes
import Hummingbird
import Logging

/// What every request passes: a name, a line in the log, headers that keep browsers safe, and errors as
/// problem+json.
struct Gate: RouterMiddleware {
    let core: ServiceCore

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID = Self.name(request)
        let trace = request.headers[Self.traceparent].flatMap(TraceContext.init(traceparent:)) ?? .begun()
        context.trace = trace.traceparent
        let doing = Doing(requestID: context.requestID, trace: trace), start = Spans.now
        return await Doing.$current.withValue(doing) { [context] in
            var response = await answer(request, context, next)
            Self.protect(&response)
            response.headers[Self.requestID] = context.requestID
            note(request, response, context, trace, from: start)
            return response
        }
    }

    private func answer(
        _ request: Request, _ context: ServiceContext,
        _ next: (Request, ServiceContext) async throws -> Response
    ) async -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(error, core.logger, context)
            return (try? problem.response(from: request, context: context))
                ?? Response(status: problem.status)
        }
    }

    private func note(
        _ request: Request, _ response: Response, _ context: ServiceContext, _ trace: TraceContext,
        from start: Int64
    ) {
        let end = Spans.now, status = response.status.code, method = request.method.rawValue
        core.metrics.note(
            method: method, route: context.endpointPath, status: status, seconds: Double(end - start) / 1e9)
        core.spans.note(
            "request", trace, from: start, to: end,
            [
                "http.request.method": method, "http.route": Metrics.template(context.endpointPath ?? ""),
                "http.response.status_code": String(status), "kendang.request": context.requestID,
            ])
        // The path alone: a query may hold what belongs in no log.
        core.logger.info(
            "request",
            metadata: [
                "method": "\(method)", "path": "\(request.uri.path)", "status": "\(status)",
                "milliseconds": "\((end - start) / 1_000_000)", "address": "\(context.address)",
            ])
    }

    private static let traceparent = HTTPField.Name("traceparent")!
    static let requestID = HTTPField.Name("X-Request-Id")!

    /// The client's own name for the request where it is plain, or a new one.
    private static func name(_ request: Request) -> String {
        if let given = request.headers[requestID], (1...64).contains(given.utf8.count),
            given.utf8.allSatisfy({
                $0 > 47 && $0 < 58 || $0 > 64 && $0 < 91 || $0 > 96 && $0 < 123 || $0 == 45
            })
        {
            return given
        }
        return Hexadecimal.random(digits: 32)
    }

    static func problem(_ error: any Error, _ logger: Logger, _ context: ServiceContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as HTTPError:
            return Problem(
                error.status, error.status == .notFound ? "not-found" : "request",
                error.body ?? error.status.reasonPhrase)
        case let error as any HTTPResponseError:
            return Problem(error.status, "request", error.status.reasonPhrase)
        case is CancellationError: return Problem(.serviceUnavailable, "stopping", "the service is stopping")
        default:
            // What went wrong inside is for the log, not for a stranger.
            logger.error("request failed", metadata: ["error": "\(error)"])
            return Problem(.internalServerError, "fault", "the service could not answer")
        }
    }

    private static let protection: [(HTTPField.Name, String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        // Of our own pages alone: without it a form's Origin would be null.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("Cache-Control", "no-store"),
    ].map { (HTTPField.Name($0)!, $1) }

    private static func protect(_ response: inout Response) {
        for (name, value) in protection where response.headers[name] == nil {
            response.headers[name] = value
        }
    }
}
