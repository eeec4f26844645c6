import Datasets
import Reading
import Testing

/// JSON Lines are read strictly: what is no flat object is found where it stands.
@Suite struct JSONLinesTests {
    private func read(_ text: String, _ change: (inout DataFile) -> Void = { _ in }) -> Outcome {
        Outcome(Array(text.utf8), .jsonl, path: "uji.jsonl", change)
    }

    @Test func rows() {
        let outcome = read(
            """
            {"Nama": "kendang \\"jimbe\\"", "Nilai": 1234567}
              { "Nilai" : 1.5 , "Nama" : "teh\\u00e9\\ud83d\\ude00" }

            {"Nama": null, "Nilai": "sekitar 1,2 juta"}\r
            {"nilai": -0.25}
            {"Nama": true, "Nilai": 1.265}
            {"Nilai": 1.5E+6}
            {"Nilai": 17990227397.004, "Nama": "x"}
            """)
        #expect(outcome.findings == [])
        #expect(outcome.rows.header == ["Nama", "Nilai"])
        #expect(
            outcome.rows.rows == [
                ["kendang \"jimbe\"", "1234567"], ["tehé😀", "1,5"], ["", "sekitar 1,2 juta"], ["", "-0,25"],
                ["true", "1,2650"], ["", "1500000"], ["x", "17990227397,0040"],
            ])
        #expect(outcome.rows.lines == [1, 2, 4, 5, 6, 7, 8])
        #expect(outcome.rows.places == ["uji.jsonl:1:3", "uji.jsonl:1:32"])
        #expect(outcome.rows.ends.prefix(2) == ["x:1:40", "x:2:15"])
    }

    @Test(arguments: [
        ("{\"Nilai\": {\"a\": 1}}", 11, "the value is made of several"),
        ("{\"Nilai\": [1]}", 11, "the value is made of several"),
        ("{\"Nilai\": 01}", 11, "the value is neither a number nor a text in quotes"),
        ("{\"Nilai\": 1.}", 11, "the value is neither a number nor a text in quotes"),
        ("{\"Nilai\": +1}", 11, "the value is neither a number nor a text in quotes"),
        ("{\"Nilai\": NaN}", 11, "the value is neither a number nor a text in quotes"),
        ("{\"Nilai\": nul}", 11, "no value begins so"),
        ("{\"Nilai\": 1,}", 13, "a key in quotes is missing here"),
        ("{\"Nilai\" 1}", 10, "\":\" is missing here"),
        ("{\"Nilai\": 1", 12, "the object does not end in its line"),
        ("{\"Nilai\": 1,", 13, "the object does not end in its line"),
        ("{\"Nilai\": 1}}", 13, "something follows the object"),
        ("{\"Nilai\": 1} {\"Nilai\": 2}", 14, "something follows the object"),
        ("{\"Nilai\": 1 2}", 13, "\",\" or \"}\" is missing here"),
        ("{'Nilai': 1}", 2, "a key in quotes is missing here"),
        ("[1]", 1, "the line is a list, not an object"),
        ("5", 1, "the line is no object"),
        ("{\"Nilai\": \"a}", 11, "the text has no closing quote"),
        ("{\"Nilai\": \"\\x\"}", 12, "there is no such escape"),
        ("{\"Nilai\": \"\\u12\"}", 12, "four hexadecimal digits are missing"),
        ("{\"Nilai\": \"\\ud83d\"}", 12, "half of a character is missing"),
        ("{\"Nilai\": \"\\ude00\"}", 12, "half of a character is missing"),
        ("{\"Nilai\": \"\\ud83d\\u0041\"}", 12, "half of a character is missing"),
        ("{\"Nilai\": \"\\u0000\"}", 12, "a NUL stands in the text"),
        ("{\"Nilai\": \"a\tb\"}", 13, "a control character stands in the text"),
        ("{\"Nilai\": 1, \"Nilai\": 2}", 15, "the key \"Nilai\" stands twice in the object"),
        ("{\"Nilai\": 1, \"NILAI \": 2}", 15, "the key \"NILAI \" stands twice in the object"),
        ("{\"Nilai\": 1, \"Nila\": 2}", 15, "unknown column \"Nila\""),
    ]) func faults(_ line: String, _ column: Int, _ words: String) {
        let outcome = read("{\"Nilai\": 5}\n" + line + "\n{\"Nilai\": 6}\n")
        #expect(outcome.findings.count == 1)
        #expect(
            outcome.findings.first?.hasPrefix("uji.jsonl:2:\(column): error: \(words)") == true,
            "\(outcome.findings)")
        #expect(outcome.rows.rows == [["5"], ["6"]])
    }

    @Test func bytesThatAreNoText() {
        let good = Array("{\"Nilai\": 5}\n".utf8)
        func found(_ bytes: [UInt8]) -> [String] { Outcome(good + bytes, .jsonl, path: "u").findings }
        #expect(
            found(Array("{\"a\0\": 1}".utf8)) == ["u:2:4: error: the line holds a NUL byte: it is not text"])
        #expect(
            found([0x7B, 0x22, 0xFF, 0x22]) == [
                "u:2:3: error: the line is not UTF-8\n    save the file as UTF-8"
            ])
        #expect(Outcome([], .jsonl, path: "u").findings == ["u: error: the file is empty"])
        #expect(Outcome([0xEF, 0xBB, 0xBF] + good, .jsonl, path: "u").rows.rows == [["5"]])
    }

    @Test func columnsThatComeLater() {
        let late = read("{\"Nama\": \"a\"}\n{\"Nilai\": 5}\n{\"Catatan\": \"x\", \"Nilai\": 6}") {
            $0.ignored = ["catatan"]
        }
        #expect(late.findings == [])
        #expect(late.rows.header == ["Nama", "Nilai"])
        #expect(late.rows.rows == [["a", ""], ["", "5"], ["", "6"]])
        #expect(read("{\"Nama\": \"a\"}").findings == ["uji.jsonl: error: no line has the key \"Nilai\""])
    }

    @Test func longLines() {
        let long = "{\"Nilai\": \"" + String(repeating: "x", count: 90) + "\"}"
        func found(_ limit: Int) -> [String] {
            read("{\"Nilai\": 5}\n" + long) {
                $0.limits = [.init(name: "record-bytes", value: limit, place: $0.place)]
            }
            .findings
        }
        // Lines longer than the limit are refused where they no longer fit into memory.
        let huge = "{\"Nilai\": \"" + String(repeating: "x", count: 2 << 20) + "\"}"
        #expect(found(200) == [])
        #expect(read(huge).findings.map { $0.contains("the line has more than 1048576 bytes") } == [true])
        #expect(
            read(huge) { $0.limits = [.init(name: "record-bytes", value: 4 << 20, place: $0.place)] }.rows
                .rows.count == 1)
    }

    /// Lines fall anywhere across the blocks in which a file is read.
    @Test func manyLines() {
        let text = (1...30_000).map { "{\"Nama\": \"barang \($0 % 10)\", \"Nilai\": \($0)}\n" }.joined()
        let outcome = read(text)
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows.count == 30_000)
        #expect(outcome.rows.rows.compactMap { Int($0[1]) }.reduce(0, +) == 30_000 * 30_001 / 2)
    }
}
