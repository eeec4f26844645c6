import HTTPTypes
import Hummingbird
import Keeping
import Localization

/// The addresses of the pages, in Indonesian.
struct PageRoutes {
    let tools: PageTools
    let known: KnownTokens

    func add(to router: Router<ServiceContext>) {
        func get(_ path: RouterPath, _ page: @escaping @Sendable (Visit) async throws -> Response) {
            router.get(path) { request, context in try await page(Visit(tools, request, context)) }
        }
        func post(_ path: RouterPath, _ page: @escaping @Sendable (Visit) async throws -> Response) {
            router.post(path) { request, context in try await page(Visit(tools, request, context)) }
        }
        get("masuk") { try await login($0) }
        post("masuk") { try await enter($0) }
        post("keluar") { try await leave($0) }
        get("/") { try await ReportListPage().show($0) }
        post("impor") { try await ImportPages().take($0) }
        get("impor") { try await ImportPages().show($0) }
        post("impor/buat") { try await ImportPages().adopt($0) }
        get("laporan/:id") { try await ReportPages().show($0) }
        get("laporan/:id/halaman/:version/:template/:language/:page") { try await ReportPages().picture($0) }
        get("laporan/:id/angka/**") { try await FigurePage().show($0) }
        get("laporan/:id/ubah") { try await ChangePages().show($0) }
        post("laporan/:id/ubah") { try await ChangePages().save($0) }
        post("laporan/:id/ubah/lihat") { try await ChangePages().preview($0) }
        get("laporan/:id/pratinjau/:language/:page") { try await ChangePages().picture($0) }
        get("laporan/:id/definisi") { try await DefinitionPages().show($0) }
        post("laporan/:id/definisi") { try await DefinitionPages().save($0) }
        get("laporan/:id/temuan") { try await FindingPages().show($0) }
        get("laporan/:id/temuan.json") { try await FindingPages().json($0) }
        post("laporan/:id/berkas") { try await FindingPages().replace($0) }
        get("laporan/:id/grafik") { try await ChartPage().show($0) }
        get("laporan/:id/buat") { try await MakePages().show($0) }
        post("laporan/:id/pekerjaan") { try await MakePages().submit($0) }
        get("laporan/:id/edisi") { try await EditionPages().show($0) }
        post("laporan/:id/edisi/:version/kembali") { try await EditionPages().goBack($0) }
        get("pekerjaan") { try await JobPages().list($0) }
        get("pekerjaan/:id") { try await JobPages().show($0) }
        post("pekerjaan/:id/batal") { try await JobPages().cancel($0) }
        post("pekerjaan/:id/ulang") { try await JobPages().retry($0) }
    }

    // MARK: Logging in

    /// The form; or, with a token in the address, the way in, after which it stands there no longer.
    private func login(_ visit: Visit) async throws -> Response {
        // A link of another site does not decide whose office this browser is in.
        let isForeign = visit.request.headers[HTTPField.Name("Sec-Fetch-Site")!] == "cross-site"
        if !isForeign, let token = visit.query("token") {
            return try await enter(visit, token, next: visit.query("ke"))
        }
        return try await form(visit, refused: false, next: visit.query("ke") ?? "/")
    }

    private func enter(_ visit: Visit) async throws -> Response {
        guard Session.isSameOrigin(visit.request) else { throw BrowserGuard.refusal }
        let body = try await FormBody.read(visit.request, visit.core.setting.limits, most: 8_192)
        return try await enter(visit, body["token"], next: body["ke"])
    }

    private func enter(_ visit: Visit, _ token: String, next: String?) async throws -> Response {
        let token = String(token.filter { !$0.isWhitespace })
        let isPlain = token.utf8.allSatisfy { $0 > 32 && $0 < 127 && ![34, 44, 59, 92].contains($0) }
        guard isPlain, let caller = try await known.caller(token, visit.core) else {
            try await noteRefusal(visit, token)
            return try await form(visit, refused: true, next: Self.safe(next))
        }
        await visit.core.note(
            "session.begun", caller.token, office: caller.office, token: caller.token, visit.context)
        var response = visit.redirect(Self.safe(next))
        response.setCookie(Session.cookie(token, isSecure: tools.isSecure))
        return response
    }

    /// Somebody was not let in. What was typed is not told, as it may be a secret in the wrong place: only
    /// which of our tokens it wanted to be.
    private func noteRefusal(_ visit: Visit, _ token: String) async throws {
        var wanted: TokenRecord?
        if let id = TokenSecret.id(of: token) { wanted = try await visit.core.store.token(id)?.record }
        await visit.core.note(
            "session.refused", wanted?.id ?? "", office: wanted?.office, token: nil, visit.context)
    }

    private func form(_ visit: Visit, refused: Bool, next: String) async throws -> Response {
        try await visit.page(
            "login", title: visit.say("Masuk", "Log in"), here: "",
            ["refused": refused, "next": Self.safe(next)],
            status: refused ? .unauthorized : .ok)
    }

    private func leave(_ visit: Visit) async throws -> Response {
        _ = try await visit.form()
        if let caller = visit.context.caller {
            await visit.core.note("session.ended", caller.token, visit.context)
        }
        var response = visit.redirect("/masuk")
        response.setCookie(Session.cookie("", isSecure: tools.isSecure))
        return response
    }

    /// A path of this service; anything else leads to the first page.
    static func safe(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
            next.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return "/" }
        return next
    }
}
