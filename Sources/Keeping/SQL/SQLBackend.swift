/// A value that goes into a statement or comes out of a row. Times are milliseconds since 1970, UTC.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)

    static func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    static func integer(_ number: Int64?) -> SQLValue { number.map { .integer($0) } ?? .null }
    static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }
    static func flag(_ flag: Bool) -> SQLValue { .integer(flag ? 1 : 0) }
}

/// A row of an answer, asked by the names of its columns.
public struct SQLRow: Sendable {
    let names: [String: Int]
    let values: [SQLValue]

    subscript(_ name: String) -> SQLValue { names[name].map { values[$0] } ?? .null }

    func text(_ name: String) -> String { optionalText(name) ?? "" }

    func optionalText(_ name: String) -> String? {
        switch self[name] {
        case .null: nil
        case .integer(let number): String(number)
        case .text(let text): text
        }
    }

    func integer(_ name: String) -> Int64 { optionalInteger(name) ?? 0 }

    func optionalInteger(_ name: String) -> Int64? {
        switch self[name] {
        case .null: nil
        case .integer(let number): number
        case .text(let text): Int64(text)
        }
    }

    func flag(_ name: String) -> Bool { integer(name) != 0 }
}

/// What differs between the databases.
public enum SQLDialect: Sendable {
    case sqlite
    case postgresql

    /// Ends a subquery that picks rows for this transaction alone: others pass over them. SQLite has one
    /// writer at a time and needs nothing.
    var skipsLocked: String { self == .postgresql ? " FOR UPDATE SKIP LOCKED" : "" }

    /// The same, of one of the tables that are asked together.
    func skipsLocked(of table: String) -> String {
        self == .postgresql ? " FOR UPDATE OF \(table) SKIP LOCKED" : ""
    }

    /// Ends a question for a row that is to be changed by what it says now.
    var locks: String { self == .postgresql ? " FOR UPDATE" : "" }
}

/// One transaction: statements with "?" for their values.
public protocol SQLSession {
    var dialect: SQLDialect { get }

    @discardableResult
    func run(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]
}

/// What one transaction at a time may do, whichever node it is on.
enum SQLLock: Int32 {
    case schema = 7_263_521
    case queue = 7_263_522
}

extension SQLSession {
    /// Waits until no other transaction holds the lock, and holds it to the end of this one; each schema of a
    /// server has its own. SQLite has one writer at a time and needs nothing.
    func holdAlone(_ lock: SQLLock) throws {
        guard dialect == .postgresql else { return }
        try run(
            "SELECT pg_advisory_xact_lock(CAST(? AS INTEGER), hashtext(current_schema()))",
            .integer(Int64(lock.rawValue)))
    }

    @discardableResult
    func run(_ sql: String, _ values: SQLValue...) throws -> [SQLRow] { try run(sql, values) }

    func one(_ sql: String, _ values: SQLValue...) throws -> SQLRow? { try run(sql, values).first }

    func count(_ sql: String, _ values: SQLValue...) throws -> Int {
        guard let row = try run(sql, values).first else { return 0 }
        guard case .integer(let number) = row.values.first else { return 0 }
        return Int(number)
    }
}

/// A database that keeps what it has said it keeps, whatever happens to this process.
public protocol SQLBackend: Sendable {
    /// A transaction: all of `work`, or, where it throws, nothing of it. May be run again from its start
    /// where another one was in its way.
    func write<Result: Sendable>(_ work: @escaping @Sendable (any SQLSession) throws -> Result) async throws
        -> Result

    /// Reads one state of the database.
    func read<Result: Sendable>(_ work: @escaping @Sendable (any SQLSession) throws -> Result) async throws
        -> Result

    /// Ends all connections.
    func close() async
}

/// Why the store did not answer.
public struct StoreError: Error, Sendable, CustomStringConvertible {
    public var message: String
    public var hint: String?
    /// Whether the change may have been kept all the same: the answer to it was lost. To be asked for before
    /// it is made again.
    public var isUncertain: Bool

    public init(_ message: String, hint: String? = nil, isUncertain: Bool = false) {
        self.message = message
        self.hint = hint
        self.isUncertain = isUncertain
    }

    public var description: String { message }
}
