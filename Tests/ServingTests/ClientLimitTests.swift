import Foundation
import Glibc
import Testing

@testable import Serving

/// What one client, and all of them together, may do at a time: asked of the running service.
@Suite(.serialized) struct ClientLimitTests {
    @Test func tooManyRequestsAreToldAndTheNextOnesServed() throws {
        let service = try RunningService(
            ["--limits-requests-per-second", "2", "--limits-requests-at-once", "4"])
        func list(_ headers: [String: String] = [:]) throws -> RunningService.Answer {
            try service.ask("GET", "/v1/reports", headers: headers)
        }
        var served = 0, refused: RunningService.Answer?
        for _ in 0..<30 where refused == nil {
            let answer = try list()
            if answer.status == 200 { served += 1 } else { refused = answer }
        }
        let answer = try #require(refused)
        #expect(answer.status == 429 && answer.text("limit") == "requests-per-second", "\(answer.body)")
        #expect(answer.head.contains("Retry-After: 1"))
        #expect(answer.head.contains("application/problem+json"))
        // The first was of an unknown token, and so the address's; time passes while they are asked.
        #expect((4...12).contains(served), "\(served)")
        #expect(try service.ask("GET", "/readyz").status == 200, "what looks after it is not counted")
        // Guesses at tokens are counted with the address, whatever they are.
        let guesses = try (0..<8).map { try list(["Authorization": "Bearer falsch\($0)"]).status }
        #expect(guesses.first == 401 && guesses.last == 429, "\(guesses)")
        usleep(1_100_000)
        #expect(try list().status == 200, "after what Retry-After says it is served")
    }

    @Test func connectionsOfOneClientAndInAllAreCounted() throws {
        let service = try RunningService(
            ["--limits-connections-per-client", "4", "--limits-connections", "6"])
        func held(_ count: Int, from source: UInt32) throws -> [HeldConnection] {
            try (0..<count).map { _ in
                let connection = try HeldConnection(port: service.port, from: source)
                #expect(connection.isServed())
                return connection
            }
        }
        func said(from source: UInt32) throws -> String {
            let connection = try HeldConnection(port: service.port, from: source)
            connection.send("GET /v1/reports HTTP/1.1\r\nHost: a\r\n\r\n")
            return connection.receive()
        }
        var first = try held(4, from: 1)
        let own = try said(from: 1)
        #expect(
            own.hasPrefix("HTTP/1.1 503") && own.contains("\"limit\":\"connections-per-client\""), "\(own)")
        #expect(own.contains("Retry-After: 2"))
        var second = try held(2, from: 2)
        let all = try said(from: 3)
        #expect(all.hasPrefix("HTTP/1.1 503") && all.contains("\"limit\":\"connections\""), "\(all)")
        #expect(all.contains("Retry-After: 2"))
        // Who looks after it gets through.
        #expect(try service.ask("GET", "/metrics", admin: true).status == 200)
        first = []
        second = []
        var answer = ""
        for _ in 0..<50 where !answer.hasPrefix("HTTP/1.1 401") {
            usleep(20_000)
            answer = try said(from: 3)
        }
        #expect(answer.hasPrefix("HTTP/1.1 401"), "a token is asked for, as always: \(answer)")
        #expect(first.isEmpty && second.isEmpty)
    }

    /// A form that comes a byte at a time, or is too large, is no better than an upload that does.
    @Test func aFormHasItsTimeAndItsSize() throws {
        let service = try RunningService(
            ["--limits-upload-seconds", "1", "--limits-idle-seconds", "30", "--limits-json-bytes", "20000"])
        let cookie = "Cookie: kendang=\(service.token)\r\nSec-Fetch-Site: same-origin\r\n"
        for path in ["/masuk", "/keluar", "/laporan/rpt-0/ubah/lihat"] {
            let connection = try HeldConnection(port: service.port)
            connection.send("POST \(path) HTTP/1.1\r\nHost: a\r\n\(cookie)Content-Length: 5000\r\n\r\n")
            let start = ContinuousClock.now
            while !connection.hasAnswer, ContinuousClock.now - start < .seconds(8) {
                connection.send("a")
                usleep(100_000)
            }
            let answer = connection.receive(), time = ContinuousClock.now - start
            #expect(answer.hasPrefix("HTTP/1.1 408"), "\(path): \(answer.prefix(200))")
            #expect(answer.contains("\"limit\":\"upload-seconds\""), "\(path)")
            #expect(time > .milliseconds(900) && time < .seconds(4), "\(path): \(time)")
        }
        let large = try service.ask(
            "POST", "/keluar",
            headers: ["Cookie": "kendang=" + service.token, "Sec-Fetch-Site": "same-origin"],
            body: [UInt8](repeating: 97, count: 30_000))
        #expect(large.status == 413 && large.text("limit") == "json-bytes", "\(large.body)")
    }
}
