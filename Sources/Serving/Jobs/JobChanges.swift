import HTTPTypes
import Hummingbird
import Keeping

/// What is done about jobs from outside, by the API and by the page alike.
extension ServiceCore {
    var queueLimits: QueueLimits {
        QueueLimits(perOffice: setting.limits.jobsPerOffice, inAll: setting.limits.jobsInAll)
    }

    /// The queue has no room.
    static func full(_ limit: String, _ count: Int) -> Problem {
        .limit(
            .serviceUnavailable, limit == "jobs in all" ? "jobs-in-all" : "jobs-per-office",
            "\(count) jobs wait or run already", retryAfter: 10)
    }

    /// Asks for a job's end.
    func cancel(_ job: JobRecord) async throws -> JobRecord {
        let kept = now + Int64(setting.retention.results * 1000)
        guard
            let after = try await store.cancel(
                job.id, office: job.office, keptUntil: kept,
                telling: { JobNotice.delivery(for: $0, ended: $0.state) }, now: now)
        else { throw Problem.notFound("such job") }
        return after
    }

    /// Has a job done once more, where it has not been done and the queue has room.
    func retry(_ job: JobRecord) async throws -> JobRecord {
        switch try await store.retry(job.id, office: job.office, limits: queueLimits, now: now) {
        case .accepted(let after), .repeated(let after):
            bell.ring()
            return after
        case .full(let limit, let count): throw Self.full(limit, count)
        case nil, .otherRequest:
            throw Problem(
                .conflict, "state", "only a job that failed or was cancelled is tried again",
                detail: "it is \(job.state.rawValue)")
        }
    }
}
