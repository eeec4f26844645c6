import HTTPTypes
import Hummingbird
import Keeping
import Localization
import NIOCore
import Rendering

/// What all pages share: templates and assets.
struct PageTools: Sendable {
    let core: ServiceCore
    let library: PageLibrary
    let assets: Assets
    let pictures: PagePictures

    init(_ core: ServiceCore) throws {
        self.core = core
        library = try PageLibrary()
        assets = Assets(fonts: core.fonts)
        pictures = PagePictures(core)
    }

    var isSecure: Bool { core.setting.publicURL?.hasPrefix("https://") ?? false }
}

/// One request of a browser, and the page that answers it.
struct Visit {
    let tools: PageTools
    let request: Request
    let context: ServiceContext
    let language: Language

    var core: ServiceCore { tools.core }

    init(_ tools: PageTools, _ request: Request, _ context: ServiceContext) {
        self.tools = tools
        self.request = request
        self.context = context
        language = Self.language(of: request)
    }

    /// As the address says, else as the browser was told last, else Indonesian.
    static func language(of request: Request) -> Language {
        let asked = request.uri.queryParameters["bahasa"].map(String.init)
        return (asked ?? request.cookies[Session.languageCookie]?.value).flatMap(Language.init) ?? .id
    }

    /// The address's fields; a form writes a space as a plus.
    var fields: FormBody { FormBody(request.uri.query ?? "") }

    func query(_ name: String) -> String? { fields.fields[name] }

    /// The session's secret; empty where nobody has logged in by cookie.
    var token: String { request.cookies[Authentication.cookie]?.value ?? "" }
    var proof: String { Session.proof(of: token) }
    var mayRender: Bool {
        context.caller.map { $0.scopes.contains(.render) || $0.scopes.contains(.admin) } ?? false
    }

    /// The fields of a form of ours.
    /// - Throws: where it does not carry the proof.
    func form() async throws -> FormBody {
        let body = try await FormBody.read(request, core.setting.limits)
        try check(body["csrf"])
        return body
    }

    func check(_ proof: String) throws {
        guard Session.isSame(proof, self.proof) else { throw BrowserGuard.refusal }
    }

    // MARK: Answers

    /// - Parameter here: which entry of the main navigation the page is under: "reports", "jobs".
    func page(
        _ template: String, title: String, here: String = "reports", _ values: [String: Any],
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var values = values
        let name = try await officeName(), office = name as Any? ?? false
        let common: [String: Any] = [
            "title": title, "language": language.rawValue, "office": office,
            "officeLabel": name == ReportService.firstOffice ? false : office, "csrf": proof,
            "onReports": here == "reports", "onJobs": here == "jobs", "mayRender": mayRender,
            "style": tools.assets.style, "script": tools.assets.script, "icon": tools.assets.icon,
            "fonts": tools.assets.fonts.map { ["url": $0.latin, "type": $0.type] },
            "version": Version.creator, "refresh": false, "notice": false,
            "otherLanguage": other.rawValue, "otherName": other == .en ? "English" : "Bahasa Indonesia",
            "otherURL": otherURL,
        ]
        values.merge(common) { own, _ in own }
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: tools.library.html(template, values, in: language))))
        if request.uri.queryParameters["bahasa"] != nil {
            response.setCookie(Session.language(language.rawValue, isSecure: tools.isSecure))
        }
        return response
    }

    /// Of who has logged in.
    func officeName() async throws -> String? {
        guard let caller = context.caller else { return nil }
        return try await core.store.offices().first { $0.id == caller.office }?.name ?? caller.office
    }

    func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    private var other: Language { language == .id ? .en : .id }

    /// The same page in the other language; what a form has sent cannot be asked for again.
    private var otherURL: String {
        guard request.method == .get else { return "/?bahasa=" + other.rawValue }
        let kept = fields.fields.filter { $0.key != "bahasa" && $0.key != "token" }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value as String?) }
        return request.uri.path + FormBody.query(kept + [("bahasa", other.rawValue)])
    }

    func say(_ id: String, _ en: String) -> String { language == .en ? en : id }

    /// "28 November 2026, 19.55 WIB"
    func when(_ time: Milliseconds) -> String {
        let seconds = Int(time / 1000) + 7 * 3_600, day = CalendarDay(secondsSince1970: seconds)
        let minutes = (seconds % 86_400 + 86_400) % 86_400 / 60
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let wording = Wording(language: language, currency: .rupiah)
        let clock = two(minutes / 60) + (language == .en ? ":" : ".") + two(minutes % 60)
        return "\(day.day) \(wording.month(day.month)) \(day.year), \(clock) WIB"
    }

    /// "259 kB"
    func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        if bytes < 1_000_000 { return "\(bytes / 1_000) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10)\(language == .en ? "." : ",")\(tenths % 10) MB"
    }
}
