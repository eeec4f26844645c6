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

    /// Reads the header. Waits for more where it is not whole yet.
    /// - Returns: whether the sink wants the rows.
    private mutating func begin(_ blocks: inout RecordBlocks, _ sink: inout some RowSink) throws(Findings)
        -> Bool
    {
        var best: (score: Int, header: [String], places: [SourcePlace], next: Int, lines: Int, byte: UInt8)?
        let choices = file.declared.delimiter.map { [$0] } ?? Delimiter.allCases
        for delimiter in choices {
            var scanner = RecordScanner(delimiter: delimiter.byte)
            let outcome = scanner.scan(blocks.base, from: blocks.start, to: blocks.end, isLast: blocks.isLast)
            guard case .record(let next, let lines) = outcome else {
                if case .incomplete = outcome { return true }
                if choices.count == 1 { throw failure(outcome, blocks) }
                continue
            }
            let (header, places) = names(scanner, blocks)
            let known = file.declared.columns.map(\.header) + file.declared.ignored
            let score = header.count { known.contains($0) } * RecordScanner.fieldLimit + header.count
            if score > best?.score ?? 0 { best = (score, header, places, next, lines, delimiter.byte) }
        }
        guard let best else { throw failure(.unreadableHeader) }
        guard best.header.contains(where: { !$0.isEmpty }) else {
            throw failure(.emptyHeader)
        }
        blocks.take(upTo: best.next)
        line += 1 + best.lines
        delimiter = best.byte
        width = best.header.count
        return sink.begin(file, header: best.header, at: best.places)
    }

    private func names(_ scanner: RecordScanner, _ blocks: borrowing RecordBlocks) -> (
        [String], [SourcePlace]
    ) {
        let record = FieldRange(start: Int32(blocks.start), end: Int32(blocks.end))
        return scanner.fields.withUnsafeBufferPointer { fields in
            guard let first = fields.baseAddress else { return ([], []) }
            let row = RawRow(
                base: UnsafePointer(blocks.base), fields: first, count: scanner.count, record: record,
                line: line)
            return (
                (0..<scanner.count).map { row.text($0).split(separator: "\n").joined(separator: " ") },
                (0..<scanner.count).map { row.place(of: $0, in: file) }
            )
        }
    }

    private func failure(_ outcome: RecordScanner.Outcome, _ blocks: borrowing RecordBlocks) -> Findings {
        let (base, start) = (blocks.base, blocks.start)
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
