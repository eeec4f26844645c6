import Support
import Testing

@testable import Keeping

/// What the queue should be, in plain Swift, beside the queue as it is: every step is done to both and
/// compared.
struct JobModel {
    struct Job: Equatable {
        var id: String
        var office: String
        var priority: Int
        var created: Milliseconds
        var state: JobState = .queued
        var attempt = 0
        var fence = 0
        var node: String?
        var lease: Milliseconds?
        var wantsCancel = false
        var keptUntil: Milliseconds?
        var files: [String] = []
        /// How often it has come to an end: once more with every retry.
        var ends = 0
        var retries = 0
    }

    var jobs: [String: Job] = [:]
    /// Keys: the fingerprint, and the job made under it.
    var keys: [String: (fingerprint: String, job: String)] = [:]
    /// When an office was served last, counted in claims.
    var turns: [String: Int] = [:]
    let limits = QueueLimits(perOffice: 6, inAll: 10)
    static let mayTry = 3

    var open: [Job] { jobs.values.filter { !$0.state.isEnd } }

    func isFull(for office: String) -> Bool {
        open.count >= limits.inAll || open.count { $0.office == office } >= limits.perOffice
    }

    /// The one that must be claimed next.
    var next: Job? {
        jobs.values.filter { $0.state == .queued }
            .min {
                (turns[$0.office] ?? 0, $0.priority, $0.created, $0.id)
                    < (turns[$1.office] ?? 0, $1.priority, $1.created, $1.id)
            }
    }

    mutating func serve(_ office: String) { turns[office] = (turns.values.max() ?? 0) + 1 }

    func holds(_ job: JobRecord) -> Bool {
        jobs[job.id].map { $0.state == .running && $0.fence == job.fence } ?? false
    }

    mutating func end(_ id: String, _ state: JobState, keptUntil: Milliseconds?) {
        jobs[id]?.state = state
        jobs[id]?.lease = nil
        jobs[id]?.keptUntil = keptUntil
        jobs[id]?.ends += 1
    }

    mutating func requeue(_ id: String) {
        jobs[id]?.state = .queued
        jobs[id]?.lease = nil
    }
}

/// A job of the store as the model has it.
extension JobModel.Job {
    func matches(_ record: JobRecord) -> Bool {
        record.state == state && record.attempt == attempt && record.fence == fence
            && record.wantsCancel == wantsCancel && record.keptUntil == keptUntil
            && (state != .running || (record.node == node && record.lease == lease))
            && (record.ended != nil) == state.isEnd
    }
}

/// Random steps of several nodes, each against the model.
struct JobWalk {
    var model = JobModel()
    var random: SeededRandom
    let stores: [Store]
    let offices: [String]
    var now: Milliseconds = 1_000_000
    /// Every claim that ever was: old ones must have no power.
    var claims: [JobRecord] = []
    var counts: [String: Int] = [:]

    init(_ stores: [Store], offices: [String], seed: UInt64) {
        self.stores = stores
        self.offices = offices
        random = SeededRandom(seed: seed)
    }

    var store: Store { mutating get { stores[Int.random(in: 0..<stores.count, using: &random)] } }
    static let telling: Telling = {
        NewDelivery(office: $0.office, job: $0.id, url: "u", secret: "s", body: $0.state.rawValue)
    }

    mutating func step() async throws {
        now += Int64.random(in: 1...400, using: &random)
        let choice = Int.random(in: 0..<100, using: &random)
        switch choice {
        case 0..<24: try await submit()
        case 24..<50: try await claim()
        case 50..<60: try await renew()
        case 60..<74: try await complete()
        case 74..<81: try await fail()
        case 81..<85: try await release()
        case 85..<90: try await cancel()
        case 90..<95: try await retry()
        default: try await recover()
        }
    }

