import FoundationEssentials
import HTTPTypes
import Hummingbird
import Keeping
import NIOCore

/// The admin address: health, metrics, offices, tokens and the audit log. Apart from the service's own
/// address, so that what faces the office's network has none of it.
struct AdminRoutes {
    let core: ServiceCore

    private var desk: AccessDesk { AccessDesk(store: core.store) }

    func router() -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: Gate(core: core))
        router.add(middleware: Authentication(core: core, known: core.known))
        Readiness(core: core, tellsWorkers: true).add(to: router)
        router.get("metrics") { _, _ in
            let text = try await core.metricsText()
            return Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        let admin = router.group("admin/v1")
        admin.get("offices") { _, context in try await offices(context) }
        admin.post("offices") { request, context in try await addOffice(request, context) }
        admin.get("tokens") { request, context in try await tokens(request, context) }
        admin.post("tokens") { request, context in try await addToken(request, context) }
        admin.get("tokens/:id") { _, context in try await token(context) }
        admin.delete("tokens/:id") { _, context in try await revoke(context) }
        admin.get("audit-log") { request, context in try await auditLog(request, context) }
        return router
    }

    private func who(_ context: ServiceContext) throws -> AccessDesk.Who {
        let caller = try context.caller(.admin)
        return AccessDesk.Who(token: caller.token, address: context.address, requestID: context.requestID)
    }

    /// The desk's answer, with what was wrong as a problem.
    private func asking<Result>(_ work: () async throws -> Result) async throws -> Result {
        do { return try await work() } catch let fault as AccessFault {
            switch fault {
            case .wrong(let words): throw Problem(.unprocessableContent, "request", words)
            case .missing(let words): throw Problem(.notFound, "not-found", words)
            case .taken(let words): throw Problem(.conflict, "taken", words)
            }
        }
    }

    private func offices(_ context: ServiceContext) async throws -> Response {
        _ = try who(context)
        return try .json(
            Bodies.List(items: try await desk.offices().map(AdminBodies.Office.init), next: nil))
    }

    private func addOffice(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let who = try who(context)
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let body = try StrictBody.read(AdminBodies.NewOffice.self, bytes, keys: ["name"])
        let office = try await asking { try await desk.addOffice(body.name, by: who, now: core.now) }
        return try .json(AdminBodies.Office(office), status: .created)
    }

    private func tokens(_ request: Request, _ context: ServiceContext) async throws -> Response {
        _ = try who(context)
        let office = request.uri.queryParameters["office"].map { Query.decoded(String($0)) }
        let tokens = try await asking { try await desk.tokens(office: office) }
        return try .json(Bodies.List(items: tokens.map(AdminBodies.Token.init), next: nil))
    }

    private func token(_ context: ServiceContext) async throws -> Response {
        _ = try who(context)
        guard let found = try await core.store.token(try context.parameters.require("id")) else {
            throw Problem.notFound("such token")
        }
        return try .json(AdminBodies.Token(found.record))
    }

    private func addToken(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let who = try who(context)
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let body = try StrictBody.read(
            AdminBodies.NewToken.self, bytes, keys: ["office", "name", "scopes", "expires"])
        var expires: Milliseconds?
        if let text = body.expires {
            guard let time = AccessTime.read(text) else {
                throw Problem(
                    .unprocessableContent, "request", "expires is a date, or a time in RFC 3339")
            }
            expires = time
        }
        let made = try await asking {
            try await desk.addToken(
                office: body.office, name: body.name, scopes: Set(try body.scopes.map(AdminBodies.scope)),
                expires: expires, by: who, now: core.now)
        }
        var token = AdminBodies.Token(made.record)
        token.token = made.text
        return try .json(
            token, status: .created, headers: [.location: "/admin/v1/tokens/\(made.record.id)"])
    }

    private func revoke(_ context: ServiceContext) async throws -> Response {
        let who = try who(context), id = try context.parameters.require("id")
        try await asking { try await desk.revokeToken(id, by: who, now: core.now) }
        core.known.forget()
        return Response(status: .noContent)
    }

    private func auditLog(_ request: Request, _ context: ServiceContext) async throws -> Response {
        _ = try who(context)
        let limit = try Query.limit(request)
        var before: Milliseconds?, skipping = 0
        if let text = request.uri.queryParameters["before"] {
            let parts = text.split(separator: "-").map { Int64($0) }
            guard parts.count == 2, let moment = parts[0], let told = parts[1], told >= 0 else {
                throw Problem.bad("before is what an earlier page called next")
            }
            (before, skipping) = (moment, Int(clamping: told))
        }
        var office: String?
        if let name = request.uri.queryParameters["office"].map({ Query.decoded(String($0)) }) {
            guard let known = try await core.store.office(named: name) else {
                throw Problem.notFound("office of that name")
            }
            office = known.id
        }
        let entries = try await core.store.auditLog(
            office: office, before: before, skipping: skipping, limit: limit)
        var next: String?
        if entries.count == limit, let last = entries.last {
            let same = entries.count { $0.at == last.at } + (last.at == before ? skipping : 0)
            next = "\(last.at)-\(same)"
        }
        return try .json(Bodies.List(items: entries.map(AdminBodies.Entry.init), next: next))
    }
}

/// Bodies of the admin address.
enum AdminBodies {
    struct Office: Codable {
        var id: String
        var name: String
        var created: String

        init(_ office: OfficeRecord) {
            id = office.id
            name = office.name
            created = Time.text(office.created)
        }
    }

    struct NewOffice: Decodable { var name: String }

    struct NewToken: Decodable {
        var office: String
        var name: String
        var scopes: [String]
        var expires: String?
    }

    struct Token: Codable {
        var id: String
        var office: String
        var name: String
        var scopes: [String]
        var created: String
        var expires: String?
        var revoked: String?
        var used: String?
        /// The token itself, told once: when it is made.
        var token: String?

        init(_ token: TokenRecord) {
            id = token.id
            office = token.office
            name = token.name
            scopes = token.scopes.map(\.rawValue).sorted()
            created = Time.text(token.created)
            expires = token.expires.map(Time.text)
            revoked = token.revoked.map(Time.text)
            used = token.used.map(Time.text)
        }
    }

    struct Entry: Codable {
        var at: String
        var action: String
        var subject: String
        var office: String?
        var token: String?
        var address: String?
        var request: String?

        init(_ entry: AuditEntry) {
            at = Time.text(entry.at)
            action = entry.action
            subject = entry.subject
            office = entry.office
            token = entry.token
            address = entry.address
            request = entry.requestID
        }
    }

    static func scope(_ text: String) throws -> Scope {
        guard let scope = Scope(rawValue: text) else {
            throw AccessFault.wrong("\"\(text.prefix(40))\" is no scope: read, render or admin")
        }
        return scope
    }
}

/// Times that people write.
public enum AccessTime {
    /// "2027-01-31" (its end, in UTC), "2027-01-31T12:00:00+07:00"; nil: neither.
    public static func read(_ text: String) -> Int64? {
        let isDate = text.utf8.count == 10
        guard let date = try? Date(isDate ? text + "T23:59:59Z" : text, strategy: .iso8601) else {
            return nil
        }
        return Int64(date.timeIntervalSince1970 * 1000)
    }
}

/// Times as the service writes them, for others.
public enum ServiceTime {
    /// RFC 3339 in UTC.
    public static func text(_ moment: Int64) -> String { Time.text(moment) }
}
