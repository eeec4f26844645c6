import HTTPTypes
import Hummingbird
import Keeping
import NIOCore
import Working

/// What is done to a file that is sent: a PDF is audited or taken apart, an office's own file is looked at.
struct ToolRoutes {
    let core: ServiceCore

    func add(to router: RouterGroup<ServiceContext>) {
        router.post("audit") { request, context in try await audit(request, context) }
        router.post("extract") { request, context in try await extract(request, context) }
        router.post("imports") { request, context in try await propose(request, context) }
    }

    private func file(_ upload: Upload) throws -> Upload.File {
        guard upload.files.count == 1, let file = upload.files.first else {
            throw Problem(.unprocessableContent, "request", "send one file")
        }
        return file
    }

    private func run(_ kind: Order.Kind, _ upload: Upload, out: String? = nil) async throws -> Answer {
        let path = try file(upload).path
        var order = Order(kind)
        order.file = path.split(separator: "/").last.map(String.init)
        let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
        let answer = await core.renders.run(
            Assignment(folder: folder, out: out, order: order), within: core.setting.limits.renderSeconds)
        if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
        return answer
    }

    private func audit(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        return try await UploadReader(core: core, caller).read(request) { upload in
            let answer = try await run(.audit, upload)
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text ?? "{}")))
        }
    }

    /// The files of the report as a zip.
    private func extract(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        return try await UploadReader(core: core, caller).read(request) { upload in
            try await core.withScratch { out in
                let answer = try await run(.extract, upload, out: out)
                let members = answer.files.map {
                    ZipStream.Member(name: $0.name, path: out + "/" + $0.name, size: $0.bytes)
                }
                var bytes = ByteBuffer()
                try await ZipStream(members).write { piece in bytes.writeImmutableBuffer(piece) }
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: "application/zip",
                        .contentDisposition: "attachment; filename=\"report.zip\"",
                    ], body: ResponseBody(byteBuffer: bytes))
            }
        }
    }

    /// How an office's file is to be read: with evidence and questions; with `area` and no question open,
    /// also the definition of a report around it.
    private func propose(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        return try await UploadReader(core: core, caller).read(request) { upload in
            let looked = try await ImportLook(core: core).look(try file(upload), fields: upload.fields)
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: looked)))
        }
    }
}

/// Has an office's file looked at under its own name.
struct ImportLook {
    let core: ServiceCore

    /// - Parameter fields: `worksheet`, `language`, `area`, `office`, and `answer:KEY` for each answer.
    /// - Returns: JSON: the proposal, and the definition where nothing is open.
    func look(_ file: Upload.File, fields: [String: String]) async throws -> String {
        try await inFolder(file) { folder in
            var order = Order(.propose)
            order.file = file.name
            order.worksheet = fields["worksheet"].flatMap { $0.isEmpty ? nil : $0 }
            order.languages = [fields["language"] ?? "id"]
            order.area = fields["area"].flatMap { $0.isEmpty ? nil : $0 }
            order.office = fields["office"].flatMap { $0.isEmpty ? nil : $0 }
            var answers: [String: String] = [:]
            for (key, value) in fields where key.hasPrefix("answer:") && !value.isEmpty {
                answers[String(key.dropFirst("answer:".count))] = value
            }
            order.answers = answers
            let proposal = try await ask(order, folder)
            guard order.area != nil else { return "{\"proposal\":" + proposal + "}" }
            order.kind = .adopt
            let answer = await core.renders.run(
                Assignment(folder: folder, out: nil, order: order), within: core.setting.limits.renderSeconds)
            if let failure = answer.failure {
                guard failure.reason == .input else { throw Problem(failure, findings: answer.findings) }
                return "{\"proposal\":" + proposal + "}"
            }
            let definition = try JSON.text(answer.text ?? "")
            return "{\"definition\":" + definition + ",\"proposal\":" + proposal + "}"
        }
    }

    private func ask(_ order: Order, _ folder: String) async throws -> String {
        let answer = await core.renders.run(
            Assignment(folder: folder, out: nil, order: order), within: core.setting.limits.renderSeconds)
        if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
        return answer.text ?? "{}"
    }

    /// A folder with the file alone, under the name that it had.
    private func inFolder<Result>(_ file: Upload.File, _ work: (String) async throws -> Result) async throws
        -> Result
    {
        let folder = core.setting.data + "/incoming/" + Identifier.make("look", at: core.now)
        try ServiceCore.makeFolder(folder)
        defer { Folders.remove(folder) }
        try Folders.makeWay(to: file.name, within: folder)
        try ReportFolders.copy(file.path, folder + "/" + file.name)
        return try await work(folder)
    }
}
