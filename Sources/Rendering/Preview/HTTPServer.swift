import Declarations
import Glibc
import Synchronization

/// Answers a browser on this machine, and no other: HTTP/1.1 on 127.0.0.1, GET only, each connection on a
/// thread of its own, so that a slow one holds up nobody.
final class HTTPServer: Sendable {
    /// A request's answer, or a stream that stays open.
    enum Answer: Sendable {
        case whole(HTTPResponse)
        /// Lines of events, sent as they come until the browser goes.
        case events(@Sendable (HTTPConnection) -> Void)
    }

    /// Connections at one time; more are refused.
    static let most = 64

    let port: Int
    private let listener: Int32
    private let answer: @Sendable (HTTPRequest) -> Answer
    private let open = Mutex<Set<Int32>>([])
    private let isStopped = Atomic(false)
    private let thread = Mutex<pthread_t?>(nil)

    /// Takes a port, 0 for any that is free.
    init(port: Int, answer: @escaping @Sendable (HTTPRequest) -> Answer) throws(ReportError) {
        let taken = Self.listen(port)
        guard let taken else {
            throw .output(
                .error(
                    "port \(port) of 127.0.0.1 cannot be used: "
                        + String(cString: strerror(errno)).lowercased(),
                    hint: "name another: --port N, or 0 for any that is free"))
        }
        (listener, self.port) = taken
        self.answer = answer
    }

    private static func listen(_ port: Int) -> (Int32, Int)? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && Glibc.listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else {
            let reason = errno
            close(descriptor)
            errno = reason
            return nil
        }
        return (descriptor, Int(in_port_t(bigEndian: address.sin_port)))
    }

    /// Begins to answer.
    func start() {
        let started = OwnThread.start { self.accept() }
        thread.withLock { $0 = started }
    }

    /// Ends every connection and gives the port back.
    func stop() {
        guard !isStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
        close(listener)
        open.withLock { for descriptor in $0 { shutdown(descriptor, Int32(SHUT_RDWR)) } }
        // Threads that read or wait see their connection end; none takes longer than this.
        for _ in 0..<200 where !open.withLock({ $0.isEmpty }) { usleep(5_000) }
    }

    private func accept() {
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            let descriptor = Glibc.accept(listener, nil, nil)
            guard descriptor >= 0 else {
                // None left for now, or a browser that went at once: no reason to end.
                if [EMFILE, ENFILE, ENOMEM].contains(errno) { usleep(50_000) }
                continue
            }
            let connection = HTTPConnection(descriptor)
            let isTaken = open.withLock { $0.count < Self.most && $0.insert(descriptor).inserted }
            guard isTaken, let thread = OwnThread.start({ self.serve(connection) }) else {
                connection.send(HTTPResponse(status: "503 Service Unavailable"))
                leave(connection)
                continue
            }
            pthread_detach(thread)
        }
    }

    private func serve(_ connection: HTTPConnection) {
        defer { leave(connection) }
        do throws(HTTPRequest.Refusal) {
            guard let head = try connection.head() else { return }
            switch answer(try HTTPRequest(head, port: port)) {
            case .whole(let response): connection.send(response)
            case .events(let tell): tell(connection)
            }
        } catch {
            connection.send(error.response)
        }
    }

    private func leave(_ connection: HTTPConnection) {
        open.withLock { open in
            open.remove(connection.descriptor)
            close(connection.descriptor)
        }
    }
}
