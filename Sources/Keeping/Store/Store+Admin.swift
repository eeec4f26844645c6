/// A line of the audit log.
public struct AuditEntry: Sendable, Hashable {
    public var at: Milliseconds
    public var office: String?
    public var token: String?
    public var action: String
    public var subject: String
    public var address: String?
    public var requestID: String?
}

/// What who looks after the service asks.
extension Store {
    /// An office by its name or id.
    public func office(named name: String) async throws -> OfficeRecord? {
        try await offices().first { $0.name == name || $0.id == name }
    }

    /// Deliveries by state: "waiting", "done", "given up".
    public func deliveryCounts() async throws -> [String: Int] {
        try await backend.read { session in
            var counts: [String: Int] = [:]
            for row in try session.run("SELECT state, COUNT(*) AS count FROM delivery GROUP BY state") {
                counts[row.text("state")] = Int(row.integer("count"))
            }
            return counts
        }
    }

    /// The audit log, the newest line first.
    /// - Parameters:
    ///   - before: only what was earlier, in milliseconds.
    ///   - skipping: of the lines of that very moment's page, so many were told already.
    public func auditLog(office: String?, before: Milliseconds?, skipping: Int = 0, limit: Int) async throws
        -> [AuditEntry]
    {
        try await backend.read { session in
            var sql = "SELECT * FROM audit_log WHERE at <= ?"
            var values: [SQLValue] = [.integer(before ?? .max)]
            if let office {
                sql += " AND office = ?"
                values.append(.text(office))
            }
            values += [.integer(limit), .integer(skipping)]
            return try session.run(
                sql + " ORDER BY at DESC, action, subject, request_id LIMIT ? OFFSET ?", values
            ).map { row in
                AuditEntry(
                    at: row.integer("at"), office: row.optionalText("office"),
                    token: row.optionalText("token"),
                    action: row.text("action"), subject: row.text("subject"),
                    address: row.optionalText("address"), requestID: row.optionalText("request_id"))
            }
        }
    }
}
