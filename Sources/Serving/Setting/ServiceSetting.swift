import Glibc

/// How a service is run. Every value has a default that is right for one office on one machine.
public struct ServiceSetting: Sendable {
    /// Where it listens; loopback only, unless said otherwise.
    public var host = "127.0.0.1"
    public var port = 8080
    /// Where offices, tokens and metrics are looked after; nil: nowhere.
    public var adminHost = "127.0.0.1"
    public var adminPort: Int? = 8081
    /// Everything that it keeps, and where its workers work.
    public var data = "kendang-data"
    /// A server of PostgreSQL that several nodes share; nil: a file of SQLite in `data`.
    public var database: String?
    /// A folder that several nodes share, or an S3-compatible store; nil: a folder in `data`.
    public var blobs: String?
    /// Of an S3-compatible store: its address, its region and the keys to it.
    public var s3Endpoint: String?
    public var s3Region: String?
    public var s3AccessKey: String?
    public var s3SecretKey: String?
    /// Where the program's templates and fonts are; nil: as for every command.
    public var templates: String?
    public var fonts: String?
    /// The address by which others reach it, as links and webhooks tell; nil: as it listens.
    public var publicURL: String?
    /// Names it among nodes that share a database.
    public var node = "node-1"
    /// Workers for what somebody waits for, and for jobs.
    public var renderWorkers = 1
    public var jobWorkers = 1
    /// Refuses to start where the kernel cannot hold its workers (Landlock).
    public var needsSandbox = false
    /// Hosts that webhooks may name; empty: every public one.
    public var webhookHosts: [String] = []
    /// Seconds that running jobs are given to end when the service stops; then they go back to the queue.
    public var drainSeconds = 30.0
    public var limits = ServiceLimits()
    public var retention = Retention()
    /// Lines of the log: trace, debug, info, notice, warning, error.
    public var logLevel = "info"
    /// Lines of JSON, or text for a terminal.
    public var logsJSON = isatty(STDERR_FILENO) == 0
    /// A file that spans of requests and jobs are added to, a line of JSON each; nil: none.
    public var traces: String?
    /// Whether a service that has no office yet makes one with a token, for who has just started it by hand.
    public var makesFirstToken = true

    public init() {}
}

/// What one request, one client and the service as a whole may take. Each is named in the answer that refuses
/// because of it.
public struct ServiceLimits: Sendable, Hashable {
    /// Bytes of one uploaded request, and of one file in it.
    public var bodyBytes = 256 << 20
    public var fileBytes = 256 << 20
    /// Files in one upload.
    public var files = 200
    /// Bytes of a request that is JSON.
    public var jsonBytes = 1 << 20
    /// Pixels of one picture.
    public var pixels = 40_000_000
    /// Pages of one document, and sheets of one batch.
    public var pages = 2_000
    public var sheets = 50_000
    /// Rows of one report.
    public var rows = 20_000_000
    /// Seconds for what somebody waits for, and for a job.
    public var renderSeconds = 30.0
    public var jobSeconds = 3_600.0
    /// Seconds in which a request's body must have come, and in which a connection must say something.
    public var uploadSeconds = 300.0
    public var idleSeconds = 30.0
    /// Uploads of one office that are under way at once.
    public var uploads = 16
    /// Orders that wait for a worker.
    public var waiting = 64
    /// Jobs that wait or run.
    public var jobsPerOffice = 200
    public var jobsInAll = 2_000
    /// Requests a second of one token or address, in the long run and at once.
    public var requestsPerSecond = 50.0
    public var requestsAtOnce = 200
    /// Connections in all, and of one address.
    public var connections = 1_024
    public var connectionsPerClient = 128
    /// Bytes of address space of one worker.
    public var workerMemory: UInt64 = 3 << 30
    /// Bytes of pictures that are kept ready.
    public var cacheBytes = 64 << 20
    /// Times a job is begun, where its end is not its own fault.
    public var attempts = 3
    /// Times a job is begun at all: nodes that die are no fault of its own, but one that ends every node is.
    public var beginnings = 25

    public init() {}
}

/// How long things are kept, in seconds.
public struct Retention: Sendable, Hashable {
    /// A job and its results, after its end.
    public var results = 30 * 86_400.0
    public var idempotencyKeys = 86_400.0
    public var auditLog = 400 * 86_400.0
    /// A report that was taken away, so that a mistake can be mended.
    public var deletedReports = 7 * 86_400.0

    public init() {}
}
