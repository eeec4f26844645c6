import NIOCore
import Synchronization
import Testing
import Working

@testable import Keeping
@testable import Serving

/// Parts of the service that need no server.
@Suite struct PartsTests {
    /// Rings do not end a bell: after many of its listeners were cancelled it still waits, and still rings.
    @Test func aBellWaitsHoweverOftenItRang() async {
        let bell = JobBell()
        for _ in 0..<3 {
            let task = Task { await bell.wait(.seconds(60)) }
            try? await Task.sleep(for: .milliseconds(5))
            task.cancel()
            await task.value
        }
        let clock = ContinuousClock()
        let waited = await clock.measure { await bell.wait(.milliseconds(60)) }
        #expect(waited >= .milliseconds(50))
        let rung = await clock.measure {
            let task = Task { await bell.wait(.seconds(60)) }
            while !task.isCancelled {
                try? await Task.sleep(for: .milliseconds(5))
                bell.ring()
                if await Self.isDone(task) { break }
            }
        }
        #expect(rung < .seconds(30))
    }

    private static func isDone(_ task: Task<Void, Never>) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await task.value
                return true
            }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(50))
                task.cancel()
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    @Test func manyWhoAskAtOnceAreOneFlight() async throws {
        let flights = SingleFlight<String, Int>(), counter = Counter()
        let values = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await flights.value("chart") {
                        try await Task.sleep(for: .milliseconds(80))
                        return counter.next()
                    }
                }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(values == Array(repeating: 1, count: 50))
        let again = try await flights.value("chart") { 7 }
        #expect(again == 7)
    }

    @Test func theCacheKeepsWithinItsBytes() {
        let cache = PictureCache(bytes: 10_000)
        func key(_ number: Int) -> PictureCache.Key { .file("\(number)", Order(.charts)) }
        for number in 0..<100 {
            let bytes = ByteBuffer(bytes: [UInt8](repeating: 1, count: 500))
            cache.keep(
                PictureCache.Entry(bytes: bytes, type: "image/png", etag: "\"\(number)\""), for: key(number))
        }
        #expect(cache.state.bytes <= 10_000)
        #expect(cache[key(99)]?.etag == "\"99\"")
        #expect(cache[key(0)] == nil)
        // One that alone would push out an eighth of all is not kept.
        let large = ByteBuffer(bytes: [UInt8](repeating: 1, count: 2_000))
        cache.keep(PictureCache.Entry(bytes: large, type: "image/png", etag: "\"x\""), for: key(100))
        #expect(cache[key(100)] == nil)
    }

    @Test(arguments: [
        ("https://kantor.example.id/kait", "kantor.example.id"), ("HTTP://A.id:8080/x?y=1", "a.id"),
        ("https://[2001:db8::1]:443/", "[2001:db8::1]"),
    ])
    func hostsOfWebhooks(_ url: String, _ host: String) { #expect(WebhookRules.parts(of: url)?.host == host) }

    @Test(arguments: [
        "ftp://a.id/", "https://", "https://a@b.id/", "//a.id", "https:/a.id", "https://a.id/\n", "a.id",
        "https://a\\b.id/",
    ])
    func addressesThatAreNone(_ url: String) { #expect(WebhookRules.parts(of: url) == nil) }

    /// RFC 4231, test case 2, is of HMAC itself; here: what is signed is the time and the body.
    @Test func aCallIsSigned() {
        let delivery = DeliveryRecord(
            id: "dlv-1", office: "off-1", job: "job-1", url: "https://a.id/", secret: "rahasia-rahasia-1",
            body: "{\"event\":\"job.done\"}", attempt: 1, due: 0, state: "waiting", said: nil)
        // python3: hmac.new(b"rahasia-rahasia-1", b'1700000000.{"event":"job.done"}', "sha256").hexdigest()
        #expect(
            WebhookCaller.signature(delivery, 1_700_000_000)
                == "sha256=016c99cb0cf89147ae33f0d14dee1b3fb1027ef214697af770ec50805934f118")
    }

    @Test(arguments: [
        ("growth%2F2025", "growth/2025"), ("a%20b%zz%", "a b%zz%"), ("%C3%A9", "é"), ("%FF", "%FF"),
    ])
    func percentSigns(_ text: String, _ decoded: String) { #expect(Query.decoded(text) == decoded) }
}
