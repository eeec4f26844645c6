import Datasets
import Glibc

/// The fields of one record, put together for a sink: memory that is filled again for each.
struct RowBytes: ~Copyable {
    /// Sinks read a little beyond a record's end.
    private static let behind = 64
    /// Between fields: it stands in no text of XML or JSON, so that equal records are equal in their fields.
    private static let separator: UInt8 = 0x1F

    let base: UnsafeMutablePointer<UInt8>
    private let limit: Int
    private(set) var count = 0
    /// More was appended than a record may hold.
    private(set) var isOver = false
    private var fields: [FieldRange] = []
    private var start = 0

    init(limit: Int) {
        self.limit = limit
        base = .allocate(capacity: limit + Self.behind)
        base.initialize(repeating: 0, count: limit + Self.behind)
    }

    deinit { base.deallocate() }

    /// The bytes of the field that is being written.
    var field: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + start, count: count - start) }

    var isEmpty: Bool { fields.allSatisfy { $0.end == $0.start } }

    /// How many fields are whole.
    var fieldCount: Int { fields.count }

    mutating func clear() {
        (count, start, isOver) = (0, 0, false)
        fields.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < limit else { return isOver = true }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count <= limit - count else { return isOver = true }
        guard let first = bytes.baseAddress else { return }
        memcpy(base + count, first, bytes.count)
        count += bytes.count
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Takes back what was written of the field.
    mutating func restart() { count = start }

    /// The field is whole; the next begins.
    @inline(__always)
    mutating func endField() {
        fields.append(
            FieldRange(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: count)))
        append(Self.separator)
        start = count
    }

    /// Hands the fields to a sink.
    /// - Parameter mark: makes a record differ from others with the same fields, which it is not equal to.
    @inline(__always)
    func hand(
        to sink: inout some RowSink, line: Int, firstColumn: Int = 0, weight: Int = 1, mark: Int? = nil
    ) {
        // Zeros behind the record, as behind a block of text.
        memset(base + count, 0, Self.behind)
        if let mark {
            UnsafeMutableRawPointer(base + count).storeBytes(of: mark, as: Int.self)
        }
        let base = UnsafePointer(base)
        fields.withUnsafeBufferPointer { fields in
            guard let first = fields.baseAddress else { return }
            sink.take(
                RawRow(
                    base: base, fields: first, count: fields.count,
                    record: FieldRange(
                        start: 0,
                        end: mark == nil
                            ? fields[fields.count - 1].end : Int32(truncatingIfNeeded: count) + 8),
                    line: line,
                    firstColumn: firstColumn, weight: weight))
        }
    }
}
