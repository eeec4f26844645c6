import Glibc
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers with a file's bytes: whole or a range of them, or nothing where the client has them already.
enum FileAnswer {
    private static let piece = 256 * 1024

    /// A file on the disk, in pieces as the client takes them.
    static func file(
        _ path: String, size: Int, type: String, etag: String, name: String?, request: Request,
        cache: String
    ) throws -> Response {
        var headers = headers(type: type, etag: etag, cache: cache, name: name)
        headers[.acceptRanges] = "bytes"
        if isKnown(etag, request) { return Response(status: .notModified, headers: headers) }
        let range = try range(request, size: size, etag: etag, headers)
        let (from, count) = range ?? (0, size)
        if range != nil {
            headers[.contentRange] = "bytes \(from)-\(from + count - 1)/\(size)"
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem.notFound("such file any more") }
        let file = OpenFile(descriptor)
        let body = ResponseBody(contentLength: count) { writer in
            var at = from, left = count
            while left > 0 {
                let bytes = try file.read(min(piece, left), at: at)
                at += bytes.readableBytes
                left -= bytes.readableBytes
                try await writer.write(bytes)
            }
            try await writer.finish(nil)
        }
        return Response(status: range == nil ? .ok : .partialContent, headers: headers, body: body)
    }

    /// Bytes in memory.
    static func bytes(
        _ bytes: ByteBuffer, type: String, etag: String, name: String? = nil, request: Request, cache: String
    ) -> Response {
        let headers = headers(type: type, etag: etag, cache: cache, name: name)
        if isKnown(etag, request) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }

    private static func headers(type: String, etag: String, cache: String, name: String?) -> HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.eTag] = etag
        headers[.cacheControl] = cache
        if let name {
            let plain = name.map {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_"
            }
            headers[.contentDisposition] = "attachment; filename=\"\(String(plain))\""
        }
        return headers
    }

    private static func isKnown(_ etag: String, _ request: Request) -> Bool {
        guard let asked = request.headers[.ifNoneMatch] else { return false }
        return asked.split(separator: ",").contains {
            let one = $0.drop { $0 == " " }
            return one == "*" || one == etag || one == "W/" + etag
        }
    }

    /// The one range that is asked for; nil: all. Several ranges are answered with all, as RFC 9110 allows.
    private static func range(_ request: Request, size: Int, etag: String, _ headers: HTTPFields) throws
        -> (from: Int, count: Int)?
    {
        guard let text = request.headers[.range], text.hasPrefix("bytes="), !text.contains(",") else {
            return nil
        }
        if let condition = request.headers[.ifRange], condition != etag { return nil }
        let ends = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        var problem = Problem(.rangeNotSatisfiable, "range", "there are \(size) bytes")
        problem.headers[.contentRange] = "bytes */\(size)"
        if ends[0].isEmpty {
            guard let last = Int(ends[1]) else { return nil }
            guard last > 0, size > 0 else { throw problem }
            return (max(0, size - last), min(last, size))
        }
        guard let from = Int(ends[0]), from >= 0 else { return nil }
        guard from < size else { throw problem }
        guard !ends[1].isEmpty else { return (from, size - from) }
        guard let to = Int(ends[1]), to >= from else { return nil }
        return (from, min(to, size - 1) - from + 1)
    }
}

/// A file that is closed when nobody reads it any more.
final class OpenFile: Sendable {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func read(_ count: Int, at place: Int) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        let got = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
            max(0, pread(descriptor, bytes.baseAddress, count, off_t(place)))
        }
        guard got > 0 else { throw Problem(.internalServerError, "fault", "a file has become shorter") }
        return buffer
    }
}
