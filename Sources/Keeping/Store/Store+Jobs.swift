extension Store {
    /// Takes a job in, unless the queue is full or the same request was made before.
    public func submit(_ job: NewJob, key: IdempotencyKey?, limits: QueueLimits, now: Milliseconds)
        async throws -> Submission
    {
        let id = Identifier.make("job", at: now)
        return try await backend.write { session in
            if let key, let known = try Self.known(key, job.office, session) { return known }
            if let full = try Self.full(limits, job.office, session) {
                // The last place may have gone to the same request, a moment ago.
                return try key.flatMap { try Self.known($0, job.office, session) } ?? full
            }
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

    /// Which limit is reached; nil: there is room, and will be to the transaction's end.
    static func full(_ limits: QueueLimits, _ office: String, _ session: any SQLSession) throws -> Submission?
    {
        if session.dialect == .postgresql, try hasAmpleRoom(limits, office, session) { return nil }
        // Nobody else takes jobs in from here on, so that two requests do not both have the last place.
        try session.holdAlone(.queue)
        let counts = try session.one(
            "SELECT " + openCounts, .integer(limits.inAll), .text(office), .integer(limits.perOffice))
        if let counts, counts.integer("waiting") >= Int64(limits.inAll) {
            return .full(limit: "jobs in all", count: limits.inAll)
        }
        if let counts, counts.integer("own") >= Int64(limits.perOffice) {
            return .full(limit: "jobs of one office", count: limits.perOffice)
        }
        return nil
    }

    /// How many jobs wait or run, counted no further than to a limit: in all, and of one office.
    private static let openCounts = """
        (SELECT COUNT(*) FROM (SELECT 1 AS one FROM job WHERE state IN ('queued', 'running') LIMIT ?)
            AS open_jobs) AS waiting,
        (SELECT COUNT(*) FROM (SELECT 1 AS one FROM job
            WHERE office = ? AND state IN ('queued', 'running') LIMIT ?) AS own_jobs) AS own
        """

    /// Whether there is room even for all who may be taking jobs in now: then none waits for another. They
    /// share a lock; who is nearer to a limit waits until none of them holds it.
    private static func hasAmpleRoom(_ limits: QueueLimits, _ office: String, _ session: any SQLSession)
        throws
        -> Bool
    {
        // More than all nodes together have connections.
        let margin = 64
        guard min(limits.inAll, limits.perOffice) > margin else { return false }
        let row = try session.one(
            """
            SELECT CASE WHEN waiting < ? AND own < ? THEN
                CASE WHEN pg_try_advisory_xact_lock_shared(CAST(? AS INTEGER), hashtext(current_schema()))
                    THEN 1 ELSE 0 END ELSE 0 END AS ample
            FROM (SELECT \(openCounts)) AS counts
            """,
            .integer(limits.inAll - margin), .integer(limits.perOffice - margin),
            .integer(Int64(SQLLock.queue.rawValue)), .integer(limits.inAll), .text(office),
            .integer(limits.perOffice))
        return row?.flag("ample") == true
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
