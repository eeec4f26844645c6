import Foundation
import Synchronization
import Testing

@testable import Keeping

/// How often something was done, by whatever task.
private final class Count: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    @discardableResult
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}

/// What only a server does: connections break, transactions are in each other's way, nobody answers.
@Suite struct PostgreSQLTests {
    static let hasServer = Rig.server != nil
    static let needs = "needs KENDANG_POSTGRESQL_STORE; .ci/nodes starts a server"

    private static func kill(_ session: any SQLSession, from other: any SQLBackend) throws {
        let process = try session.one("SELECT pg_backend_pid() AS pid")?.integer("pid") ?? 0
        let done = DispatchSemaphore(value: 0)
        Task {
            _ = try await other.write { try $0.run("SELECT pg_terminate_backend(?::int)", .integer(process)) }
            done.signal()
        }
        done.wait()
        // Until it is really gone.
        Thread.sleep(forTimeInterval: 0.05)
    }

    @Test(.enabled(if: hasServer, Comment(rawValue: needs))) func aBrokenConnectionIsMadeAnew() async throws {
        let rig = try await Rig(.postgresql), backend = try rig.backend(connections: 1)
        let other = try rig.backend(connections: 1), store = try await Store(backend)
        let tries = Count()
        try await backend.write { session in
            if tries.next() == 1 { try Self.kill(session, from: other) }
            try session.run("INSERT INTO office (id, name, created) VALUES ('o', 'n', 1)")
        }
        #expect(tries.value == 2)
        #expect(try await store.offices().map(\.id) == ["o"])
        await backend.close()
        await other.close()
        await #expect(throws: StoreError.self) { try await store.ping() }
    }

    /// The answer to COMMIT is lost: not run again, and said so.
    @Test(.enabled(if: hasServer, Comment(rawValue: needs))) func anUnknownEndIsSaid() async throws {
        let rig = try await Rig(.postgresql), backend = try rig.backend(connections: 1)
        let other = try rig.backend(connections: 1), store = try await Store(backend)
        // Looked at when all is done, just before it is kept.
        _ = try await other.write { session in
            try session.run(
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try session.run(
                """
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON office DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut()
                """)
        }
        let tries = Count()
        let error = await #expect(throws: StoreError.self) {
            try await backend.write { session in
                tries.next()
                try session.run("INSERT INTO office (id, name, created) VALUES ('o', 'n', 1)")
            }
        }
        #expect(error?.isUncertain == true && tries.value == 1, "\(String(describing: error))")
        #expect(try await store.offices().isEmpty, "and the next is answered")
        await backend.close()
        await other.close()
    }

    @Test(.enabled(if: hasServer, Comment(rawValue: needs))) func aDeadlockIsPassed() async throws {
        let rig = try await Rig(.postgresql), backend = try rig.backend(connections: 2)
        _ = try await Store(backend)
        try await backend.write { session in
            for id in ["a", "b"] {
                try session.run("INSERT INTO office (id, name, created) VALUES (?, 'n', 0)", .text(id))
            }
        }
        let tries = Count(), held = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [["a", "b"], ["b", "a"]] {
                group.addTask {
                    try await backend.write { session in
                        tries.next()
                        for id in order {
                            try session.run("UPDATE office SET created = created + 1 WHERE id = ?", .text(id))
                            // Each has its first row before either asks for the other's.
                            held.next()
                            while held.value < 2 { Thread.sleep(forTimeInterval: 0.01) }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(tries.value > 2, "they were in each other's way")
        let sums = try await backend.read {
            try $0.run("SELECT created FROM office").map { $0.integer("created") }
        }
        #expect(sums == [2, 2])
        await backend.close()
    }

    @Test(.enabled(if: hasServer, Comment(rawValue: needs))) func whatIsRefusedIsUndone() async throws {
        let rig = try await Rig(.postgresql), store = try await rig.store()
        let backend = try PostgreSQLBackend(address: rig.address, connections: 1, seconds: 1)
        let slow = await #expect(throws: StoreError.self) {
            try await backend.write { session in
                try session.run("INSERT INTO office (id, name, created) VALUES ('o', 'n', 0)")
                try session.run("SELECT pg_sleep(3)")
            }
        }
        #expect(slow?.message.contains("more than 1 second") == true)
        // Who goes on after an error has nothing kept.
        await #expect(throws: StoreError.self) {
            try await backend.write { session in
                try session.run("INSERT INTO office (id, name, created) VALUES ('p', 'n', 0)")
                _ = try? session.run("SELECT nothing FROM nowhere")
            }
        }
        await #expect(throws: StoreError.self) { try await store.createOffice(name: "a\0b", now: 1) }
        #expect(try await store.offices().isEmpty)
        await backend.close()
        await store.close()
    }

    @Test func placesOfValuesAreNumbered() {
        #expect(
            PostgreSQLStatement.numbered("a = ? AND b = '?' AND c IN (?, ?)")
                == "a = $1 AND b = '?' AND c IN ($2, $3)")
    }

    /// No message has a password in it, whatever is wrong with the address.
    @Test(arguments: [
        "postgresql://dinas:s3cret@/postgres?host=/nowhere", "postgresql://dinas:s3cret@127.0.0.1:1/postgres",
        "host=/nowhere user=dinas password=s3cret", "postgresql://dinas:p@s3cret@127.0.0.1:1/postgres",
        "postgresql://dinas:a/s3cret@127.0.0.1/postgres", "postgresql://dinas:s3cret@127.0.0.1:x1/postgres",
        "s3cret", "password='s3cret", "postgresql://dinas:s3cret/x@127.0.0.1/postgres",
    ])
    func noSecretIsSaid(_ address: String) async throws {
        do {
            let backend = try PostgreSQLBackend(address: address, connections: 1)
            _ = try await backend.read { try $0.run("SELECT 1") }
            #expect(Bool(false), "no server is there")
        } catch let error as StoreError {
            #expect(!error.message.contains("s3cret") && error.hint?.contains("s3cret") != true, "\(error)")
        }
    }
}
