import Datasets
import Declarations
import Glibc
import Reading
import Testing

/// Files that are wrong as files.
@Suite struct BadFilesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var findings: [String]
        var data = ""
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ findings: [String], data: String = "") {
            self.init(name, Array(text.utf8), findings, data: data)
        }

        init(_ name: String, _ bytes: [UInt8], _ findings: [String], data: String = "") {
            (self.name, self.bytes, self.findings, self.data) = (name, bytes, findings, data)
        }
    }

    static let head = BadRowsTests.head

    static let cases = [
        Case("empty", "", ["rows.csv: error: the file is empty"]),
        Case("mark only", [0xEF, 0xBB, 0xBF], ["rows.csv: error: the file is empty"]),
        Case("header only", head, ["rows.csv: error: the file has a header but no rows"]),
        Case(
            "empty header", "\n" + head,
            [
                "rows.csv:1:1: error: the header is empty\n    the first line must name the columns"
            ]),
        Case(
            "NUL", head + "2025;;kopi;Jepang;1000\n2025;;te\u{0}h;Jepang;5\n",
            [
                "rows.csv:3:9: error: the file holds a NUL byte: it is not text\n    save it as CSV in UTF-8"
            ]),
        Case(
            "open quote", head + "2025;;kopi;Jepang;1000\n2025;;\"teh;Jepang;5\n",
            [
                "rows.csv:3:7: error: the quote that opens here is never closed\n"
                    + "    a quote within a field is written twice"
            ]),
        Case(
            "text after quote", head + "2025;;\"teh\" hijau;Jepang;5\n",
            [
                "rows.csv:2:12: error: text follows a closing quote\n"
                    + "    a quote within a field is written twice"
            ]),
        Case(
            "long record", head + "2025;;" + String(repeating: "x", count: 3 << 20) + ";Jepang;5\n",
            [
                "rows.csv:2:1: error: the record is longer than 1 MiB\n    is a quote left open in this line?"
            ]),
        Case(
            "many fields", head + String(repeating: ";", count: 2_000) + "\n",
            [
                "rows.csv:2:1: error: the record has more than 1024 fields\n    is the delimiter right?"
            ]),
        Case(
            "not UTF-8", Array((head + "2025;;caf").utf8) + [0xE9] + Array(";Jepang;5\n".utf8),
            [
                "rows.csv:2:7: error: the field is not UTF-8\n"
                    + "    declare the file's encoding, for instance windows-1252"
            ], data: "encoding: utf-8"),
    ]

    @Test(arguments: cases) func saysWhereAndWhatNext(_ wrong: Case) throws {
        #expect(findings(wrong.bytes, try definition(wrong.data)) == wrong.findings)
    }

    @Test func aFileThatIsNotThere() throws {
        let report = try definition()
        let scratch = Scratch()
        do throws(Findings) {
            _ = try Loading.load(report, folder: scratch.path)
            Issue.record("it was read")
        } catch {
            #expect(error.all.map(\.text) == [scratch.path + "/rows.csv: error: the file does not exist"])
        }
    }

    @Test func aFolderInPlaceOfAFile() throws {
        let report = try definition()
        let scratch = Scratch()
        mkdir(scratch.path + "/rows.csv", 0o755)
        defer { rmdir(scratch.path + "/rows.csv") }
        let thrown = #expect(throws: Findings.self) { try Loading.load(report, folder: scratch.path) }
        #expect(thrown?.all.map(\.text) == [scratch.path + "/rows.csv: error: is a folder, not a file"])
    }

    /// A line of a gigabyte, as a stream: refused at the limit, without being read to its end.
    @Test func aLineOfAGigabyteIsRefusedEarly() throws {
        let report = try definition()
        let scratch = Scratch()
        let path = scratch.path + "/rows.csv"
        mkfifo(path, 0o600)
        let line =
            "(printf 'Tahun;Jenis;Komoditas;Tujuan;Nilai\\n2025;;'; "
            + "yes | tr -d '\\n' | head -c 1073741824) > \(path) 2>&1"
        let writer = popen(line, "r")
        defer { pclose(writer) }
        let thrown = #expect(throws: Findings.self) { try Loading.load(report, folder: scratch.path) }
        #expect(thrown?.all.map(\.message) == ["the record is longer than 1 MiB"])
        #expect(thrown?.all.first?.at?.line == 2)
    }

    @Test func aHundredFindingsAreListedAndTheRestCounted() throws {
        let rows = Self.head + (0..<250).map { "2025;;kopi;Jepang;x\($0)\n" }.joined()
        let found = findings(Array(rows.utf8), try definition())
        #expect(found.count == 101)
        #expect(
            found.last
                == "error: and 150 more findings are not listed\n    mend these first, then check again")
    }
}
