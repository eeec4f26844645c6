import Glibc
import Hummingbird
import Keeping
import NIOCore
import Working

/// One file that is made while somebody waits, or was made before.
struct RenderedFile: Sendable {
    let core: ServiceCore

    /// - Returns: the file; its name is empty where it had been made before.
    /// - Throws: a problem where it cannot be made, or where the order makes more than one file.
    func make(_ order: Order, of version: VersionRecord) async throws -> (
        PictureCache.Entry, name: String
    ) {
        let key = PictureCache.Key.file(version.digest, order)
        if let known = core.cache[key] { return (known, "") }
        return try await core.flights.value(key) { try await made(order, of: version, key) }
    }

    private func made(_ order: Order, of version: VersionRecord, _ key: PictureCache.Key) async throws
        -> (PictureCache.Entry, name: String)
    {
        let folder = try await core.folders.folder(of: version)
        return try await core.withScratch { out in
            let answer = await core.renders.run(
                Assignment(folder: folder, out: out, order: order), within: core.setting.limits.renderSeconds)
            if let failure = answer.failure { throw Problem(failure, findings: answer.findings) }
            let (file, type) = try Self.one(of: answer.files, order)
            guard let bytes = Self.read(out + "/" + file.name), bytes.readableBytes == file.bytes else {
                throw Problem(.internalServerError, "fault", "the file was not made whole")
            }
            let entry = PictureCache.Entry(bytes: bytes, type: type, etag: "\"\(file.sha256)\"")
            core.cache.keep(entry, for: key)
            return (entry, file.name)
        }
    }

    /// The picture of a chart without what stands beside it, or the one sheet.
    private static func one(of files: [MadeFile], _ order: Order) throws -> (MadeFile, type: String) {
        let wanted = Set(order.formats ?? [order.kind == .charts ? "png" : "pdf"])
        let pictures = files.filter {
            wanted.contains($0.name.split(separator: ".").last.map(String.init) ?? "")
        }
        guard let file = pictures.first else {
            throw Problem(.internalServerError, "fault", "no file was made")
        }
        guard pictures.count == 1 else {
            throw Problem(
                .unprocessableContent, "request",
                "this makes \(pictures.count) files, and one is sent at once",
                detail: "name one chart, size, format and language, or make a job of it")
        }
        return (file, MediaTypes.type(of: file.name))
    }

    static func read(_ path: String) -> ByteBuffer? {
        guard let size = Folders.size(of: path) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = ByteBufferAllocator().buffer(capacity: size), at = 0
        while at < size {
            let got = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size - at) { bytes in
                max(0, pread(descriptor, bytes.baseAddress, size - at, off_t(at)))
            }
            guard got > 0 else { return nil }
            at += got
        }
        return buffer
    }
}
