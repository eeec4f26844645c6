import Declarations
import Glibc
import Keeping
import Logging
import Rendering
import Working

/// What all requests and jobs of a service share.
final class ServiceCore: Sendable {
    let setting: ServiceSetting
    let store: Store
    /// Files that came in, and files that were made: apart, so that no upload can pass for a result.
    let uploads: any BlobStore
    let results: any BlobStore
    /// Workers for what somebody waits for, and for jobs: a long batch holds up no chart.
    let renders: WorkerPool
    let jobs: WorkerPool
    let folders: ReportFolders
    let cache: PictureCache
    /// The folder of the program's fonts.
    let fonts: String?
    let flights = SingleFlight<PictureCache.Key, (PictureCache.Entry, name: String)>()
    let bell = JobBell()
    let logger: Logger
    let metrics: Metrics
    let spans: Spans
    let drain = Drain()
    let known = KnownTokens()
    let versions = KnownVersions()
    let reports = KnownReports()
    let incoming: UploadsInFlight
    let clients: ClientConnections

    init(_ setting: ServiceSetting, store: Store, logger: Logger, program: String) throws {
        self.setting = setting
        self.store = store
        self.logger = logger
        let metrics = Metrics(), spans = try Spans(setting.traces)
        self.metrics = metrics
        self.spans = spans
        let data = setting.data
        for folder in ["", "/scratch", "/folders", "/incoming"] { try Self.makeFolder(data + folder) }
        let blobs = try SharedBlobs(setting)
        uploads = blobs.uploads
        results = blobs.results
        folders = ReportFolders(data + "/folders", uploads)
        cache = PictureCache(bytes: setting.limits.cacheBytes)
        incoming = UploadsInFlight(most: setting.limits.uploads)
        let limits = setting.limits
        clients = ClientConnections(most: limits.connectionsPerClient, inAll: limits.connections)
        let places = ProjectPlaces(report: data, templates: setting.templates, fonts: setting.fonts)
        fonts = places.fonts
        let workLimits = Self.workLimits(limits)
        func pool(_ count: Int, waiting: Int, nice: Int32) -> WorkerPool {
            var worker = WorkerLoop.Setting(
                templates: places.templates, fonts: places.fonts,
                reading: [data + "/folders", data + "/incoming"],
                writing: [data + "/scratch"], memory: limits.workerMemory, nice: nice,
                needsSandbox: setting.needsSandbox)
            worker.limits = workLimits
            return WorkerPool(
                WorkerPool.Setting(
                    program: program, worker: worker,
                    count: count, mostWaiting: waiting)
            ) { told in
                metrics.note(told)
                spans.note(told)
                logger.debug("order", metadata: OrderLine.metadata(told))
            }
        }
        renders = pool(setting.renderWorkers, waiting: limits.waiting, nice: 0)
        jobs = pool(setting.jobWorkers, waiting: setting.jobWorkers, nice: 10)
    }

    private static func workLimits(_ limits: ServiceLimits) -> WorkLimits {
        var work = WorkLimits()
        (work.rows, work.pages, work.sheets) = (limits.rows, limits.pages, limits.sheets)
        return work
    }

    /// The moment, in milliseconds.
    var now: Milliseconds {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw StoreError("\(path): the folder cannot be made: \(String(cString: strerror(errno)))")
    }

    /// Throws away what an earlier run has left: no order of it can still be wanted.
    func clearScratch() {
        for folder in ["scratch", "incoming"] {
            for name in Folders.names(in: "\(setting.data)/\(folder)") {
                Folders.remove("\(setting.data)/\(folder)/\(name)")
            }
        }
    }

    /// An empty folder for one order, which is gone when `work` is done, whatever happens.
    func withScratch<Result>(_ work: (String) async throws -> Result) async throws -> Result {
        let folder = setting.data + "/scratch/" + Identifier.make("out", at: now)
        try Self.makeFolder(folder)
        defer { Folders.remove(folder) }
        return try await work(folder)
    }

    /// The last version of a report, or the one that is asked for.
    func version(_ number: Int?, of report: ReportRecord) async throws -> VersionRecord {
        let number = number ?? report.version
        guard (1...Int(Int32.max)).contains(number),
            let version = try await versions.version(number, of: report, store)
        else { throw Problem.notFound("version \(number) of this report") }
        return version
    }

    func report(_ id: String, of caller: Caller) async throws -> ReportRecord {
        guard Query.isIdentifier(id), let report = try await store.report(id, office: caller.office) else {
            throw Problem.notFound("report \"\(id.prefix(80))\"")
        }
        return report
    }

    /// Has something done at once about a version of a report, and told as text.
    func ask(_ order: Order, of version: VersionRecord) async throws -> String {
        let answer = await renders.run(
            Assignment(folder: try await folders.folder(of: version), out: nil, order: order),
            within: setting.limits.renderSeconds)
        if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
        return answer.text ?? ""
    }
}
