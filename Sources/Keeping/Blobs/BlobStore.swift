/// Bytes by their SHA-256: uploads and results. What is in it is whole, and never changes.
public protocol BlobStore: Sendable {
    /// Takes a finished file in, unless the same bytes are there.
    /// - Parameter path: a file that nobody else writes; it may be moved away.
    func take(_ path: String, sha256: String) async throws

    /// A file of this machine with the bytes; nil where there are none. Not to be changed.
    func file(_ sha256: String) async throws -> String?

    /// Forgets bytes that nobody asks for any more.
    func remove(_ sha256: String) async throws

    /// The hashes of all that was taken in before a moment.
    func all(before: Milliseconds) async throws -> [String]
}
