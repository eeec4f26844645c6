import Foundation
import Testing

@testable import Serving

/// Coming and going with a browser, as the audit log has it.
@Suite struct SignInTests {
    @Test func sessionsAreInTheAuditLogAndSecretsAreNot() throws {
        let service = try RunningService()
        let id = try #require(service.token.split(separator: "_").dropFirst().first.map(String.init))
        let own = ["Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"]
        func enter(_ token: String) throws -> RunningService.Answer {
            try service.ask(
                "POST", "/masuk", headers: own.merging(["Cookie": "bahasa=id"]) { $1 },
                body: Array("token=\(token)&ke=/".utf8))
        }
        let guess = "kdg_\(id)_" + String(repeating: "R", count: 43), password = "rahasia-kantor-kami"
        #expect(try enter(guess).status == 401)
        #expect(try enter(password).status == 401)
        let entered = try enter(service.token)
        #expect(entered.status == 303 && entered.head.contains("kendang=" + service.token))
        let session = own.merging(["Cookie": "kendang=" + service.token]) { $1 }
        let proof = Session.proof(of: service.token)
        #expect(
            try service.ask("POST", "/keluar", headers: session, body: Array("csrf=falsch".utf8)).status
                == 403)
        #expect(
            try service.ask("POST", "/keluar", headers: session, body: Array("csrf=\(proof)".utf8)).status
                == 303)
        let log = try service.ask("GET", "/admin/v1/audit-log?limit=50", admin: true).body
        struct Log: Decodable {
            struct Line: Decodable {
                var action: String
                var subject: String
                var office: String?
                var token: String?
            }
            var items: [Line]
        }
        let lines = try JSONDecoder().decode(Log.self, from: Data(log.utf8)).items.reversed()
        let told = lines.filter { $0.action.hasPrefix("session") }
        #expect(Set(told.prefix(2).map(\.subject)) == [id, ""], "the second may share the first's moment")
        #expect(
            told.map(\.action) == ["session.refused", "session.refused", "session.begun", "session.ended"])
        #expect(told.suffix(2).allSatisfy { $0.subject == id && $0.token == id && $0.office != nil })
        #expect(told.prefix(2).allSatisfy { $0.token == nil })
        for secret in [service.token, guess, password] {
            #expect(
                !log.contains(secret) && !service.log.contains(secret) && !service.traces.contains(secret))
        }
    }

    /// What is done with the page's forms is noted as what the API does.
    @Test func formsAreInTheAuditLog() throws {
        let service = try RunningService(), report = try service.makeReport("nasional-contoh")
        let session = [
            "Cookie": "kendang=" + service.token, "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
        ]
        func post(_ path: String, _ fields: String = "") throws -> RunningService.Answer {
            try service.ask(
                "POST", path, headers: session,
                body: Array("csrf=\(Session.proof(of: service.token))\(fields)".utf8))
        }
        let made = try post("/laporan/\(report)/pekerjaan", "&v=1&kind=export&csv=1")
        #expect(made.status == 303, "\(made.body.prefix(300))")
        let location = made.head.split(separator: "\r\n").first { $0.hasPrefix("Location: ") }
        let job = try #require(location?.split(separator: "/").last.map(String.init))
        #expect(try post("/pekerjaan/\(job)/batal").status == 303)
        #expect(try post("/laporan/\(report)/ubah/lihat", "&v=1").status == 303, "nothing is changed by it")
        let log = try service.ask("GET", "/admin/v1/audit-log?limit=50", admin: true).body
        for action in ["job.submitted", "job.cancelled"] {
            #expect(log.contains("\"action\":\"\(action)\"") && log.contains("\"subject\":\"\(job)\""))
        }
        #expect(!log.contains("report.changed"))
    }
}
