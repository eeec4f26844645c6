import Support
import Synchronization
import Testing

@testable import Keeping

/// A queue that goes around the offices.
@Suite struct FairQueueTests {
    /// Offices of very unequal queues, fed while it is worked off: whoever waits is served before any other
    /// is served twice.
    @Test(arguments: Rig.kinds, [1, 2, 3] as [UInt64])
    func noOfficeWaitsForMoreClaimsThanThereAreOthers(_ kind: Rig.Kind, seed: UInt64) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            var offices: [String] = []
            for number in 0..<5 {
                offices.append(try await stores[0].createOffice(name: "k\(number)", now: 1).id)
            }
            var round = OfficeRound(stores, offices: offices, seed: seed)
            // One has a year's work in before the others come, and calls all of it urgent.
            for _ in 0..<60 { try await round.submit(offices[0], priority: 0) }
            for _ in 0..<90 { try await round.step() }
            #expect(round.served.count == 5 && round.served.values.reduce(0, +) == 90)
            #expect(round.served.values.allSatisfy { $0 > 5 }, "\(round.served)")
        }
    }

    @Test(arguments: Rig.kinds) func withinAnOfficePriorityAndAgeDecide(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0], office = try await store.createOffice(name: "a", now: 1).id
            var ids: [String] = []
            for (time, priority) in [5, 0, 9, 5, 0].enumerated() {
                let job = try await store.submit(
                    .sample(office, priority: priority), key: nil, limits: .wide, now: Int64(time)
                ).job
                ids.append(try #require(job?.id))
            }
            var claimed: [String] = []
            while let job = try await store.claim(node: "n", until: 9, now: 9) { claimed.append(job.id) }
            #expect(claimed == [1, 4, 0, 3, 2].map { ids[$0] })
        }
    }

    /// Nodes that claim for the same offices at one time are never so in each other's way that one has to
    /// begin again.
    @Test(arguments: Rig.kinds) func claimsAtOneTimeDoNotBlockEachOther(_ kind: Rig.Kind) async throws {
        let rig = try await Rig(kind)
        let counting = [try CountingBackend(rig.backend()), try CountingBackend(rig.backend())]
        let stores = [try await Store(counting[0]), try await Store(counting[1])]
        for number in 0..<4 {
            let office = try await stores[0].createOffice(name: "k\(number)", now: 1).id
            for _ in 0..<20 {
                _ = try await stores[0].submit(.sample(office), key: nil, limits: .wide, now: 1)
            }
        }
        let before = counting.map(\.repeats)
        let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var claimed: [String] = []
                    while let job = try await stores[worker % 2].claim(node: "n", until: .max, now: 2) {
                        claimed.append(job.id)
                    }
                    return claimed
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 80 && Set(claimed).count == 80)
        #expect(counting.map(\.repeats) == before, "some had to begin again")
        for store in stores { await store.close() }
    }

    /// A database of the version before is brought to this one, with what waits in it.
    @Test(arguments: Rig.kinds) func anOlderDatabaseIsTakenOver(_ kind: Rig.Kind) async throws {
        let rig = try await Rig(kind), backend = try rig.backend()
        try await backend.write { session in
            for statement in Schema.steps[0] { try session.run(statement) }
            try session.run("CREATE TABLE schema_step (step BIGINT NOT NULL)")
            try session.run("INSERT INTO schema_step (step) VALUES (1)")
            for office in ["a", "b"] {
                try session.run(
                    "INSERT INTO office (id, name, created) VALUES (?, ?, 1)", .text(office), .text(office))
            }
            for (time, office) in ["a", "a", "b"].enumerated() {
                _ = try Store.insert(.sample(office), "job-\(time)", session, now: Int64(time))
            }
        }
        let store = try await Store(backend)
        var claimed: [String] = []
        while let job = try await store.claim(node: "n", until: 9, now: 9) { claimed.append(job.office) }
        #expect(claimed == ["a", "b", "a"])
        await store.close()
    }
}

/// Jobs of several offices that come and are claimed at random, and how long each office waits.
private struct OfficeRound {
    let stores: [Store]
    let offices: [String]
    var random: SeededRandom
    var now: Milliseconds = 1_000
    var waiting: [String: Int] = [:]
    /// Claims for others since an office began to wait.
    var passed: [String: Int] = [:]
    var served: [String: Int] = [:]

    init(_ stores: [Store], offices: [String], seed: UInt64) {
        self.stores = stores
        self.offices = offices
        random = SeededRandom(seed: seed)
    }

    mutating func submit(_ office: String, priority: Int) async throws {
        now += 1
        _ = try await stores[0].submit(
            .sample(office, priority: priority), key: nil, limits: .wide, now: now)
        waiting[office, default: 0] += 1
    }

    mutating func step() async throws {
        if Int.random(in: 0..<3, using: &random) > 0 {
            let office = offices[Int.random(in: 1..<offices.count, using: &random)]
            try await submit(office, priority: Int.random(in: 0...9, using: &random))
        }
        let store = stores[Int.random(in: 0..<stores.count, using: &random)]
        guard let job = try await store.claim(node: "n", until: .max, now: now) else { return }
        served[job.office, default: 0] += 1
        waiting[job.office, default: 0] -= 1
        passed[job.office] = 0
        for office in offices where office != job.office && waiting[office, default: 0] > 0 {
            passed[office, default: 0] += 1
            #expect(passed[office, default: 0] < offices.count, "\(office) waits too long")
        }
    }
}

/// Tells how often a transaction was begun again because another one was in its way.
private final class CountingBackend: SQLBackend {
    private let inner: any SQLBackend
    private let count = Mutex(0)

    init(_ inner: any SQLBackend) { self.inner = inner }

    var repeats: Int { count.withLock { $0 } }

    func write<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result {
        count.withLock { $0 -= 1 }
        return try await inner.write { session in
            self.count.withLock { $0 += 1 }
            return try work(session)
        }
    }

    func read<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result { try await inner.read(work) }

    func close() async { await inner.close() }
}
