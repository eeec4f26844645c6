import HTTPTypes
import Hummingbird
import Keeping
import Localization
import Working

/// Title, theme, template, languages and state of a report, with its pages as they would be.
struct ChangePages {
    /// What the form says.
    struct Wish: Sendable {
        var order = Order(.edit)

        init(_ field: (String) -> String?) {
            var title: [String: String] = [:]
            for language in Language.allCases {
                let text = field("judul_" + language.rawValue) ?? ""
                if !text.isEmpty { title[language.rawValue] = text }
            }
            order.title = title.isEmpty ? nil : title
            order.theme = field("tema").flatMap { $0.isEmpty ? nil : $0 }
            order.template = field("templat").flatMap { $0.isEmpty ? nil : $0 }
            let languages = (field("bahasa_laporan") ?? "").split(separator: ",").map(String.init)
            order.languages = languages.isEmpty ? nil : languages
            order.state = field("keadaan").flatMap { $0.isEmpty ? nil : $0 }
        }

        var query: [(String, String?)] {
            Language.allCases.map { ("judul_" + $0.rawValue, order.title?[$0.rawValue]) } + [
                ("tema", order.theme), ("templat", order.template),
                ("bahasa_laporan", order.languages?.joined(separator: ",")), ("keadaan", order.state),
            ]
        }
    }

    private static let previewed = 2

    func show(_ visit: Visit) async throws -> Response {
        try await show(visit, try await ReportVisit(visit), Wish(visit.query), refusal: nil)
    }

    private func show(_ visit: Visit, _ at: ReportVisit, _ wish: Wish, refusal: String?) async throws
        -> Response
    {
        let described = try await at.described(), order = wish.order
        let languages = order.languages ?? described.languages
        let shown = languages.first ?? "id", base = "/laporan/\(at.id)/pratinjau/\(shown)/"
        let query = FormBody.query([("v", String(at.version.version))] + wish.query)
        let codes = Language.allCases.map(\.rawValue)
        return try await at.page(
            "change", tab: "/ubah",
            [
                "refusal": refusal as Any? ?? false, "previewBase": base,
                "titles": codes.map { code -> [String: Any] in
                    [
                        "code": code, "value": order.title?[code] ?? described.title[code] ?? "",
                        "titleLabel": visit.say(
                            "Judul, bahasa \(PageNames.language(code, visit))",
                            "Title, \(PageNames.language(code, visit))"),
                    ]
                },
                "themes": PageNames.themes(described.themes, chosen: order.theme ?? described.theme, visit),
                "templates": PageNames.templates(
                    TemplateNames.known(described, visit),
                    chosen: order.template ?? described.templates.first,
                    visit),
                "states": PageNames.states(chosen: order.state ?? described.state, visit),
                "languageChoices": PageNames.languageChoices(languages, visit),
                "previews": (1...Self.previewed).map { page -> [String: Any] in
                    [
                        "page": page, "src": base + "\(page).png" + query,
                        "alt": visit.say("Pratinjau halaman \(page)", "Preview of page \(page)"),
                    ]
                },
            ])
    }

    /// A page as it would be; nothing of it is kept as an edition.
    func picture(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit, .read), wish = Wish(visit.query)
        let language = try visit.context.parameters.require("language")
        guard let page = ReportPages.number(try visit.context.parameters.require("page")) else {
            throw Problem.notFound("such page")
        }
        let files = try await files(at, wish), digest = DefinitionText.digest(of: files), core = visit.core
        let shown = wish.order.languages?.first ?? language
        let entry = try await visit.tools.pictures.picture(
            page, PagePictures.Key(digest: digest, template: nil, language: shown),
            folder: { try await core.folders.folder(digest: digest, files: files) })
        return FileAnswer.bytes(
            entry.bytes, type: entry.type, etag: entry.etag, request: visit.request,
            cache: "private, no-cache")
    }

    /// The form's page with what the form says, for browsers without scripts; the proof stays out of the
    /// address.
    func preview(_ visit: Visit) async throws -> Response {
        let form = try await visit.form(), id = try visit.context.parameters.require("id")
        let wish = Wish { form.fields[$0] }, version = form["v"].isEmpty ? nil : form["v"]
        return visit.redirect("/laporan/\(id)/ubah" + FormBody.query([("v", version)] + wish.query))
    }

    func save(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        let form = try await visit.form()
        let at = try await ReportVisit(visit, .render, version: Int(form["v"]))
        let wish = Wish { form.fields[$0] }
        do {
            let intake = ReportIntake(core: visit.core, caller: caller)
            let version = try await intake.version(
                of: try await files(at, wish), note: visit.say("Judul dan tampilan", "Title and look"),
                drafts: false)
            let report = try await intake.add(version, to: at.report, following: at.report.version)
            return visit.redirect("/laporan/\(report.id)")
        } catch let problem as Problem where problem.kind == "findings" {
            return try await show(visit, at, wish, refusal: problem.title)
        }
    }

    /// The files of the version with the definition as it is wished.
    private func files(_ at: ReportVisit, _ wish: Wish) async throws -> [ReportFile] {
        var order = wish.order, described = try await at.described()
        // What is as it was changes no line.
        described.theme = described.theme ?? described.themes.first
        order.title = order.title?.filter { described.title[$0.key] != $0.value }
        if order.title?.isEmpty == true { order.title = nil }
        if order.theme == described.theme { order.theme = nil }
        if order.template == described.templates.first { order.template = nil }
        if order.languages == described.languages { order.languages = nil }
        if order.state == described.state { order.state = nil }
        if let languages = order.languages, languages.contains(where: { Language(rawValue: $0) == nil }) {
            order.languages = nil
        }
        guard order != Order(.edit) else { return at.version.files }
        try OrderCheck.check(order, kinds: [.edit], at.core.setting.limits)
        let text = try await at.core.ask(order, of: at.version)
        let yaml = try await DefinitionText.take(text, at.core)
        return at.version.files.filter { $0.path != yaml.path } + [yaml]
    }
}

/// Templates that a report may be set in.
enum TemplateNames {
    /// The report's own first, then the program's reports; sheets are made of members, not of reports.
    static func known(_ described: Described, _ visit: Visit) -> [String] {
        let all = described.templates + ["annual-report", "provincial-report", "national-yearbook"]
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }
}
