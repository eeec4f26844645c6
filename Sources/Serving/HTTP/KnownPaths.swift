import HTTPTypes
import Hummingbird
import Synchronization

/// Answers a path that is known, asked with a method that is not, with 405 and the methods that are; and an
/// address that is too long with 414.
final class KnownPaths: RouterMiddleware {
    typealias Context = ServiceContext

    private struct Route {
        /// nil: any part.
        var parts: [String?]
        var takesRest: Bool
        var methods: Set<String>
    }

    static let mostBytes = 8_192
    private let routes = Mutex<[Route]>([])

    /// Takes the routes of a router in, once all are added.
    func learn(_ router: Router<ServiceContext>) {
        var known: [String: Route] = [:]
        for one in router.routes {
            let path = one.path.description
            var parts = path.split(separator: "/").map(String.init), route = known[path]
            if route == nil {
                let takesRest = parts.last == "**"
                if takesRest { parts.removeLast() }
                route = Route(
                    parts: parts.map { $0.hasPrefix(":") || $0.hasPrefix("{") ? nil : $0 },
                    takesRest: takesRest,
                    methods: [])
            }
            route?.methods.insert(one.method.rawValue)
            if one.method == .get { route?.methods.insert("HEAD") }
            known[path] = route
        }
        routes.withLock { $0 = Array(known.values) }
    }

    /// The methods that a path is known with.
    func methods(of path: String) -> Set<String> {
        let parts = path.split(separator: "/").map(String.init)
        return routes.withLock { routes in
            routes.reduce(into: []) { methods, route in
                guard parts.count == route.parts.count || route.takesRest && parts.count > route.parts.count,
                    zip(parts, route.parts).allSatisfy({ $1 == nil || $0 == $1 })
                else { return }
                methods.formUnion(route.methods)
            }
        }
    }

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= Self.mostBytes else {
            throw Problem.limit(.uriTooLong, "address", "an address has at most \(Self.mostBytes) bytes")
        }
        guard context.endpointPath == nil else { return try await next(request, context) }
        let methods = methods(of: request.uri.path)
        guard !methods.isEmpty, !methods.contains(request.method.rawValue) else {
            return try await next(request, context)
        }
        var problem = Problem(
            .methodNotAllowed, "method", "\(request.method.rawValue) is no method of this path")
        problem.headers[.allow] = methods.sorted().joined(separator: ", ")
        throw problem
    }
}
