import HTTPTypes
import Hummingbird
import Keeping
import NIOCore
import Working

/// What a report says, for other programs: findings, figures, and from a figure to its rows.
struct FigureRoutes {
    let core: ServiceCore

    func add(to router: RouterGroup<ServiceContext>) {
        router.get("reports/:id/findings") { request, context in
            try await text(Order(.validate), "application/json", request, context)
        }
        router.get("reports/:id/description") { request, context in
            try await text(Order(.describe), "application/json", request, context)
        }
        router.get("reports/:id/figures") { request, context in
            var order = Order(.figures)
            let format = request.uri.queryParameters["format"].map(String.init) ?? "json"
            guard ["json", "csv"].contains(format) else { throw Problem.bad("format is json or csv") }
            order.formats = [format]
            order.scope = request.uri.queryParameters["in"].map(String.init)
            return try await text(
                order, format == "json" ? "application/json" : "text/csv; charset=utf-8", request, context)
        }
        router.get("reports/:id/explain/**") { request, context in
            var order = Order(.explain)
            order.figure = Query.rest(of: context)
            return try await text(order, "text/plain; charset=utf-8", request, context)
        }
    }

    private func text(
        _ order: Order, _ type: String, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        let caller = try context.caller(.read)
        try OrderCheck.check(order, kinds: [order.kind], core.setting.limits)
        let report = try await core.report(try context.parameters.require("id"), of: caller)
        let version = try await core.version(try Query.number(request, "version"), of: report)
        let etag = "\"\(version.digest.prefix(32))-\(order.kind.rawValue)\""
        if request.headers[.ifNoneMatch] == etag {
            return Response(status: .notModified, headers: [.eTag: etag])
        }
        let text = try await core.ask(order, of: version)
        return Response(
            status: .ok,
            headers: [.contentType: type, .eTag: etag, .cacheControl: "private, no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
