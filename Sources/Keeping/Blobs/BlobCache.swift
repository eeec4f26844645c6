import Glibc
import Synchronization

/// Blobs that are somewhere else too: the ones used last, as many as there is room for.
final class BlobCache: Sendable {
    private let blobs: FolderBlobs
    private let folder: String
    private let most: Int
    /// Bytes in the folder, as far as is known; counted anew whenever they are too many.
    private let held: Mutex<Int>

    init(folder: String, most: Int) throws {
        blobs = try FolderBlobs(folder: folder)
        self.folder = folder
        self.most = most
        held = Mutex(0)
        let total = blobs.entries().reduce(0) { $0 + $1.size }
        held.withLock { $0 = total }
    }

    /// A name for a file on its way in, on the same file system.
    func unfinished() -> String {
        let place = folder + "/in"
        mkdir(place, 0o700)
        return place + "/" + UnfinishedName.make()
    }

    func file(_ sha256: String) async throws -> String? {
        guard let path = try await blobs.file(sha256) else { return nil }
        // Used now: it goes last.
        utimes(path, nil)
        return path
    }

    func take(_ path: String, sha256: String) async throws {
        var status = stat()
        let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
        try await blobs.take(path, sha256: sha256)
        let isTooMuch = held.withLock {
            $0 += size
            return $0 > most
        }
        if isTooMuch { try await onDisk { self.makeRoom(leaving: sha256) } }
    }

    func remove(_ sha256: String) async throws { try await blobs.remove(sha256) }

    func removeUnfinished(before: Milliseconds) async throws {
        try await blobs.removeUnfinished(before: before)
    }

    /// The ones used longest ago go, to nine tenths of the room. Whoever has one open keeps it, and who was
    /// told of one within the last minute may be about to open it.
    private func makeRoom(leaving kept: String) {
        let young = Int64(time(nil) - 60) * 1_000
        let entries = blobs.entries().sorted { ($0.changed, $0.name) < ($1.changed, $1.name) }
        var total = entries.reduce(0) { $0 + $1.size }
        for entry in entries where total > most / 10 * 9 && entry.name != kept && entry.changed < young {
            unlink(entry.path)
            total -= entry.size
        }
        held.withLock { $0 = total }
    }
}
