import Graphics
import Support
import Testing

@testable import Layout

@Suite("Tables wider than the page") struct TablePartsTests {
    /// Forty columns of figures behind a name, in quarters.
    static func table(_ rows: Int = 12) -> Table {
        let columns =
            [TableColumn(["Komoditas"], kind: .text, isKey: true)]
            + (1...40).map { TableColumn(["K\($0)"], kind: .number) }
        let spans = (0..<4).map { TableHeadSpan(["Triwulan \($0)"], over: 1 + $0 * 10..<11 + $0 * 10) }
        return Table(
            heading: TableHeading("Tabel 9", "Semua"), spans: [spans], columns: columns,
            rows: (0..<rows).map { row in
                TableRow(
                    [.text("Barang \(row)")]
                        + (1...40).map { .number(NumberParts(integer: "\(row * 100 + $0)", fraction: ",5")) },
                    kind: row == rows - 1 ? .total : .plain)
            }, numbersColumns: true,
            carried: { through in
                (0...40).map { .number(NumberParts(integer: "Σ\(through)-\($0)")) }
            })
    }

    @Test("all columns come, the names in each part, parts of even width, none over a span's end")
    func complete() throws {
        let table = Self.table(), tools = Bench.tools()
        let frames = try Bench.frames(table, Bench.space(420, 2_000))
        let printed = PrintedTable(frames.map(\.drawing))
        #expect(TableFuzzTests.wordProblems(table, printed) == [])
        let parts = printed.parts
        #expect(parts.map(\.path) == (0..<parts.count).map { "t/\($0)" } && parts.count == 4)
        #expect(parts.allSatisfy { $0.rows.count == 12 && $0.rows[0].cells.count == 11 })
        let texts = frames.flatMap { $0.drawing.texts }
        for part in 1...4 { #expect(texts.filter { $0 == "Semua, bagian \(part) dari 4" }.count == 1) }
        #expect(texts.filter { $0.hasPrefix("Triwulan") }.count == 4)
        // Columns keep their numbers; that of the names stands in each part.
        for number in 2...41 { #expect(texts.filter { $0 == "(\(number))" }.count == 1) }
        #expect(texts.filter { $0 == "(1)" }.count == 4)
        #expect(try #require(try table.minimumWidth(with: tools)) > 420)
    }

    @Test("long tables in parts: each goes on by itself, sums are those of its columns")
    func long() throws {
        let table = Self.table(90)
        let frames = try Bench.frames(table, Bench.space(420, 400))
        let printed = PrintedTable(frames.map(\.drawing))
        #expect(TableFuzzTests.wordProblems(table, printed) == [])
        #expect(TableFuzzTests.breakProblems(table, printed, []) == [])
        #expect(frames.dropLast().allSatisfy(\.continues) && frames.last?.continues == false)
        for (index, frame) in frames.enumerated() {
            let columns = frame.drawing.texts.filter { $0.hasPrefix("K") && Int($0.dropFirst()) != nil }
            let sums = frame.drawing.texts.filter { $0.hasPrefix("Σ") }
            let shown = Set(sums.compactMap { $0.split(separator: "-").last.map { "K\($0)" } })
            #expect(shown.isSubset(of: columns), "page \(index + 1)")
        }
    }

    @Test("the least width is that at which the table is not divided")
    func minimumWidth() throws {
        let tools = Bench.tools()
        let least = try #require(try Self.table().minimumWidth(with: tools))
        for (width, parts) in [(least + 0.01, 1), (least - 1, 2)] {
            let frames = try Bench.frames(Self.table(), Bench.space(width, 700))
            #expect(PrintedTable(frames.map(\.drawing)).parts.count == parts)
        }
        let small = try #require(try TableTests.small.minimumWidth(with: tools))
        #expect(small < 400)
        let placed = try TableTests.small.place(in: Bench.space(small + 0.01), with: tools)
        #expect(placed.isWhole)
    }

    @Test("sixty words take lines before they take columns or a turned page")
    func longWords() throws {
        let words = (0..<60).map { "kata\($0)" }.joined(separator: " ")
        let row = TableTests.row(words, words, "1")
        let table = Table(columns: TableTests.columns, rows: [row, TableTests.row("b", "c", "2")])
        #expect(try #require(try table.minimumWidth(with: Bench.tools())) < 300)
        let frame = try #require(try table.place(in: Bench.space(300, 700), with: Bench.tools()).frame)
        #expect(frame.warnings.count == 1)
        #expect(TableFuzzTests.wordProblems(table, PrintedTable([frame.drawing])) == [])
    }

    @Test("what is left of a table finds its columns again in another width")
    func otherWidth() throws {
        let tools = Bench.tools(), table = TableBreakTests.table(seed: 4, rows: 60)
        let placed = try table.place(in: Bench.space(400, 300), with: tools)
        let rest = try #require(placed.rest)
        let next = try rest.place(in: Bench.space(500, 2_000), with: tools)
        #expect(next.isWhole && next.frame?.size.width == 500)
        let drawings = [placed.frame, next.frame].compactMap { $0?.drawing }
        #expect(TableFuzzTests.wordProblems(table, PrintedTable(drawings)) == [])
    }

    @Test("the audit holds all parts against the table: a row or a cell lost in one of them is found")
    func audit() throws {
        var section = Section(anchor: "bab", title: nil, content: Self.table(60))
        section.orientation = .portrait
        let pages = try PaginatorTests.pages([section]).pages
        #expect(ContentAuditTests.kinds(pages, section) == [])
        for lost in ["bab/2/r17", "bab/1/r17/c3", "bab/0/r59"] {
            var spoiled = pages
            spoiled.keep { $1 != lost }
            #expect(!ContentAuditTests.kinds(spoiled, section).isEmpty, "\(lost)")
        }
    }
}
