import HTTPTypes
import Hummingbird
import Keeping
import Reading
import Synchronization

/// Finds out who asks. Refuses nobody: what needs a token says so itself.
struct Authentication: RouterMiddleware {
    let core: ServiceCore
    let known: KnownTokens
    static let cookie = "kendang"

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let header = request.headers[.authorization] {
            guard header.lowercased().hasPrefix("bearer ") else {
                throw Problem(.unauthorized, "token", "tokens are shown as Authorization: Bearer kdg_…")
            }
            let text = String(header.dropFirst(7).drop { $0 == " " })
            guard let caller = try await recent(context, text) else {
                var problem = Problem(
                    .unauthorized, "token", "this token is not known, has ended or was revoked")
                problem.headers[.wwwAuthenticate] = "Bearer realm=\"kendang\", error=\"invalid_token\""
                throw problem
            }
            context.caller = caller
        } else if let text = request.cookies[Self.cookie]?.value {
            context.caller = try await recent(context, text)
            context.isBrowser = true
        }
        return try await next(request, context)
    }
}

extension Authentication {
    private func recent(_ context: ServiceContext, _ text: String) async throws -> Caller? {
        if let recent = context.recent { return recent }
        return try await known.caller(text, core)
    }
}

/// Tokens that were looked up lately: a chart a thousand times a second does not ask the database each time.
final class KnownTokens: Sendable {
    private struct Known {
        var caller: Caller
        var until: Milliseconds
    }

    /// A revoked token is refused after so long at the latest.
    private static let trusted: Milliseconds = 5_000
    private static let most = 10_000

    private let board = Mutex<[String: Known]>([:])

    func caller(_ text: String, _ core: ServiceCore) async throws -> Caller? {
        guard text.utf8.count < 128 else { return nil }
        let now = core.now
        // The secret itself is held nowhere.
        let key = SHA256.hex(Array(text.utf8))
        if let known = board.withLock({ $0[key] }), known.until > now { return known.caller }
        guard let id = TokenSecret.id(of: text), let found = try await core.store.token(id),
            TokenSecret.matches(text, salt: found.salt, hash: found.hash), found.record.revoked == nil,
            found.record.expires.map({ $0 > now }) ?? true
        else { return nil }
        let caller = Caller(token: id, office: found.record.office, scopes: found.record.scopes)
        board.withLock { board in
            if board.count >= Self.most { board = [:] }
            board[key] = Known(caller: caller, until: min(now + Self.trusted, found.record.expires ?? .max))
        }
        try? await core.store.noteUse(ofToken: id, now: now)
        return caller
    }

    /// Whose token it is, where it was looked up lately; asks no database.
    func recent(_ text: String, now: Milliseconds) -> Caller? {
        guard text.utf8.count < 128 else { return nil }
        let key = SHA256.hex(Array(text.utf8))
        return board.withLock { board in board[key].flatMap { $0.until > now ? $0.caller : nil } }
    }

    func forget() { board.withLock { $0 = [:] } }
}
