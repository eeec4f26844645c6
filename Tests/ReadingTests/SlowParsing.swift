import Foundation

/// Tables read again, slowly and by other code: what the readers accept must be the same.
enum SlowParsing {
    /// Comma-separated text in UTF-8: the records that are not empty, each field trimmed of blanks.
    static func csv(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = [], record: [String] = [], field: [UInt8] = [], isQuoted = false, at = 0
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        func end(_ isLast: Bool) {
            if isLast, !isQuoted, field.last == 0x0D { field.removeLast() }
            record.append(trimmed(field))
            field = []
            isQuoted = false
        }
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x22, field.isEmpty, !isQuoted {
                isQuoted = true
                at += 1
                while at < bytes.count {
                    if bytes[at] == 0x22 {
                        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else { break }
                        at += 1
                    }
                    field.append(bytes[at])
                    at += 1
                }
                at += 1
                // A carriage return between the quote and the line's end is no part of the field.
                if at < bytes.count, bytes[at] == 0x0D { at += 1 }
            } else if byte == 0x2C {
                end(false)
                at += 1
            } else if byte == 0x0A {
                end(true)
                records.append(record)
                record = []
                at += 1
            } else {
                field.append(byte)
                at += 1
            }
        }
        if !record.isEmpty || !field.isEmpty || isQuoted {
            end(true)
            records.append(record)
        }
        return records.filter { $0.contains { !$0.isEmpty } }
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        return String(
            decoding: bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed(), as: UTF8.self)
    }

    private enum Value: Decodable {
        case text(String)
        case number(Decimal)
        case truth(Bool)
        case null

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if box.decodeNil() {
                self = .null
            } else if let text = try? box.decode(String.self) {
                self = .text(text)
            } else if let truth = try? box.decode(Bool.self) {
                self = .truth(truth)
            } else {
                self = .number(try box.decode(Decimal.self))
            }
        }
    }

    /// Whether a line of JSON says of each column what its row does.
    static func agrees(_ line: [UInt8], _ header: [String], _ row: [String]) -> Bool {
        guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(line)) else {
            return false
        }
        func key(_ name: String) -> String {
            name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }
        let values = Dictionary(object.map { (key($0.key), $0.value) }) { first, _ in first }
        return zip(header, row).allSatisfy { name, text in
            switch values[key(name)] {
            case .text(let value): trimmed(Array(value.utf8)) == text
            case .number(let value): Decimal(string: text.replacing(",", with: ".")) == value
            case .truth(let value): text == (value ? "true" : "false")
            case .null, nil: text.isEmpty
            }
        }
    }
}
