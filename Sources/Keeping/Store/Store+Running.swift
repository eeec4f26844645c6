extension Store {
    /// The next job for a node, held until its lease ends; nil where none waits.
    ///
    /// The offices take turns, so that none waits for more claims than there are other offices, however many
    /// jobs one has and whatever priority it gives them: that orders the jobs within an office.
    public func claim(node: String, until lease: Milliseconds, now: Milliseconds) async throws -> JobRecord? {
        try await backend.write { session in
            let next = try session.one(
                """
                SELECT job.id, job.office FROM job JOIN office ON office.id = job.office
                WHERE job.state = 'queued'
                ORDER BY office.turn, job.priority, job.created, job.id LIMIT 1
                """ + session.dialect.skipsLocked(of: "job"))
            guard let next else { return nil }
            let claimed = try session.one(
                """
                UPDATE job SET state = 'running', node = ?, lease = ?, fence = fence + 1,
                    attempt = attempt + 1, revision = revision + 1, started = ?, done = 0, total = 0,
                    stage = '', problem = NULL, findings = '[]'
                WHERE id = ? RETURNING *
                """,
                .text(node), .integer(lease), .integer(now), .text(next.text("id")))
            // The last statement: who holds an office's row waits for nothing more, so that nodes that claim
            // for the same offices cannot wait for each other.
            try session.run(
                "UPDATE office SET turn = (SELECT MAX(turn) FROM office) + 1 WHERE id = ?",
                .text(next.text("office")))
            return claimed.map(JobRecord.init)
        }
    }

    /// Holds a job longer, and tells how far it is.
    public func renew(
        _ job: JobRecord, until lease: Milliseconds, done: Int, total: Int, stage: String
    ) async throws -> LeaseAnswer {
        try await backend.write { session in
            let rows = try session.run(
                """
                UPDATE job SET lease = ?, done = ?, total = ?, stage = ?,
                    revision = revision + CASE WHEN done <> ? OR total <> ? OR stage <> ? THEN 1 ELSE 0 END
                WHERE id = ? AND fence = ? AND state = 'running' RETURNING wants_cancel
                """,
                .integer(lease), .integer(done), .integer(total), .text(stage),
                .integer(done), .integer(total), .text(stage), .text(job.id), .integer(job.fence))
            guard let row = rows.first else { return .lost }
            return row.flag("wants_cancel") ? .cancel : .goOn
        }
    }

    /// Gives a job back to the queue, as a node does that stops; it does not count as a try. One that was to
    /// be cancelled has ended.
    /// - Returns: the state that it has now; nil where another node has it.
    @discardableResult
    public func release(
        _ job: JobRecord, keptUntil: Milliseconds?, telling: @escaping Telling = { _ in nil },
        now: Milliseconds
    ) async throws -> JobState? {
        try await backend.write { session in
            let rows = try session.run(
                """
                UPDATE job SET state = CASE WHEN wants_cancel = 1 THEN 'cancelled' ELSE 'queued' END,
                    ended = CASE WHEN wants_cancel = 1 THEN CAST(? AS BIGINT) END,
                    kept_until = CASE WHEN wants_cancel = 1 THEN CAST(? AS BIGINT) END,
                    lease = NULL, node = NULL, attempt = attempt - 1, revision = revision + 1
                WHERE id = ? AND fence = ? AND state = 'running' RETURNING *
                """,
                .integer(now), .integer(keptUntil), .text(job.id), .integer(job.fence))
            return try Self.tellEnds(rows, telling, session, now: now).first?.state
        }
    }

    /// Jobs whose node no longer holds them wait again; one that was begun too often has failed.
    /// - Parameters:
    ///   - node: one that has just started, and so holds none; nil: leases alone decide.
    ///   - mayTry: how often a job may be begun.
    ///   - telling: what the webhook of one that has failed, or was cancelled, is told.
    /// - Returns: how many wait again, and those that have ended.
    @discardableResult
    public func recover(
        node: String?, mayTry: Int, problem: String, keptUntil: Milliseconds?,
        telling: @escaping Telling = { _ in nil }, now: Milliseconds
    ) async throws -> (again: Int, failed: [JobRecord]) {
        try await backend.write { session in
            let lost = "state = 'running' AND (lease < ? OR node = ?)"
            let node = SQLValue.text(node ?? "")
            let ended = try session.run(
                """
                UPDATE job SET state = CASE WHEN wants_cancel = 1 THEN 'cancelled' ELSE 'failed' END,
                    ended = ?, lease = NULL, problem = ?, kept_until = ?, revision = revision + 1
                WHERE \(lost) AND (attempt >= ? OR wants_cancel = 1) RETURNING *
                """,
                .integer(now), .text(problem), .integer(keptUntil), .integer(now), node, .integer(mayTry))
            let again = try session.run(
                """
                UPDATE job SET state = 'queued', lease = NULL, node = NULL, revision = revision + 1
                WHERE \(lost) RETURNING id
                """,
                .integer(now), node)
            return (again.count, try Self.tellEnds(ended, telling, session, now: now))
        }
    }
}
