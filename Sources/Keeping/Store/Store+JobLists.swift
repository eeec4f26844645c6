extension Store {
    /// A job of an office.
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

    /// The files of a job that is done, in the order in which it made them.
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
