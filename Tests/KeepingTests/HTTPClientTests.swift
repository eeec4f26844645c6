import Foundation
import Glibc
import Testing

@testable import Keeping

/// Requests to other servers: what is sent, and what is refused.
@Suite struct HTTPClientTests {
    typealias Request = HTTPClient.Request

    @Test(arguments: [0, 5, 3_000_000]) func bodiesAreSentWhole(_ size: Int) async throws {
        let server = try LocalServer {
            .init("201 Created", ["ETag: \"x\""], body: Array("ya: \($0.body.count)".utf8))
        }
        let client = HTTPClient()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/body"))
        for body in [Request.Body.bytes(bytes), .file(folder + "/body")] {
            let answer = try await client.send(
                Request("POST", server.address + "/a/../b?c=d", headers: [("X-Kendang", "jimbe")], body: body)
            )
            #expect(answer.status == 201 && answer.header("etag") == "\"x\"")
            #expect(String(decoding: answer.body, as: UTF8.self) == "ya: \(size)")
            let seen = try #require(server.received.last)
            #expect(seen.body == bytes && seen.method == "POST" && seen.target == "/a/../b?c=d")
            #expect(seen.headers["x-kendang"] == "jimbe" && seen.headers["expect"] == nil)
        }
        for method in ["GET", "DELETE", "HEAD"] {
            #expect(try await client.send(Request(method, server.address + "/x")).status == 201)
            #expect(server.received.last?.method == method)
        }
        await client.close()
    }

    @Test func answersAreBounded() async throws {
        let server = try LocalServer { received in
            switch received.path {
            case "/large": .init("200 OK", body: [UInt8](repeating: 65, count: 20_000))
            case "/endless":
                .init("200 OK", (0..<5_000).map { "X-\($0): \(String(repeating: "a", count: 90))" })
            case "/short": .init("200 OK", body: [65], length: 10)
            case "/far":
                .init("302 Found", ["Location: http://127.0.0.1:\(received.headers["x-port"] ?? "")/large"])
            default: .init("404 Not Found", body: Array("tidak ada".utf8))
            }
        }
        let client = HTTPClient(connections: 2), folder = try Rig.makeFolder(), file = folder + "/answer"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (path, kind) in [
            ("/large", HTTPClient.Failure.Kind.tooLarge), ("/endless", .tooLarge), ("/short", .connection),
        ] {
            for answerFile in [nil, file] {
                var request = Request("GET", server.address + path)
                (request.limit, request.answerFile) = (10_000, answerFile)
                let failure = await #expect(throws: HTTPClient.Failure.self) {
                    try await client.send(request)
                }
                #expect(failure?.kind == kind)
                #expect(access(file, F_OK) != 0, "no half file stays")
            }
        }
        var request = Request("GET", server.address + "/large")
        request.answerFile = file
        #expect(try await client.send(request).body.isEmpty)
        #expect(FileManager.default.contents(atPath: file)?.count == 20_000)
        request = Request("GET", server.address + "/none")
        request.answerFile = folder + "/none"
        #expect(try await client.send(request).body == Array("tidak ada".utf8))
        #expect(access(folder + "/none", F_OK) != 0)
        let count = server.received.count
        request = Request("GET", server.address + "/far", headers: [("X-Port", "\(server.port)")])
        #expect(try await client.send(request).status == 302)
        #expect(server.received.count == count + 1, "no redirect is followed")
    }

    @Test func slowOnesAreGivenUp() async throws {
        let server = try LocalServer { _ in
            var reply = LocalServer.Reply("200 OK")
            reply.pause = 3_000
            return reply
        }
        var request = Request("GET", server.address)
        request.seconds = 0.3
        let failure = await #expect(throws: HTTPClient.Failure.self) { try await HTTPClient().send(request) }
        #expect(failure?.kind == .timeout)
        // Nobody listens at a port that was just given back.
        let gone = try LocalServer { _ in .init("200 OK") }.address
        let none = await #expect(throws: HTTPClient.Failure.self) {
            try await HTTPClient().send(Request("GET", gone))
        }
        #expect(none?.kind == .connection)
    }

    @Test func ownNetworksAreRefused() async throws {
        let server = try LocalServer { _ in .init("200 OK") }
        let client = HTTPClient(connections: 1)
        // One that may go everywhere, first: its connection is not handed on.
        #expect(try await client.send(Request("GET", server.address)).status == 200)
        for host in [
            "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1", "[::1]",
        ] {
            var request = Request("GET", "http://\(host):\(server.port)/")
            request.onlyPublic = true
            let failure = await #expect(throws: HTTPClient.Failure.self, "\(host)") {
                try await client.send(request)
            }
            #expect(failure?.kind == .notPublic, "\(host)")
        }
        #expect(server.received.count == 1)
    }

    @Test(arguments: [
        ("file:///etc/passwd", ""), ("gopher://127.0.0.1/", ""), ("ftp://127.0.0.1/", ""), ("", ""),
        ("http://127.0.0.1/\r\nX: y", ""), ("http://127.0.0.1/", "a\r\nHost: b"),
        ("http://127.0.0.1/", "a\u{7F}b"),
    ])
    func otherThingsAreNotSent(_ url: String, _ value: String) async throws {
        let request = Request("GET", url, headers: value.isEmpty ? [] : [("X", value)])
        let failure = await #expect(throws: HTTPClient.Failure.self) { try await HTTPClient().send(request) }
        #expect(failure?.kind == .malformed)
    }

    @Test(arguments: [
        ("8.8.8.8", true), ("103.10.66.1", true), ("11.0.0.1", true), ("172.15.255.255", true),
        ("172.32.0.0", true),
        ("100.63.255.255", true), ("100.128.0.1", true), ("192.167.1.1", true), ("223.255.255.255", true),
        ("198.17.0.1", true), ("198.20.0.1", true), ("2606:4700::1111", true), ("::ffff:8.8.8.8", true),
        ("64:ff9b::808:808", true), ("2001:4860::8888", true),
        ("0.0.0.0", false), ("10.255.0.1", false), ("100.64.0.1", false), ("100.127.255.255", false),
        ("127.255.255.254", false), ("169.254.169.254", false), ("172.16.0.1", false),
        ("172.31.255.255", false),
        ("192.0.0.8", false), ("192.0.2.1", false), ("192.168.0.1", false), ("198.18.0.1", false),
        ("198.19.255.255", false), ("198.51.100.7", false), ("203.0.113.9", false), ("224.0.0.1", false),
        ("240.0.0.1", false), ("255.255.255.255", false), ("::", false), ("::1", false), ("fe80::1", false),
        ("fec0::1", false), ("fc00::1", false), ("fd12:3456::1", false), ("ff02::1", false),
        ("::7f00:1", false),
        ("::ffff:10.0.0.1", false), ("::ffff:169.254.169.254", false), ("64:ff9b::7f00:1", false),
        ("64:ff9b:1::808:808", false), ("2001:db8::1", false), ("2001::1", false), ("2002:7f00:1::", false),
        ("3fff:1::1", false), ("100::1", false), ("4000::1", false),
    ])
    func addressesArePublicOrNot(_ text: String, _ isPublic: Bool) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if text.contains(":") {
            #expect(inet_pton(AF_INET6, text, &bytes) == 1)
            #expect(PublicAddress.isPublic(sixteen: bytes) == isPublic)
        } else {
            #expect(inet_pton(AF_INET, text, &bytes) == 1)
            #expect(PublicAddress.isPublic(four: Array(bytes.prefix(4))) == isPublic)
        }
    }
}
