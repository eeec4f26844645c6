extension Store {
    /// Takes a job in, unless the queue is full or the same request was made before.
    public func submit(_ job: NewJob, key: IdempotencyKey?, limits: QueueLimits, now: Milliseconds)
        async throws -> Submission
    {
        let id = Identifier.make("job", at: now)
        return try await backend.write { session in
            if let key, let known = try Self.known(key, job.office, session) { return known }
            let waiting = try session.count(
                "SELECT COUNT(*) FROM job WHERE state IN ('queued', 'running')")
            if waiting >= limits.inAll { return .full(limit: "jobs in all", count: limits.inAll) }
            let own = try session.count(
                "SELECT COUNT(*) FROM job WHERE office = ? AND state IN ('queued', 'running')",
                .text(job.office))
            if own >= limits.perOffice { return .full(limit: "jobs of one office", count: limits.perOffice) }
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

    /// The next job for a node, held until its lease ends; nil where none waits.
    public func claim(node: String, until lease: Milliseconds, now: Milliseconds) async throws -> JobRecord? {
        try await backend.write { session in
            let rows = try session.run(
                """
                UPDATE job SET state = 'running', node = ?, lease = ?, fence = fence + 1,
                    attempt = attempt + 1, revision = revision + 1, started = ?, done = 0, total = 0,
                    stage = ''
                WHERE id = (SELECT id FROM job WHERE state = 'queued'
                    ORDER BY priority, created, id LIMIT 1\(session.dialect.skipsLocked))
                RETURNING *
                """,
                .text(node), .integer(lease), .integer(now))
            return rows.first.map(JobRecord.init)
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

    /// Ends a job well, with all its files.
    /// - Parameter delivery: told to the job's webhook in the same transaction.
    /// - Returns: false where another node has the job, or it has ended.
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
    /// - Parameter mayTry: how often it may be begun; 1: never again.
    /// - Returns: the state that it has now; nil where another node has it.
    public func fail(
        _ job: JobRecord, problem: String, findings: String, mayTry: Int, keptUntil: Milliseconds?,
        delivery: NewDelivery?, now: Milliseconds
    ) async throws -> JobState? {
        try await backend.write { session in
            let again = job.attempt < mayTry
            let rows = try session.run(
                """
                UPDATE job SET
                    state = CASE WHEN wants_cancel = 1 THEN 'cancelled' WHEN ? = 1 THEN 'queued'
                        ELSE 'failed' END,
                    ended = CASE WHEN wants_cancel = 0 AND ? = 1 THEN NULL ELSE ? END,
                    lease = NULL, problem = ?, findings = ?, kept_until = ?, revision = revision + 1
                WHERE id = ? AND fence = ? AND state = 'running' RETURNING state
                """,
                .flag(again), .flag(again), .integer(now), .text(problem), .text(findings),
                .integer(keptUntil), .text(job.id), .integer(job.fence))
            guard let state = rows.first.flatMap({ JobState(rawValue: $0.text("state")) }) else { return nil }
            if state.isEnd, let delivery { try Self.insert(delivery, session, now: now) }
            return state
        }
    }

    /// Gives a job back to the queue, as a node does that stops; it does not count as a try.
    public func release(_ job: JobRecord) async throws {
        _ = try await backend.write { session in
            try session.run(
                """
                UPDATE job SET state = CASE WHEN wants_cancel = 1 THEN 'cancelled' ELSE 'queued' END,
                    lease = NULL, node = NULL, attempt = attempt - 1, revision = revision + 1
                WHERE id = ? AND fence = ? AND state = 'running'
                """,
                .text(job.id), .integer(job.fence))
        }
    }

    /// Jobs whose node no longer holds them wait again; one that was begun too often has failed.
    /// - Parameter node: one that has just started, and so holds none; nil: leases alone decide.
    /// - Returns: how many wait again, and those that have failed.
    @discardableResult
    public func recover(
        node: String?, mayTry: Int, problem: String, keptUntil: Milliseconds?, now: Milliseconds
    ) async throws -> (again: Int, failed: [JobRecord]) {
        try await backend.write { session in
            let lost = "state = 'running' AND (lease < ? OR node = ?)"
            let node = SQLValue.text(node ?? "")
            let failed = try session.run(
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
            return (again.count, failed.map(JobRecord.init))
        }
    }

    /// Asks for a job's end. One that waits has ended at once.
    /// - Returns: the job after it; nil where the office has no such job.
    public func cancel(_ id: String, office: String, now: Milliseconds) async throws -> JobRecord? {
        try await backend.write { session in
            try session.run(
                """
                UPDATE job SET state = 'cancelled', ended = ?, revision = revision + 1
                WHERE id = ? AND office = ? AND state = 'queued'
                """, .integer(now), .text(id), .text(office))
            try session.run(
                """
                UPDATE job SET wants_cancel = 1, revision = revision + 1
                WHERE id = ? AND office = ? AND state = 'running'
                """, .text(id), .text(office))
            return try session.one(
                "SELECT * FROM job WHERE id = ? AND office = ?", .text(id), .text(office)
            ).map(JobRecord.init)
        }
    }

    public func job(_ id: String, office: String) async throws -> JobRecord? {
        try await backend.read {
            try $0.one("SELECT * FROM job WHERE id = ? AND office = ?", .text(id), .text(office))
                .map(JobRecord.init)
        }
    }

    /// The last jobs of an office, the newest first.
    /// - Parameter before: the id of one; only older ones are listed.
    public func jobs(office: String, state: JobState? = nil, before: String? = nil, limit: Int) async throws
        -> [JobRecord]
    {
        try await backend.read { session in
            var sql = "SELECT * FROM job WHERE office = ?", values: [SQLValue] = [.text(office)]
            if let state {
                sql += " AND state = ?"
                values.append(.text(state.rawValue))
            }
            if let before {
                sql += " AND id < ?"
                values.append(.text(before))
            }
            sql += " ORDER BY id DESC LIMIT ?"
            values.append(.integer(limit))
            return try session.run(sql, values).map(JobRecord.init)
        }
    }

    public func results(of job: String) async throws -> [ResultFile] {
        try await backend.read {
            try $0.run("SELECT * FROM result WHERE job = ? ORDER BY place", .text(job)).map { row in
                ResultFile(
                    name: row.text("name"), type: row.text("type"), sha256: row.text("sha256"),
                    size: Int(row.integer("size")), pages: Int(row.integer("pages")))
            }
        }
    }

    /// How many jobs stand where.
    public func jobCounts() async throws -> [JobState: Int] {
        try await backend.read { session in
            var counts: [JobState: Int] = [:]
            for row in try session.run("SELECT state, COUNT(*) AS n FROM job GROUP BY state") {
                if let state = JobState(rawValue: row.text("state")) { counts[state] = Int(row.integer("n")) }
            }
            return counts
        }
    }
}

extension JobRecord {
    init(_ row: SQLRow) {
        id = row.text("id")
        office = row.text("office")
        report = row.optionalText("report")
        version = row.optionalInteger("version").map { Int($0) }
        kind = row.text("kind")
        task = row.text("task")
        state = JobState(rawValue: row.text("state")) ?? .failed
        priority = Int(row.integer("priority"))
        attempt = Int(row.integer("attempt"))
        fence = Int(row.integer("fence"))
        node = row.optionalText("node")
        lease = row.optionalInteger("lease")
        revision = Int(row.integer("revision"))
        created = row.integer("created")
        started = row.optionalInteger("started")
        ended = row.optionalInteger("ended")
        keptUntil = row.optionalInteger("kept_until")
        wantsCancel = row.flag("wants_cancel")
        done = Int(row.integer("done"))
        total = Int(row.integer("total"))
        stage = row.text("stage")
        problem = row.optionalText("problem")
        findings = row.text("findings")
        webhook = row.optionalText("webhook")
        requestID = row.optionalText("request_id")
        trace = row.optionalText("trace")
    }
}
