import Foundation
import Glibc
import Testing

@testable import Serving

/// The queue's limits, asked of the running service.
@Suite(.serialized) struct QueueTests {
    /// A job that is tried again needs a place, as a new one does.
    @Test func aRetryIsWithinTheQueuesLimits() throws {
        let service = try RunningService(
            ["--limits-jobs-per-office", "2", "--limits-jobs-in-all", "3", "--job-workers", "1"])
        let report = try service.makeReport("nasional-contoh")
        let order = Array(#"{"report":"\#(report)","kind":"report"}"#.utf8)
        func submit() throws -> RunningService.Answer { try service.ask("POST", "/v1/jobs", body: order) }
        let first = try #require(try submit().text("id")), second = try #require(try submit().text("id"))
        for job in [second, first] { _ = try service.ask("POST", "/v1/jobs/\(job)/cancel") }
        for job in [second, first] { #expect(try service.wait(for: job, ["cancelled"]) == "cancelled") }
        let others = [try #require(try submit().text("id")), try #require(try submit().text("id"))]
        let fresh = try submit(), again = try service.ask("POST", "/v1/jobs/\(second)/retry")
        #expect(again.status == 503 && again.text("limit") == "jobs-per-office", "\(again.body)")
        #expect(again.head.contains("Retry-After: 10"))
        #expect(fresh.status == again.status && fresh.text("title") == again.text("title"))
        #expect(try service.ask("GET", "/v1/jobs/" + second).text("state") == "cancelled")
        for job in others { _ = try service.ask("POST", "/v1/jobs/\(job)/cancel") }
        for job in others { #expect(try service.wait(for: job, ["cancelled"]) == "cancelled") }
        #expect(try service.ask("POST", "/v1/jobs/\(second)/retry").status == 202)
        #expect(try service.ask("POST", "/v1/jobs/\(second)/retry").status == 409)
    }
}
