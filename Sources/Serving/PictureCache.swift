import NIOCore
import Synchronization
import Working

/// Finished files that were asked for lately, by what they were made of.
final class PictureCache: Sendable {
    struct Entry: Sendable {
        var bytes: ByteBuffer
        var type: String
        /// SHA-256 of the bytes, in quotes.
        var etag: String
    }

    /// What a file was made of.
    enum Key: Hashable, Sendable {
        /// A file by itself: the digest of the report's version, and what was ordered.
        case file(String, Order)
        /// One of the pages of a report, from 1; nil: the places of their numbers.
        case page(PagePictures.Key, Int?)
    }

    private struct Board {
        var entries: [Key: (entry: Entry, used: UInt64)] = [:]
        var bytes = 0
        var clock: UInt64 = 0
        var hits = 0
        var misses = 0
    }

    private let most: Int
    private let board = Mutex(Board())

    /// - Parameter bytes: the most that it holds.
    init(bytes: Int) { most = bytes }

    subscript(_ key: Key) -> Entry? {
        board.withLock { board in
            guard let found = board.entries[key] else {
                board.misses += 1
                return nil
            }
            board.clock += 1
            board.hits += 1
            board.entries[key]?.used = board.clock
            return found.entry
        }
    }

    func keep(_ entry: Entry, for key: Key) {
        let size = entry.bytes.readableBytes
        guard size <= most / 8 else { return }
        board.withLock { board in
            if let old = board.entries[key] { board.bytes -= old.entry.bytes.readableBytes }
            board.clock += 1
            board.entries[key] = (entry, board.clock)
            board.bytes += size
            guard board.bytes > most else { return }
            // A tenth at a time: sorting for each would cost more than it saves.
            let oldest = board.entries.sorted { $0.value.used < $1.value.used }
            for (key, value) in oldest {
                guard board.bytes > most / 10 * 9 else { break }
                board.entries[key] = nil
                board.bytes -= value.entry.bytes.readableBytes
            }
        }
    }

    func forget(_ key: Key) {
        board.withLock { board in
            guard let old = board.entries.removeValue(forKey: key) else { return }
            board.bytes -= old.entry.bytes.readableBytes
        }
    }

    /// Bytes held, questions answered, questions not answered.
    var state: (bytes: Int, hits: Int, misses: Int) { board.withLock { ($0.bytes, $0.hits, $0.misses) } }
}
