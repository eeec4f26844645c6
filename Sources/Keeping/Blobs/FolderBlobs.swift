import Glibc

/// Blobs in a folder, as `ab/abcdef…`: on this machine's disk, or one that several nodes share.
public struct FolderBlobs: BlobStore {
    private let folder: String

    public init(folder: String) throws {
        self.folder = folder
        try Self.makeFolder(folder)
    }

    private func path(_ sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

    public func take(_ path: String, sha256: String) async throws {
        let target = self.path(sha256)
        guard access(target, F_OK) != 0 else {
            // Asked for again, so not old: who sweeps leaves it.
            utimes(target, nil)
            return
        }
        try Self.makeFolder("\(folder)/\(sha256.prefix(2))")
        try Self.flush(path)
        guard rename(path, target) == 0 else {
            throw StoreError("\(target): cannot be written: \(String(cString: strerror(errno)))")
        }
        try Self.flush("\(folder)/\(sha256.prefix(2))")
    }

    public func file(_ sha256: String) async throws -> String? {
        let path = path(sha256)
        return access(path, R_OK) == 0 ? path : nil
    }

    public func remove(_ sha256: String) async throws { unlink(path(sha256)) }

    public func all(before: Milliseconds) async throws -> [String] {
        var all: [String] = []
        for outer in Self.names(in: folder) {
            for name in Self.names(in: "\(folder)/\(outer)") {
                var status = stat()
                guard stat("\(folder)/\(outer)/\(name)", &status) == 0 else { continue }
                if Int64(status.st_mtim.tv_sec) * 1000 < before { all.append(name) }
            }
        }
        return all
    }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw StoreError("\(path): the folder cannot be made: \(String(cString: strerror(errno)))")
    }

    /// A name that survives a loss of power leads to bytes that do.
    private static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StoreError("\(path): cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StoreError("\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
