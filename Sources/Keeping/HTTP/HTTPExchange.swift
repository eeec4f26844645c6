import CCurl
import Glibc

/// One request on its way: what is read of its body, and what has come of its answer.
final class HTTPExchange {
    private let request: HTTPClient.Request
    private let library: CurlLibrary
    private let handle: CurlLibrary.Handle
    /// The request's body.
    private var file: OpenFile?
    private var bytes: [UInt8] = []
    private var sent = 0
    private let size: Int
    /// The answer.
    private var headers: [(name: String, value: String)] = []
    private var headerBytes = 0
    private var body: [UInt8] = []
    private var answerFile: OpenFile?
    private var received = 0
    private var problem: HTTPClient.Failure?

    init(_ request: HTTPClient.Request, _ library: CurlLibrary, _ handle: CurlLibrary.Handle) throws {
        (self.request, self.library, self.handle) = (request, library, handle)
        switch request.body {
        case .none: size = 0
        case .bytes(let bytes): (self.bytes, size) = (bytes, bytes.count)
        case .file(let path):
            let opened = try OpenFile.reading(path)
            (file, size) = (opened, Int(try opened.status().st_size))
        }
    }

    /// Has libcurl call this exchange; it must live until the request has ended.
    func connect(to setting: CurlSetting) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        setting.bytes(CCURL_WRITEFUNCTION) { HTTPExchange.of($3)?.receive($0, $1 * $2) ?? 0 }
        setting.pointer(CCURL_WRITEDATA, own)
        setting.bytes(CCURL_HEADERFUNCTION) { HTTPExchange.of($3)?.receiveHeader($0, $1 * $2) ?? 0 }
        setting.pointer(CCURL_HEADERDATA, own)
        setting.open(CCURL_OPENSOCKETFUNCTION) { HTTPExchange.of($0)?.open($2) ?? Int32(CCURL_SOCKET_BAD) }
        setting.pointer(CCURL_OPENSOCKETDATA, own)
        if case .none = request.body { return }
        setting.size(CCURL_INFILESIZE_LARGE, Int64(size))
        // 0x10000000 ends the request (CURL_READFUNC_ABORT).
        setting.bytes(CCURL_READFUNCTION) { HTTPExchange.of($3)?.send($0, $1 * $2) ?? 0x1000_0000 }
        setting.pointer(CCURL_READDATA, own)
        setting.seek(CCURL_SEEKFUNCTION) { HTTPExchange.of($0)?.seek($1, $2) ?? 1 }
        setting.pointer(CCURL_SEEKDATA, own)
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> HTTPExchange? {
        pointer.map { Unmanaged<HTTPExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: Sending

    private func send(_ place: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
        guard let place else { return 0x1000_0000 }
        if let file {
            let count = read(file.descriptor, place, room)
            return count < 0 ? 0x1000_0000 : count
        }
        let count = min(room, bytes.count - sent)
        if count > 0 {
            let start = sent
            bytes.withUnsafeBytes { from in
                UnsafeMutableRawBufferPointer(start: place, count: count)
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: from[start..<start + count]))
            }
        }
        sent += count
        return count
    }

    /// A connection that was kept open and has died is replaced, and the body sent once more.
    private func seek(_ offset: Int64, _ origin: Int32) -> Int32 {
        guard origin == SEEK_SET else { return 1 }
        sent = Int(offset)
        if let file { return lseek(file.descriptor, off_t(offset), SEEK_SET) < 0 ? 1 : 0 }
        return 0
    }

    private func open(_ address: UnsafeMutablePointer<ccurl_address>?) -> Int32 {
        guard let address else { return Int32(CCURL_SOCKET_BAD) }
        let about = address.pointee
        if request.onlyPublic {
            let start = UnsafeRawPointer(address) + (MemoryLayout<ccurl_address>.offset(of: \.addr) ?? 16)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(about.addrlen))
            guard PublicAddress.isPublic(socketAddress: bytes) else {
                problem = HTTPClient.Failure(
                    kind: .notPublic, message: "the address is one of this machine or of its own networks")
                return Int32(CCURL_SOCKET_BAD)
            }
        }
        return socket(about.family, about.socktype | Int32(SOCK_CLOEXEC.rawValue), about.protocol)
    }

    // MARK: The answer

    private var status: Int {
        var status = 0
        _ = ccurl_get_number(library.getinfo, handle, Int32(CCURL_RESPONSE_CODE), &status)
        return status
    }

    private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        headerBytes += count
        guard let bytes, headerBytes <= 65_536 else { return refuse("the answer's headers are too long") }
        let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        // Those of an answer before the real one ("100 Continue") are nobody's.
        if line.hasPrefix("HTTP/") { headers = [] }
        if let colon = line.firstIndex(of: ":"), !line.hasPrefix("HTTP/") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append((line[..<colon].lowercased(), String(value.prefix { !$0.isNewline })))
        }
        return count
    }

    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        received += count
        guard let bytes, received <= request.limit else {
            return refuse("the answer has more than \(request.limit) bytes")
        }
        let piece = [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
        guard let path = request.answerFile, (200..<300).contains(status) else {
            body += piece
            return count
        }
        do {
            let file = try answerFile ?? OpenFile.writing(path)
            answerFile = file
            try file.write(piece)
            return count
        } catch {
            problem = HTTPClient.Failure(kind: .connection, message: "\(error)")
            return -1
        }
    }

    private func refuse(_ words: String) -> Int {
        problem = HTTPClient.Failure(kind: .tooLarge, message: words)
        return -1
    }

    func answer() throws -> HTTPClient.Answer {
        let status = status
        if let path = request.answerFile, (200..<300).contains(status), answerFile == nil {
            _ = try OpenFile.writing(path)
        }
        return HTTPClient.Answer(status: status, headers: headers, body: body)
    }

    /// Why it ended without one.
    func failure(_ code: Int) -> HTTPClient.Failure {
        if answerFile != nil, let path = request.answerFile { unlink(path) }
        if let problem { return problem }
        let words = library.words(Int32(code)).map { String(cString: $0) } ?? "no reason given"
        return HTTPClient.Failure(kind: code == CCURL_TIMEDOUT ? .timeout : .connection, message: words)
    }
}
