import HTTPTypes
import Hummingbird
import Keeping
import Localization
import Working

/// From a dropped file to a report: what was found in it, what is asked, and the definition that is made.
///
/// Nothing is remembered between the steps but the file itself: its address carries its hash, its name and
/// a seal of this session, so that nobody reaches a file that another has sent.
struct ImportPages {
    /// The file that a form or an address speaks of.
    struct Sent {
        var sha: String
        var name: String
        var seal: String
        /// Of the report that it is sent to; nil: a new one.
        var report: String?
        var area: String
        /// Whose report it is, as the cover names it.
        var office: String
        var answers: [String: String] = [:]

        init(_ visit: Visit, _ fields: [String: String]) throws {
            sha = fields["berkas"] ?? ""
            name = fields["nama"] ?? ""
            seal = fields["tanda"] ?? ""
            report = fields["laporan"].flatMap { $0.isEmpty ? nil : $0 }
            area = Self.trimmed(fields["daerah"])
            office = Self.trimmed(fields["kantor"])
            guard !sha.isEmpty, Session.isSame(seal, Session.sealed("\(sha)\n\(name)", visit.token)) else {
                throw BrowserGuard.refusal
            }
            for (key, value) in fields where key.hasPrefix("jawab:") && !value.isEmpty {
                answers[String(key.dropFirst(6))] = value
            }
            for (key, value) in fields where key.hasPrefix("bebas:") && !value.isEmpty {
                answers[String(key.dropFirst(6))] = value
            }
        }

