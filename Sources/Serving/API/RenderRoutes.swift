import HTTPTypes
import Hummingbird
import Keeping
import Working

/// What is made while the client waits: `POST /v1/render`, and press charts by their address.
struct RenderRoutes {
    let core: ServiceCore

    func add(to router: RouterGroup<ServiceContext>) {
        router.post("render") { request, context in try await render(request, context) }
        router.get("reports/:id/charts") { _, context in try await charts(context) }
        router.get("reports/:id/charts/:chart") { request, context in try await chart(request, context) }
    }

    private func render(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let keys = ["report", "version"] + Order.keys
        let body = try StrictBody.read(Bodies.JobRequest.self, bytes, keys: keys)
        try OrderCheck.check(body.order, kinds: OrderCheck.renders, core.setting.limits)
        let report = try await core.report(body.report, of: caller)
        let version = try await core.version(body.version, of: report)
        let (entry, name) = try await RenderedFile(core: core).make(body.order, of: version)
        return FileAnswer.bytes(
            entry.bytes, type: entry.type, etag: entry.etag, name: name.isEmpty ? nil : name,
            request: request, cache: "private, no-cache")
    }

    private func charts(_ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.read)
        let report = try await core.report(try context.parameters.require("id"), of: caller)
        let text = try await core.ask(Order(.describe), of: try await core.version(nil, of: report))
        struct Head: Codable {
            var charts: [String]
            var languages: [String]
        }
        struct Chart: Codable {
            var name: String
            var urls: [String]
        }
        let head = try JSON.read(Head.self, text)
        return try .json(
            Bodies.List(
                items: head.charts.map { name in
                    Chart(
                        name: name,
                        urls: head.languages.map {
                            "/v1/reports/\(report.id)/charts/\(name).png?size=wide&language=\($0)"
                        })
                }, next: nil))
    }

    /// A chart by its address, for web pages: cached here, and by whoever asks again with its ETag.
    private func chart(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let report = try await charted(context)
        let order = try order(request, context)
        try OrderCheck.check(order, kinds: [.charts], core.setting.limits)
        let number = try Query.number(request, "version")
        let version = try await core.version(number, of: report)
        let (entry, _) = try await RenderedFile(core: core).make(order, of: version)
        let who = report.isPublic ? "public" : "private"
        // A version's chart is always the same; the last version may be another tomorrow.
        let age = number != nil ? "max-age=31536000, immutable" : "no-cache"
        var response = FileAnswer.bytes(
            entry.bytes, type: entry.type, etag: entry.etag, request: request, cache: "\(who), \(age)")
        if report.isPublic {
            response.headers[HTTPField.Name("Cross-Origin-Resource-Policy")!] = "cross-origin"
            response.headers[.accessControlAllowOrigin] = "*"
        }
        return response
    }

    /// The caller's own report, or one that everybody may see.
    private func charted(_ context: ServiceContext) async throws -> ReportRecord {
        let id = try context.parameters.require("id"), now = core.now
        let reader = context.caller.flatMap {
            $0.scopes.contains(.read) || $0.scopes.contains(.admin) ? $0 : nil
        }
        if let known = core.reports[id, at: now], known.isPublic || known.office == reader?.office {
            return known
        }
        let found = try await core.reports.lookUp(now) {
            if let reader, let own = try await core.store.report(id, office: reader.office) { return own }
            return try await core.store.publicReport(id)
        }
        if let found { return found }
        return try await core.report(id, of: try context.caller(.read))
    }

    private func order(_ request: Request, _ context: ServiceContext) throws -> Order {
        let file = try context.parameters.require("chart")
        guard let dot = file.lastIndex(of: ".") else {
            throw Problem.notFound("such chart: its name ends in .png, .svg or .pdf")
        }
        let format = String(file[file.index(after: dot)...])
        guard ["png", "svg", "pdf"].contains(format) else {
            throw Problem.notFound("such chart: its name ends in .png, .svg or .pdf")
        }
        let known: Set<Substring> = ["size", "language", "scale", "version"]
        for key in request.uri.queryParameters.map(\.key) where !known.contains(key) {
            throw Problem.bad(
                "\(key) is no parameter of a chart; there are size, language, scale and version")
        }
        var order = Order(.charts)
        order.charts = [String(file[..<dot])]
        order.formats = [format]
        order.sizes = [request.uri.queryParameters["size"].map(String.init) ?? "wide"]
        order.languages = [request.uri.queryParameters["language"].map(String.init) ?? "id"]
        if let text = request.uri.queryParameters["scale"] {
            guard let scale = Double(text) else { throw Problem.bad("scale is a number") }
            order.scale = scale
        }
        return order
    }
}
