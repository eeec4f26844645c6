import Foundation
import Glibc

/// A browser of few words: one request over a socket of its own.
final class Browser: Sendable {
    struct Answer {
        var status: Int
        var head: String
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    let descriptor: Int32

    init(_ port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let answer = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard answer == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Everything up to the end of the connection, or of what is waited for.
    func read(until mark: String? = nil) -> [UInt8] {
        var all: [UInt8] = [], block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &block, block.count, 0)
            guard count > 0 else { return all }
            all += block[..<count]
            if let mark, String(decoding: all, as: UTF8.self).contains(mark) { return all }
        }
    }

    func answer() -> Answer {
        let bytes = read(), end = Array("\r\n\r\n".utf8)
        let cut = bytes.indices.first { bytes[$0...].starts(with: end) } ?? bytes.count
        let head = String(decoding: bytes[..<cut], as: UTF8.self)
        return Answer(
            status: Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head: head,
            body: Array(bytes.dropFirst(cut + 4)))
    }

    static func get(_ path: String, _ port: Int, host: String? = nil, method: String = "GET") throws -> Answer
    {
        let browser = try Browser(port)
        browser.send("\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n\r\n")
        return browser.answer()
    }
}
