import Glibc
import Reading

/// A file that is open, closed with its value's end; its errors name it.
final class OpenFile {
    let descriptor: Int32
    let path: String

    /// A file that is there: no link to one, and no other thing.
    static func reading(_ path: String) throws -> OpenFile {
        let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw StoreError("\(path): is no file") }
        return file
    }

    /// A new one that only this process's user may read.
    static func writing(_ path: String) throws -> OpenFile {
        try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
    }

    private init(_ path: String, _ flags: Int32) throws {
        self.path = path
        descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { throw FileProblem.error(path, "cannot be opened") }
    }

    deinit { close(descriptor) }

    func status() throws -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem.error(path, "cannot be read") }
        return status
    }

    /// All its bytes, in pieces.
    func eachPiece(_ body: ([UInt8]) throws -> Void) throws {
        while true {
            let bytes = try read(262_144)
            if bytes.isEmpty { return }
            try body(bytes)
        }
    }

    private func read(_ most: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while true {
                let found = Glibc.read(descriptor, buffer.baseAddress, most)
                if found < 0, errno == EINTR { continue }
                guard found >= 0 else { throw FileProblem.error(path, "cannot be read") }
                count = found
                return
            }
        }
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileProblem.error(path, "cannot be written") }
                rest = rest.dropFirst(count)
            }
        }
    }

    func flush() throws {
        guard fsync(descriptor) == 0 else { throw FileProblem.error(path, "cannot be written") }
    }

    func sha256() throws -> String {
        var hash = SHA256()
        try eachPiece { hash.take($0) }
        return hash.finished()
    }
}

/// What the system says of a file, in our words.
enum FileProblem {
    static func error(_ path: String, _ what: String) -> StoreError {
        StoreError("\(path): \(what): \(String(cString: strerror(errno)))")
    }

    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw error(path, "the folder cannot be made")
    }

    /// A name that survives a loss of power.
    static func flushFolder(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw error(path, "cannot be read") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw error(path, "cannot be written") }
    }

    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
