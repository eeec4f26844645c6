import Datasets
import Declarations
import Glibc

/// The text of a file as UTF-8 in one block of memory that is filled again and again; what is left of an
/// unfinished record moves to its front.
struct RecordBlocks: ~Copyable {
    /// The longest record: more is a mistake or an attack, and memory stays bounded.
    static let recordLimit = 1 << 20
    private static let blockSize = 256 << 10

    private var file: BlockFile
    private let declared: TextEncoding?
    /// Known once the first bytes are.
    private var decoding: TextDecoding?
    let base: UnsafeMutablePointer<UInt8>
    private(set) var start = 0
    private(set) var end = 0
    private(set) var isLast = false
    private var raw: [UInt8] = []
    private var decoded: [UInt8] = []

    /// Opens a file.
    init(_ rowFile: RowFile) throws(Findings) {
        file = try BlockFile(rowFile)
        declared = rowFile.declared.encoding
        base = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.recordLimit + 4 * Self.blockSize + 16)
    }

    deinit { base.deallocate() }

    /// Everything up to `place` has been taken.
    mutating func take(upTo place: Int) { start = place }

    /// Fills the block after what is left of it.
    /// - Returns: where the new text begins; nil if the unfinished record is over the limit.
    mutating func fill() throws(Findings) -> Int? {
        let kept = end - start
        guard kept <= Self.recordLimit else { return nil }
        memmove(base, base + start, kept)
        (start, end) = (0, kept)
        let count = try file.read(
            into: UnsafeMutableRawBufferPointer(start: base + end, count: Self.blockSize))
        isLast = count == 0
        let fresh = UnsafeRawBufferPointer(start: base + end, count: count)
        if let decoding { take(fresh, decoding) } else { takeFirst(fresh) }
        // The scanner stops at this line end and may look at the bytes behind it.
        base[end] = 0x0A
        for offset in 1..<16 { base[end + offset] = 0 }
        return kept
    }

    /// The first bytes say how the text is written.
    private mutating func takeFirst(_ fresh: UnsafeRawBufferPointer) {
        let found = TextDecoding(firstBytes: fresh, declared: declared)
        decoding = found
        if found.encoding == .utf8 {
            (start, end) = (found.markLength, fresh.count)
        } else {
            take(UnsafeRawBufferPointer(rebasing: fresh.dropFirst(found.markLength)), found)
        }
    }

    private mutating func take(_ fresh: UnsafeRawBufferPointer, _ decoding: TextDecoding) {
        guard decoding.encoding != .utf8 else {
            end += fresh.count
            return
        }
        raw.append(contentsOf: fresh)
        decoded.removeAll(keepingCapacity: true)
        let used = raw.withUnsafeBytes { decoding.decode($0, into: &decoded, isLast: isLast) }
        raw.removeFirst(used)
        decoded.withUnsafeBufferPointer { text in
            if let first = text.baseAddress { memcpy(base + end, first, text.count) }
        }
        end += decoded.count
    }
}
