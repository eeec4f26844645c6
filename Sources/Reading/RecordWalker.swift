import CScan
import Datasets
import Declarations

/// Whole records that follow each other in a block of text.
struct RecordSpan {
    var start: Int
    /// Behind the last record.
    var end: Int
    /// Line of the first.
    var line: Int
    var hasQuotes: Bool
    /// Whether the file ends here; the last record may then lack a line end.
    var isLast: Bool
}

/// Hands the records of spans to a sink: many at once where they are plain, else one by one.
struct RecordWalker: ~Copyable {
    private let path: String
    private let width: Int
    private var scanner: RecordScanner
    /// The byte before the first record, then the ends of fields.
    private let stops: UnsafeMutablePointer<UInt32>
    /// Of a batch with quotes.
    private let starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>
    private static let room = 4096
    /// How many stops are looked for at once: fewer after a record that is not plain.
    private var reach = RecordWalker.room
    private(set) var line = 1

    /// - Parameter width: how many fields the header has.
    init(_ file: RowFile, delimiter: UInt8, width: Int) {
        path = file.path
        self.width = width
        scanner = RecordScanner(delimiter: delimiter)
        stops = .allocate(capacity: Self.room + 128)
        starts = .allocate(capacity: Self.room + 128)
        ends = .allocate(capacity: Self.room + 128)
    }

    deinit {
        stops.deallocate()
        starts.deallocate()
        ends.deallocate()
    }

    /// Takes all records of a span.
    /// - Throws: what is wrong with one as a record; those before it were taken.
    mutating func walk(
        _ span: RecordSpan, in base: UnsafeMutablePointer<UInt8>, _ sink: inout some RowSink
    ) throws(Findings) {
        line = span.line
        var at = span.start
        while at < span.end { at = try stretch(span, from: at, base, &sink) }
    }

    /// Takes some records.
    /// - Returns: where the next one begins.
    private mutating func stretch(
        _ span: RecordSpan, from start: Int, _ base: UnsafeMutablePointer<UInt8>, _ sink: inout some RowSink
    ) throws(Findings) -> Int {
        // Behind the last record stands a line end, if not in the file then in the block.
        let end = base[span.end - 1] == 0x0A ? span.end : span.end + 1
        let found = cscan_stops(
            RowBatch.way, base, start, end, scanner.delimiter, span.hasQuotes ? 1 : 0, stops + 1, reach)
        stops[0] = UInt32(truncatingIfNeeded: start &- 1)
        let isEven = !span.hasQuotes && cscan_is_even(base, stops + 1, found.count, width, found.lines) != 0
        var at = start, taken = 0
        while at < span.end {
            let rows = take(base, taken, found.count, isEven: isEven, hasQuotes: span.hasQuotes, &sink)
            if rows > 0 {
                taken += rows * width
                line += rows
                at = min(Int(stops[taken]) + 1, span.end)
                continue
            }
            // What the reach has cut off is looked for again.
            if taken > 0, found.count >= reach, found.count - taken < width { break }
            at = try one(span, from: at, base, &sink)
            guard let next = resume(at - 1, after: taken, found.count) else {
                if span.hasQuotes { reach = 64 }
                return at
            }
            taken = next
        }
        reach = min(reach * 2, Self.room)
        return at
    }

    /// How many stops have been passed with the one at `place`; nil if there is none.
    private func resume(_ place: Int, after taken: Int, _ count: Int) -> Int? {
        var taken = taken
        while taken < count, Int(stops[taken + 1]) < place { taken += 1 }
        return taken < count && Int(stops[taken + 1]) == place ? taken + 1 : nil
    }

    /// Takes the plain records after some stops, a batch at most.
    @inline(__always)
    private func take(
        _ base: UnsafeMutablePointer<UInt8>, _ taken: Int, _ count: Int, isEven: Bool, hasQuotes: Bool,
        _ sink: inout some RowSink
    ) -> Int {
        let here = stops + 1 + taken
        if hasQuotes {
            let rows = cscan_quoted_rows(base, here, count - taken, width, RowBatch.limit, starts, ends)
            guard rows > 0 else { return 0 }
            sink.take(
                RowBatch(
                    base: UnsafePointer(base), starts: UnsafePointer(starts), shift: 0,
                    ends: UnsafePointer(ends), cutsReturn: false, width: width, count: rows, line: line))
            return rows
        }
        let rows = cscan_rows(base, here, count - taken, width, RowBatch.limit, isEven ? 1 : 0)
        guard rows > 0 else { return 0 }
        sink.take(
            RowBatch(
                base: UnsafePointer(base), starts: UnsafePointer(here - 1), shift: 1,
                ends: UnsafePointer(here), cutsReturn: true, width: width, count: rows, line: line))
        return rows
    }

    /// Takes one record of any form.
    /// - Returns: where the next one begins.
    private mutating func one(
        _ span: RecordSpan, from start: Int, _ base: UnsafeMutablePointer<UInt8>, _ sink: inout some RowSink
    ) throws(Findings) -> Int {
        let outcome = scanner.scan(base, from: start, to: span.end, isLast: span.isLast)
        guard case .record(let next, let innerLines) = outcome else {
            throw failure(outcome, base, from: start)
        }
        let count = scanner.count
        scanner.fields.withUnsafeBufferPointer { fields in
            // Lines of nothing but delimiters stand at the foot of many a spreadsheet.
            guard let first = fields.baseAddress, fields[..<count].contains(where: { $0.end > $0.start })
            else { return }
            sink.take(
                RawRow(
                    base: UnsafePointer(base), fields: first, count: count,
                    record: FieldRange(start: Int32(start), end: fields[count - 1].end), line: line))
        }
        line += 1 + innerLines
        return next
    }

    private func failure(
        _ outcome: RecordScanner.Outcome, _ base: UnsafeMutablePointer<UInt8>, from start: Int
    ) -> Findings {
        outcome.failure(file: path, line: line) { at in
            1 + UnsafeBufferPointer(start: base + start, count: at - start).count { $0 & 0xC0 != 0x80 }
        }
    }
}

extension RecordScanner.Outcome {
    /// Why there is no record.
    /// - Parameter column: the column, from 1, of a place in the text.
    func failure(file: String, line: Int, column: (Int) -> Int) -> Findings {
        func finding(_ fault: DataFault, _ column: Int = 1) -> Findings {
            Findings(fault.at(SourcePlace(file: file, line: line, column: column)))
        }
        switch self {
        case .tooManyFields: return finding(.manyFields(limit: RecordScanner.fieldLimit))
        case .openQuote(let at): return finding(.openQuote, column(at))
        case .textAfterQuote(let at): return finding(.textAfterQuote, column(at))
        case .record, .incomplete: return finding(.unreadableRecord)
        }
    }
}
