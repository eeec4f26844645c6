import FoundationEssentials
import Hummingbird
import Keeping
import Working

/// The bodies of the API: what requests say, and what answers tell. Times are RFC 3339 in UTC.
enum Bodies {
    struct Report: Codable {
        var id: String
        var name: String
        var title: String
        var version: Int
        var `public`: Bool
        var created: String
        var changed: String

        init(_ report: ReportRecord) {
            id = report.id
            name = report.name
            title = report.title
            version = report.version
            `public` = report.isPublic
            created = Time.text(report.created)
            changed = Time.text(report.changed)
        }
    }

    struct Version: Codable {
        struct File: Codable {
            var path: String
            var bytes: Int
            var sha256: String
        }

        var version: Int
        var created: String
        var digest: String
        var valid: Bool
        var note: String?
        var files: [File]?

        init(_ version: VersionRecord, withFiles: Bool) {
            self.version = version.version
            created = Time.text(version.created)
            digest = version.digest
            valid = version.isValid
            note = version.note
            files =
                withFiles
                ? version.files.map { File(path: $0.path, bytes: $0.size, sha256: $0.sha256) } : nil
        }
    }

    struct Job: Codable {
        struct Progress: Codable {
            var done: Int
            var total: Int
            var stage: String
        }

        struct Links: Codable {
            var `self`: String
            var events: String
            var results: String
            var zip: String
        }

        var id: String
        var report: String?
        var version: Int?
        var kind: String
        var state: String
        var attempt: Int
        var created: String
        var started: String?
        var ended: String?
        var keptUntil: String?
        var progress: Progress
        var problem: Problem.Body?
        var findings: [SaidFinding]
        var links: Links

        init(_ job: JobRecord) {
            id = job.id
            report = job.report
            version = job.version
            kind = job.kind
            state = job.state.rawValue
            attempt = job.attempt
            created = Time.text(job.created)
            started = job.started.map(Time.text)
            ended = job.ended.map(Time.text)
            keptUntil = job.keptUntil.map(Time.text)
            progress = Progress(done: job.done, total: job.total, stage: job.stage)
            problem = job.problem.flatMap { try? JSON.read(Problem.Body.self, $0) }
            findings = (try? JSON.read([SaidFinding].self, job.findings)) ?? []
            let base = "/v1/jobs/\(job.id)"
            links = Links(
                self: base, events: base + "/events", results: base + "/results", zip: base + "/results.zip")
        }
    }

    struct Result: Codable {
        var name: String
        var type: String
        var bytes: Int
        var sha256: String
        var pages: Int
        var url: String

        init(_ file: ResultFile, job: String) {
            name = file.name
            type = file.type
            bytes = file.size
            sha256 = file.sha256
            pages = file.pages
            url = "/v1/jobs/\(job)/results/" + file.name
        }
    }

    struct Delivery: Codable {
        var id: String
        var url: String
        var state: String
        var attempts: Int
        var due: String
        /// The last answer: a status, or why there was none.
        var said: String?

        init(_ delivery: DeliveryRecord) {
            id = delivery.id
            url = delivery.url
            state = delivery.state
            attempts = delivery.attempt
            due = Time.text(delivery.due)
            said = delivery.said
        }
    }

    /// A list, with where it goes on.
    struct List<Item: Codable>: Codable {
        var items: [Item]
        /// Ask again with `before=` this; nil: this is all.
        var next: String?
    }

    /// What is asked of a job: the report, the order, and whom to tell.
    struct JobRequest: Sendable {
        var report: String
        var version: Int?
        var priority: Int?
        var webhook: Webhook?
        var order: Order

        static let keys = ["report", "version", "priority", "webhook"] + Order.keys
    }
}

extension Bodies.JobRequest: Decodable {
    private enum CodingKeys: String, CodingKey { case report, version, priority, webhook }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        report = try values.decode(String.self, forKey: .report)
        version = try values.decodeIfPresent(Int.self, forKey: .version)
        priority = try values.decodeIfPresent(Int.self, forKey: .priority)
        webhook = try values.decodeIfPresent(Webhook.self, forKey: .webhook)
        order = try Order(from: decoder)
    }
}

