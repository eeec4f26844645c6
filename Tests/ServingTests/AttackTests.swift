import Foundation
import Glibc
import Testing

@testable import Serving

/// Requests that mean no good, at one running service: each is refused with its reason, and afterwards the
/// service is as it was.
@Suite(.serialized) struct AttackTests {
    private static let flags = [
        "--limits-body-bytes", "8000000", "--limits-file-bytes", "2500000", "--limits-idle-seconds", "1",
        "--limits-requests-per-second", "1000", "--limits-requests-at-once", "5000",
        "--limits-render-seconds", "20",
    ]

    @Test func everyAttackIsRefusedWithItsReason() throws {
        let service = try RunningService(Self.flags)
        let report = try service.makeReport("blitar-2025")
        let good = try String(
            contentsOfFile: RunningService.root + "/Reports/blitar-2025/report.yaml", encoding: .utf8)
        let before = Self.memory(of: service)
        let attacks =
            Attack.names + Attack.definitions(good) + Attack.forms + Attack.orders(report)
            + Attack.addresses(report)
        for attack in attacks {
            let answer = try service.ask(
                attack.method, attack.path, headers: attack.headers, body: attack.body)
            let said = "\(answer.status) \(answer.text("type") ?? "-") \(answer.text("limit") ?? "-")"
            let due =
                "\(attack.status) urn:kendang:problem:\(attack.kind) \(attack.limit ?? "-")"
            #expect(said == due, "\(attack.name): \(answer.body.prefix(300))")
        }
        try Self.rawAttacks(service)
        try Self.otherOffice(service, report)
        #expect(try service.ask("GET", "/v1/reports/" + report).status == 200)
        for folder in ["scratch", "incoming"] {
            let left = try FileManager.default.contentsOfDirectory(atPath: service.folder + "/data/" + folder)
            #expect(left == [], "\(folder)")
        }
        let after = Self.memory(of: service)
        #expect(after - before < 200 << 10, "\(before) kB before, \(after) kB after")
    }

    /// What no client sends: as bytes of a connection.
    private static func rawAttacks(_ service: RunningService) throws {
        let port = service.port, token = "Authorization: Bearer \(service.token)\r\n"
        func exchange(_ text: String, seconds: Int = 6) throws -> String {
            try RawConnection.exchange(Array(text.utf8), port: port, seconds: seconds)
        }
        let smuggled = "GET /v1/reports HTTP/1.1\r\nHost: a\r\n\(token)\r\n"
        let both = try exchange(
            "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Length: \(smuggled.utf8.count + 5)\r\n"
                + "Transfer-Encoding: chunked\r\n\(token)\r\n0\r\n\r\n" + smuggled)
        #expect(RawConnection.answers(in: both) <= 1, "both lengths: \(both.prefix(200))")
        #expect(RawConnection.status(of: both) == 400, "both lengths")
        let twice = try exchange(
            "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 40\r\n\(token)\r\n{}"
        )
        #expect(RawConnection.status(of: twice) == 400, "two lengths")
        let short = try exchange(
            "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\(token)\r\n{}", seconds: 5)
        #expect(!short.hasPrefix("HTTP/1.1 2"), "a length that lies")
        let flood = try exchange(
            "GET /v1/reports HTTP/1.1\r\nHost: a\r\n"
                + (0..<2_000).map { "X-\($0): y\r\n" }.joined() + "\(token)\r\n")
        #expect(RawConnection.status(of: flood).map { $0 == 400 || $0 == 431 } ?? true, "2,000 headers")
        #expect(!flood.hasPrefix("HTTP/1.1 2"))
        let large = try exchange(
            "GET /v1/reports HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 200_000))\r\n\(token)\r\n"
        )
        #expect(!large.hasPrefix("HTTP/1.1 2"), "a header of 200 kB")
        let start = ContinuousClock.now
        let slow = try exchange("GET /v1/reports HTTP/1.1\r\nHost: a\r\nX-Slow: ", seconds: 8)
        #expect(slow.isEmpty, "a head that does not end")
        #expect(ContinuousClock.now - start < .seconds(6), "it is closed when it is idle")
        let nothing = try exchange("\0\0\0\0\r\n\r\n")
        #expect(!nothing.hasPrefix("HTTP/1.1 2"), "no HTTP")
    }

    /// Another office's token sees nothing, and is told the same as of what is not there.
    private static func otherOffice(_ service: RunningService, _ report: String) throws {
        let office = try service.ask(
            "POST", "/admin/v1/offices", headers: Attack.json, body: Array("{\"name\":\"Lain\"}".utf8),
            admin: true)
        try #require(office.status == 201)
        func token(_ scope: String) throws -> String {
            let made = try service.ask(
                "POST", "/admin/v1/tokens", headers: Attack.json,
                body: Array(
                    "{\"office\":\"\(try #require(office.text("id")))\",\"name\":\"\(scope)\",\"scopes\":[\"\(scope)\"]}"
                        .utf8),
                admin: true)
            return "Bearer " + (try #require(made.text("token")))
        }
        let other = ["Authorization": try token("render")], reader = ["Authorization": try token("read")]
        let unknown = "rpt-00000000000000000000000000"
        for tail in ["", "/versions", "/files/report.yaml", "/figures", "/charts/commodities.png"] {
            let theirs = try service.ask("GET", "/v1/reports/\(report)" + tail, headers: reader)
            let none = try service.ask("GET", "/v1/reports/\(unknown)" + tail, headers: reader)
            #expect(theirs.status == 404 && none.status == 404, "\(tail)")
            #expect(
                theirs.text("title")?.replacing(report, with: "")
                    == none.text("title")?.replacing(unknown, with: ""))
        }
        #expect(try service.ask("DELETE", "/v1/reports/" + report, headers: other).status == 404)
        #expect(try service.ask("POST", "/v1/jobs", headers: reader, body: Array("{}".utf8)).status == 403)
        #expect(try service.ask("GET", "/admin/v1/tokens", headers: other, admin: true).status == 403)
        #expect(try service.ask("GET", "/v1/reports", headers: reader).body == "{\"items\":[]}")
    }

    /// Resident kB of the service itself.
    private static func memory(of service: RunningService) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\(service.number)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
}
