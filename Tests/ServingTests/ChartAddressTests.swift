import Testing

@testable import Keeping
@testable import Serving

/// Charts by their address are answered without asking the database, and yet show every change at once.
@Suite(.serialized) struct ChartAddressTests {
    private static func record(_ id: String, version: Int) -> ReportRecord {
        ReportRecord(
            id: id, office: "off-1", name: "ekspor", title: "Ekspor", created: 0, changed: 0,
            version: version,
            isPublic: false)
    }

    @Test func aReportIsKnownForASecond() async throws {
        let reports = KnownReports()
        #expect(reports["rpt-1", at: 0] == nil)
        _ = try await reports.lookUp(1_000) { Self.record("rpt-1", version: 1) }
        #expect(reports["rpt-1", at: 1_999]?.version == 1)
        #expect(reports["rpt-1", at: 2_000] == nil)
        _ = try await reports.lookUp(3_000) { nil }
        #expect(reports["rpt-2", at: 3_000] == nil)
    }

    @Test func whatWasLookedUpBeforeAChangeIsNotKept() async throws {
        let reports = KnownReports()
        let found = try await reports.lookUp(1_000) {
            // The change comes while the database answers.
            reports.forget("rpt-1")
            return Self.record("rpt-1", version: 1)
        }
        #expect(found?.version == 1)
        #expect(reports["rpt-1", at: 1_000] == nil)
        _ = try await reports.lookUp(1_000) { Self.record("rpt-1", version: 2) }
        #expect(reports["rpt-1", at: 1_001]?.version == 2)
        reports.forget("rpt-1")
        #expect(reports["rpt-1", at: 1_001] == nil)
    }

    @Test func changesAreSeenAtOnce() throws {
        let service = try RunningService()
        let report = try service.makeReport("blitar-2025")
        let chart = "/v1/reports/\(report)/charts/commodities.svg", stranger = ["Cookie": "lain=1"]
        func tag() throws -> String? {
            let answer = try service.ask("GET", chart)
            try #require(answer.status == 200, "\(answer.body.prefix(300))")
            return answer.head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("etag:") }
                .map(String.init)
        }
        func setPublic(_ isPublic: Bool) throws {
            let answer = try service.ask(
                "PATCH", "/v1/reports/" + report, headers: Attack.json,
                body: Array("{\"public\":\(isPublic)}".utf8))
            try #require(answer.status == 200, "\(answer.body)")
        }
        let first = try tag()
        #expect(try service.ask("GET", chart, headers: stranger).status == 401)
        try setPublic(true)
        #expect(try service.ask("GET", chart, headers: stranger).status == 200)
        try setPublic(false)
        #expect(try service.ask("GET", chart, headers: stranger).status == 401)
        #expect(try tag() == first)
        // Another version of it, with another title on the chart.
        let definition = try service.ask("GET", "/v1/reports/\(report)/files/report.yaml").body
        let other = definition.replacing("Blitar", with: "Blitar Raya")
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.yaml\"\r\n\r\n"
        let changed = try service.ask(
            "PUT", "/v1/reports/" + report,
            headers: ["Content-Type": "multipart/form-data; boundary=x"],
            body: Array((head + other + "\r\n--x--\r\n").utf8))
        #expect(changed.status == 200, "\(changed.body.prefix(300))")
        #expect(try tag() != first)
        #expect(try service.ask("DELETE", "/v1/reports/" + report).status == 204)
        #expect(try service.ask("GET", chart).status == 404)
    }
}
