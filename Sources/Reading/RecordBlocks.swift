import Datasets
import Declarations
import Glibc

/// The text of a file as UTF-8 in one block of memory that is filled again and again; what is left of an unfinished
/// record moves to its front.
struct RecordBlocks: ~Copyable {
    /// The longest record: more is a mistake or an attack, and memory stays bounded.
    static let recordLimit = 1 << 20
    private static let blockSize = 256 << 10

    private let file: BlockFile
    private let decoding: TextDecoding
    let base: UnsafeMutablePointer<UInt8>
    private(set) var start = 0
    private(set) var end = 0
    private(set) var isLast = false
    private var raw: [UInt8] = []
    private var decoded: [UInt8] = []
    private var firstRead: Int

    /// Opens a file and finds out how its text is written.
    init(_ rowFile: RowFile) throws(Findings) {
        file = try BlockFile(rowFile.path)
        let capacity = Self.recordLimit + 3 * Self.blockSize + 16
        base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        do throws(Findings) {
            firstRead = try file.read(into: UnsafeMutableRawBufferPointer(start: base, count: Self.blockSize))
        } catch {
            base.deallocate()
            throw error
        }
        decoding = TextDecoding(firstBytes: UnsafeRawBufferPointer(start: base, count: firstRead),
                                declared: rowFile.declared.encoding)
    }

    deinit { base.deallocate() }

    /// Everything up to `place` has been taken.
    mutating func take(upTo place: Int) { start = place }

    /// Fills the block after what is left of it.
    /// - Returns: where the new text begins; nil if the unfinished record is over the limit.
    mutating func fill() throws(Findings) -> Int? {
        let kept = end - start
        guard kept <= Self.recordLimit else { return nil }
        if firstRead < 0 { memmove(base, base + start, kept) }
        (start, end) = (0, kept)
        if decoding.encoding == .utf8 { try fillDirectly() } else { try fillDecoded() }
        // The scanner stops at this line end and may look at the bytes behind it.
        base[end] = 0x0A
        for offset in 1..<16 { base[end + offset] = 0 }
        return kept
    }

    private mutating func fillDirectly() throws(Findings) {
        if firstRead >= 0 {
            (start, end) = (decoding.markLength, firstRead)
            isLast = firstRead == 0
            firstRead = -1
            return
        }
        let count = try file.read(into: UnsafeMutableRawBufferPointer(start: base + end, count: Self.blockSize))
        end += count
        isLast = count == 0
    }

    private mutating func fillDecoded() throws(Findings) {
        var count = 0
        if firstRead >= 0 {
            count = firstRead
            raw = Array(UnsafeRawBufferPointer(start: base, count: count).dropFirst(decoding.markLength))
            firstRead = -1
        } else {
            let space = UnsafeMutableRawBufferPointer(start: base + end, count: Self.blockSize)
            count = try file.read(into: space)
            raw.append(contentsOf: space[..<count])
        }
        isLast = count == 0
        decoded.removeAll(keepingCapacity: true)
        let used = raw.withUnsafeBytes { decoding.decode($0, into: &decoded, isLast: isLast) }
        raw.removeFirst(used)
        decoded.withUnsafeBufferPointer { text in
            if let first = text.baseAddress { memcpy(base + end, first, text.count) }
        }
        end += decoded.count
    }
}
