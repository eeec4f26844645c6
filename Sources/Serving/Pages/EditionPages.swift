import HTTPTypes
import Hummingbird
import Keeping

/// All editions of a report; an old one comes back as a new one, and none is lost.
struct EditionPages {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit)
        var editions: [[String: Any]] = []
        for listed in try await visit.core.store.versions(of: at.report).sorted(by: {
            $0.version > $1.version
        }) {
            let version = try await visit.core.version(listed.version, of: at.report)
            let isLatest = version.version == at.report.version
            editions.append([
                "version": version.version, "when": visit.when(version.created),
                "note": version.note.flatMap { $0.isEmpty ? nil : $0 } as Any? ?? false, "isLatest": isLatest,
                "isDraft": !version.isValid, "fileCount": version.files.count,
                "mayGoBack": !isLatest && visit.mayRender,
                "files": version.files.map { file -> [String: Any] in
                    let path = file.path.split(separator: "/").map { FormBody.encoded(String($0)) }
                        .joined(separator: "/")
                    return [
                        "path": file.path, "size": visit.size(file.size),
                        "url": "/v1/reports/\(at.id)/files/\(path)?version=\(version.version)",
                    ]
                },
            ])
        }
        return try await at.page("editions", tab: "/edisi", ["editions": editions])
    }

    func goBack(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        _ = try await visit.form()
        let number = Int(try visit.context.parameters.require("version")) ?? 0
        let at = try await ReportVisit(visit, .render, version: number)
        let intake = ReportIntake(core: visit.core, caller: caller)
        let version = try await intake.version(
            of: at.version.files, note: visit.say("Kembali ke edisi \(number)", "Back to edition \(number)"),
            drafts: true)
        _ = try await intake.add(version, to: at.report, following: at.report.version)
        return visit.redirect("/laporan/\(at.id)/edisi")
    }
}
