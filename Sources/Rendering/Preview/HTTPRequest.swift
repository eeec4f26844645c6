/// What a browser asks, read strictly: what is not plainly a GET of this server is refused.
struct HTTPRequest: Sendable, Hashable {
    /// Of head lines together, in bytes.
    static let limit = 16_384

    /// What is wrong with a request, as the status to answer.
    enum Refusal: Error, Sendable, Hashable {
        case malformed, method, version, host, tooLarge

        var response: HTTPResponse {
            switch self {
            case .malformed: HTTPResponse(status: "400 Bad Request")
            case .method: HTTPResponse(status: "405 Method Not Allowed", headers: ["Allow: GET"])
            case .version: HTTPResponse(status: "505 HTTP Version Not Supported")
            case .host: HTTPResponse(status: "421 Misdirected Request")
            case .tooLarge: HTTPResponse(status: "431 Request Header Fields Too Large")
            }
        }
    }

    /// Without the query: "/pages/id/3.svg".
    var path: String
    /// Behind "?": names and values as they are written.
    var query: [String: String]

    /// Reads the head of a request.
    /// - Parameters:
    ///   - head: its bytes, without the empty line at the end.
    ///   - port: what the browser must have been told: a page of elsewhere whose name was made to lead here
    ///     names another host.
    init(_ head: [UInt8], port: Int) throws(Refusal) {
        guard let text = String(validating: head, as: UTF8.self), !head.contains(0) else { throw .malformed }
        var lines = text.components(at: "\r\n")[...]
        let parts = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].hasPrefix("HTTP/") else { throw .malformed }
        guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { throw .version }
        guard parts[0] == "GET" else { throw .method }
        guard parts[1].hasPrefix("/") else { throw .malformed }
        var hosts: [String] = []
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw .malformed }
            if line[..<colon].lowercased() == "host" {
                hosts.append(line[colon...].dropFirst().trimmed.lowercased())
            }
        }
        let own =
            ["127.0.0.1:\(port)", "localhost:\(port)"] + (port == 80 ? ["127.0.0.1", "localhost"] : [])
        guard hosts.count == 1, own.contains(hosts[0]) else { throw .host }
        let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(target[0])
        query = [:]
        for pair in target.count > 1 ? target[1].split(separator: "&") : [] {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
        }
    }
}

extension String {
    /// The parts between a mark of several characters, which Swift counts as one letter here: by bytes.
    fileprivate func components(at mark: String) -> [String] {
        var parts: [String] = [], part: [UInt8] = []
        let bytes = Array(utf8), end = Array(mark.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: end) {
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
                index += end.count
            } else {
                part.append(bytes[index])
                index += 1
            }
        }
        return parts + [String(decoding: part, as: UTF8.self)]
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var part = self
        while part.first == " " || part.first == "\t" { part.removeFirst() }
        while part.last == " " || part.last == "\t" { part.removeLast() }
        return String(part)
    }
}

/// What is sent back, whole.
struct HTTPResponse: Sendable, Hashable {
    var status: String
    var type = "text/plain; charset=utf-8"
    var headers: [String] = []
    var body: [UInt8] = []

    init(status: String, headers: [String] = []) {
        self.status = status
        self.headers = headers
        body = Array((status + "\n").utf8)
    }

    /// A file of that type.
    init(_ body: [UInt8], _ type: String, headers: [String] = []) {
        status = "200 OK"
        self.type = type
        self.body = body
        self.headers = headers
    }

    static let notFound = HTTPResponse(status: "404 Not Found")

    /// Nothing from elsewhere may be loaded, and nobody elsewhere may load it.
    static let guarding = [
        "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
        "Cross-Origin-Resource-Policy: same-origin", "Connection: close",
    ]

    /// Status line and head lines, with the empty line at the end.
    func head(length: Bool = true) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status)", "Content-Type: \(type)"] + HTTPResponse.guarding + headers
        if length { lines.append("Content-Length: \(body.count)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
