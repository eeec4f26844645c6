import Support
import Testing

@testable import Keeping

/// What clients and the clock do to jobs, and what must hold after every step.
extension JobWalk {
    private mutating func anyJob() -> JobModel.Job? {
        let ids = model.jobs.keys.sorted()
        guard !ids.isEmpty else { return nil }
        let first = Bool.random(using: &random) ? max(0, ids.count - 8) : 0
        return model.jobs[ids[Int.random(in: first..<ids.count, using: &random)]]
    }

    mutating func cancel() async throws {
        guard let job = anyJob() else { return }
        let other = try await store.cancel(job.id, office: "none", now: now)
        #expect(other == nil, "another office's")
        let after = try await store.cancel(
            job.id, office: job.office, keptUntil: now + 11, telling: Self.telling, now: now)
        #expect(after?.id == job.id)
        if job.state == .queued { model.end(job.id, .cancelled, keptUntil: now + 11) }
        if job.state == .running { model.jobs[job.id]?.wantsCancel = true }
        try await check(job.id, "cancelled")
    }

    mutating func retry() async throws {
        guard let job = anyJob() else { return }
        let isFull = model.isFull(for: job.office)
        let answer = try await store.retry(job.id, office: job.office, limits: model.limits, now: now)
        #expect((answer != nil) == (job.state == .failed || job.state == .cancelled))
        #expect((answer?.job != nil) == (answer != nil && !isFull))
        if answer != nil, isFull { counts["full at a retry", default: 0] += 1 }
        if answer?.job != nil {
            model.jobs[job.id]?.state = .queued
            model.jobs[job.id]?.attempt = 0
            model.jobs[job.id]?.wantsCancel = false
            model.jobs[job.id]?.keptUntil = nil
            model.jobs[job.id]?.retries += 1
        }
        try await check(job.id, "retried")
    }

    mutating func recover() async throws {
        let node =
            Int.random(in: 0..<4, using: &random) == 0 ? "n\(Int.random(in: 0..<3, using: &random))" : nil
        let answer = try await store.recover(
            node: node, mayTry: JobModel.mayTry, problem: "{}", keptUntil: now + 13, telling: Self.telling,
            now: now)
        var again = 0, ended: Set<String> = []
        for job in model.jobs.values where job.state == .running {
            guard let lease = job.lease, lease < now || job.node == node else { continue }
            if job.wantsCancel || job.attempt >= JobModel.mayTry {
                model.end(job.id, job.wantsCancel ? .cancelled : .failed, keptUntil: now + 13)
                ended.insert(job.id)
            } else {
                model.requeue(job.id)
                again += 1
            }
        }
        #expect(answer.again == again && Set(answer.failed.map(\.id)) == ended)
        counts["recovered", default: 0] += again + ended.count
        for id in ended { try await check(id, "recovered") }
    }

    /// One job of the store against the model's.
    mutating func check(_ id: String, _ after: String) async throws {
        guard let job = model.jobs[id] else { return }
        let record = try #require(try await store.job(id, office: job.office))
        #expect(job.matches(record), "\(after): \(record) is not \(job)")
        #expect(try await store.results(of: id).map(\.name) == job.files, "\(after)")
        #expect(try await store.deliveries(ofJob: id, office: job.office).count == job.ends, "\(after)")
        // An end for the first time, and one for each retry, and none beside.
        #expect(job.ends == job.retries + (job.state.isEnd ? 1 : 0), "\(after)")
        counts[job.state.rawValue, default: 0] += 1
    }

    mutating func checkAll() async throws {
        for id in model.jobs.keys.sorted() { try await check(id, "at the end") }
        var counts: [JobState: Int] = [:]
        for job in model.jobs.values { counts[job.state, default: 0] += 1 }
        #expect(try await store.jobCounts() == counts)
    }
}
