/// Comma-separated values as RFC 4180 has them: a head, lines that end with CR and LF, quotes where needed.
public enum DelimitedText {
    public static func lines(_ rows: some Sequence<[String]>) -> [UInt8] {
        var out: [UInt8] = []
        for row in rows {
            for (index, field) in row.enumerated() {
                if index > 0 { out.append(0x2C) }
                write(field, to: &out)
            }
            out += [0x0D, 0x0A]
        }
        return out
    }

    private static func write(_ field: String, to out: inout [UInt8]) {
        let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return out.append(contentsOf: field.utf8) }
        out.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        out.append(0x22)
    }
}
