import Foundation
import Glibc
import Keeping
import Testing

@testable import Serving

/// The running service from the side of who looks after it.
@Suite(.serialized) struct OperationTests {
    @Test func noSecretIsInALog() throws {
        let service = try RunningService(["--webhook-hosts", "127.0.0.1"])
        let trace = "0af7651916cd43dd8448eb211c80319c", secret = "sangat-rahasia-1234567890"
        let headers = ["traceparent": "00-\(trace)-b7ad6b7169203331-01", "X-Request-Id": "permintaan-1"]
        let report = try service.makeReport("blitar-2025", headers: headers)
        let order =
            #"{"report":"\#(report)","kind":"export","formats":["csv"],"webhook":{"url":"http://127.0.0.1:9/x","secret":"\#(secret)"}}"#
        let submitted = try service.ask(
            "POST", "/v1/jobs", headers: ["X-Request-Id": "permintaan-2"], body: Array(order.utf8))
        let job = try #require(submitted.text("id"), "\(submitted.body)")
        #expect(try service.wait(for: job, ["done", "failed"]) == "done")
        let wrong = "kdg_" + String(repeating: "a", count: 26) + "_" + String(repeating: "b", count: 43)
        #expect(
            try service.ask("GET", "/v1/reports", headers: ["Authorization": "Bearer " + wrong]).status == 401
        )
        #expect(
            try service.ask("GET", "/v1/reports", headers: ["Cookie": "kendang=" + service.token]).status
                == 200)
        _ = try service.ask("GET", "/v1/reports?token=\(service.token)&x=\(secret)")
        service.signal(SIGTERM)
        #expect(service.end(within: 20) == 0)
        for (text, name) in [(service.log, "log"), (service.traces, "traces")] {
            #expect(text.count > 1_000)
            for hidden in [
                service.token, String(service.token.suffix(43)), wrong, String(wrong.suffix(43)), secret,
            ] {
                #expect(!text.contains(hidden), "the \(name) tells a secret")
            }
        }
        let lines = RunningService.lines(service.folder + "/log")
        #expect(lines.count == service.log.split(separator: "\n").count, "a line of the log is no JSON")
        #expect(
            lines.contains {
                $0["request"] == "permintaan-1" && $0["trace"] == trace && $0["status"] == "201"
            })
        // The job's lines have the name of the request that asked for it.
        #expect(
            lines.contains {
                $0["message"] == "job ended" && $0["job"] == job && $0["request"] == "permintaan-2"
            })
        let spans = service.traces.split(separator: "\n")
        for name in ["request", "order", "queue", "read", "make", "job", "store"] {
            #expect(spans.contains { $0.contains("\"name\":\"\(name)\"") }, "no span \(name)")
        }
        #expect(
            spans.contains { $0.contains("\"traceId\":\"\(trace)\"") && $0.contains("\"name\":\"request\"") })
    }

    @Test func tokensWhileItRuns() throws {
        let service = try RunningService()
        let made = try service.command(
            "token", "add", "--office", "Dinas Malang", "--name", "web", "--scope", "read")
        #expect(made.code == 0)
        let token = made.out.filter { !$0.isNewline }, headers = ["Authorization": "Bearer " + token]
        #expect(try service.ask("GET", "/v1/reports", headers: headers).status == 200)
        #expect(try service.ask("POST", "/v1/jobs", headers: headers, body: Array("{}".utf8)).status == 403)
        #expect(try service.ask("GET", "/admin/v1/tokens", headers: headers, admin: true).status == 403)
        #expect(try service.ask("GET", "/admin/v1/offices").status == 404, "not on the service's own address")
        let list = try service.command("token", "list")
        #expect(list.out.contains("Dinas Malang\tweb\tread\tvalid") && !list.out.contains(token.suffix(43)))
        let offices = try service.command("office", "list")
        #expect(offices.out.contains("Kantor") && offices.out.contains("Dinas Malang"))

        let id = String(token.split(separator: "_")[1])
        #expect(try service.ask("DELETE", "/admin/v1/tokens/" + id, admin: true).status == 204)
        #expect(try service.ask("GET", "/v1/reports", headers: headers).status == 401, "at once")
        #expect(try service.command("token", "revoke", id).code == 65, "a second time")
        let body = #"{"office":"Dinas Malang","name":"r","scopes":["read"],"expires":"2999-01-01"}"#
        let other = try service.ask("POST", "/admin/v1/tokens", body: Array(body.utf8), admin: true)
        #expect(other.status == 201 && other.text("expires") == "2999-01-01T23:59:59.000Z")
        let past = body.replacing("2999", with: "2001")
        #expect(
            try service.ask("POST", "/admin/v1/tokens", body: Array(past.utf8), admin: true).status == 422)

        let log = try service.ask("GET", "/admin/v1/audit-log", admin: true).body
        for action in ["token.made", "token.revoked", "office.made"] {
            #expect(log.contains("\"action\":\"\(action)\""), "\(action)")
        }
        #expect(!log.contains(token.suffix(43)))
    }

    @Test func whatIsDoneIsNotedAndCounted() throws {
        let service = try RunningService()
        let report = try service.makeReport("blitar-2025")
        let order = Array(#"{"report":"\#(report)","kind":"export","formats":["csv"]}"#.utf8)
        let job = try #require(try service.ask("POST", "/v1/jobs", body: order).text("id"))
        #expect(try service.wait(for: job, ["done", "failed"]) == "done")
        #expect(try service.ask("GET", "/v1/jobs/\(job)/results.zip").status == 200)
        #expect(try service.ask("DELETE", "/v1/reports/" + report).status == 204)
        var actions: [String] = [], next = ""
        repeat {
            let page = try service.ask("GET", "/admin/v1/audit-log?limit=1\(next)", admin: true)
            if let action = page.text("action") {
                actions.append(action + " " + (page.text("subject") ?? ""))
            }
            next = page.text("next").map { "&before=" + $0 } ?? ""
        } while !next.isEmpty
        #expect(
            actions == [
                "report.deleted \(report)", "results.downloaded \(job)", "job.submitted \(job)",
                "report.made \(report)",
            ])
        let metrics = try service.ask("GET", "/metrics", admin: true).body
        for line in [
            #"kendang_http_requests_total{method="POST",route="/v1/reports",status="201"} 1"#,
            #"kendang_order_seconds_count{kind="export"} 1"#, #"kendang_jobs{state="done"} 1"#,
            #"kendang_jobs_ended_total{state="done"} 1"#, #"kendang_workers{pool="job"} 1"#,
            #"kendang_stage_seconds_count{kind="export",stage="make"} 1"#, "kendang_draining 0",
        ] {
            #expect(metrics.split(separator: "\n").contains { $0 == line }, "\(line)")
        }
        #expect(!metrics.contains(report) && !metrics.contains(job), "labels are bounded")
        #expect(try service.ask("GET", "/readyz", admin: true).status == 200)
    }

    @Test func aJobThatDoesNotEndGoesBack() async throws {
        let service = try RunningService(["--drain-seconds", "1"])
        let report = try service.makeReport("nasional-contoh")
        let order = Array(#"{"report":"\#(report)","kind":"report"}"#.utf8)
        let job = try #require(try service.ask("POST", "/v1/jobs", body: order).text("id"))
        #expect(try service.wait(for: job, ["running", "done", "failed"]) == "running")
        service.signal(SIGTERM)
        usleep(300_000)
        let ready = try service.ask("GET", "/readyz")
        #expect(ready.status == 503 && ready.text("detail") == "it is stopping")
        #expect(ready.head.contains("application/problem+json"))
        #expect(try service.ask("GET", "/healthz").status == 200)
        #expect(service.end(within: 20) == 0)
        let store = try await Store(try SQLiteBackend(path: service.folder + "/data/kendang.sqlite"))
        #expect(try await store.jobCounts() == [.queued: 1])
        // It does not count as a try.
        #expect(try await store.claim(node: "other", until: .max, now: 0)?.attempt == 1)
        await store.close()
        let rest = try FileManager.default.contentsOfDirectory(atPath: service.folder + "/data/scratch")
        #expect(rest.isEmpty)
    }

    @Test func aSecondSignalEndsAtOnce() throws {
        let service = try RunningService(["--drain-seconds", "60"])
        let report = try service.makeReport("nasional-contoh")
        let order = Array(#"{"report":"\#(report)","kind":"report"}"#.utf8)
        let job = try #require(try service.ask("POST", "/v1/jobs", body: order).text("id"))
        #expect(try service.wait(for: job, ["running", "done", "failed"]) == "running")
        service.signal(SIGTERM)
        #expect(service.end(within: 0.5) == nil)
        service.signal(SIGTERM)
        #expect(service.end(within: 3) == 128 + SIGTERM)
    }
}
