import HTTPTypes
import Hummingbird
import Keeping
import NIOCore
import Reading
import Working

/// `/v1/jobs`: what takes longer than one waits.
struct JobRoutes {
    let core: ServiceCore

    func add(to router: RouterGroup<ServiceContext>) {
        router.post("jobs") { request, context in try await submit(request, context) }
        router.get("jobs") { request, context in try await list(request, context) }
        router.get("jobs/:id") { request, context in try await one(request, context) }
        router.get("jobs/:id/events") { _, context in try await events(context) }
        router.post("jobs/:id/cancel") { _, context in try await cancel(context) }
        router.post("jobs/:id/retry") { _, context in try await retry(context) }
        router.get("jobs/:id/deliveries") { _, context in try await deliveries(context) }
        router.get("jobs/:id/results") { _, context in try await results(context) }
        router.get("jobs/:id/results.zip") { _, context in try await zip(context) }
        router.get("jobs/:id/results/**") { request, context in try await result(request, context) }
    }

    private func submit(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render), limits = core.setting.limits
        let bytes = try await StrictBody.bytes(request, limits)
        let body = try StrictBody.read(
            Bodies.JobRequest.self, bytes, keys: Bodies.JobRequest.keys, within: ["webhook": Webhook.keys])
        try OrderCheck.check(body.order, kinds: OrderCheck.jobs, limits)
        let report = try await core.report(body.report, of: caller)
        let version = try await core.version(body.version, of: report)
        guard version.isValid else {
            throw Problem(
                .unprocessableContent, "findings",
                "version \(version.version) of the report is a draft with errors")
        }
        if let hook = body.webhook { try WebhookRules(core.setting).check(hook) }
        guard (0...9).contains(body.priority ?? 5) else {
            throw Problem(.unprocessableContent, "request", "priority is 0 to 9")
        }
        let job = NewJob(
            office: caller.office, report: report.id, version: version.version,
            kind: body.order.kind.rawValue,
            task: try JSON.text(body.order), priority: body.priority ?? 5,
            webhook: try body.webhook.map { try JSON.text($0) }, token: caller.token,
            requestID: context.requestID, trace: context.trace.isEmpty ? nil : context.trace)
        return try await answer(
            core.store.submit(
                job, key: try Self.key(request, bytes, caller),
                limits: core.queueLimits, now: core.now))
    }

    private func answer(_ submission: Submission) throws -> Response {
        switch submission {
        case .accepted(let job):
            core.bell.ring()
            return try .json(Bodies.Job(job), status: .accepted, headers: [.location: "/v1/jobs/\(job.id)"])
        case .repeated(let job):
            var headers: HTTPFields = [.location: "/v1/jobs/\(job.id)"]
            headers[HTTPField.Name("Idempotency-Replayed")!] = "true"
            return try .json(Bodies.Job(job), status: .accepted, headers: headers)
        case .otherRequest:
            throw Problem(
                .unprocessableContent, "idempotency", "another request was made under this Idempotency-Key")
        case .full(let limit, let count):
            throw ServiceCore.full(limit, count)
        }
    }

    /// The client's key with what it asks under it.
    private static func key(_ request: Request, _ bytes: [UInt8], _ caller: Caller) throws -> IdempotencyKey?
    {
        guard let key = request.headers[HTTPField.Name("Idempotency-Key")!] else { return nil }
        guard (1...200).contains(key.utf8.count) else {
            throw Problem.bad("an Idempotency-Key has 1 to 200 characters")
        }
        let asked = Array("\(request.method) \(request.uri.path)\n".utf8) + bytes
        return IdempotencyKey(key: key, fingerprint: SHA256.hex(asked))
    }

    private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.read), limit = try Query.limit(request)
        var state: JobState?
        if let text = request.uri.queryParameters["state"] {
            guard let known = JobState(rawValue: String(text)) else {
                throw Problem.bad(
                    "state is one of " + JobState.allCases.map(\.rawValue).joined(separator: ", "))
            }
            state = known
        }
        let jobs = try await core.store.jobs(
            office: caller.office, state: state,
            before: try Query.before(request), limit: limit)
        return try .json(
            Bodies.List(items: jobs.map(Bodies.Job.init), next: jobs.count == limit ? jobs.last?.id : nil))
    }

    func job(_ context: ServiceContext, _ scope: Scope) async throws -> JobRecord {
        let caller = try context.caller(scope), id = try context.parameters.require("id")
        guard Query.isIdentifier(id), let job = try await core.store.job(id, office: caller.office) else {
            throw Problem.notFound("such job")
        }
        return job
    }

    private func one(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let job = try await job(context, .read), etag = "\"r\(job.revision)\""
        if request.headers[.ifNoneMatch] == etag {
            return Response(status: .notModified, headers: [.eTag: etag])
        }
        return try .json(Bodies.Job(job), headers: [.eTag: etag])
    }

    /// Every change of the job as an event, until its end.
    private func events(_ context: ServiceContext) async throws -> Response {
        let first = try await job(context, .read), core = core
        let body = ResponseBody { writer in
            var job = first, told = -1, quiet = 0
            while true {
                if job.revision != told {
                    told = job.revision
                    quiet = 0
                    let text =
                        "id: \(told)\nevent: \(job.state.rawValue)\ndata: \(try JSON.text(Bodies.Job(job)))\n\n"
                    try await writer.write(ByteBuffer(string: text))
                } else if quiet >= 30 {
                    // A comment: who has gone is found out by it.
                    quiet = 0
                    try await writer.write(ByteBuffer(string: ": \n\n"))
                }
                // A service that stops waits for no listener; who asks again goes on at another node.
                if job.state.isEnd || core.drain.isDraining { break }
                try await Task.sleep(for: .milliseconds(300))
                quiet += 1
                guard let next = try await core.store.job(job.id, office: job.office) else { break }
                job = next
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }

    private func cancel(_ context: ServiceContext) async throws -> Response {
        let after = try await core.cancel(try await job(context, .render))
        return try .json(Bodies.Job(after), status: after.state.isEnd ? .ok : .accepted)
    }

    private func retry(_ context: ServiceContext) async throws -> Response {
        try .json(Bodies.Job(try await core.retry(try await job(context, .render))), status: .accepted)
    }

    /// What its webhook was told, and what it said.
    private func deliveries(_ context: ServiceContext) async throws -> Response {
        let job = try await job(context, .read)
        let all = try await core.store.deliveries(ofJob: job.id, office: job.office)
        return try .json(Bodies.List(items: all.map(Bodies.Delivery.init), next: nil))
    }

    private func files(_ context: ServiceContext) async throws -> (JobRecord, [ResultFile]) {
        let job = try await job(context, .read)
        guard job.state == .done else {
            throw Problem(
                .conflict, "state", "there are results when the job is done",
                detail: "it is \(job.state.rawValue)")
        }
        return (job, try await core.store.results(of: job.id))
    }

    private func results(_ context: ServiceContext) async throws -> Response {
        let (job, files) = try await files(context)
        return try .json(Bodies.List(items: files.map { Bodies.Result($0, job: job.id) }, next: nil))
    }

    private func result(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let (_, files) = try await files(context)
        let name = Query.rest(of: context)
        guard let file = files.first(where: { $0.name == name }),
            let path = try await core.results.file(file.sha256)
        else { throw Problem.notFound("such result of this job") }
        return try FileAnswer.file(
            path, size: file.size, type: file.type, etag: "\"\(file.sha256)\"",
            name: try Query.flag(request, "download") ? file.name : nil, request: request,
            cache: "private, max-age=31536000, immutable")
    }

    private func zip(_ context: ServiceContext) async throws -> Response {
        let (job, files) = try await files(context)
        var members: [ZipStream.Member] = []
        for file in files {
            guard let path = try await core.results.file(file.sha256) else {
                throw Problem.notFound("such result any more")
            }
            members.append(ZipStream.Member(name: file.name, path: path, size: file.size))
        }
        let stream = ZipStream(members)
        let body = ResponseBody(contentLength: stream.size) { writer in
            try await stream.write { try await writer.write($0) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip",
                .contentDisposition: "attachment; filename=\"\(job.id).zip\"",
            ], body: body)
    }
}
