import HTTPTypes
import Hummingbird
import Keeping
import Working

/// Jobs of the office, and what came of them.
struct JobPages {
    private static let shown = 100

    func list(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.read), core = visit.core
        let jobs = try await core.store.jobs(office: caller.office, limit: 50)
        var titles: [String: String] = [:]
        for id in Set(jobs.compactMap(\.report)) {
            titles[id] = try await core.store.report(id, office: caller.office)?.title
        }
        return try await visit.page(
            "jobs", title: visit.say("Pekerjaan", "Jobs"), here: "jobs",
            [
                "any": !jobs.isEmpty,
                "jobs": jobs.map { job -> [String: Any] in
                    head(job, visit).merging(["reportTitle": job.report.flatMap { titles[$0] } ?? "–"]) {
                        a, _ in a
                    }
                },
            ])
    }

    private func head(_ job: JobRecord, _ visit: Visit) -> [String: Any] {
        let kinds = [
            "report": visit.say("Laporan", "Report"), "batch": visit.say("Lembar", "Sheets"),
            "charts": visit.say("Grafik", "Charts"), "export": visit.say("Tabel", "Tables"),
        ]
        let (name, style) =
            switch job.state {
            case .queued: (visit.say("menunggu giliran", "waiting"), "")
            case .running: (visit.say("sedang dibuat", "being made"), "warning")
            case .done: (visit.say("selesai", "done"), "ok")
            case .failed: (visit.say("gagal", "failed"), "error")
            case .cancelled: (visit.say("dibatalkan", "cancelled"), "")
            }
        return [
            "id": job.id, "kindName": kinds[job.kind] ?? job.kind, "state": job.state.rawValue,
            "stateName": name,
            "stateClass": style, "when": visit.when(job.created), "report": job.report as Any? ?? false,
        ]
    }

    private func job(_ visit: Visit, _ scope: Scope) async throws -> JobRecord {
        let caller = try visit.context.caller(scope), id = try visit.context.parameters.require("id")
        guard let job = try await visit.core.store.job(id, office: caller.office) else {
            throw Problem.notFound("such job")
        }
        return job
    }

    func show(_ visit: Visit) async throws -> Response {
        let job = try await job(visit, .read)
        var title: String?
        if let report = job.report {
            title = try await visit.core.store.report(report, office: job.office)?.title
        }
        let files = job.state == .done ? try await visit.core.store.results(of: job.id) : []
        var values = head(job, visit)
        values.merge(state(of: job, visit)) { own, _ in own }
        values.merge(results(files, of: job, visit)) { own, _ in own }
        values["reportTitle"] = title ?? ""
        let name = [values["kindName"] as? String, title].compactMap(\.self).joined(separator: " · ")
        return try await visit.page("job", title: name, here: "jobs", values)
    }

    /// How far it is, and why it failed.
    private func state(of job: JobRecord, _ visit: Visit) -> [String: Any] {
        let findings = (try? JSON.read([SaidFinding].self, job.findings)) ?? []
        let problem = job.problem.flatMap { try? JSON.read(Problem.Body.self, $0) }
        let isOpen = !job.state.isEnd
        let reason: String? =
            job.state == .failed || job.state == .cancelled
            ? problem?.detail ?? problem?.title ?? visit.say("Dibatalkan.", "Cancelled.") : nil
        let own: [String: Any] = [
            "isOpen": isOpen, "refresh": isOpen, "hasTotal": job.total > 0, "total": job.total,
            "done": job.done,
            "stageName": visit.say("Kemajuan", "Progress"), "failure": reason as Any? ?? false,
            "isDone": job.state == .done,
        ]
        return own.merging(FindingWords.values(findings, visit)) { own, _ in own }
    }

    private func results(_ files: [ResultFile], of job: JobRecord, _ visit: Visit) -> [String: Any] {
        let shown = files.prefix(Self.shown).map { file -> [String: Any] in
            let path = file.name.split(separator: "/").map { FormBody.encoded(String($0)) }
                .joined(separator: "/")
            return [
                "name": file.name, "size": visit.size(file.size),
                "pageCount": file.pages > 1 ? file.pages : false as Any,
                "url": "/v1/jobs/\(job.id)/results/\(path)?download=true",
                "kind": file.name.split(separator: ".").last?.uppercased() ?? "",
            ]
        }
        return [
            "single": files.count == 1 ? shown[0] : false as Any,
            "hasMany": files.count > 1, "allSize": visit.size(files.reduce(0) { $0 + $1.size }),
            "more": files.count > Self.shown ? files.count - Self.shown : false as Any,
            "files": Array(shown),
        ]
    }

    func cancel(_ visit: Visit) async throws -> Response {
        let job = try await job(visit, .render)
        _ = try await visit.form()
        _ = try await visit.core.cancel(job)
        return visit.redirect("/pekerjaan/\(job.id)")
    }

    func retry(_ visit: Visit) async throws -> Response {
        let job = try await job(visit, .render)
        _ = try await visit.form()
        _ = try await visit.core.retry(job)
        return visit.redirect("/pekerjaan/\(job.id)")
    }
}
