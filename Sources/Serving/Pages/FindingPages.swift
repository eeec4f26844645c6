import HTTPTypes
import Hummingbird
import Keeping
import NIOCore
import Working

/// What is wrong with the rows, each finding beside its row.
struct FindingPages {
    func show(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit)
        let looked: FindingView.Validation
        do {
            looked = try JSON.read(
                FindingView.Validation.self, try await visit.core.ask(Order(.validate), of: at.version))
        } catch let problem as Problem where problem.kind == "findings" || problem.kind == "not-found" {
            // The definition itself cannot be read: there are no rows yet.
            looked = FindingView.Validation(problem.findings)
        }
        let view = FindingView(at, looked, rows: await rows(at, looked))
        return try await at.page("findings", tab: "/temuan", view.values)
    }

    func json(_ visit: Visit) async throws -> Response {
        let at = try await ReportVisit(visit)
        let text = try await visit.core.ask(Order(.validate), of: at.version)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json",
                .contentDisposition: "attachment; filename=\"temuan-\(at.version.version).json\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Corrected files in place of those of the same names.
    func replace(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        return try await UploadReader(core: visit.core, caller).read(visit.request) { upload in
            try visit.check(upload.fields["csrf"] ?? "")
            let at = try await ReportVisit(visit, .render, version: upload.fields["v"].flatMap { Int($0) })
            guard !upload.files.isEmpty else {
                throw Problem(.unprocessableContent, "request", "send a file")
            }
            let intake = ReportIntake(core: visit.core, caller: caller)
            var upload = upload
            upload.fields["note"] = upload.files.map(\.name).joined(separator: ", ")
            let version = try await intake.version(upload, keeping: at.version.files, drafts: true)
            let report = try await intake.add(version, to: at.report, following: at.report.version)
            return visit.redirect("/laporan/\(report.id)/temuan")
        }
    }

    /// The rows that findings speak of, by file and sheet; what cannot be shown is left out.
    private func rows(_ at: ReportVisit, _ looked: FindingView.Validation) async -> [FindingView.Sheet:
        ShownRows]
    {
        var wanted: [FindingView.Sheet: Set<Int>] = [:]
        for finding in looked.findings.prefix(FindingView.most) {
            guard let place = finding.place, let line = place.row else { continue }
            wanted[place.table, default: []].insert(line)
        }
        var found: [FindingView.Sheet: ShownRows] = [:]
        for (sheet, lines) in wanted {
            var order = Order(.rows)
            order.file = sheet.file
            order.worksheet = sheet.sheet
            order.lines = lines.sorted()
            guard let text = try? await at.core.ask(order, of: at.version) else { continue }
            found[sheet] = try? JSON.read(ShownRows.self, text)
        }
        return found
    }
}
