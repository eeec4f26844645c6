import Datasets
import Declarations
import Glibc
import Synchronization

/// Threads that read the rest of a file together: each takes the next block, with its whole records, and has
/// a part of the sink for them.
struct ReadingTeam {
    private let file: RowFile
    private let delimiter: UInt8
    private let width: Int
    private let workers: Int
    private let blockSize: Int

    init(_ file: RowFile, delimiter: UInt8, width: Int, workers: Int, blockSize: Int) {
        self.file = file
        self.delimiter = delimiter
        self.width = width
        self.workers = workers
        self.blockSize = blockSize
    }

    /// Reads all rows that are left.
    /// - Parameter line: of the first of them.
    /// - Returns: false where they must be read in order; blocks and sink are then as before.
    func read(
        _ blocks: inout RecordBlocks, _ line: Int, _ sink: inout some RowSink
    ) throws(Findings) -> Bool {
        let mark = blocks.mark
        let parts = withUnsafeMutablePointer(to: &blocks) { blocks in
            shares(BlockDesk(blocks, file, delimiter, line), sink)
        }
        if let parts, sink.join(parts) { return true }
        try blocks.rewind(to: mark)
        return false
    }

    /// What each worker's part of the sink has read; nil where a record is wrong.
    private func shares<Sink: RowSink>(_ desk: BlockDesk, _ sink: Sink) -> [Sink]? {
        let shares = (0..<workers).compactMap { _ in
            sink.part().map {
                Share(desk, RecordWalker(file, delimiter: delimiter, width: width), blockSize, $0)
            }
        }
        var threads: [pthread_t] = []
        for share in shares.dropFirst() {
            let task = Unmanaged.passRetained(share as ReadingTask)
            var thread = pthread_t()
            let started = pthread_create(
                &thread, nil,
                { context in
                    if let context { Unmanaged<ReadingTask>.fromOpaque(context).takeRetainedValue().run() }
                    return nil
                }, task.toOpaque())
            // A thread that the system refuses is missed, not waited for: the others do its work.
            if started == 0 { threads.append(thread) } else { task.release() }
        }
        shares.first?.run()
        for thread in threads { pthread_join(thread, nil) }
        return desk.isSpoiled ? nil : shares.map(\.sink)
    }
}

/// What a thread does.
private class ReadingTask {
    func run() {}
}

/// Gives out the blocks of a file, one after the other.
/// All that changes is touched under the lock only, and the blocks outlive the threads.
private final class BlockDesk {
    private let lock = Mutex(())
    private let blocks: UnsafeMutablePointer<RecordBlocks>
    private let file: RowFile
    private let delimiter: UInt8
    private var line: Int
    private var isOver = false
    /// Whether something is wrong with a record.
    private(set) var isSpoiled = false

    init(
        _ blocks: UnsafeMutablePointer<RecordBlocks>, _ file: RowFile, _ delimiter: UInt8, _ line: Int
    ) {
        self.blocks = blocks
        self.file = file
        self.delimiter = delimiter
        self.line = line
    }

    /// Puts the next block that has whole records into `own`; nil at the end.
    func next(_ own: inout TextBlock) -> RecordSpan? {
        lock.withLock { _ in
            while !isOver {
                do throws(Findings) {
                    _ = try blocks.pointee.fillOrFail(file, line)
                    let span = try blocks.pointee.span(file, delimiter, line)
                    isOver = blocks.pointee.isLast
                    guard span.records.end > span.records.start else { continue }
                    line += span.lines
                    blocks.pointee.exchange(&own, from: span.records.end)
                    return span.records
                } catch {
                    (isOver, isSpoiled) = (true, true)
                }
            }
            return nil
        }
    }

    /// No more blocks are wanted; all before the one at hand have been given out.
    func close() { lock.withLock { _ in isOver = true } }

    func spoil() { lock.withLock { _ in (isOver, isSpoiled) = (true, true) } }
}

/// The work of one thread, with what it alone touches until all have ended.
private final class Share<Sink: RowSink>: ReadingTask {
    var sink: Sink
    private let desk: BlockDesk
    private var walker: RecordWalker
    private var block: TextBlock

    init(_ desk: BlockDesk, _ walker: consuming RecordWalker, _ blockSize: Int, _ sink: Sink) {
        self.sink = sink
        self.desk = desk
        self.walker = walker
        block = TextBlock(blockSize: blockSize)
    }

    override func run() {
        while let span = desk.next(&block) {
            do throws(Findings) {
                try walker.walk(span, in: block.base, &sink)
            } catch {
                return desk.spoil()
            }
            if sink.isSated(before: walker.line) { return desk.close() }
        }
    }
}
