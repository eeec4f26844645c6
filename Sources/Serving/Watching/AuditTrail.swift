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

    /// The same by the page's forms, which lead on to another page where they were taken.
    private static let forms: [String: String] = [
        "/impor/buat": "report.imported",
        "/laporan/{id}/ubah": "report.changed",
        "/laporan/{id}/definisi": "report.changed",
        "/laporan/{id}/berkas": "report.changed",
        "/laporan/{id}/edisi/{version}/kembali": "report.changed",
        "/laporan/{id}/pekerjaan": "job.submitted",
        "/pekerjaan/{id}/batal": "job.cancelled",
        "/pekerjaan/{id}/ulang": "job.retried",
    ]

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        let route = Metrics.template(context.endpointPath ?? "")
        if request.method == .post, response.status == .seeOther, let action = Self.forms[route] {
            let subject = Self.formSubject(response)
            // A form that leads back to itself with a question has done nothing.
            if !subject.isEmpty { await core.note(action, subject, context) }
            return response
        }
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

    /// "/laporan/rpt-1?v=2" leads to rpt-1, "/pekerjaan/job-1" to job-1: what was made or changed.
    private static func formSubject(_ response: Response) -> String {
        let parts = response.headers[.location]?.prefix { $0 != "?" && $0 != "#" }.split(separator: "/") ?? []
        return parts.count > 1 ? String(Query.decoded(String(parts[1])).prefix(200)) : ""
    }
}

extension ServiceCore {
    /// Adds a line to the audit log; a log that cannot be written is told in the other one.
    func note(_ action: String, _ subject: String, _ context: ServiceContext) async {
        await note(action, subject, office: context.caller?.office, token: context.caller?.token, context)
    }

    /// - Parameter token: the id of the token under which it was done, never its secret.
    func note(
        _ action: String, _ subject: String, office: String?, token: String?, _ context: ServiceContext
    ) async {
        do {
            try await store.note(
                action, subject, office: office, token: token,
                address: context.address, requestID: context.requestID, now: now)
        } catch {
            logger.error(
                "the audit log does not take a line", metadata: ["action": "\(action)", "error": "\(error)"])
        }
    }
}
