import Hummingbird
import Keeping
import NIOCore

/// Who asks: a token of an office, and what it may do.
struct Caller: Sendable, Hashable {
    var token: String
    var office: String
    var scopes: Set<Scope>
}

/// A request with what middleware has found out about it.
struct ServiceContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    var remoteAddress: SocketAddress?
    /// Names the connection.
    var channel: ObjectIdentifier?
    /// nil: nobody has shown a token.
    var caller: Caller?
    /// Whose token was looked up lately: it is hashed once for a request, not once for each who asks.
    var recent: Caller?
    /// By which client and log know the request.
    var requestID = ""
    /// W3C's traceparent, as it came or begun here.
    var trace = ""
    /// Whether the token came in a cookie: then a form must show that it is ours.
    var isBrowser = false

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
        channel = ObjectIdentifier(source.channel)
    }

    var id: String { requestID }
    var address: String { remoteAddress?.ipAddress ?? "" }

    /// The caller, who must have a scope.
    func caller(_ scope: Scope) throws -> Caller {
        guard let caller else {
            var problem = Problem(.unauthorized, "token", "show a token: Authorization: Bearer kdg_…")
            problem.headers[.wwwAuthenticate] = "Bearer realm=\"kendang\""
            throw problem
        }
        guard caller.scopes.contains(scope) || caller.scopes.contains(.admin) else {
            throw Problem(
                .forbidden, "scope", "this token may not do that", detail: "it needs \(scope.rawValue)")
        }
        return caller
    }
}
