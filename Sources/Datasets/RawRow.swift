public import Declarations

/// One record of a file as its reader hands it over: byte ranges, valid during the call only. Eight bytes
/// behind the record must be readable.
public struct RawRow {
    /// The bytes that all ranges count from.
    public let base: UnsafePointer<UInt8>
    public let fields: UnsafePointer<FieldRange>
    public let count: Int
    /// The whole record, for finding equal ones.
    public let record: FieldRange
    /// The record's first line, counted from 1; of a sheet its row.
    public let line: Int
    /// 0 of a text file, whose columns are characters. Of a grid the column of its first field, from 1.
    public let firstColumn: Int
    /// How many rows of the source this one stands for; the value is then their sum.
    public let weight: Int

    public init(
        base: UnsafePointer<UInt8>, fields: UnsafePointer<FieldRange>, count: Int, record: FieldRange,
        line: Int, firstColumn: Int = 0, weight: Int = 1
    ) {
        self.base = base
        self.fields = fields
        self.count = count
        self.record = record
        self.line = line
        self.firstColumn = firstColumn
        self.weight = weight
    }

    /// The bytes of a field, trimmed of spaces.
    @inlinable @inline(__always)
    public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        var start = Int(fields[index].start), end = Int(fields[index].end)
        while start < end, base[start] == 0x20 || base[start] == 0x09 { start += 1 }
        while end > start, base[end - 1] == 0x20 || base[end - 1] == 0x09 { end -= 1 }
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }

    /// A field as text; what is no UTF-8 comes as U+FFFD.
    public func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// The column, in characters from 1, at which a field begins in its line; of a grid the cell's column.
    public func column(_ index: Int) -> Int {
        if firstColumn > 0 { return firstColumn + index }
        let before = UnsafeBufferPointer(
            start: base + Int(record.start),
            count: Int(fields[index].start) - Int(record.start))
        return 1 + before.count { $0 & 0xC0 != 0x80 }
    }

    /// Where a field stands in a file. Its number is the column that the cell has in the table.
    public func place(of index: Int, in file: RowFile?) -> SourcePlace {
        SourcePlace(
            file: file?.path ?? "", line: line, column: column(index), sheet: file?.sheet,
            field: max(firstColumn, 1) + index)
    }
}

/// Where a field's bytes begin and end.
public struct FieldRange: Sendable, Hashable {
    public var start: Int32
    public var end: Int32

    @inlinable
    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = end
    }
}

/// What takes the rows that a reader finds.
public protocol RowSink {
    /// A file begins, with the names of its columns as written.
    /// - Returns: whether its rows can be understood; if not, why was found and none is wanted.
    mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool
    mutating func take(_ row: RawRow)
    /// Takes many rows at once: the same as each by itself, in their order.
    mutating func take(_ batch: RowBatch)
    /// A sink for some of the rows that are still to come, on another thread; nil while the order of all rows
    /// matters.
    func part() -> Self?
    /// Takes over what parts of it have read: between them all rows up to here, each part in their order.
    /// - Returns: false where only reading in order tells what is to be said; the sink is then as before.
    mutating func join(_ parts: [Self]) -> Bool
    /// Whether no row from this line on changes anything.
    func isSated(before line: Int) -> Bool
    /// The file ends after so many records.
    mutating func end()
}

extension RowSink {
    public mutating func take(_ batch: RowBatch) { batch.forEach { take($0) } }
    public func part() -> Self? { nil }
    public mutating func join(_ parts: [Self]) -> Bool { false }
    public func isSated(before line: Int) -> Bool { false }
}

/// A declared file, by the name under which findings speak of it.
public struct RowFile: Sendable, Hashable {
    public var declared: DataFile
    /// The path as opened.
    public var path: String
    /// The file's bytes where they are in memory; nil: it is read from its path.
    public var contents: [UInt8]?
    /// The sheet that is read; nil of a file that has none. A reader of workbooks sets it before the rows.
    public var sheet: String?

    public init(_ declared: DataFile, path: String, contents: [UInt8]? = nil) {
        self.declared = declared
        self.path = path
        self.contents = contents
    }
}
