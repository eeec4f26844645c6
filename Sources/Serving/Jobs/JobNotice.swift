import Keeping

/// Where a job's end is told, as a request says it.
struct Webhook: Codable, Sendable, Hashable {
    var url: String
    /// The body is signed with it.
    var secret: String?

    static let keys = ["url", "secret"]
}

/// What a webhook is told of a job's end.
struct JobNotice: Codable, Sendable {
    /// "job.done", "job.failed", "job.cancelled".
    var event: String
    var job: String
    var report: String?
    var version: Int?
    var kind: String
    var files: Int
    var reason: String?

    /// The call that is due when a job ends so; nil where nobody is to be told.
    static func delivery(for job: JobRecord, ended state: JobState, files: Int = 0, reason: String? = nil)
        -> NewDelivery?
    {
        guard let text = job.webhook, let hook = try? JSON.read(Webhook.self, text),
            let body = try? JSON.text(
                JobNotice(
                    event: "job." + state.rawValue, job: job.id, report: job.report, version: job.version,
                    kind: job.kind, files: files, reason: state == .done ? nil : reason))
        else { return nil }
        return NewDelivery(
            office: job.office, job: job.id, url: hook.url, secret: hook.secret ?? "", body: body)
    }
}
