extension Store {
    /// Has a report made by itself from now on.
    /// - Returns: nil where the office has no such report.
    public func addSchedule(_ schedule: NewSchedule, now: Milliseconds) async throws -> ScheduleRecord? {
        let id = Identifier.make("sch", at: now)
        return try await backend.write { session in
            let report = try session.one(
                "SELECT id FROM report WHERE id = ? AND office = ? AND deleted IS NULL"
                    + session.dialect.locks, .text(schedule.report), .text(schedule.office))
            guard report != nil else { return nil }
            return try session.one(
                """
                INSERT INTO schedule (id, office, report, rule, kind, task, webhook, token, due, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
                """,
                .text(id), .text(schedule.office), .text(schedule.report), .text(schedule.rule.text),
                .text(schedule.kind), .text(schedule.task), .text(schedule.webhook), .text(schedule.token),
                .integer(schedule.rule.next(after: now)), .integer(now)
            ).map(ScheduleRecord.init)
        }
    }

    /// The schedules of an office, or of one report of it, the oldest first.
    public func schedules(office: String, report: String? = nil) async throws -> [ScheduleRecord] {
        try await backend.read { session in
            var sql = "SELECT * FROM schedule WHERE office = ?", values: [SQLValue] = [.text(office)]
            if let report {
                sql += " AND report = ?"
                values.append(.text(report))
            }
            return try session.run(sql + " ORDER BY id", values).map(ScheduleRecord.init)
        }
    }

    /// - Returns: false where the office has no such schedule.
    public func removeSchedule(_ id: String, office: String) async throws -> Bool {
        try await backend.write {
            try !$0.run(
                "DELETE FROM schedule WHERE id = ? AND office = ? RETURNING id", .text(id), .text(office)
            ).isEmpty
        }
    }

    /// Stops a schedule, or lets it go on: then from its next moment, whatever it missed meanwhile.
    public func pauseSchedule(_ id: String, office: String, _ isPaused: Bool, now: Milliseconds) async throws
        -> ScheduleRecord?
    {
        try await backend.write { session in
            guard
                let row = try session.one(
                    "SELECT * FROM schedule WHERE id = ? AND office = ?" + session.dialect.locks, .text(id),
                    .text(office))
            else { return nil }
            let known = ScheduleRecord(row)
            guard known.isPaused != isPaused else { return known }
            let due = isPaused ? known.due : try ScheduleRule(known.rule).next(after: now)
            return try session.one(
                "UPDATE schedule SET paused = ?, due = ? WHERE id = ? RETURNING *", .flag(isPaused),
                .integer(due), .text(id)
            ).map(ScheduleRecord.init)
        }
    }

    /// Submits the job of one schedule that is due, and moves it on to its next moment, both or neither. What
    /// was missed while nothing ran is made up for once, not once for every moment missed.
    public func runNextSchedule(limits: QueueLimits, now: Milliseconds) async throws -> ScheduledRun {
        try await backend.write { session in
            // More than one is looked at: an office whose queue is full does not hold up the others.
            let due = try session.run(
                "SELECT * FROM schedule WHERE paused = 0 AND due <= ? ORDER BY due, id LIMIT 50"
                    + session.dialect.skipsLocked, .integer(now)
            ).map(ScheduleRecord.init)
            guard let first = due.first else { return .none }
            for schedule in due where try Self.full(limits, schedule.office, session) == nil {
                return .submitted(try Self.submit(schedule, session, now: now), by: schedule)
            }
            return .full(first)
        }
    }

    private static func submit(_ schedule: ScheduleRecord, _ session: any SQLSession, now: Milliseconds)
        throws -> JobRecord
    {
        let job = NewJob(
            office: schedule.office, report: schedule.report, kind: schedule.kind, task: schedule.task,
            webhook: schedule.webhook, token: schedule.token)
        let made = try insert(job, Identifier.make("job", at: now), session, now: now)
        try session.run(
            "UPDATE schedule SET due = ?, last_job = ? WHERE id = ?",
            .integer(try ScheduleRule(schedule.rule).next(after: now)), .text(made.id), .text(schedule.id))
        return made
    }
}
