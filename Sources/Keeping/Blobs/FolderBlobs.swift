import Glibc

/// Blobs in a folder, as `ab/abcdef…`: on this machine's disk, or one that several nodes share.
public struct FolderBlobs: BlobStore {
    private let folder: String

    /// Opens the folder, or makes it, and removes what a node of this machine that was killed has left half.
    public init(folder: String) throws {
        self.folder = folder
        try FileProblem.makeFolder(folder)
        removeUnfinished { UnfinishedName.isOfTheDead($0) }
    }

    private func path(_ sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

    public func take(_ path: String, sha256: String) async throws {
        let target = self.path(try BlobName.check(sha256))
        try await onDisk { try take(path, sha256: sha256, to: target) }
    }

    private func take(_ path: String, sha256: String, to target: String) throws {
        let source = try OpenFile.reading(path)
        let status = try source.status()
        guard try source.sha256() == sha256 else {
            throw StoreError("\(path): its bytes are not those of \(sha256)")
        }
        // Asked for again, so not old: who sweeps leaves it. One of another size is damaged, and replaced.
        var known = stat()
        if stat(target, &known) == 0, known.st_size == status.st_size, utimes(target, nil) == 0 { return }
        let place = "\(folder)/\(sha256.prefix(2))"
        try FileProblem.makeFolder(place)
        // A file with a second name could be changed by it.
        if status.st_nlink == 1 {
            try source.flush()
            if rename(path, target) == 0 {
                utimes(target, nil)
                return try FileProblem.flushFolder(place)
            }
            guard errno == EXDEV else { throw FileProblem.error(target, "cannot be written") }
        }
        try copy(path, sha256: sha256, to: target, in: place)
        unlink(path)
    }

    /// From another file system: under a name that nobody asks for, until it is whole and on the disk.
    private func copy(_ path: String, sha256: String, to target: String, in place: String) throws {
        let unfinished = place + "/" + UnfinishedName.make()
        do {
            let copied = try OpenFile.writing(unfinished)
            try OpenFile.reading(path).eachPiece { try copied.write($0) }
            try copied.flush()
            guard try OpenFile.reading(unfinished).sha256() == sha256 else {
                throw StoreError("\(path): was changed while it was taken in")
            }
            guard rename(unfinished, target) == 0 else {
                throw FileProblem.error(target, "cannot be written")
            }
        } catch {
            unlink(unfinished)
            throw error
        }
        try FileProblem.flushFolder(place)
    }

    public func file(_ sha256: String) async throws -> String? {
        let path = path(try BlobName.check(sha256))
        return access(path, R_OK) == 0 ? path : nil
    }

    public func remove(_ sha256: String, ifBefore moment: Milliseconds) async throws -> Bool {
        let path = path(try BlobName.check(sha256))
        // Out of the way first, then looked at: who takes the same bytes in meanwhile puts them there anew.
        let aside = "\(folder)/\(sha256.prefix(2))/" + UnfinishedName.make()
        var status = stat()
        guard stat(path, &status) == 0, Self.time(status) < moment, rename(path, aside) == 0 else {
            return false
        }
        guard stat(aside, &status) == 0 else { return false }
        if Self.time(status) >= moment {
            // Taken in again after all. The same bytes lie there, if any do.
            rename(aside, path)
            return false
        }
        unlink(aside)
        return true
    }

    public func all(before: Milliseconds) async throws -> [String] {
        try await onDisk { entries().filter { $0.changed < before }.map(\.name) }
    }

    /// All that is there, and what is known of it.
    func entries() -> [(name: String, path: String, size: Int, changed: Milliseconds)] {
        FileProblem.names(in: folder).flatMap { outer in
            FileProblem.names(in: "\(folder)/\(outer)").filter(BlobName.isHash).compactMap { name in
                var status = stat()
                let path = "\(folder)/\(outer)/\(name)"
                guard stat(path, &status) == 0 else { return nil }
                return (name, path, Int(status.st_size), Self.time(status))
            }
        }
    }

    public func removeUnfinished(before: Milliseconds) async throws {
        try await onDisk {
            removeUnfinished {
                var status = stat()
                return stat($0, &status) == 0 && Self.time(status) < before
            }
        }
    }

    private func removeUnfinished(_ isToGo: (String) -> Bool) {
        for outer in FileProblem.names(in: folder) {
            for name in FileProblem.names(in: "\(folder)/\(outer)") where UnfinishedName.isOne(name) {
                let path = "\(folder)/\(outer)/\(name)"
                if isToGo(path) { unlink(path) }
            }
        }
    }

    /// Of the last change of the bytes, or of the last time they were taken in.
    private static func time(_ status: stat) -> Milliseconds {
        Int64(status.st_mtim.tv_sec) * 1_000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    }
}

/// The name of a file that is not whole yet: which process makes it, on which machine.
enum UnfinishedName {
    private static let start = ".unfinished-"

    static func make() -> String {
        let tail = Identifier.make("u", at: 0).suffix(16)
        return "\(start)\(getpid())-\(tail)-\(machine)"
    }

    static func isOne(_ name: String) -> Bool { name.hasPrefix(start) }

    /// Whether the process that made a file is one of this machine and is there no more.
    static func isOfTheDead(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.dropFirst(start.count).split(separator: "-", maxSplits: 2)
        guard parts.count == 3, parts[2] == machine, let process = Int32(parts[0]) else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    private static let machine: String = {
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, 255)
        return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }()
}
