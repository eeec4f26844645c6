/// A table of texts, to be written in every format. A field of plain digits may be written as a number.
struct SampleTable: Sendable {
    var header: [String]
    var rows: [[String]]

    /// Rows of trade with whole values, drawn from a seed.
    init(seed: UInt64, rows count: Int) {
        var random = Seeded(state: seed)
        header = ["Tahun", "Bulan", "Jenis", "Komoditas", "Tujuan", "Nilai", "Catatan"]
        let goods = ["kendang jimbe", "teh, hijau", "kopi \"robusta\"", "garam", "Mébel & ukiran <jati>"]
        let partners = ["Jepang", "China", "Hong Kong;Singapura", "", "Kamboja"]
        rows = (0..<count).map { index in
            [
                String(2023 + random.below(3)), String(1 + random.below(12)),
                random.below(9) == 0 ? "nilai" : "",
                goods[random.below(goods.count)], partners[random.below(partners.count)],
                random.below(20) == 0
                    ? ["lebih dari 1,2 juta", "…", "sekitar Rp 3 juta", "nihil"][random.below(4)]
                    : String(1_000 + random.below(1_000_000_000)), "baris \(index)",
            ]
        }
    }

    init(header: [String], rows: [[String]]) { (self.header, self.rows) = (header, rows) }

    var csv: [UInt8] {
        let lines = ([header] + rows).map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// - Parameter isShared: whether texts stand in the list that cells share.
    func book(isShared: Bool) -> Book {
        var book = Book(), texts: [String] = []
        if isShared {
            let table = ([header] + rows).map { row in
                row.map { text -> String in
                    if text.isEmpty || Int(text) != nil { return text }
                    texts.append("<si><t xml:space=\"preserve\">\(Book.escaped(text))</t></si>")
                    return "<c r=\"@\" t=\"s\"><v>\(texts.count - 1)</v></c>"
                }
            }
            book.sheets[0].rows = Book.rows(table)
            book.shared = texts.joined()
        } else {
            book.sheets[0].rows = Book.rows([header] + rows)
        }
        return book
    }

    /// Empty fields have no key, but in the first line.
    var jsonLines: [UInt8] {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return Array(
            rows.enumerated().map { index, row in
                let members = zip(header, row).filter { index == 0 || !$0.1.isEmpty }.map { name, text in
                    quoted(name) + ": " + (Int(text) != nil ? text : quoted(text))
                }
                return "{" + members.joined(separator: ", ") + "}\n"
            }.joined().utf8)
    }

    /// Statements that make a table "ekspor".
    func sql(_ number: String) -> String {
        func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
        let columns = header.map { "\"\($0)\" \(number)" }.joined(separator: ", ")
        return "CREATE TABLE ekspor (\(columns));"
            + rows.map { row in
                let fields = row.map {
                    $0.isEmpty ? "NULL" : Int($0) != nil && number.isEmpty ? $0 : quoted($0)
                }
                return "INSERT INTO ekspor VALUES (\(fields.joined(separator: ", ")));"
            }.joined()
    }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
}
