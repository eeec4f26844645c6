import GRDB
import Glibc

/// A file of SQLite beside the results: one node, nothing else to start.
public final class SQLiteBackend: SQLBackend {
    private let pool: DatabasePool

    /// Opens the file, or makes it.
    /// - Throws: `StoreError` where it cannot be opened or written.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // An accepted job must outlive a loss of power: the log is flushed at every commit.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        // What it holds is its owner's alone; the files that SQLite puts beside it are made like it. One that
        // is there is not touched: to close it would give up the locks that this process has on it.
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 || errno == EEXIST else {
            throw FileProblem.error(path, "the database cannot be opened")
        }
        if descriptor >= 0 { Glibc.close(descriptor) }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw StoreError("\(path): the database cannot be opened: \(error)")
        }
    }

    public func write<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.write { try work(SQLiteSession(database: $0)) }
    }

    public func read<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.read { try work(SQLiteSession(database: $0)) }
    }

    public func close() async { try? pool.close() }
}

/// A transaction of SQLite.
private struct SQLiteSession: SQLSession {
    let database: Database

    var dialect: SQLDialect { .sqlite }

    func run(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        let statement = try database.cachedStatement(sql: sql)
        let arguments = StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let number): number
                case .text(let text): text
                }
            })
        guard statement.columnCount > 0 else {
            try statement.execute(arguments: arguments)
            return []
        }
        var names: [String: Int] = [:]
        for (index, name) in statement.columnNames.enumerated() { names[name] = index }
        let rows = try Row.fetchAll(statement, arguments: arguments)
        return rows.map { row in
            SQLRow(names: names, values: row.databaseValues.map(Self.value))
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null, .blob: .null
        case .int64(let number): .integer(number)
        case .double(let number): .integer(Int64(number))
        case .string(let text): .text(text)
        }
    }
}
