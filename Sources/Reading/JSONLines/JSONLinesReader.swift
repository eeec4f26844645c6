import Amounts
public import Datasets
public import Declarations
import Glibc

/// Reads JSON Lines: one flat object a line, whose keys name the columns.
public struct JSONLinesReader: RowReader {
    public static let format = FileFormat.jsonl

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.declared.limits)
            let bytes = try FileBytes(path: file.path, contents: file.contents)
            var lines = LineBlocks(bytes, limit: limits.recordBytes)
            var rows = JSONRows(file, limits, findings)
            try rows.run(&lines, &sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}

/// One reading of one file.
private struct JSONRows: ~Copyable {
    private let file: RowFile
    private let findings: FindingList
    private let decimal: UInt8
    private var header: [String] = []
    /// Columns by their names in bytes, and by their names without regard to case and blanks.
    private var columns: [[UInt8]: Int] = [:]
    private var keys: [String: Int] = [:]
    private var isMet: [Bool] = []
    private let ignored: Set<String>
    private var fields: [FieldRange] = []
    /// Where the next member's column is likely to be: objects repeat the order of their keys.
    private var order: [(key: [UInt8], column: Int)] = []
    private var number: RowBytes
    private let columnLimit: Int

    private static let left = -1

    init(_ file: RowFile, _ limits: ReadingLimits, _ findings: FindingList) {
        (self.file, self.findings) = (file, findings)
        decimal = UInt8(ascii: file.declared.numbers == .id ? "," : ".")
        ignored = Set(file.declared.ignored.map(SheetHead.key))
        number = RowBytes(limit: 1 << 10)
        columnLimit = limits.columns
    }

    mutating func run(_ lines: inout LineBlocks, _ sink: inout some RowSink) throws(Findings) {
        var members: [JSONMember] = [], hasBegun = false
        while let bytes = try lines.next() {
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let line = lines.number
            do throws(JSONLineFault) {
                try checkText(bytes)
                members = try JSONLine(bytes, reusing: members).members
            } catch {
                // Before the columns are known nothing can be said of the lines behind.
                let finding = self.finding(error, bytes, line)
                guard hasBegun else { throw Findings(finding) }
                findings.add(.error) { finding }
                continue
            }
            if !hasBegun {
                guard members.count <= columnLimit else {
                    throw Findings(
                        .error(
                            "the object has \(members.count) keys, more than \(columnLimit)",
                            hint: "if the file is sound, raise \"columns\" under \"limits\"",
                            at: SourcePlace(file: file.path, line: line, column: 1)))
                }
                guard begin(members, bytes, line, &sink) else { return }
                hasBegun = true
            }
            take(members, bytes, line, &sink)
            // Asked now and then: what is read of a line costs more.
            if line & 1_023 == 0, sink.isSated(before: line + 1) { break }
        }
        guard hasBegun else { throw Findings(.error("the file is empty", at: SourcePlace(file: file.path))) }
        for (index, name) in header.enumerated() where !isMet[index] {
            findings.error("no line has the key \"\(name)\"", at: SourcePlace(file: file.path))
        }
        sink.end()
    }

