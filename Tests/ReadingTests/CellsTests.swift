import Datasets
import Declarations
import Reading
import Testing

/// Files as they stand, before anything is declared of them.
@Suite struct CellsTests {
    /// Keeps all cells; stops a sheet after some rows.
    private struct Gathering: CellSink {
        var sheets: [SourceSheet] = []
        var lines: [SourceLine] = []
        var most = Int.max
        var unwanted: String?

        mutating func begin(_ sheet: SourceSheet) -> Bool {
            sheets.append(sheet)
            return sheet.name != unwanted
        }

        mutating func take(_ line: SourceLine) -> Bool {
            lines.append(line)
            return lines.count < most
        }
    }

    private func read(
        _ bytes: [UInt8], _ format: FileFormat, _ sink: Gathering = Gathering()
    ) -> (sink: Gathering, findings: [String]) {
        var sink = sink
        let list = FindingList()
        let file = CellFile(path: "uji", format: format, contents: bytes)
        CellReaders.reader(of: format)?.read(file, into: &sink, list)
        return (sink, list.sorted.map(\.text))
    }

    private static var book: Book {
        var book = Book()
        book.formats = ["dd/mm/yyyy", "#,##0.00"]
        let odd = [
            "<c r=\"@\" s=\"1\"><v>46053</v></c>", "<c r=\"@\" s=\"2\"><v>1234.5</v></c>",
            "<c r=\"@\" t=\"b\"><v>1</v></c>", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>",
            "<c r=\"@\"><f>A1</f></c>", "5",
        ]
        book.sheets = [
            Book.Sheet(
                name: "Rekap", rows: Book.row(2, ["Judul"]) + Book.row(4, odd, attributes: "hidden=\"1\""),
                after: "<mergeCells><mergeCell ref=\"A2:F2\"/></mergeCells>"),
            Book.Sheet(name: "Lama", state: "hidden", rows: Book.row(1, ["x"])),
        ]
        return book
    }

    @Test func ofAWorkbook() {
        let (sink, findings) = read(Self.book.bytes, .xlsx)
        #expect(findings == [])
        #expect(
            sink.sheets == [
                SourceSheet(name: "Rekap", merged: [MergedCells(rows: 2...2, columns: 1...6)]),
                SourceSheet(name: "Lama", isHidden: true),
            ])
        #expect(sink.lines.map(\.number) == [2, 4, 1])
        #expect(sink.lines.map(\.isHidden) == [false, true, false])
        #expect(
            sink.lines[1].cells == [
                SourceCell(column: 1, text: "2026-01-31", kind: .date, format: "dd/mm/yyyy"),
                SourceCell(column: 2, text: "1234.5", kind: .number, format: "#,##0.00"),
                SourceCell(column: 3, text: "TRUE", kind: .boolean),
                SourceCell(column: 4, text: "#N/A", kind: .error),
                SourceCell(column: 5, text: "", kind: .uncalculated),
                SourceCell(column: 6, text: "5", kind: .number),
            ])
    }

    @Test func asFarAsTheyAreWanted() {
        #expect(read(Self.book.bytes, .xlsx, Gathering(most: 1)).sink.lines.map(\.number) == [2, 1])
        #expect(read(Self.book.bytes, .xlsx, Gathering(unwanted: "Rekap")).sink.lines.map(\.number) == [1])
        #expect(read(Array("no".utf8), .xlsx).findings.count == 1)
    }

    @Test func ofJSONLines() {
        let text = "{\"a\": 1.50, \"b\": \"x\"}\n\n{\"c\": true, \"a\": null}\n"
        let (sink, findings) = read(Array(text.utf8), .jsonl)
        #expect(findings == [])
        #expect(
            sink.lines == [
                SourceLine(
                    number: 0,
                    cells: [
                        SourceCell(column: 1, text: "a"), SourceCell(column: 2, text: "b"),
                        SourceCell(column: 3, text: "c"),
                    ]),
                SourceLine(
                    number: 1,
                    cells: [
                        SourceCell(column: 1, text: "1.50", kind: .number), SourceCell(column: 2, text: "x"),
                    ]),
                SourceLine(number: 3, cells: [SourceCell(column: 3, text: "true", kind: .boolean)]),
            ])
        #expect(
            read(Array("{\"a\": [1]}".utf8), .jsonl).findings.map {
                $0.hasPrefix("uji:1:7: error: the value is made")
            } == [true])
    }
}
