extension Store {
    /// Has a job that failed or was cancelled done once more, from its start.
    /// - Returns: the job; nil where the office has none that has ended so.
    public func retry(_ id: String, office: String, now: Milliseconds) async throws -> JobRecord? {
        try await backend.write { session in
            try session.run(
                """
                UPDATE job SET state = 'queued', attempt = 0, wants_cancel = 0, ended = NULL, lease = NULL,
                    node = NULL, problem = NULL, findings = '[]', kept_until = NULL, done = 0, total = 0,
                    revision = revision + 1
                WHERE id = ? AND office = ? AND state IN ('failed', 'cancelled') RETURNING *
                """, .text(id), .text(office)
            ).first.map(JobRecord.init)
        }
    }
}
