import Glibc

/// One browser's connection: reads one request, sends one answer.
struct HTTPConnection: Sendable {
    let descriptor: Int32

    /// Seconds that a browser may take for its request, and for each piece of the answer.
    private static let patience = 10

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0), yes: Int32 = 1
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        let noDelay = Int32(TCP_NODELAY)
        setsockopt(descriptor, Int32(IPPROTO_TCP), noDelay, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The head of the request, up to the empty line; nil where the browser went, or was too slow.
    func head() throws(HTTPRequest.Refusal) -> [UInt8]? {
        let end: [UInt8] = [13, 10, 13, 10], start = time(nil)
        var bytes: [UInt8] = [], block = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &block, block.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0, time(nil) - start <= Self.patience else { return nil }
            let from = max(0, bytes.count - 3)
            bytes += block[..<count]
            for index in from..<max(from, bytes.count - 3) where bytes[index..<index + 4].elementsEqual(end) {
                return Array(bytes[..<index])
            }
            guard bytes.count < HTTPRequest.limit else { throw .tooLarge }
        }
    }

    @discardableResult
    func send(_ response: HTTPResponse) -> Bool { send(response.head()) && send(response.body) }

    /// Whether all of it went.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits for a bell, or for the browser to go.
    /// - Returns: nil where the browser went, else whether the bell rang.
    func wait(for bell: Bell, milliseconds: Int) -> Bool? {
        var both = [
            pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&both, 2, Int32(milliseconds)) >= 0 else { return errno == EINTR ? false : nil }
        if both[1].revents != 0 {
            var byte: UInt8 = 0
            if recv(descriptor, &byte, 1, 0) <= 0 { return nil }
        }
        return both[0].revents != 0 && bell.hush()
    }
}
