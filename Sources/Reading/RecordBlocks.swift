import CScan
import Datasets
import Declarations
import Glibc

/// The text of a file as UTF-8 in one block of memory that is filled again and again; what is left of an
/// unfinished record moves to its front.
struct RecordBlocks: ~Copyable {
    /// The longest record: more is a mistake or an attack, and memory stays bounded.
    static let recordLimit = 1 << 20
    /// Half of a core's second cache, or less.
    static let blockSize = 256 << 10

    fileprivate var file: BlockFile
    private let declared: TextEncoding?
    private let blockSize: Int
    /// Known once the first bytes are.
    private var decoding: TextDecoding?
    fileprivate var block: TextBlock
    var base: UnsafeMutablePointer<UInt8> { block.base }
    fileprivate(set) var start = 0
    fileprivate(set) var end = 0
    fileprivate(set) var isLast = false
    fileprivate var raw: [UInt8] = []
    private var decoded: [UInt8] = []

    /// Opens a file.
    init(_ rowFile: RowFile, blockSize: Int = RecordBlocks.blockSize) throws(Findings) {
        file = try BlockFile(rowFile)
        declared = rowFile.declared.encoding
        self.blockSize = blockSize
        block = TextBlock(blockSize: blockSize)
    }

    /// How many bytes of the file are still to be read; 0 where that cannot be known.
    var remaining: Int { file.remaining }

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
            into: UnsafeMutableRawBufferPointer(start: base + end, count: blockSize))
        isLast = count == 0
        let fresh = UnsafeRawBufferPointer(start: base + end, count: count)
        if let decoding { take(fresh, decoding) } else { takeFirst(fresh) }
        // The scanner stops at this line end and may look at the bytes behind it.
        base[end] = 0x0A
        for offset in 1..<TextBlock.margin { base[end + offset] = 0 }
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

extension RecordBlocks {
    /// How far whole records reach, and what stands there.
    func survey(delimiter: UInt8) -> cscan_stretch {
        var found = cscan_survey(RowBatch.way, base, start, end, delimiter)
        if isLast { found.record_end = end }
        return found
    }

    /// Gives the block away for another one, which begins with what stands behind `place`.
    mutating func exchange(_ other: inout TextBlock, from place: Int) {
        memcpy(other.base, base + place, end - place)
        swap(&block, &other)
        (start, end) = (0, end - place)
    }

    /// Where reading stands.
    struct Mark {
        fileprivate var file: Int
        fileprivate var text: [UInt8], raw: [UInt8]
    }

    var mark: Mark {
        Mark(
            file: file.offset, text: Array(UnsafeBufferPointer(start: base + start, count: end - start)),
            raw: raw)
    }

    /// Reads again from a mark on.
    mutating func rewind(to mark: Mark) throws(Findings) {
        try file.rewind(to: mark.file)
        (start, end, isLast) = (0, mark.text.count, false)
        raw = mark.raw
        mark.text.withUnsafeBufferPointer { text in
            if let first = text.baseAddress { memcpy(base, first, text.count) }
        }
    }
}

/// Memory for a block of text: a record of the greatest length and what is read after it, with a margin on
/// both sides that may be looked at.
struct TextBlock: ~Copyable {
    static let margin = 80
    private let whole: UnsafeMutablePointer<UInt8>
    var base: UnsafeMutablePointer<UInt8> { whole + Self.margin }

    init(blockSize: Int) {
        // A byte of the file becomes three of UTF-8 at most.
        whole = .allocate(capacity: RecordBlocks.recordLimit + 4 * blockSize + 3 * Self.margin)
        // A record begins behind a line end.
        whole.initialize(repeating: 0x0A, count: Self.margin)
    }

    deinit { whole.deallocate() }
}
