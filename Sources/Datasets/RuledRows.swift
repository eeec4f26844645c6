import Amounts
public import Declarations

/// Hands the rows of a table on by the rules that its file declares: rows that are no data stay out, but
/// never one with a value that nothing else accounts for.
public struct RuledRows<Sink: RowSink>: RowSink {
    public private(set) var sink: Sink
    private let findings: FindingList
    private let rules: TableRules
    private let reader: AmountReader
    private var file: RowFile
    private var value: Int?
    private var qualifier: Int?
    /// The column that says the kind of each row itself.
    private var kind: Int?
    private var fills: [Int] = []
    private var header: [String] = []
    private var above: [Int: [UInt8]] = [:]
    private var sums = RunningSums()
    private var endLine: Int?
    private var copy = RowCopy()

    public init(_ sink: Sink, _ file: RowFile, _ findings: FindingList) {
        self.sink = sink
        self.file = file
        self.findings = findings
        let declared = file.declared
        rules = declared.rules
        // Only compared among themselves: cents are allowed, whatever the measure.
        reader = AmountReader(
            declared.numbers, minorDigits: 2, groupsAreThousands: declared.groupsAreThousands,
            columnScale: declared.scale, scaleWords: declared.scaleWords)
    }

    public mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        self.file = file
        self.header = header.map(FileColumns.key)
        func index(_ name: String) -> Int? {
            let found = self.header.firstIndex(of: FileColumns.key(name))
            if found == nil {
                findings.add(.missingRuleColumn(name), at: places.first)
            }
            return found
        }
        func mapped(_ column: Column) -> Int? {
            file.declared.header(of: column).flatMap { name in
                self.header.firstIndex(of: FileColumns.key(name))
            }
        }
        (value, kind) = (mapped(.value), mapped(.kind))
        fills = rules.fill.compactMap(index)
        qualifier = rules.qualifier.flatMap(index)
        return sink.begin(file, header: header, at: places)
    }

    public mutating func take(_ row: RawRow) {
        guard let lead = (0..<row.count).first(where: { !row.bytes($0).isEmpty }) else {
            return sink.take(row)
        }
        let text = row.text(lead)
        if let endLine { return checkBelow(row, endLine) }
        if let end = rules.end, TableRules.begins(text, with: end) {
            endLine = row.line
            return checkBelow(row, row.line)
        }
        if rules.skip.contains(where: { TableRules.begins(text, with: $0) }) { return checkSkipped(row) }
        if isTotal(row) { return compare(row) }
        guard !rules.totals.isEmpty || !fills.isEmpty || qualifier != nil else { return sink.take(row) }
        handOn(row)
    }

    public mutating func end() {
        if let end = rules.end, endLine == nil {
            findings.add(.noEnd(end), at: SourcePlace(file: file.path, sheet: file.sheet))
        }
        sink.end()
    }

    /// A row of the table itself, its gaps filled.
    private mutating func handOn(_ row: RawRow) {
        if isPart(row), let amount = amount(row) { sums.add(amount) }
        guard row.count == header.count, !fills.isEmpty || qualifier != nil else { return sink.take(row) }
        var replaced: [Int: [UInt8]] = [:]
        for field in fills {
            let bytes = row.bytes(field)
            if bytes.isEmpty { replaced[field] = above[field] } else { above[field] = Array(bytes) }
        }
        if let qualifier, let value, !row.bytes(qualifier).isEmpty, !row.bytes(value).isEmpty {
            replaced[value] = Array(row.bytes(qualifier)) + [0x20] + Array(row.bytes(value))
        }
        guard !replaced.isEmpty else { return sink.take(row) }
        copy.with(row, replaced) { sink.take($0) }
    }

    /// Whether a row says of itself that it is summed.
    private func isPart(_ row: RawRow) -> Bool {
        guard let kind, kind < row.count else { return true }
        return RowWords.kind(row.text(kind)) ?? .value == .value
    }

    private func isTotal(_ row: RawRow) -> Bool {
        guard !rules.totals.isEmpty else { return false }
        return (0..<row.count).contains { field in
            guard field != value, field != kind, !row.bytes(field).isEmpty else { return false }
            let text = row.text(field)
            return rules.totals.contains { TableRules.begins(text, with: $0) }
        }
    }

    /// A row that is called a total is one.
    private mutating func compare(_ row: RawRow) {
        guard let total = amount(row) else {
            if let value, value < row.count, !row.bytes(value).isEmpty {
                findings.add(.unreadableTotal(row.text(value)), at: place(row, value))
            }
            return
        }
        if !total.isMissing, !sums.meets(total) {
            findings.add(
                .totalDiffers(value.map(row.text) ?? "", sums: sums.said), at: place(row, value ?? 0))
        }
        sums.mark()
    }

    private func checkBelow(_ row: RawRow, _ end: Int) {
        guard let value, holdsValue(row) else { return }
        findings.add(.valueBelowEnd(rules.end ?? "", line: end), at: place(row, value))
    }

    private func checkSkipped(_ row: RawRow) {
        guard let value, holdsValue(row), !isNumbering(row) else { return }
        findings.add(.valueLeftOut, at: place(row, value))
    }

    /// "(1) (2) (3)": every field says its own number among those filled.
    private func isNumbering(_ row: RawRow) -> Bool {
        var last = 0
        for field in 0..<row.count where !row.bytes(field).isEmpty {
            let digits = row.text(field).filter { !"()[] .".contains($0) }.prefix { $0 != "=" }
            guard Int(digits) == last + 1 else { return false }
            last += 1
        }
        return last > 1
    }

    /// Whether a value is written, if only one that can be read in two ways; words are none.
    private func holdsValue(_ row: RawRow) -> Bool {
        do throws(AmountError) {
            return try written(row).map { $0.absence == nil } ?? false
        } catch {
            if case .unreadable = error { return false }
            return true
        }
    }

    private func amount(_ row: RawRow) -> Amount? { try? written(row) }

    private func written(_ row: RawRow) throws(AmountError) -> Amount? {
        guard let value, value < row.count else { return nil }
        var text = row.text(value)
        if let qualifier, qualifier < row.count, !row.bytes(qualifier).isEmpty, !text.isEmpty {
            text = row.text(qualifier) + " " + text
        }
        return try reader.read(text)
    }

    private func place(_ row: RawRow, _ field: Int) -> SourcePlace {
        row.place(of: min(field, row.count - 1), in: file)
    }
}