    private func checkText(_ bytes: UnsafeMutableBufferPointer<UInt8>) throws(JSONLineFault) {
        guard bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) else { return }
        if let zero = bytes.firstIndex(of: 0) {
            throw JSONLineFault(message: "the line holds a NUL byte: it is not text", offset: zero)
        }
        if let at = UTF8Check.firstInvalid(bytes) {
            throw JSONLineFault(message: "the line is not UTF-8", hint: "save the file as UTF-8", offset: at)
        }
    }

    /// The columns are the keys of the first object, and those declared that come later.
    private mutating func begin(
        _ members: [JSONMember], _ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Int,
        _ sink: inout some RowSink
    ) -> Bool {
        var places: [SourcePlace] = [], counted = 0, column = 1
        for member in members {
            let name = text(member.key, bytes), start = Int(member.key.start)
            add(name)
            // Characters are counted from key to key: a line may have very many.
            column += bytes[counted..<start].count { $0 & 0xC0 != 0x80 }
            counted = start
            places.append(SourcePlace(file: file.path, line: line, column: column))
        }
        for mapping in file.declared.columns where keys[SheetHead.key(mapping.header)] == nil {
            add(mapping.header)
            places.append(place(line, bytes.count, bytes))
        }
        fields = [FieldRange](repeating: FieldRange(start: 0, end: 0), count: max(header.count, 1))
        isMet = [Bool](repeating: false, count: header.count)
        return sink.begin(file, header: header, at: places)
    }

    private mutating func add(_ name: String) {
        if keys[SheetHead.key(name)] == nil {
            keys[SheetHead.key(name)] = header.count
            columns[Array(name.utf8)] = header.count
        }
        header.append(name)
    }

    private mutating func take(
        _ members: [JSONMember], _ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Int,
        _ sink: inout some RowSink
    ) {
        for index in fields.indices { fields[index] = FieldRange(start: -1, end: -1) }
        var isSound = true, spare = bytes.count
        for (index, member) in members.enumerated() {
            guard let column = column(of: member, index, bytes, line) else {
                isSound = false
                continue
            }
            guard column != Self.left else { continue }
            guard fields[column].start < 0 else {
                refuse(
                    "the key \"\(text(member.key, bytes))\" stands twice in the object", line, member.key,
                    bytes)
                isSound = false
                continue
            }
            isMet[column] = true
            let next = index + 1 < members.count ? members[index + 1] : nil
            guard let value = value(member, bytes, next: next, &spare) else {
                refuse("the number has more digits than can be read", line, member.value, bytes)
                isSound = false
                continue
            }
            fields[column] = value
        }
        if isSound { hand(bytes, line, to: &sink) }
    }

    /// Hands the fields of a line to the sink, unless all are empty.
    private mutating func hand(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Int, to sink: inout some RowSink
    ) {
        let end = Int32(truncatingIfNeeded: bytes.count)
        guard let base = bytes.baseAddress else { return }
        for index in fields.indices where fields[index].start < 0 {
            fields[index] = FieldRange(start: end, end: end)
        }
        guard fields.contains(where: { $0.end > $0.start }) else { return }
        fields.withUnsafeBufferPointer {
            guard let first = $0.baseAddress else { return }
            sink.take(
                RawRow(
                    base: UnsafePointer(base), fields: first, count: header.count,
                    record: FieldRange(start: 0, end: end), line: line))
        }
    }

    private func refuse(
        _ message: @autoclosure () -> String, _ line: Int, _ range: FieldRange,
        _ bytes: UnsafeMutableBufferPointer<UInt8>
    ) {
        findings.add(.error) { .error(message(), at: place(line, Int(range.start), bytes)) }
    }

    /// The column of a key; `left` of one that is left out.
    private mutating func column(
        of member: JSONMember, _ index: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Int
    ) -> Int? {
        let key = bytes[Int(member.key.start)..<Int(member.key.end)]
        if index < order.count, order[index].key.count == key.count, order[index].key.elementsEqual(key) {
            return order[index].column
        }
        let name = Array(key)
        let plain = SheetHead.key(String(decoding: name, as: UTF8.self))
        guard let found = columns[name] ?? keys[plain] ?? (ignored.contains(plain) ? Self.left : nil) else {
            let near = Nearest.word(to: text(member.key, bytes), among: header)
            findings.add(.error) {
                .error(
                    "unknown column \"\(text(member.key, bytes))\"",
                    hint: near.map { "the lines before have \"\($0)\"" }
                        ?? "map it under \"columns\", or name it under \"ignore\"",
                    at: place(line, Int(member.key.start), bytes))
            }
            return nil
        }
        if index == order.count { order.append((name, found)) }
        return found
    }

    /// Where a value stands as rows have it; a number that grows may go on over what parts it from the next.
    private mutating func value(
        _ member: JSONMember, _ bytes: UnsafeMutableBufferPointer<UInt8>, next: JSONMember?,
        _ spare: inout Int
    ) -> FieldRange? {
        let start = Int(member.value.start), range = start..<Int(member.value.end)
        guard member.kind == .number, let base = bytes.baseAddress else {
            return member.kind == .null
                ? FieldRange(start: member.value.start, end: member.value.start) : member.value
        }
        if bytes[range].allSatisfy({ $0 &- 48 < 10 }) { return member.value }
        number.clear()
        let digits = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[range])
        guard DecimalText.write(digits, decimal: decimal, width: 0, significant: Int.max, to: &number),
            !number.isOver
        else { return nil }
        let written = number.field
        let room = (next.map { Int($0.key.start) } ?? bytes.count) - start
        if written.count <= room {
            (base + start).update(from: written.baseAddress ?? UnsafePointer(base), count: written.count)
            return FieldRange(start: member.value.start, end: member.value.start + Int32(written.count))
        }
        // Behind the line there is room for a few more.
        guard spare + written.count + 64 <= bytes.count + LineBlocks.behind else { return nil }
        (base + spare).update(from: written.baseAddress ?? UnsafePointer(base), count: written.count)
        let place = Int32(truncatingIfNeeded: spare)
        spare += written.count
        memset(base + spare, 0, 64)
        return FieldRange(start: place, end: place + Int32(written.count))
    }

    private func text(_ range: FieldRange, _ bytes: UnsafeMutableBufferPointer<UInt8>) -> String {
        String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    private func finding(
        _ fault: JSONLineFault, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ line: Int
    ) -> Finding {
        .error(fault.message, hint: fault.hint, at: place(line, fault.offset, bytes))
    }

    private func place(_ line: Int, _ offset: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>) -> SourcePlace
    {
        let before = bytes[..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
        return SourcePlace(file: file.path, line: line, column: before + 1)
    }
}
