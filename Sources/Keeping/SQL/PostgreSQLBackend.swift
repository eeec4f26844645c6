import Declarations
import Dispatch
import Glibc
import Reading

/// A server of PostgreSQL that several nodes share.
///
/// A transaction that was in another's way, or whose connection broke before it was to be kept, is run again
/// from its start. One whose end is not known is never run again: its error says `isUncertain`.
public final class PostgreSQLBackend: SQLBackend {
    private let pool: WorkerPool<PostgreSQLConnection>

    /// Opens no connection yet: a server that is started later is found then.
    /// - Parameters:
    ///   - address: as libpq has it: postgresql://user@server/database.
    ///   - connections: how many transactions may run at one time.
    ///   - seconds: how long one statement may take.
    /// - Throws: `StoreError` where the address cannot be read or libpq is not installed.
    public init(address: String, connections: Int = 4, seconds: Int = 30) throws {
        let library: PostgreSQLLibrary
        do {
            library = try PostgreSQLLibrary(at: SourcePlace(file: "the address of the database"))
        } catch {
            throw StoreError(
                error.all.first?.message ?? "libpq cannot be opened", hint: error.all.first?.hint)
        }
        let checked = try PostgreSQLAddress(address, library)
        pool = WorkerPool("kendang.postgresql", count: connections) {
            PostgreSQLConnection(library, checked, seconds: seconds)
        }
    }

    public func write<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.run {
            try $0.transaction("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", isReading: false, work)
        }
    }

    public func read<Result: Sendable>(
        _ work: @escaping @Sendable (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.run {
            try $0.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", isReading: true, work)
        }
    }

    public func close() async { await pool.close { $0.drop() } }
}

/// Where the server is; its password is in no message.
struct PostgreSQLAddress: Sendable {
    let text: String
    private let secret: String?

    /// - Throws: that it cannot be read. libpq's own words are not told: they quote pieces of the address, of
    ///   which one may be the password.
    init(_ text: String, _ library: PostgreSQLLibrary) throws {
        self.text = text
        guard let options = library.parse(text, nil) else {
            throw StoreError(
                "the address of the database cannot be read",
                hint: "write it as postgresql://user@server/database; %40 stands for @ in a password")
        }
        defer { library.freeOptions(options) }
        var values: [String: String] = [:]
        // Each option is six pointers, keyword first and value fourth, and a number.
        var at = options
        while let keyword = at.load(as: UnsafePointer<CChar>?.self) {
            if let value = at.load(fromByteOffset: 24, as: UnsafePointer<CChar>?.self) {
                values[String(cString: keyword)] = String(cString: value)
            }
            at += 56
        }
        secret = values["password"].flatMap { $0.isEmpty ? nil : $0 }
        // What of a password was taken for a server or a port would be quoted when it is not found.
        let port = values["port"] ?? ""
        guard values["host"]?.contains("@") != true, port.utf8.allSatisfy({ (44...57).contains($0) }) else {
            throw StoreError(
                "the address of the database has no server or port that could be one",
                hint: "in a password, write %40 for @ and %2F for /")
        }
    }

    /// A message of libpq on one line, without the password.
    func plain(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "no reason given" }
        var text = String(cString: message).split { $0.isNewline || $0 == "\t" || $0 == " " }
            .joined(separator: " ")
        if let secret {
            text = text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "…")
        }
        return text
    }
}
