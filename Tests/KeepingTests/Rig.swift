import Foundation
import Support
import Testing

@testable import Keeping

/// A database of a test's own, gone with it: one of SQLite, or a schema of a real PostgreSQL.
final class Rig: Sendable {
    enum Kind: String, Sendable, CaseIterable, CustomTestStringConvertible {
        case sqlite
        case postgresql

        var testDescription: String { rawValue }
    }

    /// Where a server is that tests may use; `.ci/nodes` starts one.
    static let server = ProcessInfo.processInfo.environment["KENDANG_POSTGRESQL_STORE"]
    static let kinds: [Kind] = server == nil ? [.sqlite] : [.sqlite, .postgresql]

    let kind: Kind
    let folder: String
    private let schema: String

    init(_ kind: Kind) async throws {
        self.kind = kind
        folder = try Self.makeFolder()
        schema = "test_" + String(Identifier.make("t", at: 0).suffix(16))
        guard kind == .postgresql, let server = Self.server else { return }
        let schema = schema
        let backend = try PostgreSQLBackend(address: server)
        _ = try await backend.write { try $0.run("CREATE SCHEMA \(schema)") }
        await backend.close()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func makeFolder() throws -> String {
        let folder = NSTemporaryDirectory() + "keeping-" + String(Identifier.make("t", at: 0).suffix(16))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// The address of the schema, as libpq has it.
    var address: String {
        let server = Self.server ?? ""
        return server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D" + schema
    }

    func backend(connections: Int = 4) throws -> any SQLBackend {
        switch kind {
        case .sqlite: try SQLiteBackend(path: folder + "/store.db")
        case .postgresql: try PostgreSQLBackend(address: address, connections: connections)
        }
    }

    /// A node's view of the one database.
    func store() async throws -> Store { try await Store(try backend()) }

    /// Runs with a store, and closes it in any case.
    static func with<Result>(
        _ kind: Kind, nodes: Int = 1, _ work: (Rig, [Store]) async throws -> Result
    ) async throws -> Result {
        let rig = try await Rig(kind)
        var stores: [Store] = []
        for _ in 0..<nodes { stores.append(try await rig.store()) }
        do {
            let result = try await work(rig, stores)
            for store in stores { await store.close() }
            return result
        } catch {
            for store in stores { await store.close() }
            throw error
        }
    }
}

extension NewJob {
    static func sample(_ office: String, priority: Int = 5, webhook: String? = nil) -> NewJob {
        NewJob(
            office: office, report: "rpt", version: 1, kind: "report", task: "{}", priority: priority,
            webhook: webhook)
    }
}

extension QueueLimits {
    static let wide = QueueLimits(perOffice: 1_000_000, inAll: 1_000_000)
}

extension Submission {
    var job: JobRecord? {
        switch self {
        case .accepted(let job), .repeated(let job): job
        case .otherRequest, .full: nil
        }
    }
}

extension ResultFile {
    static func sample(_ name: String, hash: String = String(repeating: "a", count: 64)) -> ResultFile {
        ResultFile(name: name, type: "application/pdf", sha256: hash, size: 10, pages: 1)
    }
}
