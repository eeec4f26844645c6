/// How long what has ended is kept, in milliseconds. Results go when their job says so.
public struct RetentionAges: Sendable, Hashable {
    public var idempotencyKeys: Milliseconds
    /// Of webhooks that were told, or given up.
    public var deliveries: Milliseconds
    public var auditLog: Milliseconds
    /// Of reports that were taken away: their versions, and so the bytes of their files.
    public var deletedReports: Milliseconds

    public init(
        idempotencyKeys: Milliseconds, deliveries: Milliseconds, auditLog: Milliseconds,
        deletedReports: Milliseconds
    ) {
        self.idempotencyKeys = idempotencyKeys
        self.deliveries = deliveries
        self.auditLog = auditLog
        self.deletedReports = deletedReports
    }
}

/// What was forgotten.
public struct SweepCounts: Sendable, Hashable {
    public var jobs = 0
    public var keys = 0
    public var deliveries = 0
    public var auditEntries = 0
    public var reports = 0
}

extension Store {
    /// Forgets what is older than it is to be kept. In many short transactions, so that nobody waits long.
    public func sweep(_ ages: RetentionAges, now: Milliseconds) async throws -> SweepCounts {
        var counts = SweepCounts()
        counts.jobs = try await repeated { try Self.forgetJobs($0, now: now) }
        counts.keys = try await forget(
            "idempotency", "office, key", where: "created < ?", now - ages.idempotencyKeys)
        counts.deliveries = try await forget(
            "delivery", "id", where: "state <> 'waiting' AND created < ?", now - ages.deliveries)
        counts.auditEntries = try await repeated {
            try Self.forgetAuditEntries($0, before: now - ages.auditLog)
        }
        counts.reports = try await repeated {
            try Self.forgetReports($0, before: now - ages.deletedReports)
        }
        return counts
    }

    private static let batch = 500

    /// Until a transaction finds less than it would take.
    private func repeated(_ work: @escaping @Sendable (any SQLSession) throws -> Int) async throws -> Int {
        var total = 0
        while true {
            let count = try await backend.write(work)
            total += count
            if count < Self.batch { return total }
        }
    }

    private func forget(_ table: String, _ columns: String, where condition: String, _ moment: Milliseconds)
        async throws -> Int
    {
        try await repeated { session in
            try session.run(
                """
                DELETE FROM \(table) WHERE (\(columns)) IN (SELECT \(columns) FROM \(table) WHERE \(condition)
                    LIMIT \(Self.batch)) RETURNING 1 AS gone
                """, .integer(moment)
            ).count
        }
    }

    /// A job whose webhook is still to be told is kept until it was.
    private static func forgetJobs(_ session: any SQLSession, now: Milliseconds) throws -> Int {
        let rows = try session.run(
            """
            SELECT id FROM job WHERE kept_until < ? AND state IN ('done', 'failed', 'cancelled')
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.job = job.id
                    AND delivery.state = 'waiting')
            ORDER BY kept_until LIMIT \(batch)
            """ + session.dialect.skipsLocked, .integer(now))
        for row in rows {
            let id = SQLValue.text(row.text("id"))
            for sql in [
                "DELETE FROM result WHERE job = ?", "DELETE FROM idempotency WHERE job = ?",
                "DELETE FROM job WHERE id = ?",
            ] {
                try session.run(sql, id)
            }
        }
        return rows.count
    }

    /// An entry has no name: the oldest moments go, with all that was done in them.
    private static func forgetAuditEntries(_ session: any SQLSession, before: Milliseconds) throws -> Int {
        try session.run(
            """
            DELETE FROM audit_log WHERE at < ? AND at <= (SELECT MAX(at) FROM
                (SELECT at FROM audit_log WHERE at < ? ORDER BY at LIMIT \(batch)) AS oldest)
            RETURNING 1 AS gone
            """, .integer(before), .integer(before)
        ).count
    }

    private static func forgetReports(_ session: any SQLSession, before: Milliseconds) throws -> Int {
        let rows = try session.run(
            "SELECT id FROM report WHERE deleted < ? ORDER BY id LIMIT \(batch)"
                + session.dialect.skipsLocked,
            .integer(before))
        for row in rows {
            let id = SQLValue.text(row.text("id"))
            for sql in [
                "DELETE FROM report_file WHERE report = ?", "DELETE FROM report_version WHERE report = ?",
                "DELETE FROM schedule WHERE report = ?", "DELETE FROM report WHERE id = ?",
            ] {
                try session.run(sql, id)
            }
        }
        return rows.count
    }

    /// Which of some blobs no version of a report and no job names.
    public func unreferencedBlobs(of candidates: [String]) async throws -> [String] {
        var found: [String] = []
        for start in stride(from: 0, to: candidates.count, by: Self.batch) {
            let part = Array(candidates[start..<min(start + Self.batch, candidates.count)])
            let marks = part.map { _ in "?" }.joined(separator: ", ")
            let values = part.map { SQLValue.text($0) }
            let named = try await backend.read { session in
                try session.run(
                    """
                    SELECT sha256 FROM report_file WHERE sha256 IN (\(marks))
                    UNION SELECT sha256 FROM result WHERE sha256 IN (\(marks))
                    """, values + values
                ).map { $0.text("sha256") }
            }
            let known = Set(named)
            found += part.filter { !known.contains($0) }
        }
        return found
    }

    /// Removes the blobs that nothing names any more. What was taken in, or asked for again, within the last
    /// hour stays: a request that is under way may be about to name it.
    /// - Returns: how many went.
    public func sweepBlobs(of blobs: any BlobStore, now: Milliseconds) async throws -> Int {
        let old = now - 3_600_000
        var count = 0
        try await blobs.removeUnfinished(before: old)
        for hash in try await unreferencedBlobs(of: try await blobs.all(before: old)) {
            if try await blobs.remove(hash, ifBefore: old) { count += 1 }
        }
        return count
    }
}
