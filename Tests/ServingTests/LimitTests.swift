import Hummingbird
import Testing

@testable import Serving

/// What holds clients to their limits, by itself.
@Suite struct LimitTests {
    @Test func aBucketGivesWhatItHoldsAndFillsByTheSecond() {
        let buckets = Buckets(perSecond: 2, atOnce: 3)
        for _ in 0..<3 { #expect(buckets.take("a", now: 10) == nil) }
        #expect(buckets.take("a", now: 10) == 0.5)
        #expect(buckets.take("b", now: 10) == nil)
        #expect(buckets.take("a", now: 10.5) == nil)
        #expect(buckets.take("a", now: 10.5) != nil)
        for _ in 0..<3 { #expect(buckets.take("a", now: 100) == nil) }
        #expect(buckets.take("a", now: 100) != nil)
    }

    @Test func clientsThatComeAndGoTakeNoMemory() {
        let buckets = Buckets(perSecond: 1, atOnce: 10, most: 100)
        for number in 0..<10_000 { _ = buckets.take("c\(number)", now: 5) }
        #expect(buckets.count <= 100)
    }

    /// Who has used up his own keeps being refused while others come.
    @Test func makingRoomForgetsTheEmptyLast() {
        let buckets = Buckets(perSecond: 0.001, atOnce: 2, most: 50)
        while buckets.take("greedy", now: 1) == nil {}
        for number in 0..<500 { _ = buckets.take("c\(number)", now: 1) }
        #expect(buckets.take("greedy", now: 1) != nil)
    }

    @Test(arguments: [
        ("10.1.2.3", "10.1.2.3"), ("2001:db8::1", "20.1.d.b8.0.0.0.0"),
        ("2001:db8::ffff:1", "20.1.d.b8.0.0.0.0"),
    ])
    func networks(_ address: String, _ client: String) { #expect(RateLimit.network(of: address) == client) }

    @Test func uploadsOfAnOfficeAreCounted() async throws {
        let uploads = UploadsInFlight(most: 1)
        try await uploads.within("a") {
            await #expect(throws: Problem.self) { try await uploads.within("a") {} }
            try await uploads.within("b") {}
        }
        try await uploads.within("a") {}
        #expect(uploads.count("a") == 0)
    }

    @Test func connectionsOfAnAddressAreCounted() {
        let clients = ClientConnections(most: 2, inAll: 3)
        for address in ["a", "a", "b"] { #expect(clients.open(address) == nil) }
        #expect(clients.open("a") == .perClient)
        #expect(clients.open("c") == .inAll)
        clients.close("a")
        #expect(clients.open("c") == nil)
        #expect(clients.open("a") == .inAll)
    }

    @Test func pathsKnowTheirMethods() {
        let router = Router(context: ServiceContext.self)
        router.get("a/:id") { _, _ in "" }
        router.delete("a/:id") { _, _ in "" }
        router.get("a/:id/files/**") { _, _ in "" }
        let paths = KnownPaths()
        paths.learn(router)
        #expect(paths.methods(of: "/a/1") == ["GET", "HEAD", "DELETE"])
        #expect(paths.methods(of: "/a/1/files/x/y") == ["GET", "HEAD"])
        #expect(paths.methods(of: "/a").isEmpty)
        #expect(paths.methods(of: "/b/1").isEmpty)
    }
}
