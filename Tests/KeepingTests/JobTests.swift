import Support
import Testing

@testable import Keeping

/// Jobs: accepted once, ended once, whoever is in the way.
@Suite struct JobTests {
    @Test(arguments: Rig.kinds, [1, 2, 3, 4] as [UInt64])
    func randomStepsOfSeveralNodesAreAsTheModel(_ kind: Rig.Kind, seed: UInt64) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            var offices: [String] = []
            for name in ["a", "b"] { offices.append(try await stores[0].createOffice(name: name, now: 1).id) }
            var walk = JobWalk(stores, offices: offices, seed: seed)
            for _ in 0..<700 { try await walk.step() }
            try await walk.checkAll()
            // A walk that has not been everywhere shows nothing.
            for place in ["full", "full at a retry", "recovered", "done", "failed", "cancelled"] {
                #expect(walk.counts[place, default: 0] > 0, "\(place)")
            }
        }
    }

    /// Ten submit, ten work, some of them badly, and all at one time.
    @Test(arguments: Rig.kinds) func manyAtOnceEndEachJobOnce(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let office = try await stores[0].createOffice(name: "a", now: 1).id
            let submitted = try await Self.submitAtOnce(stores, office: office)
            #expect(Set(submitted).count == 60, "twelve keys five times each, and forty-eight without one")
            let ended = try await Self.workAtOnce(stores)
            #expect(ended.count == 60 && Set(ended).count == 60, "each was completed by one alone")
            #expect(try await stores[0].jobCounts() == [.done: 60])
            for id in Set(submitted) { #expect(try await stores[1].results(of: id).count == 1) }
        }
    }

    private static func submitAtOnce(_ stores: [Store], office: String) async throws -> [String] {
        try await withThrowingTaskGroup(of: String?.self) { group in
            for number in 0..<108 {
                group.addTask {
                    let key = number < 60 ? IdempotencyKey(key: "k\(number % 12)", fingerprint: "f") : nil
                    return try await stores[number % 2].submit(
                        .sample(office), key: key, limits: .wide, now: Int64(number)
                    ).job?.id
                }
            }
            return try await group.reduce(into: []) { if let id = $1 { $0.append(id) } }
        }
    }

    private static func workAtOnce(_ stores: [Store]) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    let store = stores[worker % 2]
                    var ended: [String] = [], round = Int64(0)
                    while let job = try await store.claim(node: "n\(worker)", until: 10, now: 5) {
                        round += 1
                        if job.attempt == 1, round % 4 == 0 {
                            // This one goes away with it; whoever recovers has it done by another.
                            try await store.recover(
                                node: "n\(worker)", mayTry: 9, problem: "{}", keptUntil: nil, now: 5)
                        }
                        let isKept = try await store.complete(
                            job, results: [.sample("a.pdf")], findings: "[]", keptUntil: nil, delivery: nil,
                            now: 6)
                        if isKept { ended.append(job.id) }
                    }
                    return ended
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @Test(arguments: Rig.kinds) func theLastPlaceIsGivenOnce(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let office = try await stores[0].createOffice(name: "a", now: 1).id
            let limits = QueueLimits(perOffice: 5, inAll: 7)
            let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await stores[number % 2].submit(
                            .sample(office), key: nil, limits: limits, now: 1
                        ).job != nil
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 5)
            let other = try await stores[0].createOffice(name: "b", now: 1).id
            for _ in 0..<3 {
                _ = try await stores[0].submit(.sample(other), key: nil, limits: limits, now: 1)
            }
            guard
                case .full(let limit, let count) = try await stores[0].submit(
                    .sample(other), key: nil, limits: limits, now: 1)
            else { return #expect(Bool(false), "the queue took more than it may") }
            #expect(limit == "jobs in all" && count == 7)
        }
    }

    /// From far below a limit to the limit, by many at one time.
    @Test(arguments: Rig.kinds) func aLargeQueueIsFilledToTheLast(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let office = try await stores[0].createOffice(name: "a", now: 1).id
            let limits = QueueLimits(perOffice: 90, inAll: 500)
            let accepted = try await withThrowingTaskGroup(of: Int.self) { group in
                for worker in 0..<10 {
                    group.addTask {
                        var accepted = 0
                        for _ in 0..<12 {
                            let answer = try await stores[worker % 2].submit(
                                .sample(office), key: nil, limits: limits, now: 1)
                            accepted += answer.job == nil ? 0 : 1
                        }
                        return accepted
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(accepted == 90)
            #expect(try await stores[0].jobCounts() == [.queued: 90])
        }
    }

    @Test(arguments: Rig.kinds) func listsAreOfOneOfficeAndPaged(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0]
            let office = try await store.createOffice(name: "a", now: 1).id
            let other = try await store.createOffice(name: "b", now: 1).id
            var ids: [String] = []
            for time in 1...5 {
                let answer = try await store.submit(
                    .sample(office), key: nil, limits: .wide, now: Int64(time))
                ids.append(answer.job?.id ?? "")
            }
            _ = try await store.submit(.sample(other), key: nil, limits: .wide, now: 9)
            let first = try await store.jobs(office: office, limit: 3).map(\.id)
            let rest = try await store.jobs(office: office, before: first.last, limit: 3).map(\.id)
            #expect(first + rest == ids.reversed())
            #expect(try await store.jobs(office: office, state: .running, limit: 3).isEmpty)
            #expect(try await store.job(ids[0], office: other) == nil)
        }
    }

    /// Progress counts as a change only where something is different.
    @Test(arguments: Rig.kinds) func revisionsGrowWithChanges(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0]
            let office = try await store.createOffice(name: "a", now: 1).id
            _ = try await store.submit(.sample(office), key: nil, limits: .wide, now: 1)
            let job = try #require(try await store.claim(node: "n", until: 5, now: 1))
            for _ in 0..<2 { _ = try await store.renew(job, until: 9, done: 2, total: 4, stage: "paint") }
            let renewed = try #require(try await store.job(job.id, office: office))
            #expect(renewed.revision == job.revision + 1 && renewed.lease == 9)
            #expect((renewed.done, renewed.total, renewed.stage) == (2, 4, "paint"))
        }
    }
}
