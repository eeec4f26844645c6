import CScan
public import Datasets
public import Declarations
import Glibc

/// Reads delimited text: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; quotes as in RFC 4180.
public struct CSVReader: RowReader {
    public static let format = FileFormat.csv

    /// How many threads read a file whose rows may come in any order.
    let workers: Int
    let blockSize: Int
    /// Files with fewer bytes left are read by one.
    let leastShared: Int

    public init() { self.init(workers: 1) }

    public init(workers: Int) {
        self.init(workers: workers, blockSize: RecordBlocks.blockSize, leastShared: 8 << 20)
    }

    init(workers: Int, blockSize: Int, leastShared: Int) {
        self.workers = workers
        self.blockSize = blockSize
        self.leastShared = leastShared
    }

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            var blocks = try RecordBlocks(file, blockSize: blockSize)
            var pass = CSVPass(file: file, reader: self)
            try pass.run(&blocks, &sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}

/// One reading of one file.
private struct CSVPass: ~Copyable {
    let file: RowFile
    let reader: CSVReader
    var line = 1
    var delimiter: UInt8?
    var width = 0

    init(file: RowFile, reader: CSVReader) {
        self.file = file
        self.reader = reader
    }

    mutating func run(_ blocks: inout RecordBlocks, _ sink: inout some RowSink) throws(Findings) {
        var hasText = false
        while !blocks.isLast, delimiter == nil {
            let fresh = try blocks.fillOrFail(file, line)
            try blocks.checkZero(file, line, from: max(fresh, blocks.start))
            hasText = hasText || blocks.end > blocks.start
            if hasText, try !begin(&blocks, &sink) { return }
        }
        guard hasText, let delimiter else {
            throw Findings(DataFault.emptyFile.at(SourcePlace(file: file.path)))
        }
        try rows(&blocks, delimiter, &sink)
        sink.end()
    }

    /// Takes all rows, block after block, or by several threads once their order is of no consequence.
    private mutating func rows(
        _ blocks: inout RecordBlocks, _ delimiter: UInt8, _ sink: inout some RowSink
    ) throws(Findings) {
        var walker = RecordWalker(file, delimiter: delimiter, width: width)
        var isShared = reader.workers > 1
        while true {
            let span = try blocks.span(file, delimiter, line)
            try walker.walk(span.records, in: blocks.base, &sink)
            line += span.lines
            blocks.take(upTo: span.records.end)
            if blocks.isLast || sink.isSated(before: line) { return }
            if isShared, blocks.remaining >= reader.leastShared, sink.part() != nil {
                let team = ReadingTeam(
                    file, delimiter: delimiter, width: width, workers: reader.workers,
                    blockSize: reader.blockSize)
                if try team.read(&blocks, line, &sink) { return }
                // What is wrong in there is told by reading it in order.
                isShared = false
            }
            _ = try blocks.fillOrFail(file, line)
        }
    }

    /// Reads the head. Waits for more where it is not whole yet.
    /// - Returns: whether the sink wants the rows.
    private mutating func begin(_ blocks: inout RecordBlocks, _ sink: inout some RowSink) throws(Findings)
        -> Bool
    {
        guard try skipTitles(&blocks) else { return true }
        var best: (score: Int, head: CSVHead, byte: UInt8)?
        let choices = file.declared.delimiter.map { [$0] } ?? Delimiter.allCases
        for delimiter in choices {
            var scanner = RecordScanner(delimiter: delimiter.byte)
            let outcome = CSVHead.read(blocks, &scanner, file, line)
            guard case .head(let head) = outcome else {
                if case .stopped(.incomplete, _) = outcome { return true }
                if case .stopped(let reason, let at) = outcome, choices.count == 1 {
                    throw failure(reason, blocks, from: at)
                }
                continue
            }
            let known = file.declared.columns.map(\.header) + file.declared.ignored
            let score =
                head.names.count { known.contains($0) } * RecordScanner.fieldLimit + head.names.count
            if score > best?.score ?? 0 { best = (score, head, delimiter.byte) }
        }
        guard let best else { throw failure(.unreadableHeader) }
        guard best.head.names.contains(where: { !$0.isEmpty }) else {
            throw failure(.emptyHeader)
        }
        blocks.take(upTo: best.head.next)
        line += best.head.lines
        delimiter = best.byte
        width = best.head.names.count
        return sink.begin(file, header: best.head.names, at: best.head.places)
    }

    /// Passes over the lines above the declared head.
    /// - Returns: whether the head is next; false where more must be read first.
    private mutating func skipTitles(_ blocks: inout RecordBlocks) throws(Findings) -> Bool {
        guard let first = file.declared.headerRows.first else { return true }
        while line < first {
            let rest = blocks.base + blocks.start
            guard let newline = memchr(rest, 0x0A, blocks.end - blocks.start) else {
                guard !blocks.isLast else {
                    throw failure(.headBelowEnd(line: first))
                }
                return false
            }
            let length = newline.assumingMemoryBound(to: UInt8.self) - rest
            blocks.take(upTo: blocks.start + length + 1)
            line += 1
        }
        return true
    }

    private func failure(
        _ outcome: RecordScanner.Outcome, _ blocks: borrowing RecordBlocks, from start: Int
    ) -> Findings {
        let base = blocks.base
        return outcome.failure(file: file.path, line: line) { at in
            1 + UnsafeBufferPointer(start: base + start, count: at - start).count { $0 & 0xC0 != 0x80 }
        }
    }

    private func failure(_ fault: DataFault, column: Int = 1) -> Findings {
        Findings(fault.at(SourcePlace(file: file.path, line: line, column: column)))
    }
}

extension RecordBlocks {
    /// Fills the block, whose first record is at `line`.
    mutating func fillOrFail(_ file: RowFile, _ line: Int) throws(Findings) -> Int {
        if let fresh = try fill() { return fresh }
        throw Findings(DataFault.longRecord.at(SourcePlace(file: file.path, line: line, column: 1)))
    }

    /// The whole records of the block, whose first is at `line`, and how many lines they take.
    func span(
        _ file: RowFile, _ delimiter: UInt8, _ line: Int
    ) throws(Findings) -> (records: RecordSpan, lines: Int) {
        let found = survey(delimiter: delimiter)
        if found.has_zeros != 0 { try checkZero(file, line, from: start) }
        let records = RecordSpan(
            start: start, end: found.record_end, line: line, hasQuotes: found.has_quotes != 0, isLast: isLast)
        return (records, found.lines)
    }

    /// A zero byte is no text: a spreadsheet or an archive under a wrong name, or a damaged file.
    func checkZero(_ file: RowFile, _ line: Int, from fresh: Int) throws(Findings) {
        guard end > fresh, let zero = memchr(base + fresh, 0, end - fresh) else { return }
        let at = zero.assumingMemoryBound(to: UInt8.self) - base
        let before = UnsafeBufferPointer(start: base + start, count: at - start)
        let column = at - start - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        throw Findings(
            DataFault.notText.at(
                SourcePlace(file: file.path, line: line + before.count { $0 == 0x0A }, column: column)))
    }
}
