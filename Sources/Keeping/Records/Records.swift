/// Milliseconds since 1970-01-01T00:00Z.
public typealias Milliseconds = Int64

/// An office: a space of its own, which no other sees.
public struct OfficeRecord: Sendable, Hashable {
    public var id: String
    public var name: String
    public var created: Milliseconds
}

/// What a token may do.
public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// See reports, charts, figures, jobs and their results.
    case read
    /// Also make reports, renders and jobs.
    case render
    /// Also offices, tokens and what runs, on the admin address.
    case admin
}

/// A token without its secret, which is kept nowhere.
public struct TokenRecord: Sendable, Hashable {
    public var id: String
    public var office: String
    public var name: String
    public var scopes: Set<Scope>
    public var created: Milliseconds
    public var expires: Milliseconds?
    public var revoked: Milliseconds?
    public var used: Milliseconds?

    public init(
        id: String, office: String, name: String, scopes: Set<Scope>, created: Milliseconds,
        expires: Milliseconds? = nil
    ) {
        self.id = id
        self.office = office
        self.name = name
        self.scopes = scopes
        self.created = created
        self.expires = expires
    }
}

/// A report: its name within its office, and its last version.
public struct ReportRecord: Sendable, Hashable {
    public var id: String
    public var office: String
    public var name: String
    public var title: String
    public var created: Milliseconds
    public var changed: Milliseconds
    public var version: Int
    /// Whether its charts are given to who shows no token, as a web page embeds them.
    public var isPublic: Bool
}

/// A file of a report's version: its path within the report's folder, and where its bytes are.
public struct ReportFile: Sendable, Hashable, Codable {
    public var path: String
    public var sha256: String
    public var size: Int

    public init(path: String, sha256: String, size: Int) {
        self.path = path
        self.sha256 = sha256
        self.size = size
    }
}

/// A state of a report that does not change any more.
public struct VersionRecord: Sendable, Hashable {
    public var report: String
    public var version: Int
    public var created: Milliseconds
    /// SHA-256 of paths and hashes of all files.
    public var digest: String
    public var note: String?
    /// Whether its rows have no error.
    public var isValid: Bool
    /// JSON: what the list of editions tells of it.
    public var summary: String
    public var files: [ReportFile]
}

/// Where a job stands. Done, failed and cancelled are ends: a job has one of them once.
public enum JobState: String, Sendable, Hashable, CaseIterable, Codable {
    case queued
    case running
    case done
    case failed
    case cancelled

    public var isEnd: Bool { self == .done || self == .failed || self == .cancelled }
}

/// A file that a job made.
public struct ResultFile: Sendable, Hashable, Codable {
    public var name: String
    /// As HTTP names it: application/pdf.
    public var type: String
    public var sha256: String
    public var size: Int
    public var pages: Int

    public init(name: String, type: String, sha256: String, size: Int, pages: Int) {
        self.name = name
        self.type = type
        self.sha256 = sha256
        self.size = size
        self.pages = pages
    }
}

/// A job as it is kept.
public struct JobRecord: Sendable, Hashable {
    public var id: String
    public var office: String
    public var report: String?
    public var version: Int?
    /// "report", "batch", "charts".
    public var kind: String
    /// JSON of the order.
    public var task: String
    public var state: JobState
    public var priority: Int
    /// How often it was begun.
    public var attempt: Int
    /// Grows with every claim: who holds an older one no longer may end the job.
    public var fence: Int
    public var node: String?
    public var lease: Milliseconds?
    /// Grows with every change, for events and conditional requests.
    public var revision: Int
    public var created: Milliseconds
    public var started: Milliseconds?
    public var ended: Milliseconds?
    /// When its results go, once it has ended.
    public var keptUntil: Milliseconds?
    public var wantsCancel: Bool
    public var done: Int
    public var total: Int
    public var stage: String
    /// JSON of the problem that ended it.
    public var problem: String?
    /// JSON array of findings.
    public var findings: String
    public var webhook: String?
    public var requestID: String?
    public var trace: String?
}

/// What is asked of the queue.
public struct NewJob: Sendable {
    public var office: String
    public var report: String?
    public var version: Int?
    public var kind: String
    public var task: String
    /// 0 is first.
    public var priority: Int
    /// JSON of {url, secret}.
    public var webhook: String?
    public var token: String?
    public var requestID: String?
    public var trace: String?

    public init(
        office: String, report: String? = nil, version: Int? = nil, kind: String, task: String,
        priority: Int = 5, webhook: String? = nil, token: String? = nil, requestID: String? = nil,
        trace: String? = nil
    ) {
        self.office = office
        self.report = report
        self.version = version
        self.kind = kind
        self.task = task
        self.priority = priority
        self.webhook = webhook
        self.token = token
        self.requestID = requestID
        self.trace = trace
    }
}

/// A request that is to be done once: the client's key, and what was asked under it.
public struct IdempotencyKey: Sendable, Hashable {
    public var key: String
    /// SHA-256 of method, path and body.
    public var fingerprint: String

    public init(key: String, fingerprint: String) {
        self.key = key
        self.fingerprint = fingerprint
    }
}

/// How many jobs may wait or run.
public struct QueueLimits: Sendable, Hashable {
    public var perOffice: Int
    public var inAll: Int

    public init(perOffice: Int, inAll: Int) {
        self.perOffice = perOffice
        self.inAll = inAll
    }
}

/// What became of a request for a job.
public enum Submission: Sendable {
    case accepted(JobRecord)
    /// The same request was made before under this key.
    case repeated(JobRecord)
    /// Another request was made before under this key.
    case otherRequest
    case full(limit: String, count: Int)
}

/// What who runs a job is told when it renews its lease.
public enum LeaseAnswer: Sendable, Hashable {
    case goOn
    case cancel
    /// Another node has it, or it has ended: whatever was made of it is thrown away.
    case lost
}
