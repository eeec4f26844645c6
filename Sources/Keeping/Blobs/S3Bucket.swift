import Glibc
import Reading

/// A bucket by its requests. All of them may be made twice, so that those that were not answered are.
final class S3Bucket: Sendable {
    private let setting: S3Setting
    private let signature: S3Signature
    private let client: HTTPClient
    private let host: String
    private let clock: @Sendable () -> Milliseconds

    private static let empty = SHA256.hex([])

    init(_ setting: S3Setting, clock: @escaping @Sendable () -> Milliseconds) throws {
        let parts = setting.endpoint.split(separator: "://", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["http", "https"].contains(parts[0]), !parts[1].isEmpty,
            !parts[1].contains(where: { "/?#@".contains($0) }), !setting.bucket.isEmpty
        else {
            throw StoreError(
                "the store of blobs has no address that can be read",
                hint: "https://NAME, or http://NAME:PORT; the bucket has a setting of its own")
        }
        self.setting = setting
        self.clock = clock
        host = Self.host(parts[1], isPlain: parts[0] == "http")
        signature = S3Signature(
            accessKey: setting.accessKey, secretKey: setting.secretKey, region: setting.region)
        client = HTTPClient(connections: 6, certificates: setting.certificates)
    }

    /// A port that is the usual one is not said, and so not signed.
    private static func host(_ text: String, isPlain: Bool) -> String {
        let usual = isPlain ? ":80" : ":443"
        return text.hasSuffix(usual) ? String(text.dropLast(usual.count)) : text
    }

    func close() async { await client.close() }

    /// How large a blob is, and since when it is there; nil where it is not.
    func look(_ sha256: String) async throws -> S3Entry? {
        let answer = try await send("HEAD", sha256)
        if answer.status == 404 { return nil }
        try check(answer)
        guard let text = answer.header("last-modified"), let changed = S3Time.header(text),
            let size = answer.header("content-length").flatMap({ Int($0) })
        else { throw StoreError("the store of blobs does not say how old a blob is") }
        return S3Entry(name: sha256, size: size, changed: changed)
    }

    func put(_ path: String, sha256: String) async throws {
        try check(try await send("PUT", sha256, body: .file(path), payload: sha256))
    }

    /// - Returns: false where there is no such blob, and no file then.
    func get(_ sha256: String, to path: String) async throws -> Bool {
        let answer = try await send("GET", sha256, answerFile: path)
        // That the bucket is gone does not mean that there is no such blob.
        if answer.status == 404, Self.code(answer) != "NoSuchBucket" { return false }
        try check(answer)
        return true
    }

    func delete(_ sha256: String) async throws {
        let answer = try await send("DELETE", sha256)
        if answer.status != 404 { try check(answer) }
    }

    /// All blobs of the bucket, page by page.
    func list() async throws -> [S3Entry] {
        var entries: [S3Entry] = [], token: String?
        repeat {
            var query = [("list-type", "2"), ("max-keys", "1000"), ("prefix", setting.prefix)]
            if let token { query.append(("continuation-token", token)) }
            let answer = try await send("GET", nil, query: query)
            try check(answer)
            let page = S3Page(answer.body, prefix: setting.prefix)
            entries += page.entries
            token = page.next
        } while token != nil
        return entries
    }

    // MARK: Requests

    private func send(
        _ method: String, _ name: String?, query: [(String, String)] = [],
        body: HTTPClient.Request.Body = .none, payload: String = S3Bucket.empty, answerFile: String? = nil
    ) async throws -> HTTPClient.Answer {
        let key = name.map { "/" + setting.prefix + $0 } ?? ""
        let path = S3Signature.encoded("/" + setting.bucket + key, isPath: true)
        let asked = S3Signature.query(query)
        var request = HTTPClient.Request(
            method, setting.endpoint + path + (asked.isEmpty ? "" : "?" + asked), body: body)
        request.seconds = 600
        request.silentSeconds = setting.silentSeconds
        request.limit = answerFile == nil ? 4_000_000 : setting.largest
        request.answerFile = answerFile
        var tries = 0
        while true {
            tries += 1
            request.headers = signature.headers(
                method, host: host, path: path, query: query, payload: payload, at: clock())
            do {
                let answer = try await client.send(request)
                guard [429, 500, 502, 503, 504].contains(answer.status), tries < 4 else { return answer }
            } catch let failure as HTTPClient.Failure {
                // One that says nothing is not waited for as often as one that says no.
                let isAway = failure.kind == .connection || failure.kind == .timeout
                guard isAway, tries < (failure.kind == .timeout ? 2 : 4) else {
                    throw StoreError(
                        "the store of blobs does not answer: \(failure.message)", isAway: isAway)
                }
            }
            try await Task.sleep(for: .milliseconds(Int.random(in: 50...(200 << tries))))
        }
    }

    private func check(_ answer: HTTPClient.Answer) throws {
        guard !(200..<300).contains(answer.status) else { return }
        let code = Self.code(answer).map { ": " + $0 } ?? ""
        throw StoreError(
            "the store of blobs says \(answer.status)\(code)",
            isAway: answer.status == 429 || answer.status >= 500 || answer.status == 404)
    }

    /// What kind of error the store tells: "AccessDenied".
    private static func code(_ answer: HTTPClient.Answer) -> String? {
        let text = String(decoding: answer.body.prefix(4_000), as: UTF8.self)
        return S3Page.text(of: "Code", in: text[...]).map { String($0.prefix(100)) }
    }
}