        private static func trimmed(_ text: String?) -> String {
            (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    func take(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        return try await UploadReader(core: visit.core, caller).read(visit.request) { upload in
            try visit.check(upload.fields["csrf"] ?? "")
            guard let file = upload.files.first, upload.files.count == 1 else {
                throw Problem(.unprocessableContent, "request", "send one file")
            }
            try await visit.core.uploads.take(file.path, sha256: file.sha256)
            let seal = Session.sealed("\(file.sha256)\n\(file.name)", visit.token)
            return visit.redirect(
                "/impor"
                    + FormBody.query([
                        ("berkas", file.sha256), ("nama", file.name), ("tanda", seal),
                        ("laporan", upload.fields["laporan"]),
                    ]))
        }
    }

    func show(_ visit: Visit) async throws -> Response {
        _ = try visit.context.caller(.render)
        let sent = try Sent(visit, visit.fields.fields)
        let target = try await target(sent, visit)
        let (looked, definition) = try await look(sent, target, visit)
        let rows = try? await rows(sent, looked, visit)
        let view = ImportView(visit, sent, looked, definition, rows, target: target?.report.title)
        var values = view.values
        if sent.office.isEmpty, let name = try await visit.officeName(), name != ReportService.firstOffice {
            values["officeName"] = name
        }
        if let target, visit.query("sudah") != nil {
            values["notice"] = visit.say(
                "Laporan bernama \(target.report.name) sudah ada. Berkas ini dapat menjadi edisi barunya.",
                "There is a report named \(target.report.name) already. The file can become its new edition.")
        }
        return try await visit.page("import", title: visit.say("Isi berkas", "What is in the file"), values)
    }

    func adopt(_ visit: Visit) async throws -> Response {
        let caller = try visit.context.caller(.render)
        let form = try await visit.form(), sent = try Sent(visit, form.fields)
        guard let source = try await visit.core.uploads.file(sent.sha), let size = Folders.size(of: source)
        else {
            throw Problem.notFound("such file any more")
        }
        let target = try await target(sent, visit)
        let yaml = try await DefinitionText.take(form["definisi"], visit.core)
        var files = (target?.version.files ?? []).filter { $0.path != sent.name && $0.path != "report.yaml" }
        files += [ReportFile(path: sent.name, sha256: sent.sha, size: size), yaml]
        let intake = ReportIntake(core: visit.core, caller: caller)
        let note = visit.say("Dari \(sent.name)", "From \(sent.name)")
        let version = try await intake.version(of: files, note: note, drafts: true)
        // What cannot be read at all is told now; rows with errors are kept as a draft.
        if version.title.isEmpty { _ = try await intake.version(of: files, note: note, drafts: false) }
        let report: ReportRecord
        if let target {
            report = try await intake.add(version, to: target.report, following: target.version.version)
        } else {
            do { report = try await intake.create(version) } catch let problem as Problem
                where problem.kind == "name-taken"
            {
                return try await offerEdition(sent, version, problem, visit)
            }
        }
        return visit.redirect("/laporan/\(report.id)/temuan")
    }

    /// The way to a new edition of the report that has the name already.
    private func offerEdition(
        _ sent: Sent, _ version: NewVersion, _ problem: Problem, _ visit: Visit
    ) async throws -> Response {
        struct Named: Codable { var name: String }
        let name = try JSON.read(Named.self, version.summary).name, caller = try visit.context.caller(.render)
        let reports = try await visit.core.store.reports(office: caller.office, limit: 500)
        guard let report = reports.first(where: { $0.name == name }) else { throw problem }
        let answers = sent.answers.sorted { $0.key < $1.key }.map { ("jawab:" + $0.key, $0.value as String?) }
        return visit.redirect(
            "/impor"
                + FormBody.query(
                    [
                        ("berkas", sent.sha), ("nama", sent.name), ("tanda", sent.seal),
                        ("laporan", report.id),
                        ("sudah", "1"),
                    ] + answers))
    }

    // MARK: Asking a worker

    private func target(_ sent: Sent, _ visit: Visit) async throws -> (
        report: ReportRecord, version: VersionRecord
    )? {
        guard let id = sent.report else { return nil }
        let report = try await visit.core.report(id, of: try visit.context.caller(.render))
        return (report, try await visit.core.version(nil, of: report))
    }

    /// The file alone in a folder, or among those of its report.
    private func folder(
        _ sent: Sent, _ target: (report: ReportRecord, version: VersionRecord)?, _ visit: Visit
    ) async throws -> String {
        var files = (target?.version.files ?? []).filter { $0.path != sent.name }
        files.append(ReportFile(path: sent.name, sha256: sent.sha, size: 0))
        return try await visit.core.folders.folder(digest: DefinitionText.digest(of: files), files: files)
    }

    private func look(
        _ sent: Sent, _ target: (report: ReportRecord, version: VersionRecord)?, _ visit: Visit
    ) async throws -> (LookedFile, definition: String?) {
        var order = Order(.propose)
        order.file = sent.name
        order.languages = [visit.language.rawValue]
        order.answers = sent.answers
        order.area = sent.area.isEmpty ? nil : sent.area
        order.office = sent.office.isEmpty ? nil : sent.office
        let folder = try await folder(sent, target, visit), limit = visit.core.setting.limits.renderSeconds
        let answer = await visit.core.renders.run(
            Assignment(folder: folder, out: nil, order: order), within: limit)
        if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
        let looked = try JSON.read(LookedFile.self, answer.text ?? "")
        guard looked.questions.isEmpty, looked.obstacles.isEmpty else { return (looked, nil) }
        guard order.area != nil && order.office != nil || target != nil else { return (looked, nil) }
        order.kind = .adopt
        let adopted = await visit.core.renders.run(
            Assignment(folder: folder, out: nil, order: order), within: limit)
        if let failure = adopted.failure { throw Problem(failure, findings: adopted.findings) }
        return (looked, adopted.text)
    }

    /// The first rows, and those that a question is about.
    private func rows(_ sent: Sent, _ looked: LookedFile, _ visit: Visit) async throws -> ShownRows {
        var order = Order(.rows)
        order.file = sent.name
        order.worksheet = looked.sheet
        var shown = try await rows(order, sent, visit)
        let known = Set(shown.rows.map(\.line))
        let asked = looked.questions.flatMap { $0.lines.prefix(Self.linesOfQuestion) }
        if !known.isSuperset(of: asked) {
            order.lines = asked
            shown.rows += try await rows(order, sent, visit).rows.filter { !known.contains($0.line) }
            shown.rows.sort { $0.line < $1.line }
        }
        return shown
    }

    private static let linesOfQuestion = 5

    private func rows(_ order: Order, _ sent: Sent, _ visit: Visit) async throws -> ShownRows {
        let answer = await visit.core.renders.run(
            Assignment(folder: try await folder(sent, nil, visit), out: nil, order: order),
            within: visit.core.setting.limits.renderSeconds)
        if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
        return try JSON.read(ShownRows.self, answer.text ?? "")
    }
}
