import Glibc
import Reading

/// Blobs in a store that several nodes share and that speaks as Amazon's S3 does, with those used last on
/// this machine's disk. What comes from there is a file only once its bytes are those of its name.
///
/// Sweeping: a store cannot be asked to remove only what is still old, so that `remove(_:ifBefore:)` asks
/// first and removes then. Who takes bytes in again that are older than half an hour sends them again, and
/// is then not swept for an hour.
public final class S3Blobs: BlobStore {
    private let bucket: S3Bucket
    private let cache: BlobCache
    private let clock: @Sendable () -> Milliseconds

    /// - Parameters:
    ///   - cache: a folder of this node's own.
    ///   - clock: the time that signs requests.
    public init(_ setting: S3Setting, cache: String, clock: @escaping @Sendable () -> Milliseconds) throws {
        bucket = try S3Bucket(setting, clock: clock)
        self.cache = try BlobCache(folder: cache, most: setting.cacheBytes)
        self.clock = clock
    }

    public func take(_ path: String, sha256: String) async throws {
        _ = try BlobName.check(sha256)
        let size = try await onDisk {
            let file = try OpenFile.reading(path)
            guard try file.sha256() == sha256 else {
                throw StoreError("\(path): its bytes are not those of \(sha256)")
            }
            return Int(try file.status().st_size)
        }
        let known = try await bucket.look(sha256)
        let isYoung = known.map { clock() - $0.changed < 1_800_000 && $0.size == size } ?? false
        if !isYoung { try await bucket.put(path, sha256: sha256) }
        try await cache.take(path, sha256: sha256)
    }

    public func file(_ sha256: String) async throws -> String? {
        if let path = try await cache.file(try BlobName.check(sha256)) { return path }
        let path = cache.unfinished()
        defer { unlink(path) }
        guard try await bucket.get(sha256, to: path) else { return nil }
        try await cache.take(path, sha256: sha256)
        return try await cache.file(sha256)
    }

    public func remove(_ sha256: String, ifBefore moment: Milliseconds) async throws -> Bool {
        guard let known = try await bucket.look(try BlobName.check(sha256)), known.changed < moment else {
            return false
        }
        try await bucket.delete(sha256)
        try await cache.remove(sha256)
        return true
    }

    public func all(before: Milliseconds) async throws -> [String] {
        try await bucket.list().filter { $0.changed < before }.map(\.name)
    }

    public func removeUnfinished(before: Milliseconds) async throws {
        try await cache.removeUnfinished(before: before)
    }

    /// Ends all connections.
    public func close() async { await bucket.close() }
}
