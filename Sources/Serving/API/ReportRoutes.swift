import HTTPTypes
import Hummingbird
import Keeping
import Reading
import Rendering
import Working

/// `/v1/reports`: definitions and their files, in versions that do not change.
struct ReportRoutes {
    let core: ServiceCore

    func add(to router: RouterGroup<ServiceContext>) {
        router.get("reports") { request, context in try await list(request, context) }
        router.post("reports") { request, context in try await create(request, context) }
        router.get("reports/:id") { _, context in try await one(context) }
        router.put("reports/:id") { request, context in try await replace(request, context) }
        router.patch("reports/:id") { request, context in try await change(request, context) }
        router.delete("reports/:id") { _, context in try await delete(context) }
        router.get("reports/:id/versions") { _, context in try await versions(context) }
        router.get("reports/:id/versions/:version") { _, context in try await version(context) }
        router.get("reports/:id/files/**") { request, context in try await file(request, context) }
    }

    private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.read), limit = try Query.limit(request)
        let reports = try await core.store.reports(
            office: caller.office, before: try Query.before(request), limit: limit)
        return try .json(
            Bodies.List(
                items: reports.map(Bodies.Report.init),
                next: reports.count == limit ? reports.last?.id : nil))
    }

    private func report(_ context: ServiceContext, _ scope: Scope) async throws -> ReportRecord {
        try await core.report(try context.parameters.require("id"), of: try context.caller(scope))
    }

    private func one(_ context: ServiceContext) async throws -> Response {
        let report = try await report(context, .read)
        return try .json(Bodies.Report(report), headers: [.eTag: "\"v\(report.version)\""])
    }

    private func create(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        return try await UploadReader(core: core, caller).read(request) { upload in
            let intake = ReportIntake(core: core, caller: caller)
            let version = try await intake.version(upload, keeping: [], drafts: Query.flag(request, "draft"))
            let report = try await intake.create(version)
            return try .json(
                Bodies.Report(report), status: .created,
                headers: [.location: "/v1/reports/\(report.id)", .eTag: "\"v1\""])
        }
    }

    private func replace(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render), report = try await report(context, .render)
        let following = try Query.version(request)
        let keepsFiles = !(try Query.flag(request, "replace"))
        let drafts = try Query.flag(request, "draft")
        return try await UploadReader(core: core, caller).read(request) { upload in
            guard !upload.files.isEmpty else {
                throw Problem(.unprocessableContent, "request", "there is no file in the form: file")
            }
            let intake = ReportIntake(core: core, caller: caller)
            let old = keepsFiles ? try await core.version(nil, of: report).files : []
            let version = try await intake.version(upload, keeping: old, drafts: drafts)
            let changed = try await intake.add(version, to: report, following: following)
            return try .json(Bodies.Report(changed), headers: [.eTag: "\"v\(changed.version)\""])
        }
    }

    private func change(_ request: Request, _ context: ServiceContext) async throws -> Response {
        struct Change: Codable { var `public`: Bool }
        let report = try await report(context, .render)
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let change = try StrictBody.read(Change.self, bytes, keys: ["public"])
        defer { core.reports.forget(report.id) }
        guard let changed = try await core.store.setPublic(report.id, office: report.office, change.public)
        else {
            throw Problem.notFound("such report")
        }
        return try .json(Bodies.Report(changed))
    }

    private func delete(_ context: ServiceContext) async throws -> Response {
        let report = try await report(context, .render)
        defer { core.reports.forget(report.id) }
        _ = try await core.store.deleteReport(report.id, office: report.office, now: core.now)
        return Response(status: .noContent)
    }

    private func versions(_ context: ServiceContext) async throws -> Response {
        let versions = try await core.store.versions(of: try await report(context, .read))
        return try .json(
            Bodies.List(items: versions.map { Bodies.Version($0, withFiles: false) }, next: nil))
    }

    private func version(_ context: ServiceContext) async throws -> Response {
        let report = try await report(context, .read)
        guard let number = Int(try context.parameters.require("version")) else {
            throw Problem.notFound("such version")
        }
        return try .json(Bodies.Version(try await core.version(number, of: report), withFiles: true))
    }

    private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let report = try await report(context, .read)
        let path = Query.rest(of: context)
        let version = try await core.version(try Query.number(request, "version"), of: report)
        guard let file = version.files.first(where: { $0.path == path }),
            let source = try await core.uploads.file(file.sha256)
        else { throw Problem.notFound("such file in this report") }
        // As an attachment: whatever a stranger has sent is shown by no browser under our name.
        return try FileAnswer.file(
            source, size: file.size, type: "application/octet-stream", etag: "\"\(file.sha256)\"",
            name: path.split(separator: "/").last.map(String.init) ?? "file", request: request,
            cache: "private, no-cache")
    }
}