/// A row with some of its fields written anew, in memory of its own.
private struct RowCopy {
    private var bytes: [UInt8] = []
    private var ranges: [FieldRange] = []

    mutating func with(_ row: RawRow, _ replaced: [Int: [UInt8]], _ use: (RawRow) -> Void) {
        let start = row.record.start, length = Int(row.record.end - start)
        bytes.removeAll(keepingCapacity: true)
        bytes += UnsafeBufferPointer(start: row.base + Int(start), count: length)
        ranges = (0..<row.count).map {
            FieldRange(start: row.fields[$0].start - start, end: row.fields[$0].end - start)
        }
        for (field, text) in replaced.sorted(by: { $0.key < $1.key }) {
            ranges[field] = FieldRange(start: Int32(bytes.count), end: Int32(bytes.count + text.count))
            bytes += text
        }
        let end = Int32(bytes.count)
        bytes += [UInt8](repeating: 0, count: 64)
        bytes.withUnsafeBufferPointer { bytes in
            ranges.withUnsafeBufferPointer { ranges in
                guard let base = bytes.baseAddress, let fields = ranges.baseAddress else { return }
                use(
                    RawRow(
                        base: base, fields: fields, count: row.count,
                        record: FieldRange(start: 0, end: end), line: row.line,
                        firstColumn: row.firstColumn, weight: row.weight))
            }
        }
    }
}
