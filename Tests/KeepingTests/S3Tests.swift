import Foundation
import Reading
import Synchronization
import Testing

@testable import Keeping

/// Blobs in a store of S3's kind: signatures, whole files, trouble on the way.
@Suite struct S3Tests {
    /// 2026-03-01T04:05:06Z.
    static let moment: Milliseconds = 1_772_337_906_000
    static let empty = SHA256.hex([])

    /// The figures are botocore's.
    @Test(
        arguments: [
            (
                "GET", "s3.example.id", "/data statistik/kendang/" + String(repeating: "a", count: 64), [],
                empty,
                "e920aa7db27c5570d6c1c8349871168261dec4ac84d72bb4fd931ed2526564ff"
            ),
            (
                "PUT", "127.0.0.1:9000", "/data/kendang/x", [],
                "57a499486a01b8c5a2f876e89e000a0b83143e42b637e7675ec8fa2cc211dcfc",
                "f6a5d57256a7d4187d8ff1129cdc974df05b583800ece930abed379b04dffd83"
            ),
            (
                "GET", "s3.example.id", "/data",
                [
                    "prefix=kendang/hasil akhir/", "max-keys=1000", "list-type=2",
                    "continuation-token=a+b/= c",
                ], empty,
                "51f68a5e038b62429acd7745e4203edb9d8415c8f0167e62efadc1ca15774a10"
            ),
        ] as [(String, String, String, [String], String, String)])
    func signaturesAreAsAmazons(
        _ method: String, _ host: String, _ path: String, _ query: [String], _ payload: String,
        _ expected: String
    ) {
        let signature = S3Signature(
            accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            region: "ap-southeast-3")
        let pairs = query.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts[1])
        }
        let headers = signature.headers(
            method, host: host, path: S3Signature.encoded(path, isPath: true), query: pairs, payload: payload,
            at: Self.moment)
        let found = headers.first { $0.name == "Authorization" }?.value
        #expect(
            found == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/ap-southeast-3/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=" + expected)
        #expect(headers.first { $0.name == "x-amz-date" }?.value == "20260301T040506Z")
    }

    @Test func momentsAreRead() {
        #expect(S3Time.header("Sun, 01 Mar 2026 04:05:06 GMT") == Self.moment)
        #expect(S3Time.list("2026-03-01T04:05:06.000Z") == Self.moment)
        for text in ["", "yesterday", "Sun, 01 Mon 2026 04:05:06 GMT", "2026-13-01T04:05:06Z", "2026-03-01"] {
            #expect(S3Time.header(text) == nil && S3Time.list(text) == nil, "\(text)")
        }
    }

    static func setting(_ endpoint: String, cacheBytes: Int = 1_000_000) -> S3Setting {
        S3Setting(
            endpoint: endpoint, bucket: "data", prefix: "hasil akhir/", accessKey: "k", secretKey: "s",
            cacheBytes: cacheBytes)
    }

    /// A store that is busy twice, then answers; one that sends other bytes; one that is not there.
    @Test func troubleIsPassedOrSaid() async throws {
        let folder = try Rig.makeFolder(), busy = Turns(2)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let good = SHA256.hex(Array("teh".utf8)), bad = SHA256.hex(Array("kopi".utf8))
        let server = try LocalServer { received in
            if busy.take() { return .init("503 Slow Down") }
            if received.path.hasSuffix(good) { return .init("200 OK", body: Array("teh".utf8)) }
            if received.path.hasSuffix(bad) { return .init("200 OK", body: Array("kopj".utf8)) }
            if received.path.hasSuffix("e") {
                return .init("403 Forbidden", body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
            }
            return .init("404 Not Found")
        }
        let blobs = try S3Blobs(Self.setting(server.address), cache: folder + "/cache") { BlobSample.now }
        let path = try #require(try await blobs.file(good))
        #expect(FileManager.default.contents(atPath: path) == Data("teh".utf8))
        #expect(server.received.count == 3 && server.received[0].path == "/data/hasil%20akhir/" + good)
        #expect(try await blobs.file(good) == path && server.received.count == 3, "it is here")
        await #expect(throws: StoreError.self) { try await blobs.file(bad) }
        #expect(try await blobs.file(String(repeating: "0", count: 64)) == nil)
        let refused = await #expect(throws: StoreError.self) {
            try await blobs.file(String(repeating: "e", count: 64))
        }
        #expect(refused?.message == "the store of blobs says 403: AccessDenied")
        #expect(BlobTests.unfinished(in: folder).isEmpty)
        await blobs.close()
        await #expect(throws: StoreError.self) { try await blobs.file(bad) }
    }

    /// A store that takes a request and says nothing is given up and said to be away.
    @Test func aStoreThatIsAwayIsSaidToBe() async throws {
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let silent = String(repeating: "0", count: 64), busy = String(repeating: "1", count: 64)
        let refused = String(repeating: "2", count: 64), lost = String(repeating: "3", count: 64)
        let server = try LocalServer { received in
            if received.path.hasSuffix(silent) { Thread.sleep(forTimeInterval: 4) }
            if received.path.hasSuffix(busy) { return .init("503 Slow Down") }
            if received.path.hasSuffix(lost) {
                return .init("404 Not Found", body: Array("<Error><Code>NoSuchBucket</Code></Error>".utf8))
            }
            return .init("403 Forbidden")
        }
        var setting = Self.setting(server.address)
        setting.silentSeconds = 1
        let blobs = try S3Blobs(setting, cache: folder + "/cache") { BlobSample.now }
        // A store that was not given up would answer in the end, and refuse.
        for (blob, isAway) in [(silent, true), (busy, true), (lost, true), (refused, false)] {
            let error = await #expect(throws: StoreError.self) { try await blobs.file(blob) }
            #expect(error?.isAway == isAway, "\(String(describing: error))")
        }
        #expect(BlobTests.unfinished(in: folder).isEmpty)
        await blobs.close()
    }

    /// Counts down.
    private final class Turns: Sendable {
        private let left: Mutex<Int>

        init(_ count: Int) { left = Mutex(count) }

        func take() -> Bool {
            left.withLock {
                $0 -= 1
                return $0 >= 0
            }
        }
    }

    @Test func pagesAreReadToTheLast() throws {
        let hash = String(repeating: "b", count: 64)
        func contents(_ key: String) -> String {
            "<Contents><Key>\(key)</Key><LastModified>2026-03-01T04:05:06.000Z</LastModified>"
                + "<Size>7</Size></Contents>\n"
        }
        let text =
            "<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>true</IsTruncated>"
            + "<NextContinuationToken>a&amp;b=</NextContinuationToken>" + contents("hasil/" + hash)
            + contents("hasil/other.txt") + contents("x/" + hash) + "</ListBucketResult>"
        let page = S3Page(Array(text.utf8), prefix: "hasil/")
        #expect(page.next == "a&b=")
        #expect(page.entries == [S3Entry(name: hash, size: 7, changed: Self.moment)])
    }

    @Test(arguments: ["", "s3.example.id", "ftp://x", "https://", "https://a/b", "https://key:secret@host"])
    func noAddressOfAStoreIs(_ endpoint: String) throws {
        let error = #expect(throws: StoreError.self) {
            try S3Blobs(Self.setting(endpoint), cache: "/nowhere") { 0 }
        }
        #expect(error?.message.contains("secret") == false)
    }

    /// The ones used last stay on this machine, as many as there is room for.
    @Test func theCacheIsBounded() async throws {
        let folder = try Rig.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let cache = try BlobCache(folder: folder + "/cache", most: 10_000)
        var hashes: [String] = []
        for number in 0..<12 {
            let sample = try BlobSample(folder, String(repeating: "\(number)", count: 1_000))
            try await cache.take(sample.path, sha256: sample.sha256)
            hashes.append(sample.sha256)
            // Each an hour after the one before, and all long ago; the first is used again and again.
            try BlobSample.age(sample.sha256, in: folder + "/cache", to: Int64(number) * 3_600_000)
            _ = try await cache.file(hashes[0])
        }
        let left = try FolderBlobs(folder: folder + "/cache").entries()
        #expect(left.reduce(0) { $0 + $1.size } <= 10_000)
        #expect(left.contains { $0.name == hashes[0] } && left.contains { $0.name == hashes[11] })
        #expect(!left.contains { $0.name == hashes[1] })
    }
}

