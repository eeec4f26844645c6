import Glibc

/// Writes files so that each appears whole or not at all: all go to temporary names beside their places
/// first, and are renamed when every one is safely on the disk.
public enum WholeFiles {
    /// A file to be written: path and bytes.
    public struct File: Sendable {
        public var path: String
        public var bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Writes all or none; folders on the way are made.
    /// - Throws: `WriteError` with the path and the system's reason; nothing half-written stays behind.
    public static func write(_ files: [File]) throws(WriteError) {
        var temporary: [String] = []
        do throws(WriteError) {
            for file in files {
                try makeFolders(for: file.path)
                let name = file.path + ".\(getpid()).part"
                temporary.append(name)
                try write(file.bytes, to: name, for: file.path)
            }
            for (file, name) in zip(files, temporary) where rename(name, file.path) != 0 {
                throw WriteError(path: file.path)
            }
        } catch {
            for name in temporary { unlink(name) }
            throw error
        }
    }

    /// The bytes of a file; nil where it cannot be read.
    public static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
    }

    /// Writes a temporary file for a path.
    /// - Parameter isSynced: it is safely on the disk when this returns.
    static func write(_ bytes: [UInt8], to name: String, for path: String, isSynced: Bool = true)
        throws(WriteError)
    {
        let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WriteError(path: path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = WriteError(path: path)
                close(descriptor)
                throw error
            }
            written += count
        }
        guard !isSynced || fsync(descriptor) == 0 || errno == EINVAL else {
            let error = WriteError(path: path)
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw WriteError(path: path) }
    }

    static func makeFolders(for path: String) throws(WriteError) {
        var folder = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            folder += part + "/"
            if mkdir(folder, 0o755) != 0, errno != EEXIST { throw WriteError(path: folder) }
        }
    }
}

/// A file that could not be written, and the system's reason.
public struct WriteError: Error, Sendable, Hashable {
    public var path: String
    public var reason: String

    init(path: String) {
        self.path = path
        reason = String(cString: strerror(errno))
    }
}
