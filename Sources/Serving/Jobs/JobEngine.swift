import HTTPTypes
import Keeping
import Logging
import ServiceLifecycle
import Synchronization
import Working

/// Takes jobs from the queue and has them done: each is done or failed in the end, with its reason, and never
/// half.
///
/// A job is held by a lease, which is renewed while a worker is at it. A node that dies no longer renews,
/// and another takes the job up; should the first one live after all, its fence is an older one, and what
/// it made is thrown away. Results are in the store of results, hashed and on the disk, before the one
/// transaction that ends the job names them.
struct JobEngine: Service {
    let core: ServiceCore

    static let lease: Milliseconds = 15_000

    func run() async throws {
        let limits = core.setting.limits
        _ = try await core.store.recover(
            node: core.setting.node, mayTry: limits.beginnings, problem: Self.lost, keptUntil: keptUntil,
            telling: { JobNotice.delivery(for: $0, ended: $0.state, reason: "lost") }, now: core.now)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<core.setting.jobWorkers { group.addTask { await work() } }
            group.addTask { await watch() }
        }
    }

    /// Why a job has failed whose nodes died.
    private static var lost: String {
        let problem = Problem(
            .internalServerError, "lost", "the job was begun too often",
            detail: "each time the node that had it ended before it did")
        return (try? JSON.text(problem.body(instance: nil))) ?? ""
    }

    private var keptUntil: Milliseconds { core.now + Int64(core.setting.retention.results * 1000) }

    /// One worker's days: a job after the other, until the service stops.
    private func work() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let job = try await core.store.claim(
                    node: core.setting.node, until: core.now + Self.lease, now: core.now)
                guard let job else {
                    await core.bell.wait(.milliseconds(500))
                    continue
                }
                await JobRun(core, job).run()
            } catch {
                core.logger.error("the queue does not answer", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Has jobs of nodes that died begun again.
    private func watch() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3)) }
            if Task.isShuttingDownGracefully { return }
            do {
                let (again, failed) = try await core.store.recover(
                    node: nil, mayTry: core.setting.limits.beginnings, problem: Self.lost,
                    keptUntil: keptUntil,
                    telling: { JobNotice.delivery(for: $0, ended: $0.state, reason: "lost") }, now: core.now)
                if again + failed.count > 0 {
                    core.logger.warning(
                        "jobs of a node that died",
                        metadata: ["again": "\(again)", "failed": "\(failed.count)"])
                    core.bell.ring()
                }
            } catch {
                core.logger.error("the queue does not answer", metadata: ["error": "\(error)"])
            }
        }
    }
}

/// One job from its claim to its end.
struct JobRun: Sendable {
    let core: ServiceCore
    let job: JobRecord
    private let told: Told

    /// How far it is, as the worker says, for whoever renews the lease.
    private final class Told: Sendable {
        let progress = Mutex(Progress(done: 0, total: 0, stage: ""))
        let order = Mutex<LeaseAnswer>(.goOn)
        /// The service stops, and the time that it gives is over.
        let isOver = Mutex(false)
    }

    init(_ core: ServiceCore, _ job: JobRecord) {
        self.core = core
        self.job = job
        told = Told()
    }

    func run() async {
        let trace = job.trace.flatMap(TraceContext.init(traceparent:)) ?? .begun()
        await Doing.$current.withValue(Doing(requestID: job.requestID ?? job.id, trace: trace)) {
            let start = Spans.now
            await work()
            core.spans.note(
                "job", trace, from: start, to: Spans.now,
                ["kendang.job": job.id, "kendang.kind": job.kind, "kendang.attempt": String(job.attempt)])
        }
    }

    private func work() async {
        var logger = core.logger
        logger[metadataKey: "job"] = "\(job.id)"
        logger.info("job begun", metadata: ["kind": "\(job.kind)", "attempt": "\(job.attempt)"])
        let start = core.now
        do {
            try await core.withScratch { folder in
                let answer = try await answer(in: folder)
                try await end(answer, folder, logger)
            }
        } catch let error as StoreError where error.isAway {
            await wait(for: error, logger)
        } catch {
            logger.error("job broken off", metadata: ["error": "\(error)"])
            await fail(Failure(.fault, "the service could not do the job"), [], logger)
        }
        logger.info("job ended", metadata: ["milliseconds": "\(core.now - start)"])
    }

    /// What a worker makes of it, with the lease renewed meanwhile.
    private func answer(in folder: String) async throws -> Answer {
        let order = try JSON.read(Order.self, job.task)
        guard let id = job.report, let report = try await core.store.report(id, office: job.office) else {
            var answer = Answer()
            answer.failure = Failure(.missing, "the report is not there any more")
            return answer
        }
        let version = try await core.version(job.version, of: report)
        let assignment = Assignment(
            folder: try await core.folders.folder(of: version), out: folder, order: order)
        return await withTaskGroup(of: Answer?.self) { group in
            group.addTask {
                await core.jobs.run(assignment, within: core.setting.limits.jobSeconds) { progress in
                    told.progress.withLock { $0 = progress }
                }
            }
            group.addTask {
                await renew()
                return nil
            }
            group.addTask {
                await waitForDrain()
                return nil
            }
            var made: Answer?
            for await ended in group {
                // Whoever ends first ends the other: the lease is over, or the work is.
                made = made ?? ended
                group.cancelAll()
            }
            return made ?? Answer()
        }
    }

