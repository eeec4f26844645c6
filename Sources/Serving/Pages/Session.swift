import HTTPTypes
import Hummingbird
import Reading

/// What belongs to who has logged in with a browser: the token in a cookie that no script reads, and the
/// proof that a form was ours.
enum Session {
    static let languageCookie = "bahasa"
    /// Seconds that a browser keeps the token.
    static let age = 30 * 86_400

    /// The token as a cookie; an empty one takes it away.
    static func cookie(_ token: String, isSecure: Bool) -> Cookie {
        Cookie(
            name: Authentication.cookie, value: token, maxAge: token.isEmpty ? 0 : age, path: "/",
            secure: isSecure, httpOnly: true, sameSite: .strict)
    }

    static func language(_ code: String, isSecure: Bool) -> Cookie {
        Cookie(
            name: languageCookie, value: code, maxAge: 365 * 86_400, path: "/", secure: isSecure,
            httpOnly: true, sameSite: .lax)
    }

    /// What forms carry: made of the session's own secret, so that it holds on every node and after a
    /// restart, and tells nothing of it.
    static func proof(of token: String) -> String { sealed("form", token) }

    /// Marks a text as ours in this session: a query that names an upload cannot be made up.
    static func sealed(_ text: String, _ token: String) -> String {
        SHA256.hexadecimal(SHA256.authenticated(Array("kendang\n\(text)".utf8), key: Array(token.utf8)))
    }

    /// Compares without telling by its time where they differ.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let a = Array(one.utf8), b = Array(other.utf8)
        guard a.count == b.count else { return false }
        var difference: UInt8 = 0
        for (x, y) in zip(a, b) { difference |= x ^ y }
        return difference == 0
    }

    /// Whether a request comes from a page of the service itself, as its browser says.
    static func isSameOrigin(_ request: Request) -> Bool {
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] { return site == "same-origin" }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return false }
        return origin == "http://" + host || origin == "https://" + host
    }
}

/// Refuses what another site has a browser do with our cookie. Forms are held against their proof where
/// they are read; calls of scripts carry it in a header.
struct BrowserGuard: RouterMiddleware {
    static let header = HTTPField.Name("X-Kendang-Form")!

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head, request.headers[.authorization] == nil,
            let token = request.cookies[Authentication.cookie]?.value
        else { return try await next(request, context) }
        guard Session.isSameOrigin(request) else { throw Self.refusal }
        if request.uri.path.hasPrefix("/v1/") {
            guard let proof = request.headers[Self.header],
                Session.isSame(proof, Session.proof(of: token))
            else { throw Self.refusal }
        }
        return try await next(request, context)
    }

    static var refusal: Problem {
        Problem(
            .forbidden, "form", "this form is not from the page, or is too old",
            detail: "load the page again, and send it once more")
    }
}
