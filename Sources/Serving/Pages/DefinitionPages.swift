import HTTPTypes
import Hummingbird
import Keeping
import Localization
import Working

/// The definition itself, for who knows it.
struct DefinitionPages {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit, .render)
        return try await show(at, try await at.definition(), nil)
    }

    private func show(_ at: ReportVisit, _ text: String, _ problem: Problem?) async throws -> Response {
        var values: [String: Any] = [
            "definition": text,
            "refusal": problem.map { ProblemWords($0).headline[at.visit.language] } as Any? ?? false,
        ]
        values.merge(FindingWords.values(problem?.findings ?? [], at.visit)) { own, _ in own }
        return try await at.page(
            "definition", tab: "/definisi", title: "report.yaml · " + at.report.title, values,
            status: problem?.status ?? .ok)
    }

    func save(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        let form = try await visit.form()
        let at = try await ReportVisit(visit, .render, version: Int(form["v"]))
        do {
            let yaml = try await DefinitionText.take(form["definisi"], visit.core)
            let intake = ReportIntake(core: visit.core, caller: caller)
            let note =
                form["catatan"].isEmpty
                ? visit.say("report.yaml diubah", "report.yaml changed") : form["catatan"]
            let files = at.version.files.filter { $0.path != yaml.path } + [yaml]
            let version = try await intake.version(of: files, note: note, drafts: true)
            // What cannot be read at all is told now; rows with errors are kept as a draft.
            if version.title.isEmpty { _ = try await intake.version(of: files, note: note, drafts: false) }
            let report = try await intake.add(version, to: at.report, following: at.report.version)
            return visit.redirect("/laporan/\(report.id)/temuan")
        } catch let problem as Problem where problem.kind == "findings" {
            return try await show(at, form["definisi"], problem)
        }
    }
}