    /// Renews until cancelled, or until the job is no longer ours.
    private func renew() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(1_000))
            if Task.isCancelled { return }
            let progress = told.progress.withLock { $0 }
            let answer = try? await core.store.renew(
                job, until: core.now + JobEngine.lease, done: progress.done, total: progress.total,
                stage: progress.stage)
            guard let answer, answer != .goOn else { continue }
            told.order.withLock { $0 = answer }
            return
        }
    }

    /// Returns when the service stops and the time that it gives running jobs is over, or when cancelled.
    private func waitForDrain() async {
        do {
            try await gracefulShutdown()
            try await Task.sleep(for: .seconds(core.setting.drainSeconds))
            told.isOver.withLock { $0 = true }
        } catch {
            return
        }
    }

    /// What keeps the files is away, which is no fault of the job: it waits until they are there again.
    private func wait(for error: StoreError, _ logger: Logger) async {
        logger.error("a store does not answer", metadata: ["error": "\(error)"])
        try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(2)) }
        do { try await release(logger) } catch {
            // Nobody renews it any more: when its lease ends it is begun again.
            logger.error("the job could not be given back", metadata: ["error": "\(error)"])
        }
    }

    /// Gives the job back, unless it has ended after all.
    private func release(_ logger: Logger) async throws {
        try await core.store.release(
            job, keptUntil: keptUntil, telling: { JobNotice.delivery(for: $0, ended: $0.state) },
            now: core.now)
        core.metrics.noteRelease()
        logger.notice("job given back to the queue")
    }

    private func end(_ answer: Answer, _ folder: String, _ logger: Logger) async throws {
        if let failure = answer.failure {
            if failure.reason == .cancelled, told.isOver.withLock({ $0 }) { return try await release(logger) }
            if told.order.withLock({ $0 }) == .lost { return logger.warning("job lost to another node") }
            return await fail(failure, answer.findings, logger)
        }
        guard !answer.files.isEmpty else {
            return await fail(Failure(.fault, "the worker made no file"), answer.findings, logger)
        }
        let start = Spans.now
        var files: [ResultFile] = []
        for file in answer.files {
            let path = folder + "/" + file.name
            guard Folders.size(of: path) == file.bytes else {
                return await fail(Failure(.fault, "\(file.name) is not whole"), answer.findings, logger)
            }
            try await core.results.take(path, sha256: file.sha256)
            files.append(
                ResultFile(
                    name: file.name, type: MediaTypes.type(of: file.name), sha256: file.sha256,
                    size: file.bytes, pages: file.pages))
        }
        let isKept = try await core.store.complete(
            job, results: files, findings: try JSON.text(answer.findings), keptUntil: keptUntil,
            delivery: JobNotice.delivery(for: job, ended: .done, files: files.count), now: core.now)
        if isKept { core.metrics.noteJob("done") }
        if let doing = Doing.current {
            core.spans.note("store", doing.trace.inner(), from: start, to: Spans.now)
        }
        if !isKept { await fail(Failure(.cancelled, "cancelled"), [], logger) }
    }

    private var keptUntil: Milliseconds { core.now + Int64(core.setting.retention.results * 1000) }

    private func fail(_ failure: Failure, _ findings: [SaidFinding], _ logger: Logger) async {
        do {
            var problem = Problem(failure, findings: [])
            // What a job's limit was is told; when to come again, the queue decides.
            problem.retryAfter = nil
            let text = try JSON.text(problem.body(instance: nil))
            let mayTry = failure.mayPass ? core.setting.limits.attempts : 1
            let state = try await core.store.fail(
                job, problem: text, findings: try JSON.text(findings), mayTry: mayTry, keptUntil: keptUntil,
                telling: { JobNotice.delivery(for: $0, ended: $0.state, reason: failure.message) },
                now: core.now)
            core.metrics.noteJob(state?.rawValue ?? "lost")
            logger.notice(
                "job not done",
                metadata: ["reason": "\(failure.message)", "state": "\(state?.rawValue ?? "lost")"])
        } catch {
            // Nobody renews it any more: when its lease ends it is begun again.
            logger.error("the end of a job could not be kept", metadata: ["error": "\(error)"])
        }
    }
}

/// Media types of what is made.
enum MediaTypes {
    static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "pdf": "application/pdf"
        case "png": "image/png"
        case "svg": "image/svg+xml"
        case "csv": "text/csv; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "json": "application/json"
        case "jsonl": "application/jsonl"
        case "yaml": "application/yaml"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: "application/octet-stream"
        }
    }
}
