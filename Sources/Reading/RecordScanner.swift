import Datasets

/// Finds the fields of one record after another in a block of UTF-8 (RFC 4180 quoting).
struct RecordScanner {
    /// What became of looking for a record.
    enum Outcome: Equatable {
        /// The record ends before `next`; it held so many line ends within quotes.
        case record(next: Int, innerLines: Int)
        /// The block ends within it.
        case incomplete
        case textAfterQuote(at: Int)
        case openQuote(at: Int)
        case tooManyFields
    }

    static let fieldLimit = 1024
    let delimiter: UInt8
    private let delimiters: UInt64
    /// The fields of the record found last.
    private(set) var fields: [FieldRange] = []
    private(set) var count = 0
    private var doubled: [Int] = []

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) &* Self.ones
        fields = [FieldRange](repeating: FieldRange(start: 0, end: 0), count: Self.fieldLimit)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lineEnds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A

    /// Finds the record that begins at `start`. Eight bytes after `end` must be readable, the first a line
    /// end.
    @inline(__always)
    mutating func scan(_ base: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, isLast: Bool)
        -> Outcome
    {
        count = 0
        doubled.removeAll(keepingCapacity: true)
        var at = start, innerLines = 0
        while true {
            guard count < Self.fieldLimit else { return .tooManyFields }
            var stop: Int
            if at < end, base[at] == 0x22 {
                switch quoted(base, from: at + 1, to: end, isLast: isLast, &innerLines) {
                case .record(let next, _): stop = next
                case let other: return other
                }
            } else {
                stop = Self.fieldEnd(base, from: at, delimiters)
                fields[count] = FieldRange(
                    start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: stop))
            }
            count += 1
            if stop < end, base[stop] == delimiter {
                at = stop + 1
                continue
            }
            guard stop < end || isLast else { return .incomplete }
            finish(base)
            return .record(next: min(stop + 1, end), innerLines: innerLines)
        }
    }

    /// The first delimiter or line end, eight bytes at a time.
    @inline(__always)
    private static func fieldEnd(_ base: UnsafeMutablePointer<UInt8>, from start: Int, _ delimiters: UInt64)
        -> Int
    {
        var at = start
        while true {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self).littleEndian
            let a = word ^ delimiters, b = word ^ lineEnds
            let found = ((a &- ones) & ~a | (b &- ones) & ~b) & 0x8080_8080_8080_8080
            if found != 0 { return at + found.trailingZeroBitCount >> 3 }
            at += 8
        }
    }

    /// A field in quotes, from after the first of them. The place after it comes as `next`.
    private mutating func quoted(
        _ base: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, isLast: Bool,
        _ innerLines: inout Int
    ) -> Outcome {
        var at = start
        while true {
            guard at < end else { return isLast ? .openQuote(at: start - 1) : .incomplete }
            let byte = base[at]
            if byte == 0x0A { innerLines += 1 }
            if byte != 0x22 {
                at += 1
                continue
            }
            guard at + 1 < end || isLast else { return .incomplete }
            if at + 1 < end, base[at + 1] == 0x22 {
                if doubled.last != count { doubled.append(count) }
                at += 2
                continue
            }
            fields[count] = FieldRange(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at))
            at += 1
            if at + 1 < end, base[at] == 0x0D, base[at + 1] == 0x0A { at += 1 }
            if at >= end || base[at] == delimiter || base[at] == 0x0A {
                return .record(next: at, innerLines: 0)
            }
            if base[at] == 0x0D, at + 1 == end {
                return isLast ? .record(next: end, innerLines: 0) : .incomplete
            }
            return .textAfterQuote(at: at)
        }
    }

    /// The record is whole: a carriage return goes, doubled quotes become one.
    @inline(__always)
    private mutating func finish(_ base: UnsafeMutablePointer<UInt8>) {
        let last = fields[count - 1]
        if last.end > last.start, base[Int(last.end) - 1] == 0x0D,
            base[Int(last.start) - (last.start > 0 ? 1 : 0)] != 0x22
        {
            fields[count - 1].end -= 1
        }
        if !doubled.isEmpty { undouble(base) }
    }

    private mutating func undouble(_ base: UnsafeMutablePointer<UInt8>) {
        for index in doubled {
            var from = Int(fields[index].start), to = from
            let end = Int(fields[index].end)
            while from < end {
                base[to] = base[from]
                from += base[from] == 0x22 ? 2 : 1
                to += 1
            }
            fields[index].end = Int32(truncatingIfNeeded: to)
        }
    }
}
