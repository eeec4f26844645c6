import FoundationEssentials
import Hummingbird
import Keeping
import Localization
import Working

/// A visit to one version of a report.
struct ReportVisit {
    let visit: Visit
    let report: ReportRecord
    let version: VersionRecord

    var core: ServiceCore { visit.core }
    var id: String { report.id }

    init(_ visit: Visit, _ scope: Scope = .read, version number: Int? = nil) async throws {
        let caller = try visit.context.caller(scope)
        self.visit = visit
        report = try await visit.core.report(try visit.context.parameters.require("id"), of: caller)
        let asked = try number ?? Query.number(visit.request, "v")
        version = try await visit.core.version(asked, of: report)
    }

    /// What a worker tells of the version.
    func described() async throws -> Described {
        try JSON.read(Described.self, try await core.ask(Order(.describe), of: version))
    }

    var folder: @Sendable () async throws -> String {
        let core = core, version = version
        return { try await core.folders.folder(of: version) }
    }

    /// The text of the definition.
    func definition() async throws -> String {
        guard let file = version.files.first(where: { $0.path == "report.yaml" }),
            let path = try await core.uploads.file(file.sha256),
            let bytes = FileManager.default.contents(atPath: path)
        else { throw Problem.notFound("report.yaml in this report") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter here: the tab's address.
    func page(
        _ template: String, tab here: String, title: String? = nil, _ values: [String: Any],
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let base = "/laporan/\(id)"
        let query = version.version == report.version ? "" : "?v=\(version.version)"
        let tabs: [(String, String, Bool)] = [
            ("", visit.say("Halaman", "Pages"), version.isValid),
            ("/temuan", visit.say("Temuan", "Findings"), true),
            ("/ubah", visit.say("Judul dan tampilan", "Title and look"), version.isValid),
            ("/grafik", visit.say("Grafik", "Charts"), version.isValid),
            ("/buat", visit.say("Unduh", "Download"), version.isValid && visit.mayRender),
            ("/edisi", visit.say("Riwayat edisi", "Editions"), true),
        ]
        let head: [String: Any] = [
            "report": id, "reportTitle": report.title, "reportName": report.name, "number": version.version,
            "changed": visit.when(version.created), "isValid": version.isValid,
            "isOld": version.version != report.version,
            "tabs": tabs.filter(\.2).map { path, label, _ -> [String: Any] in
                ["url": base + path + query, "label": label, "isHere": path == here]
            },
        ]
        let name = tabs.first { $0.0 == here }?.1
        return try await visit.page(
            template, title: title ?? [name, report.title].compactMap(\.self).joined(separator: " · "),
            values.merging(head) { own, _ in own }, status: status)
    }
}

/// What pages read of a description (`Workshop+Describing`).
struct Described: Codable {
    struct Member: Codable {
        var key: String
        var id: String
        var en: String
    }

    var title: [String: String]
    var year: Int
    var languages: [String]
    var templates: [String]
    var theme: String?
    var themes: [String]
    var isDraft: Bool
    var rows: Int
    var figures: Int
    var charts: [String]
    var members: [String: [Member]]

    /// As report.yaml says it.
    var state: String { isDraft ? "draft" : "final" }
}
