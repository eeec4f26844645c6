import CScan

/// Records that follow each other, each on one line, all with as many fields as the header and none of them
/// empty. The bytes are valid during the call only; 64 bytes before and behind them must be readable.
public struct RowBatch {
    /// The most records.
    public static let limit = 256

    /// The bytes that all places count from.
    public let base: UnsafePointer<UInt8>
    /// Field f of record r begins at `starts[r * width + f] + shift` and ends before `ends[r * width + f]`,
    /// without quotes.
    public let starts: UnsafePointer<UInt32>
    public let shift: UInt32
    public let ends: UnsafePointer<UInt32>
    /// A carriage return may stand at the end of the last field and is no part of it.
    public let cutsReturn: Bool
    public let width: Int
    public let count: Int
    /// The line of the first record.
    public let line: Int

    public init(
        base: UnsafePointer<UInt8>, starts: UnsafePointer<UInt32>, shift: UInt32,
        ends: UnsafePointer<UInt32>, cutsReturn: Bool, width: Int, count: Int, line: Int
    ) {
        self.base = base
        self.starts = starts
        self.shift = shift
        self.ends = ends
        self.cutsReturn = cutsReturn
        self.width = width
        self.count = count
        self.line = line
    }

    /// Calls `body` for each record.
    public func forEach(_ body: (RawRow) -> Void) {
        withUnsafeTemporaryAllocation(of: FieldRange.self, capacity: width) { fields in
            guard let first = fields.baseAddress else { return }
            for index in 0..<count { body(row(index, first)) }
        }
    }

    /// One record by itself, its fields written to `fields`.
    func row(_ index: Int, _ fields: UnsafeMutablePointer<FieldRange>) -> RawRow {
        for field in 0..<width {
            let (start, end) = range(index, field)
            (fields + field).initialize(to: FieldRange(start: Int32(start), end: Int32(end)))
        }
        // Before a record stands a line end, or the quote of its first field.
        let first = Int(fields[0].start)
        let start = Int32(base[first - 1] == 0x22 ? first - 1 : first)
        return RawRow(
            base: base, fields: UnsafePointer(fields), count: width,
            record: FieldRange(start: start, end: fields[width - 1].end), line: line + index)
    }

    /// Where a field begins and ends.
    @inline(__always)
    func range(_ index: Int, _ field: Int) -> (start: Int, end: Int) {
        let start = Int(starts[index &* width &+ field] &+ shift)
        var end = Int(ends[index &* width &+ field])
        if cutsReturn, field == width - 1, end > start, base[end - 1] == 0x0D { end &-= 1 }
        return (start, end)
    }

    /// The same without spaces around it.
    @inline(__always)
    func trimmed(_ index: Int, _ field: Int) -> (start: Int, end: Int) {
        var (start, end) = range(index, field)
        while start < end, base[start] == 0x20 || base[start] == 0x09 { start &+= 1 }
        while end > start, base[end &- 1] == 0x20 || base[end &- 1] == 0x09 { end &-= 1 }
        return (start, end)
    }

    /// The words of one column.
    func words(_ field: Int, into words: UnsafeMutablePointer<cscan_word>) {
        cscan_words(
            Self.way, base, starts + field, shift, ends + field, width, count,
            cutsReturn && field == width - 1 ? 1 : 0, words)
    }

    /// What the processor knows.
    public static let way = cscan_best_way()
}
