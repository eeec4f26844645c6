import Dispatch

/// Bytes by their SHA-256: uploads and results. What is in it is whole, and never changes.
public protocol BlobStore: Sendable {
    /// Takes a finished file in. Where the same bytes are there they count as taken in now.
    /// - Parameter path: a file that nobody else writes; it may be moved away.
    /// - Throws: `StoreError` where the file's bytes are others, or cannot be kept.
    func take(_ path: String, sha256: String) async throws

    /// A file of this machine with the bytes; nil where there are none. Not to be changed.
    func file(_ sha256: String) async throws -> String?

    /// Forgets bytes that nobody asks for any more.
    func remove(_ sha256: String) async throws

    /// Forgets bytes unless they were taken in, for the first time or again, at or after a moment.
    /// - Returns: whether they went.
    func remove(_ sha256: String, ifBefore moment: Milliseconds) async throws -> Bool

    /// The hashes of all that was taken in before a moment.
    func all(before: Milliseconds) async throws -> [String]

    /// Removes what was begun before a moment and never finished, as a node leaves it that is killed.
    func removeUnfinished(before: Milliseconds) async throws
}

extension BlobStore {
    public func remove(_ sha256: String) async throws { _ = try await remove(sha256, ifBefore: .max) }
}

/// Work that waits for a disk, on a thread that may wait.
func onDisk<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Swift.Result { try work() }) }
    }
}

/// Names of blobs are hashes and nothing else: no path is made of anything that came from outside.
enum BlobName {
    static func check(_ sha256: String) throws -> String {
        guard isHash(sha256) else { throw StoreError("\"\(sha256.prefix(80))\" is no SHA-256") }
        return sha256
    }

    static func isHash(_ name: some StringProtocol) -> Bool {
        name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