/// Times as the API writes them.
enum Time {
    static func text(_ time: Milliseconds) -> String {
        Date(timeIntervalSince1970: Double(time) / 1000).formatted(
            .iso8601.year().month().day().timeZone(separator: .omitted).time(includingFractionalSeconds: true)
        )
    }
}

/// Reads a request's JSON strictly: what is not known is an error, not ignored.
enum StrictBody {
    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The keys of a value that may be an object.
    private struct InnerKeys: Decodable {
        var names: [String]

        init(from decoder: any Decoder) throws {
            names = (try? decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)) ?? []
        }
    }

    private struct Keys: Decodable {
        var names: [String]

        init(from decoder: any Decoder) throws {
            names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        }
    }

    /// The bytes of a request that is JSON.
    static func bytes(_ request: Request, _ limits: ServiceLimits) async throws -> [UInt8] {
        let type = request.headers[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard type ?? "application/json" == "application/json" else {
            throw Problem(.unsupportedMediaType, "media-type", "send the body as application/json")
        }
        return try await Deadline.within(limits.uploadSeconds, limit: "upload-seconds") {
            try await bytes(request, limit: limits.jsonBytes)
        }
    }

    /// The bytes of a request, whatever they are.
    static func bytes(_ request: Request, limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= limit else {
                throw Problem.limit(.contentTooLarge, "json-bytes", "the body is larger than \(limit) bytes")
            }
            bytes += piece.readableBytesView
        }
        return bytes
    }

    /// - Parameters:
    ///   - keys: all that the body may have.
    ///   - inner: the same of objects in it, by their keys.
    static func read<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], keys: [String], within inner: [String: [String]] = [:]
    ) throws -> Value {
        let data = Data(bytes)
        do {
            try check(try JSONDecoder().decode(Keys.self, from: data).names, keys)
            if !inner.isEmpty {
                let parts = try JSONDecoder().decode([String: InnerKeys].self, from: data)
                for (name, known) in inner { try check(parts[name]?.names ?? [], known) }
            }
            return try JSONDecoder().decode(type, from: data)
        } catch let problem as Problem {
            throw problem
        } catch let error as DecodingError {
            throw Self.unreadableNumber(type, bytes, error) ?? Self.problem(error)
        } catch {
            throw Problem.bad("the body is no JSON")
        }
    }

    /// Says so where a number does not fit its field, which Foundation tells as no JSON at all.
    private static func unreadableNumber<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ error: DecodingError
    ) -> Problem? {
        func isNoJSON(_ error: DecodingError) -> Bool {
            if case .dataCorrupted(let context) = error { context.codingPath.isEmpty } else { false }
        }
        guard isNoJSON(error) else { return nil }
        let number = BodyNumber.culprit(in: bytes) { other in
            do { _ = try JSONDecoder().decode(type, from: Data(other)) } catch let error as DecodingError {
                return !isNoJSON(error)
            } catch {}
            return true
        }
        guard let number else { return nil }
        return Problem(
            .unprocessableContent, "request",
            "\(number.key.prefix(80)) is "
                + (number.isOutOfRange ? "a number out of range" : "no whole number")
                + ": \(number.text.prefix(40))")
    }

    private static func check(_ names: [String], _ known: [String]) throws {
        let unknown = names.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw Problem(
                .unprocessableContent, "request",
                "the request has a key that is not known: "
                    + String(unknown.sorted().joined(separator: ", ").prefix(200)),
                detail: "known are: " + known.joined(separator: ", "))
        }
    }

    private static func problem(_ error: DecodingError) -> Problem {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, _):
            return Problem(.unprocessableContent, "request", "the key \(key.stringValue) is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return Problem(
                .unprocessableContent, "request", "\(path(context)) has a value of the wrong kind")
        case .dataCorrupted(let context):
            guard context.codingPath.isEmpty else {
                return Problem(
                    .unprocessableContent, "request", "\(path(context)) has a value that is not known")
            }
            return Problem.bad("the body is no JSON")
        @unknown default: return Problem.bad("the body cannot be read")
        }
    }
}
