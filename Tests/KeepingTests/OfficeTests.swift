import Testing

@testable import Keeping

/// Offices, tokens, reports and deliveries: kept as they were given, and seen by none but their own.
@Suite struct OfficeTests {
    static func version(
        _ digest: String, title: String = "T", files: [ReportFile] = [], isValid: Bool = true
    ) -> NewVersion {
        NewVersion(
            title: title, digest: digest, note: "catatan", token: "t", isValid: isValid, summary: "{\"a\":1}",
            files: files)
    }

    @Test(arguments: Rig.kinds) func reportsGrowByVersions(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0]
            let office = try await store.createOffice(name: "Dinas “é”", now: 1).id
            let files = ["z.csv", "a.csv", "B.csv", "data/é.xlsx"].map {
                ReportFile(path: $0, sha256: "h" + $0, size: $0.count)
            }
            let report = try await store.createReport(
                office: office, name: "blitar", Self.version("1", files: files), now: 5)
            #expect(report.version == 1 && report.title == "T" && !report.isPublic)
            await #expect(throws: ReportConflict.nameTaken) {
                try await store.createReport(office: office, name: "blitar", Self.version("2"), now: 6)
            }
            let same = try await store.addVersion(of: report.id, office: office, Self.version("1"), now: 7)
            #expect(same == report, "the same files are no new version")
            let second = try await store.addVersion(
                of: report.id, office: office, following: 1, Self.version("2", title: "U", isValid: false),
                now: 8)
            #expect((second.version, second.title, second.changed) == (2, "U", 8))
            await #expect(throws: ReportConflict.changed(version: 2)) {
                try await store.addVersion(
                    of: report.id, office: office, following: 1, Self.version("3"), now: 9)
            }
            await #expect(throws: ReportConflict.notThere) {
                try await store.addVersion(of: report.id, office: "other", Self.version("3"), now: 9)
            }
            let first = try #require(try await store.version(1, of: second))
            #expect(first.files == files.sorted { $0.path < $1.path } && first.digest == "1" && first.isValid)
            #expect((first.note, first.summary, first.created) == ("catatan", "{\"a\":1}", 5))
            #expect(try await store.versions(of: second).map(\.version) == [2, 1])
            #expect(try await store.version(3, of: second) == nil)
        }
    }

    /// Two that follow the same version: one of them is told that it has changed.
    @Test(arguments: Rig.kinds) func oneOfTwoFollows(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let (office, report) = try await ScheduleTests.report(stores[0], now: 1)
            let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await stores[number % 2].addVersion(
                                of: report, office: office, following: 1, Self.version("v\(number)"), now: 2)
                            return true
                        } catch let conflict as ReportConflict {
                            #expect(conflict == .changed(version: 2))
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 1)
        }
    }

    @Test(arguments: Rig.kinds) func reportsAreOfOneOffice(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0], (office, id) = try await ScheduleTests.report(store, now: 1)
            let (other, second) = try await ScheduleTests.report(store, now: 2)
            #expect(try await store.report("r", office: office)?.id == id)
            #expect(try await store.report("r", office: other)?.id == second)
            #expect(try await store.report(id, office: other) == nil)
            #expect(try await store.reports(office: office, limit: 9).map(\.id) == [id])
            #expect(try await store.reports(office: office, before: id, limit: 9).isEmpty)
            #expect(try await store.publicReport(id) == nil)
            #expect(try await store.setPublic(id, office: other, true) == nil)
            #expect(try await store.setPublic(id, office: office, true)?.isPublic == true)
            #expect(try await store.publicReport(id)?.id == id)
            #expect(try await store.deleteReport(id, office: other, now: 3) == false)
            #expect(try await store.deleteReport(id, office: office, now: 3))
            #expect(try await store.deleteReport(id, office: office, now: 3) == false)
            #expect(try await store.report(id, office: office) == nil)
            #expect(try await store.publicReport(id) == nil)
            #expect(try await store.setPublic(id, office: office, true) == nil)
            let again = try await store.createReport(office: office, name: "r", Self.version("1"), now: 4)
            #expect(again.id != id, "its name is free again")
        }
    }

    @Test(arguments: Rig.kinds) func tokensAreKeptWithoutTheirSecret(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0], office = try await store.createOffice(name: "a", now: 1)
            let secret = TokenSecret.make(at: 1_772_337_906_000)
            let token = TokenRecord(
                id: secret.id, office: office.id, name: "situs", scopes: [.read, .render], created: 1,
                expires: 99)
            try await store.addToken(token, salt: secret.salt, hash: secret.hash)
            let found = try #require(try await store.token(secret.id))
            #expect(found.record == token)
            #expect(TokenSecret.matches(secret.text, salt: found.salt, hash: found.hash))
            #expect(!TokenSecret.matches(secret.text + "x", salt: found.salt, hash: found.hash))
            #expect(!TokenSecret.matches(secret.text, salt: found.salt + "0", hash: found.hash))
            #expect(!(found.salt + found.hash + found.record.id).contains(secret.text.suffix(43)))
            try await store.noteUse(ofToken: token.id, now: 100_000)
            try await store.noteUse(ofToken: token.id, now: 100_001)
            #expect(try await store.token(token.id)?.record.used == 100_000, "once a minute is enough")
            try await store.noteUse(ofToken: token.id, now: 160_000)
            #expect(try await store.tokens(office: office.id).map(\.used) == [160_000])
            #expect(try await store.tokens(office: "other").isEmpty)
            #expect(try await store.tokens().count == 1)
            #expect(try await store.revokeToken(token.id, now: 7))
            #expect(try await store.revokeToken(token.id, now: 8) == false)
            #expect(try await store.token(token.id)?.record.revoked == 7)
        }
    }

    @Test func secretsAreOfOneForm() {
        let secrets = (0..<200).map { TokenSecret.make(at: Int64($0)) }
        #expect(Set(secrets.map(\.text)).count == 200 && Set(secrets.map(\.salt)).count == 200)
        for secret in secrets {
            #expect(TokenSecret.id(of: secret.text) == secret.id)
            #expect(secret.salt.utf8.count == 32 && secret.hash.utf8.count == 64)
            #expect(secret.text.hasPrefix("kdg_\(secret.id)_"))
        }
        let text = secrets[0].text
        for wrong in [
            "", "kdg_", "kdg__", text + "a", String(text.dropLast()), "kdx" + text.dropFirst(3), text + "_",
        ] {
            #expect(TokenSecret.id(of: wrong) == nil, "\(wrong)")
        }
    }

    @Test(arguments: Rig.kinds) func deliveriesAreMadeByOne(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let store = stores[0], office = try await store.createOffice(name: "a", now: 1).id
            _ = try await store.submit(.sample(office, webhook: "{}"), key: nil, limits: .wide, now: 1)
            let job = try #require(try await store.claim(node: "n", until: 9, now: 1))
            _ = try await store.complete(
                job, results: [], findings: "[]", keptUntil: nil, delivery: try JobWalk.telling(job), now: 10)
            #expect(try await store.claimDelivery(retryAt: 50, now: 9) == nil, "not due yet")
            let one = try #require(try await store.claimDelivery(retryAt: 50, now: 10))
            #expect((one.attempt, one.job, one.state, one.body) == (1, job.id, "waiting", "running"))
            #expect(try await stores[1].claimDelivery(retryAt: 60, now: 49) == nil, "another is at it")
            try await store.settleDelivery(one.id, said: "503", done: false, retryAt: 70)
            #expect(try await store.claimDelivery(retryAt: 60, now: 69) == nil)
            let two = try #require(try await stores[1].claimDelivery(retryAt: 90, now: 70))
            #expect(two.attempt == 2 && two.said == "503")
            try await store.settleDelivery(one.id, said: "200", done: true, retryAt: nil)
            // Who comes late with bad news changes nothing.
            try await stores[1].settleDelivery(two.id, said: "500", done: false, retryAt: 95)
            #expect(try await store.deliveries(ofJob: job.id, office: office).map(\.state) == ["done"])
            #expect(try await store.deliveries(ofJob: job.id, office: "other").isEmpty)
            #expect(try await store.claimDelivery(retryAt: 999, now: 998) == nil)
        }
    }

    /// A node that is closed and opened finds everything; a later version's tables are left alone.
    @Test(arguments: Rig.kinds) func whatWasKeptIsThereAgain(_ kind: Rig.Kind) async throws {
        let rig = try await Rig(kind), first = try await rig.store()
        let office = try await first.createOffice(name: "a", now: 1)
        await first.close()
        let second = try await rig.store()
        #expect(try await second.offices() == [office])
        try await second.ping()
        _ = try await second.backend.write { try $0.run("INSERT INTO schema_step (step) VALUES (99)") }
        await second.close()
        await #expect(throws: StoreError.self) { try await rig.store() }
    }
}
