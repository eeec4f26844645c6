import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
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
        let store = try await ServiceCore.openStore(setting)
        core = try ServiceCore(setting, store: store, logger: logger, program: program)
        pages = try PageTools(core)
        core.clearScratch()
        firstToken = setting.makesFirstToken ? try await Self.firstToken(core) : nil
        do throws(Failure) {
            try core.renders.warm()
            try core.jobs.warm()
        } catch {
            throw StoreError(
                error.message,
                hint: error.limit == "sandbox"
                    ? "the kernel cannot keep it from files and network; say sandbox: when-there" : nil)
        }
        WorkerReport(core).warn(logger)
    }

    /// What the first office is called, as long as nobody has named one.
    static let firstOffice = "Kantor"

    /// An office and a token for who has just started it; nil where there are some.
    private static func firstToken(_ core: ServiceCore) async throws -> String? {
        guard try await core.store.offices().isEmpty else { return nil }
        let office = try await core.store.createOffice(name: firstOffice, now: core.now)
        let secret = TokenSecret.make(at: core.now)
        try await core.store.addToken(
            TokenRecord(
                id: secret.id, office: office.id, name: "pertama", scopes: [.read, .render, .admin],
                created: core.now),
            salt: secret.salt, hash: secret.hash)
        return secret.text
    }

    /// Answers until the process is told to end; then finishes what is in flight.
    /// - Parameter listening: called with the port once it listens.
    public func run(listening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        let setting = core.setting, watch = DrainWatch(core: core)
        let clients = core.clients
        let app = application(
            try ServiceRouter(core: core, pages: pages).router(), setting.host, setting.port, "service",
            { [clients.handler] }, listening)
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = []
        if let port = setting.adminPort {
            // Whoever looks after the service gets through when its own address is full.
            let admin = application(
                AdminRoutes(core: core).router(), setting.adminHost, port, "admin", { [] }, { _ in })
            services.append(.init(service: admin, successTerminationBehavior: .gracefullyShutdownGroup))
        }
        // Told to stop, the last goes first: who says so, then the jobs, then requests, then the admin
        // address.
        services += [
            .init(service: app, successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: Caretaker(core: core), successTerminationBehavior: .ignore),
            .init(service: WebhookCaller(core: core), successTerminationBehavior: .ignore),
            .init(service: JobEngine(core: core), successTerminationBehavior: .ignore),
            .init(service: Caretaker(core: core), successTerminationBehavior: .ignore),
            .init(service: WebhookCaller(core: core), successTerminationBehavior: .ignore),
            .init(service: watch, successTerminationBehavior: .ignore),
        ]
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: core.logger)
        group.maximumGracefulShutdownDuration = .seconds(setting.drainSeconds + 30)
        let signals = Task.detached { await watch.endAtSecondSignal() }
        defer { signals.cancel() }
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            await end()
            throw error
        }
        await end()
    }

    private func application(
        _ router: Router<ServiceContext>, _ host: String, _ port: Int, _ name: String,
        _ handlers: @escaping @Sendable () -> [any RemovableChannelHandler],
        _ listening: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        let limits = core.setting.limits
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: handlers(),
            idleTimeout: .nanoseconds(Int64(limits.idleSeconds * 1e9)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        return Application(
            router: router, server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil, backlog: 1_024,
                // Those above the limit are told so; a flood of them waits where it costs nothing.
                availableConnectionsDelegate: .maximum(
                    limits.connections + ClientConnections.mostRefused, logger: core.logger)),
            onServerRunning: { [core] channel in
                let port = channel.localAddress?.port ?? port
                core.logger.notice(
                    "listening", metadata: ["address": "\(host)", "port": "\(port)", "what": "\(name)"])
                listening(port)
            },
            logger: core.logger)
    }

    private func end() async {
        core.renders.close()
        core.jobs.close()
        core.clearScratch()
        await core.store.close()
    }
}

extension Response {
    static func plain(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
