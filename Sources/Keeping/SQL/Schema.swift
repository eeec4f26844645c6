/// The tables, in steps: a step that is in use is never changed, a later one is added.
enum Schema {
    static let steps: [[String]] = [
        [
            """
            CREATE TABLE office (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, created BIGINT NOT NULL,
                settings TEXT NOT NULL DEFAULT '{}')
            """,
            """
            CREATE TABLE token (
                id TEXT PRIMARY KEY, office TEXT NOT NULL REFERENCES office(id), name TEXT NOT NULL,
                scopes TEXT NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL, created BIGINT NOT NULL,
                expires BIGINT, revoked BIGINT, used BIGINT)
            """,
            """
            CREATE TABLE report (
                id TEXT PRIMARY KEY, office TEXT NOT NULL REFERENCES office(id), name TEXT NOT NULL,
                title TEXT NOT NULL, created BIGINT NOT NULL, changed BIGINT NOT NULL,
                version BIGINT NOT NULL, is_public BIGINT NOT NULL DEFAULT 0, deleted BIGINT,
                UNIQUE (office, name))
            """,
            """
            CREATE TABLE report_version (
                report TEXT NOT NULL REFERENCES report(id), version BIGINT NOT NULL, created BIGINT NOT NULL,
                digest TEXT NOT NULL, note TEXT, token TEXT, valid BIGINT NOT NULL, summary TEXT NOT NULL,
                PRIMARY KEY (report, version))
            """,
            """
            CREATE TABLE report_file (
                report TEXT NOT NULL, version BIGINT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
                size BIGINT NOT NULL, PRIMARY KEY (report, version, path))
            """,
            "CREATE INDEX report_file_hash ON report_file (sha256)",
            """
            CREATE TABLE job (
                id TEXT PRIMARY KEY, office TEXT NOT NULL REFERENCES office(id), report TEXT,
                version BIGINT, kind TEXT NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL,
                priority BIGINT NOT NULL, attempt BIGINT NOT NULL, fence BIGINT NOT NULL,
                node TEXT, lease BIGINT, revision BIGINT NOT NULL, created BIGINT NOT NULL,
                started BIGINT, ended BIGINT, kept_until BIGINT, wants_cancel BIGINT NOT NULL DEFAULT 0,
                done BIGINT NOT NULL DEFAULT 0, total BIGINT NOT NULL DEFAULT 0,
                stage TEXT NOT NULL DEFAULT '', problem TEXT, findings TEXT NOT NULL DEFAULT '[]',
                webhook TEXT, token TEXT, request_id TEXT, trace TEXT)
            """,
            // Those that have ended are many, and are not looked through to find the few that have not.
            "CREATE INDEX job_queue ON job (priority, created, id) WHERE state = 'queued'",
            "CREATE INDEX job_open ON job (office) WHERE state IN ('queued', 'running')",
            "CREATE INDEX job_held ON job (lease) WHERE state = 'running'",
            "CREATE INDEX job_kept ON job (kept_until) WHERE kept_until IS NOT NULL",
            "CREATE INDEX job_office ON job (office, id)",
            """
            CREATE TABLE result (
                job TEXT NOT NULL REFERENCES job(id), name TEXT NOT NULL, type TEXT NOT NULL,
                sha256 TEXT NOT NULL, size BIGINT NOT NULL, pages BIGINT NOT NULL, place BIGINT NOT NULL,
                PRIMARY KEY (job, name))
            """,
            "CREATE INDEX result_hash ON result (sha256)",
            """
            CREATE TABLE idempotency (
                office TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, job TEXT NOT NULL,
                created BIGINT NOT NULL, PRIMARY KEY (office, key))
            """,
            "CREATE INDEX idempotency_job ON idempotency (job)",
            "CREATE INDEX idempotency_age ON idempotency (created)",
            """
            CREATE TABLE delivery (
                id TEXT PRIMARY KEY, office TEXT NOT NULL, job TEXT NOT NULL, url TEXT NOT NULL,
                secret TEXT NOT NULL, body TEXT NOT NULL, attempt BIGINT NOT NULL, due BIGINT NOT NULL,
                state TEXT NOT NULL, said TEXT, created BIGINT NOT NULL)
            """,
            "CREATE INDEX delivery_due ON delivery (due) WHERE state = 'waiting'",
            "CREATE INDEX delivery_job ON delivery (job)",
            "CREATE INDEX delivery_age ON delivery (created)",
            """
            CREATE TABLE schedule (
                id TEXT PRIMARY KEY, office TEXT NOT NULL REFERENCES office(id),
                report TEXT NOT NULL REFERENCES report(id), rule TEXT NOT NULL, kind TEXT NOT NULL,
                task TEXT NOT NULL, webhook TEXT, token TEXT, due BIGINT NOT NULL, created BIGINT NOT NULL,
                last_job TEXT, paused BIGINT NOT NULL DEFAULT 0)
            """,
            "CREATE INDEX schedule_due ON schedule (due) WHERE paused = 0",
            "CREATE INDEX schedule_report ON schedule (report)",
            """
            CREATE TABLE audit_log (
                at BIGINT NOT NULL, office TEXT, token TEXT, action TEXT NOT NULL, subject TEXT NOT NULL,
                address TEXT, request_id TEXT)
            """,
            "CREATE INDEX audit_log_office ON audit_log (office, at)",
            "CREATE INDEX audit_log_age ON audit_log (at)",
        ],
        [
            // The queue goes around the offices: one that was served later has the greater number. Counted,
            // not timed: the clocks of nodes differ.
            "ALTER TABLE office ADD COLUMN turn BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX office_turn ON office (turn)",
            "DROP INDEX job_queue",
            "CREATE INDEX job_queue ON job (office, priority, created, id) WHERE state = 'queued'",
        ],
    ]

    /// Brings a database to the last step.
    static func apply(_ session: any SQLSession) throws {
        // Two nodes that start together make the tables once.
        try session.holdAlone(.schema)
        try session.run("CREATE TABLE IF NOT EXISTS schema_step (step BIGINT NOT NULL)")
        let done = try session.count("SELECT COALESCE(MAX(step), 0) FROM schema_step")
        guard done <= steps.count else {
            throw StoreError("the database was made by a later version of kendang")
        }
        for step in done..<steps.count {
            for statement in steps[step] { try session.run(statement) }
            try session.run("INSERT INTO schema_step (step) VALUES (?)", .integer(step + 1))
        }
    }
}
