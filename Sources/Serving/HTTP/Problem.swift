import FoundationEssentials
import HTTPTypes
import Hummingbird
import Working

/// An answer that says why not, as RFC 9457 has it: the same findings as the command prints, and where a
/// limit was reached, which.
struct Problem: Error, Sendable, HTTPResponseError {
    var status: HTTPResponse.Status
    /// Names the kind of problem: "findings", "limit", "not-found".
    var kind: String
    var title: String
    var detail: String?
    var limit: String?
    var retryAfter: Int?
    var findings: [SaidFinding] = []
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ kind: String, _ title: String, detail: String? = nil) {
        self.status = status
        self.kind = kind
        self.title = title
        self.detail = detail
    }

    struct Body: Codable {
        var type: String
        var title: String
        var status: Int
        var detail: String?
        var limit: String?
        var instance: String?
        var findings: [SaidFinding]?
    }

    func body(instance: String?) -> Body {
        Body(
            type: "urn:kendang:problem:" + kind, title: title, status: status.code, detail: detail,
            limit: limit, instance: instance, findings: findings.isEmpty ? nil : findings)
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        let json = try JSON.data(body(instance: "urn:kendang:request:" + context.id))
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
    }
}

extension Problem {
    static func notFound(_ what: String) -> Problem { Problem(.notFound, "not-found", "there is no \(what)") }

    static func bad(_ title: String, detail: String? = nil) -> Problem {
        Problem(.badRequest, "bad-request", title, detail: detail)
    }

    /// A limit that was reached; the name is that of the configuration.
    static func limit(
        _ status: HTTPResponse.Status, _ limit: String, _ title: String, retryAfter: Int? = nil
    ) -> Problem {
        var problem = Problem(status, "limit", title)
        problem.limit = limit
        problem.retryAfter = retryAfter
        return problem
    }

    /// What a worker could not do.
    init(_ failure: Failure, findings: [SaidFinding]) {
        switch failure.reason {
        case .input: self.init(.unprocessableContent, "findings", failure.message)
        case .embargo: self.init(.forbidden, "embargo", failure.message)
        case .missing: self.init(.notFound, "not-found", failure.message)
        case .audit: self.init(.internalServerError, "audit", failure.message)
        case .fault: self.init(.internalServerError, "fault", failure.message)
        case .limit where failure.limit == "queue":
            self = .limit(.serviceUnavailable, "waiting", failure.message, retryAfter: 1)
            return
        case .limit where ["rows", "pages", "sheets"].contains(failure.limit):
            // The same would be as large the next time.
            self = .limit(.contentTooLarge, failure.limit ?? "", failure.message)
        case .limit:
            self = .limit(.serviceUnavailable, failure.limit ?? "time", failure.message, retryAfter: 30)
        case .cancelled: self.init(.conflict, "cancelled", failure.message)
        }
        self.findings = findings
    }
}

/// JSON as the service reads and writes it: keys sorted, so that the same answer is the same bytes.
enum JSON {
    static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension Response {
    /// An answer in JSON.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        let body = ByteBuffer(bytes: try JSON.data(value))
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