/// From uploaded files to a version of a report.
struct ReportIntake {
    let core: ServiceCore
    let caller: Caller
    /// Characters of what a version says of itself.
    static let mostNote = 2_000

    /// Takes the files in, and has every row looked at.
    /// - Parameters:
    ///   - old: files of an earlier version that stay where none of the same path comes.
    ///   - drafts: keeps what has errors, too; nothing is made of it.
    /// - Throws: the findings, where there are errors and it is no draft.
    func version(_ upload: Upload, keeping old: [ReportFile], drafts: Bool) async throws -> NewVersion {
        var files = old.filter { one in !upload.files.contains { $0.name == one.path } }
        for file in upload.files {
            try await core.uploads.take(file.path, sha256: file.sha256)
            files.append(ReportFile(path: file.name, sha256: file.sha256, size: file.size))
        }
        return try await version(of: files, note: upload.fields["note"], drafts: drafts)
    }

    /// The same of files that were taken in before.
    func version(of files: [ReportFile], note: String?, drafts: Bool) async throws -> NewVersion {
        guard note?.unicodeScalars.count ?? 0 <= Self.mostNote else {
            throw Problem(.unprocessableContent, "request", "a note has at most \(Self.mostNote) characters")
        }
        let files = files.sorted { $0.path < $1.path }
        if let fault = SafePath.fault(of: files.map(\.path)) {
            throw Problem.bad("\"\(fault.path)\" cannot be a file of a report: it \(fault.words)")
        }
        guard files.contains(where: { $0.path == "report.yaml" }) else {
            throw Problem(
                .unprocessableContent, "request", "there is no report.yaml",
                detail:
                    "send the definition as a file of that name; /v1/imports makes one of an office's own file"
            )
        }
        let digest = SHA256.hex(Array(files.map { "\($0.path)\n\($0.sha256)\n" }.joined().utf8))
        let folder = try await core.folders.folder(digest: digest, files: files)
        let answer = await core.renders.run(
            Assignment(folder: folder, out: nil, order: Order(.validate)),
            within: core.setting.limits.renderSeconds)
        if let failure = answer.failure, !drafts || failure.reason != .input {
            throw Problem(failure, findings: answer.findings)
        }
        let looked = try answer.text.map { try JSON.read(ValidationHead.self, $0) }
        let isValid = looked?.valid ?? false
        if !isValid, !drafts {
            var problem = Problem(
                .unprocessableContent, "findings", "the rows have \(looked?.errors ?? 0) errors")
            problem.findings = (looked?.findings ?? []).map(\.said)
            throw problem
        }
        return NewVersion(
            title: looked?.title["id"] ?? looked?.report ?? "", digest: digest, note: note,
            token: caller.token,
            isValid: isValid, summary: try JSON.text(Summary(name: looked?.report ?? "laporan")), files: files
        )
    }

    private struct Summary: Codable { var name: String }

    func create(_ version: NewVersion) async throws -> ReportRecord {
        let name = try JSON.read(Summary.self, version.summary).name
        do {
            return try await core.store.createReport(
                office: caller.office, name: name, version, now: core.now)
        } catch ReportConflict.nameTaken {
            throw Problem(
                .conflict, "name-taken", "there is a report \"\(name)\" already",
                detail: "send another version of it with PUT, or name this one otherwise in report.yaml")
        }
    }

