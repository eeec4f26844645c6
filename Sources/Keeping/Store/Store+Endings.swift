/// What the webhook of a job that has just ended is told; nil: nothing.
public typealias Telling = @Sendable (JobRecord) throws -> NewDelivery?

extension Store {
    /// Ends a job well, with all its files.
    /// - Parameter delivery: told to the job's webhook in the same transaction.
    /// - Returns: false where another node has the job, it has ended, or is to be cancelled: then it has no
    ///   files, and, if it is still ours, `fail` ends it.
    public func complete(
        _ job: JobRecord, results: [ResultFile], findings: String, keptUntil: Milliseconds?,
        delivery: NewDelivery?, now: Milliseconds
    ) async throws -> Bool {
        try await backend.write { session in
            let rows = try session.run(
                """
                UPDATE job SET state = 'done', ended = ?, lease = NULL, findings = ?, kept_until = ?,
                    problem = NULL, revision = revision + 1, done = CASE WHEN total > 0 THEN total ELSE 1 END,
                    total = CASE WHEN total > 0 THEN total ELSE 1 END, stage = ''
                WHERE id = ? AND fence = ? AND state = 'running' AND wants_cancel = 0 RETURNING id
                """,
                .integer(now), .text(findings), .integer(keptUntil), .text(job.id), .integer(job.fence))
            guard !rows.isEmpty else { return false }
            for (place, file) in results.enumerated() {
                try session.run(
                    """
                    INSERT INTO result (job, name, type, sha256, size, pages, place)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    .text(job.id), .text(file.name), .text(file.type), .text(file.sha256),
                    .integer(file.size), .integer(file.pages), .integer(place))
            }
            if let delivery { try Self.insert(delivery, session, now: now) }
            return true
        }
    }

    /// Ends a job with its reason; one whose end was not its own fault waits again, while it may be tried.
    /// One that was to be cancelled is cancelled.
    /// - Parameters:
    ///   - mayTry: how often it may be begun; 1: never again.
    ///   - telling: what its webhook is told where it has ended, in the same transaction.
    /// - Returns: the state that it has now; nil where another node has it, or it has ended.
    @discardableResult
    public func fail(
        _ job: JobRecord, problem: String, findings: String, mayTry: Int, keptUntil: Milliseconds?,
        telling: @escaping Telling = { _ in nil }, now: Milliseconds
    ) async throws -> JobState? {
        try await backend.write { session in
            let again = job.attempt < mayTry
            let rows = try session.run(
                """
                UPDATE job SET state = CASE WHEN wants_cancel = 1 THEN 'cancelled' ELSE ? END,
                    ended = CASE WHEN wants_cancel = 1 THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END,
                    kept_until = CASE WHEN wants_cancel = 1 THEN CAST(? AS BIGINT)
                        ELSE CAST(? AS BIGINT) END,
                    lease = NULL, problem = ?, findings = ?, revision = revision + 1
                WHERE id = ? AND fence = ? AND state = 'running' RETURNING *
                """,
                .text(again ? "queued" : "failed"), .integer(now), again ? .null : .integer(now),
                .integer(keptUntil), again ? .null : .integer(keptUntil), .text(problem), .text(findings),
                .text(job.id), .integer(job.fence))
            return try Self.tellEnds(rows, telling, session, now: now).first?.state
        }
    }

    /// Asks for a job's end. One that waits has ended at once; one that runs ends when its node is told so.
    /// - Returns: the job after it; nil where the office has no such job.
    public func cancel(
        _ id: String, office: String, keptUntil: Milliseconds? = nil,
        telling: @escaping Telling = { _ in nil }, now: Milliseconds
    ) async throws -> JobRecord? {
        try await backend.write { session in
            // A node that claims it now waits for this, or is waited for: it is in one state only.
            let found = try session.one(
                "SELECT state FROM job WHERE id = ? AND office = ?" + session.dialect.locks, .text(id),
                .text(office))
            guard found != nil else { return nil }
            let ended = try session.run(
                """
                UPDATE job SET state = 'cancelled', ended = ?, kept_until = ?, revision = revision + 1
                WHERE id = ? AND state = 'queued' RETURNING *
                """, .integer(now), .integer(keptUntil), .text(id))
            _ = try Self.tellEnds(ended, telling, session, now: now)
            try session.run(
                """
                UPDATE job SET wants_cancel = 1, revision = revision + 1
                WHERE id = ? AND state = 'running' AND wants_cancel = 0
                """, .text(id))
            return try session.one("SELECT * FROM job WHERE id = ?", .text(id)).map(JobRecord.init)
        }
    }

    /// Has a job that failed or was cancelled done once more, from its start, where the queue has room for it
    /// as for a new one.
    /// - Returns: the job, or which limit is reached; nil where the office has none that has ended so.
    public func retry(_ id: String, office: String, limits: QueueLimits, now: Milliseconds) async throws
        -> Submission?
    {
        try await backend.write { session in
            let found = try session.one(
                "SELECT state FROM job WHERE id = ? AND office = ?" + session.dialect.locks, .text(id),
                .text(office))
            guard ["failed", "cancelled"].contains(found?.text("state")) else { return nil }
            if let full = try Self.full(limits, office, session) { return full }
            return try session.one(
                """
                UPDATE job SET state = 'queued', attempt = 0, wants_cancel = 0, ended = NULL, lease = NULL,
                    node = NULL, problem = NULL, findings = '[]', kept_until = NULL, done = 0, total = 0,
                    stage = '', started = NULL, revision = revision + 1
                WHERE id = ? RETURNING *
                """, .text(id)
            ).map { .accepted(JobRecord($0)) }
        }
    }

    /// Puts down what the webhooks of those that have ended are to be told.
    static func tellEnds(
        _ rows: [SQLRow], _ telling: Telling, _ session: any SQLSession, now: Milliseconds
    ) throws -> [JobRecord] {
        let jobs = rows.map(JobRecord.init)
        for job in jobs where job.state.isEnd {
            if let delivery = try telling(job) { try insert(delivery, session, now: now) }
        }
        return jobs
    }
}
