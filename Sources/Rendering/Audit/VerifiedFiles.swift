import Finishing
import Glibc
import Synchronization

/// Files that were unpacked once and found to be what they should be, with the bytes that they were packed
/// as: thousands of documents carry the same ones, and the same packed bytes say the same again.
final class VerifiedFiles: Sendable {
    private struct Pair {
        var plain: [UInt8]
        var stored: [UInt8]
    }

    private let pairs = Mutex<[String: Pair]>([:])

    /// Larger ones, which few documents carry, are not kept twice.
    private static let limit = 1 << 20

    /// Whether a stored file is one that was given, to the byte.
    func verify(_ stored: PDFContents.StoredFile, is given: Attachment) -> Bool {
        let known = pairs.withLock { $0[given.path] }
        if stored.isPacked, let known, Self.areAlike(known.stored, stored.stored), known.plain == given.bytes
        {
            return true
        }
        guard let bytes = try? stored.bytes(), bytes == given.bytes else { return false }
        if stored.isPacked, stored.stored.count < Self.limit {
            let pair = Pair(plain: given.bytes, stored: Array(stored.stored))
            pairs.withLock { $0[given.path] = pair }
        }
        return true
    }

    private static func areAlike(_ one: [UInt8], _ other: ArraySlice<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        return one.withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                one.isEmpty || memcmp(one.baseAddress!, other.baseAddress!, one.count) == 0
            }
        }
    }
}
