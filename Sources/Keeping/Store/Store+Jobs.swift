extension Store {
    /// Takes a job in, unless the queue is full or the same request was made before.
    public func submit(_ job: NewJob, key: IdempotencyKey?, limits: QueueLimits, now: Milliseconds)
        async throws -> Submission
    {
        let id = Identifier.make("job", at: now)
        return try await backend.write { session in
            if let key, let known = try Self.known(key, job.office, session) { return known }
            if let full = try Self.full(limits, job.office, session) { return full }
            if let key {
                // Of two same requests at one time the second waits here, and then finds the first.
                let mine = try session.run(
                    """
                    INSERT INTO idempotency (office, key, fingerprint, job, created) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (office, key) DO NOTHING RETURNING job
                    """,
                    .text(job.office), .text(key.key), .text(key.fingerprint), .text(id), .integer(now))
                if mine.isEmpty, let known = try Self.known(key, job.office, session) { return known }
            }
            return .accepted(try Self.insert(job, id, session, now: now))
        }
    }

    /// Which limit is reached. Nobody else takes jobs in from here to the transaction's end, so that two
    /// requests do not both have the last place.
    static func full(_ limits: QueueLimits, _ office: String, _ session: any SQLSession) throws -> Submission?
    {
        try session.holdAlone(.queue)
        let open = "state IN ('queued', 'running')"
        let counts = try session.one(
            """
            SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM job WHERE \(open) LIMIT ?) AS open_jobs)
                AS waiting,
                (SELECT COUNT(*) FROM (SELECT 1 AS one FROM job WHERE office = ? AND \(open) LIMIT ?)
                    AS own_jobs) AS own
            """,
            .integer(limits.inAll), .text(office), .integer(limits.perOffice))
        if let counts, counts.integer("waiting") >= Int64(limits.inAll) {
            return .full(limit: "jobs in all", count: limits.inAll)
        }
        if let counts, counts.integer("own") >= Int64(limits.perOffice) {
            return .full(limit: "jobs of one office", count: limits.perOffice)
        }
        return nil
    }

    private static func known(_ key: IdempotencyKey, _ office: String, _ session: any SQLSession) throws
        -> Submission?
    {
        guard
            let row = try session.one(
                "SELECT fingerprint, job FROM idempotency WHERE office = ? AND key = ?",
                .text(office), .text(key.key))
        else { return nil }
        guard row.text("fingerprint") == key.fingerprint else { return .otherRequest }
        guard let job = try session.one("SELECT * FROM job WHERE id = ?", .text(row.text("job"))) else {
            return .otherRequest
        }
        return .repeated(JobRecord(job))
    }

    static func insert(_ job: NewJob, _ id: String, _ session: any SQLSession, now: Milliseconds) throws
        -> JobRecord
    {
        let rows = try session.run(
            """
            INSERT INTO job (id, office, report, version, kind, task, state, priority, attempt, fence,
                revision, created, webhook, token, request_id, trace)
            VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, 0, 0, 1, ?, ?, ?, ?, ?) RETURNING *
            """,
            .text(id), .text(job.office), .text(job.report), .integer(job.version.map(Int64.init)),
            .text(job.kind), .text(job.task), .integer(job.priority), .integer(now), .text(job.webhook),
            .text(job.token), .text(job.requestID), .text(job.trace))
        guard let row = rows.first else { throw StoreError("the job was not kept") }
        return JobRecord(row)
    }
}
