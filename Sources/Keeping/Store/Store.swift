/// Offices, tokens, reports, jobs, schedules and deliveries: everything that must not be forgotten.
///
/// What belongs to an office is asked with the office, so that none sees another's. Every change is one
/// transaction. Times are handed in, so that tests can be in any moment.
public final class Store: Sendable {
    let backend: any SQLBackend

    /// Takes a database, and brings its tables to the state that this version needs.
    public init(_ backend: any SQLBackend) async throws {
        self.backend = backend
        try await backend.write { try Schema.apply($0) }
    }

    public func close() async { await backend.close() }

    /// Whether the database answers.
    public func ping() async throws { _ = try await backend.read { try $0.run("SELECT 1") } }
}
