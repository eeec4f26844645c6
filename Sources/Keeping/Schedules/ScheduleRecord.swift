/// A report that is made by itself.
public struct NewSchedule: Sendable {
    public var office: String
    public var report: String
    public var rule: ScheduleRule
    /// As of a job: "report", "batch", "charts", and JSON of the order.
    public var kind: String
    public var task: String
    /// JSON of {url, secret}.
    public var webhook: String?
    public var token: String?

    public init(
        office: String, report: String, rule: ScheduleRule, kind: String, task: String,
        webhook: String? = nil, token: String? = nil
    ) {
        self.office = office
        self.report = report
        self.rule = rule
        self.kind = kind
        self.task = task
        self.webhook = webhook
        self.token = token
    }
}

/// A schedule as it is kept.
public struct ScheduleRecord: Sendable, Hashable {
    public var id: String
    public var office: String
    public var report: String
    /// As it was written: "monthly 5 08:00".
    public var rule: String
    public var kind: String
    public var task: String
    public var webhook: String?
    public var token: String?
    /// The moment at which its next job is submitted.
    public var due: Milliseconds
    public var created: Milliseconds
    /// The job that it submitted last.
    public var lastJob: String?
    public var isPaused: Bool
}

extension ScheduleRecord {
    init(_ row: SQLRow) {
        id = row.text("id")
        office = row.text("office")
        report = row.text("report")
        rule = row.text("rule")
        kind = row.text("kind")
        task = row.text("task")
        webhook = row.optionalText("webhook")
        token = row.optionalText("token")
        due = row.integer("due")
        created = row.integer("created")
        lastJob = row.optionalText("last_job")
        isPaused = row.flag("paused")
    }
}

/// What came of looking for a schedule that is due.
public enum ScheduledRun: Sendable {
    /// None is due.
    case none
    case submitted(JobRecord, by: ScheduleRecord)
    /// The queue had no room; it is still due.
    case full(ScheduleRecord)
}
