import CCurl
import Glibc

/// One handle of libcurl, which keeps its connections open for the next request. Used by
/// one thread at a time.
final class HTTPWorker {
    private let certificates: String?
    private var handle: UnsafeMutableRawPointer?

    init(certificates: String?) { self.certificates = certificates }

    deinit { end() }

    func end() {
        guard let handle, let library = try? CurlLibrary.opened.get() else { return }
        library.cleanup(handle)
        self.handle = nil
    }

    func send(_ request: HTTPClient.Request) throws -> HTTPClient.Answer {
        let library = try CurlLibrary.opened.get()
        try Self.check(request)
        handle = handle ?? library.make()
        guard let handle else {
            throw HTTPClient.Failure(kind: .connection, message: "libcurl has no memory")
        }
        defer { library.reset(handle) }
        let exchange = try HTTPExchange(request, library, handle)
        var list: UnsafeMutableRawPointer?
        defer { library.freeList(list) }
        // Without the last, a large body waits for a server to say that it may come; many say nothing.
        for header in request.headers.map({ "\($0.name): \($0.value)" }) + ["Expect:"] {
            list = library.append(list, header)
        }
        let setting = CurlSetting(library, handle)
        Self.set(request, setting, certificates)
        setting.pointer(CCURL_HTTPHEADER, list)
        exchange.connect(to: setting)
        let code = withExtendedLifetime(exchange) { library.perform(handle) }
        guard code == CCURL_OK else { throw exchange.failure(Int(code)) }
        return try exchange.answer()
    }

    /// A header with a line end in it would be two, and the second of somebody else's making.
    private static func check(_ request: HTTPClient.Request) throws {
        let texts = request.headers.flatMap { [$0.name, $0.value] } + [request.method, request.url]
        let isPlain = texts.allSatisfy { $0.utf8.allSatisfy { $0 >= 32 && $0 != 127 } }
        guard isPlain, request.headers.allSatisfy({ !$0.name.isEmpty && !$0.name.contains(":") }) else {
            throw HTTPClient.Failure(kind: .malformed, message: "the request has a control character in it")
        }
        let scheme = request.url.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https" else {
            throw HTTPClient.Failure(kind: .malformed, message: "only http and https are spoken")
        }
    }

    private static func set(_ request: HTTPClient.Request, _ setting: CurlSetting, _ certificates: String?) {
        setting.text(CCURL_URL, request.url)
        setting.number(CCURL_PROTOCOLS, CCURL_HTTP | CCURL_HTTPS)
        setting.number(CCURL_FOLLOWLOCATION, 0)
        setting.number(CCURL_NOSIGNAL, 1)
        setting.number(CCURL_HTTP_VERSION, CCURL_HTTP_1_1)
        setting.number(CCURL_PATH_AS_IS, 1)
        setting.text(CCURL_PROXY, "")
        setting.text(CCURL_USERAGENT, "kendang")
        setting.number(CCURL_TIMEOUT_MS, Int(request.seconds * 1_000))
        setting.number(CCURL_CONNECTTIMEOUT_MS, Int(request.connectSeconds * 1_000))
        setting.number(CCURL_LOW_SPEED_LIMIT, 1)
        setting.number(CCURL_LOW_SPEED_TIME, max(1, request.silentSeconds))
        if let certificates { setting.text(CCURL_CAINFO, certificates) }
        // A connection that is open already was perhaps opened for who may go everywhere.
        if request.onlyPublic {
            setting.number(CCURL_FRESH_CONNECT, 1)
            setting.number(CCURL_FORBID_REUSE, 1)
        }
        switch (request.method, request.body) {
        case ("GET", .none): break
        case ("HEAD", .none): setting.number(CCURL_NOBODY, 1)
        case (_, .none): setting.text(CCURL_CUSTOMREQUEST, request.method)
        case (_, .bytes), (_, .file):
            setting.number(CCURL_UPLOAD, 1)
            setting.text(CCURL_CUSTOMREQUEST, request.method)
        }
    }
}

/// libcurl's functions, as far as they are needed here. Types are those of curl/easy.h.
struct CurlLibrary: Sendable {
    typealias Handle = UnsafeMutableRawPointer

    let make: @convention(c) () -> Handle?
    let cleanup: @convention(c) (Handle?) -> Void
    let reset: @convention(c) (Handle?) -> Void
    let perform: @convention(c) (Handle?) -> Int32
    let words: @convention(c) (Int32) -> UnsafePointer<CChar>?
    let append: @convention(c) (Handle?, UnsafePointer<CChar>?) -> Handle?
    let freeList: @convention(c) (Handle?) -> Void
    /// Two that take any number of arguments, and are called in C.
    let setoptFunction: @convention(c) () -> Void
    let getinfoFunction: @convention(c) () -> Void

    var setopt: UnsafeMutableRawPointer { unsafeBitCast(setoptFunction, to: UnsafeMutableRawPointer.self) }
    var getinfo: UnsafeMutableRawPointer { unsafeBitCast(getinfoFunction, to: UnsafeMutableRawPointer.self) }
}

/// Settings of one request.
struct CurlSetting {
    private let library: CurlLibrary
    private let handle: CurlLibrary.Handle

    init(_ library: CurlLibrary, _ handle: CurlLibrary.Handle) {
        self.library = library
        self.handle = handle
    }

    func number(_ option: Int, _ value: Int) {
        _ = ccurl_set_number(library.setopt, handle, Int32(option), value)
    }

    func size(_ option: Int, _ value: Int64) {
        _ = ccurl_set_size(library.setopt, handle, Int32(option), value)
    }

    /// libcurl makes a copy of it.
    func text(_ option: Int, _ value: String) {
        _ = value.withCString { ccurl_set_pointer(library.setopt, handle, Int32(option), $0) }
    }

    func pointer(_ option: Int, _ value: UnsafeMutableRawPointer?) {
        _ = ccurl_set_pointer(library.setopt, handle, Int32(option), value)
    }

    func bytes(_ option: Int, _ value: @escaping ccurl_bytes) {
        _ = ccurl_set_bytes(library.setopt, handle, Int32(option), value)
    }

    func seek(_ option: Int, _ value: @escaping ccurl_seek) {
        _ = ccurl_set_seek(library.setopt, handle, Int32(option), value)
    }

    func open(_ option: Int, _ value: @escaping ccurl_open) {
        _ = ccurl_set_open(library.setopt, handle, Int32(option), value)
    }
}
