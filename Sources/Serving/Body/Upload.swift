import Glibc
import HTTPTypes
import Hummingbird
import Keeping
import NIOCore
import Reading
import Rendering

/// What came with a request: files in a folder of their own, and plain fields.
struct Upload: Sendable {
    struct File: Sendable {
        var field: String
        /// As the client named it: a safe path below a folder.
        var name: String
        var path: String
        var size: Int
        var sha256: String
    }

    var files: [File] = []
    var fields: [String: String] = [:]
}

/// Takes a request's body in, piece by piece onto the disk, within the limits.
struct UploadReader {
    let core: ServiceCore
    /// Whose upload it is.
    let office: String

    init(core: ServiceCore, _ caller: Caller) {
        self.core = core
        office = caller.office
    }

    /// Reads the body into a folder that is gone when `work` is done.
    func read<Result>(_ request: Request, _ work: (Upload) async throws -> Result) async throws -> Result {
        try await core.incoming.within(office) { try await take(request, work) }
    }

    private func take<Result>(_ request: Request, _ work: (Upload) async throws -> Result) async throws
        -> Result
    {
        let limits = core.setting.limits
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
            throw Self.tooLarge(limits.bodyBytes)
        }
        guard let type = request.headers[.contentType], let multipart = Multipart(contentType: type) else {
            throw Problem(
                .unsupportedMediaType, "media-type", "send the files as multipart/form-data")
        }
        let folder = core.setting.data + "/incoming/" + Identifier.make("in", at: core.now)
        try ServiceCore.makeFolder(folder)
        defer { Folders.remove(folder) }
        let upload = try await Deadline.within(limits.uploadSeconds, limit: "upload-seconds") {
            try await receive(request.body, multipart, folder, limits)
        }
        return try await work(upload)
    }

    private func receive(
        _ body: RequestBody, _ multipart: Multipart, _ folder: String, _ limits: ServiceLimits
    ) async throws -> Upload {
        var multipart = multipart, writer = PartWriter(folder: folder, limits: limits), total = 0
        for try await piece in body {
            total += piece.readableBytes
            guard total <= limits.bodyBytes else { throw Self.tooLarge(limits.bodyBytes) }
            do {
                for event in try multipart.take(piece.readableBytesView) { try writer.take(event) }
            } catch let fault as Multipart.Fault {
                throw Problem.bad("the form cannot be read", detail: fault.message)
            }
        }
        core.metrics.noteUpload(bytes: total)
        guard multipart.isAtEnd else { throw Problem.bad("the form ends before its last boundary") }
        return writer.upload
    }

    static func tooLarge(_ bytes: Int) -> Problem {
        .limit(.contentTooLarge, "body-bytes", "the request is larger than \(bytes) bytes")
    }
}

/// Writes the parts of one form.
private struct PartWriter {
    let folder: String
    let limits: ServiceLimits
    private(set) var upload = Upload()
    private var field = ""
    private var text: [UInt8] = []
    private var file: (name: String, path: String, descriptor: Int32, size: Int, hash: SHA256)?

    /// A plain field is no file: a definition of this size is sent as one.
    private static let mostText = 65_536, mostFields = 200

    init(folder: String, limits: ServiceLimits) {
        self.folder = folder
        self.limits = limits
    }

    mutating func take(_ event: Multipart.Event) throws {
        switch event {
        case .part(let field, let name):
            self.field = field
            text = []
            guard let name else {
                guard upload.fields.count < Self.mostFields else {
                    throw Problem.bad("the form has too many fields")
                }
                return
            }
            // A form's empty file field sends a part without a name.
            if !name.isEmpty { try begin(name) }
        case .bytes(let bytes):
            guard file != nil else {
                text += bytes
                guard text.count <= Self.mostText else {
                    throw Problem.limit(.contentTooLarge, "field", "the field \(field) is too long")
                }
                return
            }
            try write(bytes)
        case .endOfPart: try endPart()
        case .end: break
        }
    }

    private mutating func endPart() throws {
        guard let file else {
            if !text.isEmpty || upload.fields[field] == nil {
                guard let text = String(validating: text, as: UTF8.self), !text.contains("\0") else {
                    throw Problem.bad("the field \(field.prefix(80)) is no text in UTF-8")
                }
                upload.fields[field] = text
            }
            return
        }
        close(file.descriptor)
        var hash = file.hash
        upload.files.append(
            Upload.File(
                field: field, name: file.name, path: file.path, size: file.size,
                sha256: hash.finished()))
        self.file = nil
    }

    private mutating func begin(_ name: String) throws {
        guard upload.files.count < limits.files else {
            throw Problem.limit(.contentTooLarge, "files", "more than \(limits.files) files")
        }
        // Some browsers on Windows send the whole path.
        let name = name.contains("\\") ? name.split(separator: "\\").last.map(String.init) ?? name : name
        if let words = SafePath.fault(of: name) {
            throw Problem.bad("a file may not be called \"\(name.prefix(80))\"", detail: "its name \(words)")
        }
        guard !upload.files.contains(where: { $0.name == name }) else {
            throw Problem.bad("two files are called \"\(name)\"")
        }
        let path = "\(folder)/\(upload.files.count)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError("\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
        file = (name, path, descriptor, 0, SHA256())
    }

    private mutating func write(_ bytes: [UInt8]) throws {
        guard let descriptor = file?.descriptor else { return }
        file?.size += bytes.count
        guard file?.size ?? 0 <= limits.fileBytes else {
            close(descriptor)
            throw Problem.limit(
                .contentTooLarge, "file-bytes", "a file is larger than \(limits.fileBytes) bytes")
        }
        file?.hash.take(bytes)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw StoreError("an upload cannot be written: \(reason)")
            }
            written += count
        }
    }
}

/// Ends work that takes too long.
enum Deadline {
    static func within<Result: Sendable>(
        _ seconds: Double, limit: String, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Problem.limit(.requestTimeout, limit, "it took longer than \(Int(seconds)) s")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}
