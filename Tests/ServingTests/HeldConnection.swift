import Glibc
import Testing

/// A connection that stays open until it is closed: what is sent on it, and when, is the test's.
final class HeldConnection {
    private let descriptor: Int32

    /// - Parameter source: the last number of the address of loopback that it comes from: 127.0.0.1.
    init(port: UInt16, from source: UInt32 = 1) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let bound = Self.at(0x7F00_0000 + source, port: 0) { bind(descriptor, $0, $1) }
        try #require(bound == 0)
        let connected = Self.at(0x7F00_0001, port: port) { connect(descriptor, $0, $1) }
        try #require(connected == 0)
    }

    deinit { close(descriptor) }

    private static func at(
        _ address: UInt32, port: UInt16, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var whole = sockaddr_in()
        whole.sin_family = sa_family_t(AF_INET)
        whole.sin_port = port.bigEndian
        whole.sin_addr.s_addr = address.bigEndian
        return withUnsafePointer(to: &whole) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                work($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// - Returns: whether the other side still took it.
    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// What has come by now and what comes until an answer's head and as much of its body is there; empty
    /// where nothing comes for five seconds.
    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
    }

    /// Whether something has come.
    var hasAnswer: Bool {
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
    }

    /// Asks for what costs nothing, and waits for its answer: the connection is one of those that count.
    func isServed() -> Bool {
        send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        return receive().hasPrefix("HTTP/1.1 200")
    }
}
