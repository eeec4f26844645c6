import HTTPTypes
import Hummingbird
import Keeping
import Logging
import Working

/// Whether the process lives, and whether it can do what it is asked.
struct Readiness {
    let core: ServiceCore
    /// Whether it tells how workers are held: to who looks after the service, not to everybody.
    var tellsWorkers = false

    func add(to router: Router<ServiceContext>) {
        router.get("healthz") { _, _ in Response.plain("ok\n") }
        router.get("readyz") { _, _ in
            let reasons = await reasons()
            guard reasons.isEmpty else {
                var problem = Problem(
                    .serviceUnavailable, "not-ready", "the service is not ready",
                    detail: reasons.joined(separator: "; "))
                problem.retryAfter = 5
                throw problem
            }
            return Response.plain(tellsWorkers ? "ready\n" + WorkerReport(core).text + "\n" : "ready\n")
        }
    }

    /// Why it is not ready; empty: it is.
    func reasons() async -> [String] {
        var reasons: [String] = []
        if core.drain.isDraining { reasons.append("it is stopping") }
        do { try await core.store.ping() } catch {
            core.logger.error("the store does not answer", metadata: ["error": "\(error)"])
            reasons.append("the store does not answer")
        }
        if !core.renders.isAnswering() { reasons.append("no worker answers") }
        if !core.jobs.isAnswering() { reasons.append("no worker for jobs answers") }
        // Room for the largest upload, and for what is made of it.
        let needed = 2 * core.setting.limits.bodyBytes
        if let free = core.freeBytes, free < needed {
            reasons.append("the disk has \(free >> 20) MiB left of \(needed >> 20) that an upload may need")
        }
        return reasons
    }
}