    func add(_ version: NewVersion, to report: ReportRecord, following: Int?) async throws -> ReportRecord {
        defer { core.reports.forget(report.id) }
        do {
            return try await core.store.addVersion(
                of: report.id, office: caller.office, following: following, version, now: core.now)
        } catch ReportConflict.changed(let number) {
            throw Problem(
                .preconditionFailed, "changed", "the report has changed: its last version is \(number)")
        } catch ReportConflict.notThere {
            throw Problem.notFound("such report")
        }
    }
}

/// What the service itself reads of a validation (`Reports/README.md` gives the whole form).
struct ValidationHead: Decodable {
    struct Both: Decodable {
        var id: String?
        var en: String?
    }

    struct Place: Decodable {
        var file: String
        var sheet: String?
        var cell: String?
        var line: Int?
        var column: Int?

        var text: String {
            if let sheet { return file + ":" + sheet + (cell.map { "!" + $0 } ?? "") }
            return file + (line.map { ":\($0):\(column ?? 1)" } ?? "")
        }
    }

    struct Finding: Decodable {
        var rule: String
        var weight: String
        var message: Both
        var hint: Both?
        var place: Place?

        var said: SaidFinding {
            var said = SaidFinding(weight: weight, message: message.en ?? message.id ?? "", hint: hint?.en)
            said.rule = rule.isEmpty ? nil : rule
            said.pesan = message.id
            said.saran = hint?.id
            said.place = place?.text
            return said
        }
    }

    var report: String
    var title: [String: String]
    var valid: Bool
    var errors: Int
    var warnings: Int
    var findings: [Finding]
}

/// What a request's query says.
enum Query {
    static func number(_ request: Request, _ name: String) throws -> Int? {
        guard let text = request.uri.queryParameters[Substring(name)] else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Problem.bad("\(name) is a number from 1")
        }
        return number
    }

    /// Whether a text may be the id of something; what may not is not looked for.
    static func isIdentifier(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 45, omittingEmptySubsequences: false)
        return parts.count == 2 && (1...8).contains(parts[0].count) && parts[1].count == 26
            && parts[0].allSatisfy { (97...122).contains($0) }
            && parts[1].allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    /// The id that a list goes on before.
    static func before(_ request: Request) throws -> String? {
        guard let text = request.uri.queryParameters["before"].map(String.init) else { return nil }
        guard isIdentifier(text) else { throw Problem.bad("before is an id") }
        return text
    }

    static func limit(_ request: Request) throws -> Int {
        let limit = try number(request, "limit") ?? 50
        guard limit <= 500 else { throw Problem.bad("limit is at most 500") }
        return limit
    }

    static func flag(_ request: Request, _ name: String) throws -> Bool {
        guard let text = request.uri.queryParameters[Substring(name)] else { return false }
        guard text == "true" || text == "false" else { throw Problem.bad("\(name) is true or false") }
        return text == "true"
    }

    /// What follows a route's last name, decoded: "growth/2025".
    static func rest(of context: ServiceContext) -> String {
        decoded(context.parameters.getCatchAll().joined(separator: "/"))
    }

    /// A text without percent signs (RFC 3986); what is no UTF-8 then stays as it was.
    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = [], rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    /// The version that If-Match names: "v3".
    static func version(_ request: Request) throws -> Int? {
        guard let text = request.headers[.ifMatch], text != "*" else { return nil }
        guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count >= 2 else {
            throw Problem.bad("If-Match is one ETag of the report, as \"v3\"")
        }
        guard text.hasPrefix("\"v"), text.hasSuffix("\""), let number = Int(text.dropFirst(2).dropLast())
        else {
            throw Problem(.preconditionFailed, "changed", "no version of the report has this ETag")
        }
        return number
    }
}
