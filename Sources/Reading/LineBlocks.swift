import Declarations
import Glibc

/// The lines of a file, each whole in memory of its own, where it may be changed.
struct LineBlocks: ~Copyable {
    private static let blockSize = 256 << 10
    /// Behind the last line, for numbers that grow and for sinks that read on.
    static let behind = 4 << 10

    private let file: FileBytes
    private let limit: Int
    private let base: UnsafeMutablePointer<UInt8>
    private let line: UnsafeMutablePointer<UInt8>
    private var offset = 0, start = 0, end = 0
    /// Number of the line that was read last.
    private(set) var number = 0

    init(_ file: consuming FileBytes, limit: Int) {
        self.file = file
        self.limit = limit
        base = .allocate(capacity: limit + Self.blockSize)
        line = .allocate(capacity: limit + Self.blockSize + Self.behind)
    }

    deinit {
        base.deallocate()
        line.deallocate()
    }

    /// The next line without its end; `behind` bytes behind it may be written to as well. Nil after the last.
    /// - Throws: that a line is longer than the limit.
    mutating func next() throws(Findings) -> UnsafeMutableBufferPointer<UInt8>? {
        var searched = start
        while true {
            if let found = memchr(base + searched, 0x0A, end - searched) {
                let stop = found.assumingMemoryBound(to: UInt8.self) - base
                return take(upTo: stop, next: stop + 1)
            }
            if offset >= file.count { return start < end ? take(upTo: end, next: end) : nil }
            guard end - start <= limit else {
                throw Findings(
                    .error(
                        "the line has more than \(limit) bytes",
                        hint: "if the file is sound, raise \"record-bytes\" under \"limits\"",
                        at: SourcePlace(file: file.path, line: number + 1, column: 1)))
            }
            memmove(base, base + start, end - start)
            (start, end) = (0, end - start)
            searched = end
            let count = try file.read(
                at: offset, into: UnsafeMutableRawBufferPointer(start: base + end, count: Self.blockSize))
            // A file that shrinks while it is read ends here.
            offset = count == 0 ? file.count : offset + count
            end += count
        }
    }

    private mutating func take(upTo stop: Int, next: Int) -> UnsafeMutableBufferPointer<UInt8> {
        var from = start, to = stop
        number += 1
        if number == 1, to - from >= 3, base[from] == 0xEF, base[from + 1] == 0xBB, base[from + 2] == 0xBF {
            from += 3
        }
        if to > from, base[to - 1] == 0x0D { to -= 1 }
        start = next
        memcpy(line, base + from, to - from)
        memset(line + (to - from), 0, 64)
        return UnsafeMutableBufferPointer(start: line, count: to - from)
    }
}
