import HTTPTypes
import Hummingbird
import Keeping
import Working

/// `/v1/schedules`: jobs that come again, at times in WIB.
struct ScheduleRoutes {
    let core: ServiceCore

    struct Body: Codable {
        var id: String
        var report: String
        /// "monthly 5 08:00"
        var rule: String
        var order: Order
        var due: String
        var paused: Bool
        var lastJob: String?

        init(_ schedule: ScheduleRecord) throws {
            id = schedule.id
            report = schedule.report
            rule = schedule.rule
            order = try JSON.read(Order.self, schedule.task)
            due = Time.text(schedule.due)
            paused = schedule.isPaused
            lastJob = schedule.lastJob
        }
    }

    static var keys: [String] { Asked.keys }

    private struct Asked: Decodable {
        var report: String
        var rule: String
        var order: Order
        var webhook: Webhook?
        static let keys = ["report", "rule", "order", "webhook"]
    }

    func add(to router: RouterGroup<ServiceContext>) {
        router.get("schedules") { _, context in
            let caller = try context.caller(.read)
            let all = try await core.store.schedules(office: caller.office)
            return try Response.json(Bodies.List(items: try all.map(Body.init), next: nil))
        }
        router.post("schedules") { request, context in try await create(request, context) }
        router.delete("schedules/:id") { _, context in
            let caller = try context.caller(.render), id = try context.parameters.require("id")
            guard Query.isIdentifier(id), try await core.store.removeSchedule(id, office: caller.office)
            else {
                throw Problem.notFound("such schedule")
            }
            return Response(status: .noContent)
        }
        router.patch("schedules/:id") { request, context in try await pause(request, context) }
    }

    private func create(_ request: Request, _ context: ServiceContext) async throws -> Response {
        let caller = try context.caller(.render)
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let asked = try StrictBody.read(
            Asked.self, bytes, keys: Asked.keys, within: ["order": Order.keys, "webhook": Webhook.keys])
        try OrderCheck.check(asked.order, kinds: OrderCheck.jobs, core.setting.limits)
        if let hook = asked.webhook { try WebhookRules(core.setting).check(hook) }
        let report = try await core.report(asked.report, of: caller), rule: ScheduleRule
        do { rule = try ScheduleRule(asked.rule) } catch let error as StoreError {
            throw Problem(.unprocessableContent, "request", error.message, detail: error.hint)
        }
        let made = try await core.store.addSchedule(
            NewSchedule(
                office: caller.office, report: report.id, rule: rule, kind: asked.order.kind.rawValue,
                task: try JSON.text(asked.order), webhook: try asked.webhook.map { try JSON.text($0) },
                token: caller.token),
            now: core.now)
        guard let made else { throw Problem.notFound("such report") }
        return try .json(
            try Body(made), status: .created, headers: [.location: "/v1/schedules/\(made.id)"])
    }

    private func pause(_ request: Request, _ context: ServiceContext) async throws -> Response {
        struct Change: Decodable { var paused: Bool }
        let caller = try context.caller(.render), id = try context.parameters.require("id")
        let bytes = try await StrictBody.bytes(request, core.setting.limits)
        let change = try StrictBody.read(Change.self, bytes, keys: ["paused"])
        guard Query.isIdentifier(id),
            let changed = try await core.store.pauseSchedule(
                id, office: caller.office, change.paused, now: core.now)
        else { throw Problem.notFound("such schedule") }
        return try .json(try Body(changed))
    }
}
