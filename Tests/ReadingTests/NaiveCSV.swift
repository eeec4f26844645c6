/// Delimited text read byte by byte, as its rules say and no faster: what the reader is compared with.
struct NaiveCSV {
    struct Record: Equatable {
        var line: Int
        var fields: [String]
    }

    var records: [Record] = []
    /// The line of the record at which reading stopped; nil if all could be read.
    var stoppedAt: Int?

    init(_ text: [UInt8], delimiter: UInt8) {
        var at = 0, line = 1
        while at < text.count {
            var fields: [[UInt8]] = [], start = line
            var ends = false
            while !ends {
                guard let (field, next) = Self.field(text, at, delimiter, &line) else {
                    stoppedAt = start
                    return
                }
                fields.append(field)
                ends = next >= text.count || text[next] == 0x0A
                at = next + 1
            }
            if fields.contains(where: { !$0.isEmpty }) {
                records.append(Record(line: start, fields: fields.map(Self.text)))
            }
            line += 1
            start = line
        }
    }

    /// A field and the place of what ends it; nil where text follows a closing quote, or none closes it.
    private static func field(
        _ text: [UInt8], _ start: Int, _ delimiter: UInt8, _ line: inout Int
    ) -> ([UInt8], Int)? {
        var at = start, field: [UInt8] = []
        guard at < text.count, text[at] == 0x22 else {
            while at < text.count, text[at] != delimiter, text[at] != 0x0A {
                field.append(text[at])
                at += 1
            }
            let endsRecord = at == text.count || text[at] == 0x0A
            if endsRecord, field.last == 0x0D { field.removeLast() }
            return (field, at)
        }
        at += 1
        while true {
            guard at < text.count else { return nil }
            if text[at] == 0x22 {
                if at + 1 < text.count, text[at + 1] == 0x22 {
                    at += 1
                } else {
                    break
                }
            }
            if text[at] == 0x0A { line += 1 }
            field.append(text[at])
            at += 1
        }
        at += 1
        if at < text.count, text[at] == 0x0D, at + 1 == text.count || text[at + 1] == 0x0A { at += 1 }
        return at >= text.count || text[at] == delimiter || text[at] == 0x0A ? (field, at) : nil
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
