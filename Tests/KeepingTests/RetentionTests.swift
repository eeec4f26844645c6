import Testing

@testable import Keeping

/// What is forgotten, and what must not be.
@Suite struct RetentionTests {
    static let ages = RetentionAges(idempotencyKeys: 100, deliveries: 200, auditLog: 300, deletedReports: 400)

    @Test(arguments: Rig.kinds) func jobsGoWithTheirResultsAndKeys(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0]
            let office = try await store.createOffice(name: "a", now: 1).id
            var ids: [String] = []
            for number in 0..<3 {
                let key = IdempotencyKey(key: "k\(number)", fingerprint: "f")
                _ = try await store.submit(.sample(office), key: key, limits: .wide, now: 1_000)
                let job = try #require(try await store.claim(node: "n", until: 9, now: 1_000))
                ids.append(job.id)
                let delivery =
                    number == 2
                    ? NewDelivery(office: office, job: job.id, url: "u", secret: "", body: "") : nil
                _ = try await store.complete(
                    job, results: [.sample("a.pdf")], findings: "[]", keptUntil: number == 0 ? 1_010 : 1_005,
                    delivery: delivery, now: 1_001)
            }
            #expect(try await store.sweep(Self.ages, now: 1_005) == SweepCounts(), "kept until that moment")
            var counts = SweepCounts()
            counts.jobs = 1
            #expect(try await store.sweep(Self.ages, now: 1_006) == counts)
            #expect(try await store.job(ids[1], office: office) == nil)
            #expect(try await store.results(of: ids[1]).isEmpty)
            #expect(try await store.results(of: ids[0]).count == 1)
            #expect(try await store.job(ids[2], office: office) != nil, "its webhook was not told yet")
            // The key of a job that is forgotten may be used again.
            let again = try await store.submit(
                .sample(office), key: IdempotencyKey(key: "k1", fingerprint: "other"), limits: .wide,
                now: 1_007)
            guard case .accepted = again else { return #expect(Bool(false), "\(again)") }
            let due = try #require(try await store.claimDelivery(retryAt: 2_000, now: 1_008))
            try await store.settleDelivery(due.id, said: "200", done: true, retryAt: nil)
            counts.jobs = 2
            #expect(try await store.sweep(Self.ages, now: 1_011) == counts)
        }
    }

    @Test(arguments: Rig.kinds) func agesAreKept(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0]
            let (office, report) = try await ScheduleTests.report(store, now: 1)
            _ = try await store.submit(
                .sample(office), key: IdempotencyKey(key: "k", fingerprint: "f"), limits: .wide, now: 1_000)
            let job = try #require(try await store.claim(node: "n", until: 9, now: 1_000))
            try await store.fail(
                job, problem: "{}", findings: "[]", mayTry: 1, keptUntil: nil, telling: JobWalk.telling,
                now: 1_000)
            for number in 0..<1_203 {
                try await store.note(
                    "job", "\(number)", office: office, token: nil, address: nil, requestID: nil,
                    now: number < 1_201 ? 1_000 : 1_001)
            }
            _ = try await store.deleteReport(report, office: office, now: 1_000)
            #expect(try await store.sweep(Self.ages, now: 1_100) == SweepCounts())
            var counts = SweepCounts()
            counts.keys = 1
            #expect(try await store.sweep(Self.ages, now: 1_201) == counts, "a delivery that waits stays")
            let due = try #require(try await store.claimDelivery(retryAt: 2_000, now: 1_001))
            try await store.settleDelivery(due.id, said: "410", done: false, retryAt: nil)
            counts = SweepCounts()
            counts.deliveries = 1
            #expect(try await store.sweep(Self.ages, now: 1_201) == counts)
            counts = SweepCounts()
            (counts.auditEntries, counts.reports) = (1_201, 0)
            #expect(try await store.sweep(Self.ages, now: 1_301) == counts)
            (counts.auditEntries, counts.reports) = (2, 1)
            #expect(try await store.sweep(Self.ages, now: 1_401) == counts)
        }
    }

    @Test(arguments: Rig.kinds) func blobsThatNothingNamesAreFound(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { rig, stores in
            let store = stores[0], blobs = try FolderBlobs(folder: rig.folder + "/blobs")
            let office = try await store.createOffice(name: "a", now: 1).id
            var hashes: [String] = []
            for number in 0..<4 {
                hashes.append(try await BlobSample(rig.folder, "\(number)").put(in: blobs))
            }
            let file = ReportFile(path: "data.csv", sha256: hashes[0], size: 1)
            let version = NewVersion(title: "T", digest: "d", isValid: true, files: [file])
            let report = try await store.createReport(office: office, name: "r", version, now: 1)
            _ = try await store.submit(.sample(office), key: nil, limits: .wide, now: 1)
            let job = try #require(try await store.claim(node: "n", until: 9, now: 1))
            _ = try await store.complete(
                job, results: [.sample("a.pdf", hash: hashes[1])], findings: "[]", keptUntil: nil,
                delivery: nil,
                now: 2)
            let many = hashes + (0..<1_100).map { "none\($0)" }
            #expect(try await store.unreferencedBlobs(of: many) == Array(many.dropFirst(2)))
            let now = BlobSample.now
            #expect(try await store.sweepBlobs(of: blobs, now: now) == 0, "all are young")
            // As in an hour and a bit; one was asked for again just then.
            for hash in hashes { try BlobSample.age(hash, in: rig.folder + "/blobs", to: now - 3_700_000) }
            _ = try await BlobSample(rig.folder, "2").put(in: blobs)
            #expect(try await store.sweepBlobs(of: blobs, now: now) == 1)
            for (number, hash) in hashes.enumerated() {
                #expect((try await blobs.file(hash) != nil) == (number != 3))
            }
            _ = try await store.deleteReport(report.id, office: office, now: now)
            _ = try await store.sweep(Self.ages, now: now + 401)
            #expect(try await store.unreferencedBlobs(of: hashes).contains(hashes[0]))
        }
    }
}
