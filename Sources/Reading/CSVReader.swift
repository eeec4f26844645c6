public import Datasets
public import Declarations
import Glibc

/// Reads delimited text: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; quotes as in RFC 4180.
public struct CSVReader: RowReader {
    public static let format = FileFormat.csv

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            var blocks = try RecordBlocks(file)
            var pass = Pass(file: file)
            try pass.run(&blocks, &sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}

/// One reading of one file.
private struct Pass {
    let file: RowFile
    var line = 1
    var width = 0
    var scanner: RecordScanner?

    init(file: RowFile) {
        self.file = file
    }

    mutating func run(_ blocks: inout RecordBlocks, _ sink: inout some RowSink) throws(Findings) {
        var hasText = false
        while !blocks.isLast {
            guard let fresh = try blocks.fill() else {
                throw failure(.longRecord)
            }
            try checkZero(blocks, from: max(fresh, blocks.start))
            hasText = hasText || blocks.end > blocks.start
            if scanner == nil, hasText, try !begin(&blocks, &sink) { return }
            guard var scanner else { continue }
            try records(&blocks, &scanner, &sink)
            self.scanner = scanner
        }
        guard hasText, scanner != nil else {
            throw Findings(DataFault.emptyFile.at(SourcePlace(file: file.path)))
        }
        sink.end()
    }

    /// Takes all whole records of the block.
    private mutating func records(
        _ blocks: inout RecordBlocks, _ scanner: inout RecordScanner,
        _ sink: inout some RowSink
    ) throws(Findings) {
        let base = blocks.base, end = blocks.end, isLast = blocks.isLast
        var at = blocks.start
        while at < end {
            let outcome = scanner.scan(base, from: at, to: end, isLast: isLast)
            guard case .record(let next, let innerLines) = outcome else {
                try stop(outcome, blocks, from: at)
                break
            }
            if !isEmpty(scanner, base) {
                scanner.fields.withUnsafeBufferPointer { fields in
                    guard let first = fields.baseAddress else { return }
                    sink.take(
                        RawRow(
                            base: UnsafePointer(base), fields: first, count: scanner.count,
                            record: FieldRange(start: Int32(at), end: fields[scanner.count - 1].end),
                            line: line))
                }
            }
            line += 1 + innerLines
            at = next
        }
        blocks.take(upTo: at)
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
                    try stop(reason, blocks, from: at)
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
        scanner = RecordScanner(delimiter: best.byte)
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

    /// Lines of nothing but delimiters stand at the foot of many a spreadsheet.
    @inline(__always)
    private func isEmpty(_ scanner: RecordScanner, _ base: UnsafeMutablePointer<UInt8>) -> Bool {
        if scanner.fields[0].end > scanner.fields[0].start { return false }
        for index in 0..<scanner.count where scanner.fields[index].end > scanner.fields[index].start {
            return false
        }
        return true
    }

    private func stop(
        _ outcome: RecordScanner.Outcome, _ blocks: borrowing RecordBlocks,
        from start: Int
    ) throws(Findings) {
        switch outcome {
        case .record, .incomplete: return
        case .tooManyFields:
            throw failure(.manyFields(limit: RecordScanner.fieldLimit))
        case .openQuote(let at):
            throw failure(.openQuote, column: column(blocks, start, at))
        case .textAfterQuote(let at):
            throw failure(.textAfterQuote, column: column(blocks, start, at))
        }
    }

    private func column(_ blocks: borrowing RecordBlocks, _ start: Int, _ at: Int) -> Int {
        1 + UnsafeBufferPointer(start: blocks.base + start, count: at - start).count { $0 & 0xC0 != 0x80 }
    }

    private func failure(_ fault: DataFault, column: Int = 1) -> Findings {
        Findings(fault.at(SourcePlace(file: file.path, line: line, column: column)))
    }

    /// A zero byte is no text: a spreadsheet or an archive under a wrong name, or a damaged file.
    private func checkZero(_ blocks: borrowing RecordBlocks, from fresh: Int) throws(Findings) {
        guard blocks.end > fresh, let zero = memchr(blocks.base + fresh, 0, blocks.end - fresh) else {
            return
        }
        let at = zero.assumingMemoryBound(to: UInt8.self) - blocks.base
        let before = UnsafeBufferPointer(start: blocks.base + blocks.start, count: at - blocks.start)
        let column = at - blocks.start - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        throw Findings(
            DataFault.notText.at(
                SourcePlace(file: file.path, line: line + before.count { $0 == 0x0A }, column: column)))
    }
}
