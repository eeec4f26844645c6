import HTTPTypes
import Hummingbird
import Keeping
import Logging

/// Notes what was done by whom, from the requests that were answered well. Stands behind who finds out the
/// caller.
struct AuditTrail: RouterMiddleware {
    let core: ServiceCore

    /// What is noted, by method and route. Looking at something is not, but for results, which leave the
    /// house.
    private static let actions: [String: String] = [
        "POST /v1/reports": "report.made",
        "PUT /v1/reports/{id}": "report.changed",
        "PATCH /v1/reports/{id}": "report.changed",
        "DELETE /v1/reports/{id}": "report.deleted",
        "POST /v1/jobs": "job.submitted",
        "POST /v1/jobs/{id}/cancel": "job.cancelled",
        "POST /v1/jobs/{id}/retry": "job.retried",
        "GET /v1/jobs/{id}/results/{path}": "results.downloaded",
        "GET /v1/jobs/{id}/results.zip": "results.downloaded",
    ]

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        let route = Metrics.template(context.endpointPath ?? "")
        guard response.status.kind == .successful, let action = Self.actions["\(request.method) \(route)"]
        else {
            return response
        }
        // The same request once more under its key was noted the first time.
        if response.headers[HTTPField.Name("Idempotency-Replayed")!] != nil { return response }
        await core.note(action, Self.subject(request, response), context)
        return response
    }

    /// What was made, or what the path names: "/v1/jobs/job-1/cancel" is about job-1.
    private static func subject(_ request: Request, _ response: Response) -> String {
        if let made = response.headers[.location]?.split(separator: "/").last { return String(made) }
        let parts = request.uri.path.split(separator: "/")
        return parts.count > 2 ? String(Query.decoded(String(parts[2])).prefix(200)) : ""
    }
}

extension ServiceCore {
    /// Adds a line to the audit log; a log that cannot be written is told in the other one.
    func note(_ action: String, _ subject: String, _ context: ServiceContext) async {
        do {
            try await store.note(
                action, subject, office: context.caller?.office, token: context.caller?.token,
                address: context.address, requestID: context.requestID, now: now)
        } catch {
            logger.error(
                "the audit log does not take a line", metadata: ["action": "\(action)", "error": "\(error)"])
        }
    }
}
