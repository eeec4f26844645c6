public import Datasets
public import Declarations

/// Reads delimited text as cells, for looking at a file of which nothing is declared.
public struct CSVCells: CellReader {
    public static let formats = [FileFormat.csv]

    public init() {}

    public func read(_ file: CellFile, into sink: inout some CellSink, _ findings: FindingList) {
        if let other = WorkbookSniff.otherThanText(file.path, file.contents) { return findings.add(other) }
        do throws(Findings) {
            var delimiter = file.delimiter ?? .comma
            if file.delimiter == nil { delimiter = try Self.delimiter(of: file) }
            guard sink.begin(SourceSheet()) else { return }
            try Self.records(of: file, delimiter) { line, _ in sink.take(line) }
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }

    /// The delimiter that parts most of the first records into the same number of fields, above one.
    private static func delimiter(of file: CellFile) throws(Findings) -> Delimiter {
        var best = (score: 0, delimiter: Delimiter.comma)
        for delimiter in Delimiter.allCases {
            var counts: [Int: Int] = [:], seen = 0
            do throws(Findings) {
                try records(of: file, delimiter) { _, width in
                    counts[width, default: 0] += 1
                    seen += 1
                    return seen < 200
                }
            } catch {
                continue
            }
            let usual = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
            guard let usual else { continue }
            // Agreement counts first, then the number of fields.
            let score = usual.value * 1_000 + min(usual.key, 999)
            if score > best.score { best = (score, delimiter) }
        }
        return best.delimiter
    }

    private static func records(
        of file: CellFile, _ delimiter: Delimiter, _ take: (SourceLine, _ width: Int) -> Bool
    ) throws(Findings) {
        var declared = DataFile(path: file.path, format: .csv)
        declared.encoding = file.encoding
        var blocks = try RecordBlocks(RowFile(declared, path: file.path, contents: file.contents))
        var scanner = RecordScanner(delimiter: delimiter.byte)
        var line = 1
        while !blocks.isLast {
            guard try blocks.fill() != nil else {
                throw failure(file, line, .longRecord)
            }
            let base = blocks.base, end = blocks.end, isLast = blocks.isLast
            var at = blocks.start
            while at < end {
                let outcome = scanner.scan(base, from: at, to: end, isLast: isLast)
                guard case .record(let next, let innerLines) = outcome else {
                    if case .incomplete = outcome { break }
                    throw failure(file, line, .unreadableRecord)
                }
                let cells = cells(of: scanner, base)
                if !cells.isEmpty, !take(SourceLine(number: line, cells: cells), scanner.count) { return }
                line += 1 + innerLines
                at = next
            }
            blocks.take(upTo: at)
        }
    }

    private static func cells(of scanner: RecordScanner, _ base: UnsafeMutablePointer<UInt8>) -> [SourceCell]
    {
        (0..<scanner.count).compactMap { index in
            let field = scanner.fields[index]
            guard field.end > field.start else { return nil }
            let bytes = UnsafeBufferPointer(
                start: base + Int(field.start), count: Int(field.end - field.start))
            return SourceCell(column: index + 1, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func failure(_ file: CellFile, _ line: Int, _ fault: DataFault) -> Findings {
        Findings(fault.at(SourcePlace(file: file.path, line: line, column: 1)))
    }
}