/// Against a server of somebody else's making; `.ci/nodes` starts one.
@Suite struct S3ServerTests {
    static let server = ProcessInfo.processInfo.environment["KENDANG_S3"]
    static let needs = "needs KENDANG_S3; .ci/nodes starts a store"

    @Test(.enabled(if: server != nil, Comment(rawValue: needs))) func blobsAreSharedByNodes() async throws {
        let folder = try Rig.makeFolder(), endpoint = try #require(Self.server)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var setting = S3Tests.setting(endpoint)
        setting.prefix = "t-\(Identifier.make("t", at: 0))/"
        let one = try S3Blobs(setting, cache: folder + "/one") { BlobSample.now }
        let two = try S3Blobs(setting, cache: folder + "/two") { BlobSample.now }
        let large = String(repeating: "kendang jimbe\n", count: 200_000)
        var hashes: [String] = []
        for text in ["", "teh", large] {
            let sample = try BlobSample(folder, text)
            hashes.append(try await sample.put(in: one))
            let path = try #require(try await two.file(sample.sha256))
            #expect(FileManager.default.contents(atPath: path).map { Array($0) } == sample.bytes)
        }
        #expect(Set(try await two.all(before: .max)) == Set(hashes))
        #expect(try await two.all(before: BlobSample.now - 3_600_000).isEmpty)
        #expect(try await two.remove(hashes[1], ifBefore: BlobSample.now - 3_600_000) == false)
        #expect(try await two.remove(hashes[1], ifBefore: .max))
        #expect(try await two.file(hashes[1]) == nil)
        #expect(try await two.all(before: .max).count == 2)
        for hash in hashes { try await one.remove(hash) }
        #expect(try await one.all(before: .max).isEmpty)
        await one.close()
        await two.close()
    }

    /// More than one page of a list.
    @Test(.enabled(if: server != nil, Comment(rawValue: needs))) func longListsAreWhole() async throws {
        let folder = try Rig.makeFolder(), endpoint = try #require(Self.server)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var setting = S3Tests.setting(endpoint)
        setting.prefix = "l-\(Identifier.make("t", at: 0))/"
        let blobs = try S3Blobs(setting, cache: folder + "/one") { BlobSample.now }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<6 {
                group.addTask {
                    for number in 0..<170 {
                        _ = try await BlobSample(folder, "\(part)/\(number)").put(in: blobs)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(Set(try await blobs.all(before: .max)).count == 1_020)
        await blobs.close()
    }
}
