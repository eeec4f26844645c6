import Glibc
import HTTPTypes
import Hummingbird
import Keeping
public import Logging
import NIOCore
import Rendering
import ServiceLifecycle
import UnixSignals
import Working

/// Reports over HTTP: one program, nothing else to start.
public struct ReportService: Sendable {
    private let core: ServiceCore
    private let pages: PageTools
    /// The token of a service that was started for the first time; nil: it has tokens already.
    public let firstToken: String?

    /// Opens the store and starts the workers; listens to nobody yet.
    /// - Parameter program: the command itself, which workers are started of.
    public init(_ setting: ServiceSetting, program: String, logger: Logger) async throws {
        var setting = setting
        try ServiceCore.makeFolder(setting.data)
        guard let real = realpath(setting.data, nil) else {
            throw StoreError("\(setting.data): the folder cannot be read")
        }
        setting.data = String(cString: real)
        free(real)
        let store = try await Store(try SQLiteBackend(path: setting.data + "/kendang.sqlite"))
        core = try ServiceCore(setting, store: store, logger: logger, program: program)
        pages = try PageTools(core)
        core.clearScratch()
        firstToken = try await Self.firstToken(core)
        do throws(Failure) {
            try core.renders.warm()
            try core.jobs.warm()
        } catch {
            throw StoreError(
                error.message,
                hint: error.limit == "sandbox" ? "the kernel has no Landlock; say sandbox: when-there" : nil)
        }
    }

    /// An office and a token for who has just started it; nil where there are some.
    private static func firstToken(_ core: ServiceCore) async throws -> String? {
        guard try await core.store.offices().isEmpty else { return nil }
        let office = try await core.store.createOffice(name: "Kantor", now: core.now)
        let secret = TokenSecret.make(at: core.now)
        try await core.store.addToken(
            TokenRecord(
                id: secret.id, office: office.id, name: "pertama", scopes: [.read, .render, .admin],
                created: core.now),
            salt: secret.salt, hash: secret.hash)
        return secret.text
    }

    /// Answers until the process is told to end; then finishes what is in flight.
    public func run() async throws {
        let setting = core.setting
        let app = Application(
            router: router(),
            configuration: ApplicationConfiguration(
                address: .hostname(setting.host, port: setting.port), serverName: nil, backlog: 1_024),
            onServerRunning: { [core] channel in
                core.logger.notice(
                    "listening", metadata: ["address": "\(channel.localAddress?.description ?? "")"])
            },
            logger: core.logger)
        var group = ServiceGroupConfiguration(
            services: [
                .init(service: app, successTerminationBehavior: .gracefullyShutdownGroup),
                .init(service: JobEngine(core: core), successTerminationBehavior: .ignore),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: core.logger)
        group.maximumGracefulShutdownDuration = .seconds(60)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            await end()
            throw error
        }
        await end()
    }

    private func end() async {
        core.renders.close()
        core.jobs.close()
        core.clearScratch()
        await core.store.close()
    }

    private func router() -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: Gate(core: core, counts: RequestCounts()))
        let known = KnownTokens()
        router.add(middleware: PageDress(tools: pages, known: known))
        router.add(middleware: Authentication(core: core, known: known))
        router.add(middleware: BrowserGuard())
        pages.assets.add(to: router)
        PageRoutes(tools: pages, known: known).add(to: router)
        router.get("healthz") { _, _ in Response.plain("ok\n") }
        router.get("readyz") { [core] _, _ in
            try await core.store.ping()
            return Response.plain("ready\n")
        }
        let api = router.group("v1")
        ReportRoutes(core: core).add(to: api)
        JobRoutes(core: core).add(to: api)
        RenderRoutes(core: core).add(to: api)
        FigureRoutes(core: core).add(to: api)
        ToolRoutes(core: core).add(to: api)
        return router
    }
}

extension Response {
    static func plain(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
