import Foundation
import Glibc
import Synchronization

/// A server of HTTP on loopback, as simple as can be: one request a connection, answered as the test says.
final class LocalServer: Sendable {
    struct Received: Sendable {
        var method: String
        var target: String
        var headers: [String: String]
        var body: [UInt8]

        var path: String { String(target.prefix { $0 != "?" }) }
    }

    /// Sent as it is: status line, headers and body.
    struct Reply: Sendable {
        var bytes: [UInt8]
        /// Milliseconds before it.
        var pause: UInt32 = 0

        init(_ status: String, _ headers: [String] = [], body: [UInt8] = [], length: Int? = nil) {
            let head = ["HTTP/1.1 " + status, "Content-Length: \(length ?? body.count)", "Connection: close"]
            bytes = Array(((head + headers).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
        }
    }

    let port: Int
    private let listener: Int32
    private let seen = Mutex<[Received]>([])

    var address: String { "http://127.0.0.1:\(port)" }
    var received: [Received] { seen.withLock { $0 } }

    init(_ answer: @escaping @Sendable (Received) -> Reply) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var own = sockaddr_in()
        own.sin_family = sa_family_t(AF_INET)
        own.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isUp = withUnsafeMutablePointer(to: &own) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        guard isUp else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: own.sin_port))
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                if connection < 0 { return }
                guard let server = self else {
                    close(connection)
                    return
                }
                Thread.detachNewThread { server.serve(connection, answer) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ connection: Int32, _ answer: (Received) -> Reply) {
        defer { close(connection) }
        var bytes: [UInt8] = [], received: Received?
        while received == nil {
            var piece = [UInt8](repeating: 0, count: 65_536)
            let count = read(connection, &piece, piece.count)
            if count <= 0 { return }
            bytes += piece[..<count]
            received = Self.whole(bytes)
        }
        guard let received else { return }
        seen.withLock { $0.append(received) }
        let reply = answer(received)
        usleep(reply.pause * 1_000)
        var rest = reply.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// A request of which all bytes have come.
    private static func whole(_ bytes: [UInt8]) -> Received? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines[0].split(separator: " ").map(String.init)
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] =
                parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let body = Array(bytes[end.upperBound...])
        guard body.count >= headers["content-length"].flatMap({ Int($0) }) ?? 0 else { return nil }
        return Received(method: first[0], target: first[1], headers: headers, body: body)
    }
}