    mutating func submit() async throws {
        let office = offices[Int.random(in: 0..<offices.count, using: &random)]
        let number = Int.random(in: 0..<40, using: &random)
        let key: IdempotencyKey? =
            number < 20
            ? IdempotencyKey(key: "k\(number)", fingerprint: number % 7 == 0 && now % 2 == 0 ? "g" : "f")
            : nil
        let priority = Int.random(in: 0...2, using: &random)
        let known = key.flatMap { model.keys[office + $0.key] }
        let isFull = model.isFull(for: office)
        let answer = try await store.submit(
            .sample(office, priority: priority), key: key, limits: model.limits, now: now)
        switch answer {
        case .accepted(let job):
            #expect(known == nil && !isFull)
            #expect(model.jobs[job.id] == nil)
            model.jobs[job.id] = JobModel.Job(id: job.id, office: office, priority: priority, created: now)
            if let key { model.keys[office + key.key] = (key.fingerprint, job.id) }
            try await check(job.id, "accepted")
        case .repeated(let job):
            #expect(known?.job == job.id && known?.fingerprint == key?.fingerprint)
            try await check(job.id, "repeated")
        case .otherRequest:
            #expect(known != nil && known?.fingerprint != key?.fingerprint)
        case .full:
            #expect(isFull && known == nil)
            counts["full", default: 0] += 1
        }
    }

    mutating func claim() async throws {
        let node = "n\(Int.random(in: 0..<3, using: &random))"
        let lease = now + 1_500
        let job = try await store.claim(node: node, until: lease, now: now)
        #expect(job?.id == model.next?.id)
        guard let job else { return }
        claims.append(job)
        model.serve(job.office)
        model.jobs[job.id]?.state = .running
        model.jobs[job.id]?.node = node
        model.jobs[job.id]?.lease = lease
        model.jobs[job.id]?.attempt += 1
        model.jobs[job.id]?.fence += 1
        try await check(job.id, "claimed")
    }

    /// A claim, of late or of long ago.
    mutating func anyClaim() -> JobRecord? {
        guard !claims.isEmpty else { return nil }
        let first = Bool.random(using: &random) ? max(0, claims.count - 6) : 0
        return claims[Int.random(in: first..<claims.count, using: &random)]
    }

    mutating func renew() async throws {
        guard let claim = anyClaim() else { return }
        let isOurs = model.holds(claim)
        let answer = try await store.renew(claim, until: now + 1_500, done: 1, total: 3, stage: "paint")
        #expect((answer == .lost) == !isOurs)
        guard isOurs else { return }
        #expect((answer == .cancel) == model.jobs[claim.id]?.wantsCancel)
        model.jobs[claim.id]?.lease = now + 1_500
        try await check(claim.id, "renewed")
    }

    mutating func complete() async throws {
        guard let claim = anyClaim() else { return }
        let mayEnd = model.holds(claim) && model.jobs[claim.id]?.wantsCancel == false
        let names = ["a\(claim.fence).pdf", "b.png"]
        let isKept = try await store.complete(
            claim, results: names.map { .sample($0) }, findings: "[]", keptUntil: now + 5,
            delivery: try Self.telling(claim), now: now)
        #expect(isKept == mayEnd)
        if mayEnd {
            model.end(claim.id, .done, keptUntil: now + 5)
            model.jobs[claim.id]?.files = names
        }
        try await check(claim.id, "completed")
    }

    mutating func fail() async throws {
        guard let claim = anyClaim() else { return }
        let isOurs = model.holds(claim)
        let state = try await store.fail(
            claim, problem: "{}", findings: "[]", mayTry: JobModel.mayTry, keptUntil: now + 7,
            telling: Self.telling, now: now)
        #expect((state != nil) == isOurs)
        if isOurs, let job = model.jobs[claim.id] {
            if job.wantsCancel {
                model.end(job.id, .cancelled, keptUntil: now + 7)
            } else if job.attempt < JobModel.mayTry {
                model.requeue(job.id)
            } else {
                model.end(job.id, .failed, keptUntil: now + 7)
            }
        }
        try await check(claim.id, "failed")
    }

    mutating func release() async throws {
        guard let claim = anyClaim() else { return }
        let isOurs = model.holds(claim)
        let state = try await store.release(claim, keptUntil: now + 9, telling: Self.telling, now: now)
        #expect((state != nil) == isOurs)
        if isOurs, let job = model.jobs[claim.id] {
            model.jobs[job.id]?.attempt -= 1
            if job.wantsCancel {
                model.end(job.id, .cancelled, keptUntil: now + 9)
            } else {
                model.requeue(job.id)
            }
        }
        try await check(claim.id, "released")
    }
}
