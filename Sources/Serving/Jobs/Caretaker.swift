import Keeping
import Logging
import ServiceLifecycle

/// Looks after what happens by itself: submits what a schedule is due for, and forgets what nobody keeps.
struct Caretaker: Service {
    let core: ServiceCore

    /// Between two looks at the schedules, and at what is to go.
    private static let scheduleSeconds = 5.0, sweepSeconds = 600.0
    /// Folders of reports that were not used for a day are made anew when they are.
    private static let folderAge = 86_400

    func run() async throws {
        var swept = -Self.sweepSeconds, passed = 0.0
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await schedule()
            if passed - swept >= Self.sweepSeconds {
                swept = passed
                await sweep()
            }
            try? await cancelWhenGracefulShutdown {
                try await Task.sleep(for: .seconds(Self.scheduleSeconds))
            }
            passed += Self.scheduleSeconds
        }
    }

    private func schedule() async {
        do {
            while true {
                let run = try await core.store.runNextSchedule(limits: core.queueLimits, now: core.now)
                guard case .submitted(let job, let schedule) = run else { return }
                core.logger.info(
                    "job of a schedule", metadata: ["job": "\(job.id)", "schedule": "\(schedule.id)"])
                core.bell.ring()
            }
        } catch {
            core.logger.error("the schedules do not answer", metadata: ["error": "\(error)"])
        }
    }

    func sweep() async {
        func milliseconds(_ seconds: Double) -> Milliseconds { Milliseconds(seconds * 1000) }
        let kept = core.setting.retention
        do {
            let counts = try await core.store.sweep(
                RetentionAges(
                    idempotencyKeys: milliseconds(kept.idempotencyKeys),
                    deliveries: milliseconds(kept.results),
                    auditLog: milliseconds(kept.auditLog), deletedReports: milliseconds(kept.deletedReports)),
                now: core.now)
            let uploads = try await core.store.sweepBlobs(of: core.uploads, now: core.now)
            let results = try await core.store.sweepBlobs(of: core.results, now: core.now)
            core.folders.sweep(before: Int(core.now / 1000) - Self.folderAge)
            if counts.jobs + counts.keys + counts.reports + uploads + results > 0 {
                core.logger.info(
                    "forgotten",
                    metadata: [
                        "jobs": "\(counts.jobs)", "keys": "\(counts.keys)", "reports": "\(counts.reports)",
                        "uploads": "\(uploads)", "results": "\(results)",
                    ])
            }
        } catch {
            core.logger.error("nothing could be forgotten", metadata: ["error": "\(error)"])
        }
    }
}
