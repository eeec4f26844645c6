import Support
import Testing

@testable import Graphics
@testable import Layout

/// What the cells of tables are to a reader of tags.
@Suite("Tags of tables") struct TableTagsTests {
    static func grid(_ table: Table, height: Double = 1_000) throws -> PrintedGrid {
        PrintedGrid(try Bench.frames(table, Bench.space(400, height)).map(\.drawing))
    }

    static func roles(_ grid: PrintedGrid) -> [String] {
        (grid.tables["t"] ?? []).flatMap { row in
            row.cells.map {
                "\($0.path.dropFirst(2)) \($0.role.dump)" + ($0.text.isEmpty ? "" : " \($0.text)")
            }
        }
    }

    @Test("every field of every table has its cell", arguments: TableFuzzTests.seeds)
    func wholeGrids(seed: UInt64) throws {
        let table = TableFuzzTests.table(seed), (document, _) = try TableFuzzTests.document(table, seed: seed)
        let grid = PrintedGrid(document.pages.map(\.drawing))
        #expect(!grid.tables.isEmpty || document.warnings.contains { $0.reason.contains("notice") })
        for path in grid.tables.keys {
            let fields = grid.fields(of: path)
            #expect(fields != nil, "seed \(seed), \(path)")
            #expect(Set(fields?.map(\.count) ?? []).count == 1, "seed \(seed), \(path)")
        }
    }

    @Test("heads reach up where no span stands above them, and over what they span")
    func heads() throws {
        let grid = try Self.grid(TableHeadTests.table())
        let heads = Self.roles(grid).filter { $0.hasPrefix("h") }
        #expect(
            heads == [
                "h/c0 headerCell column 1×3 Komoditas", "h0/c1-4 headerCell column 4×1 Ekspor",
                "h/c5 headerCell column 1×3 Pangsadari semua1(%)",
                "h1/c1-2 headerCell column 2×1 Nilai (Rp miliar)",
                "h1/c3-4 headerCell column 2×1 Berat (ton)2", "h/c1 headerCell column 2024",
                "h/c2 headerCell column 2025", "h/c3 headerCell column 2024", "h/c4 headerCell column 2025",
                "hn/c0 headerCell column (1)", "hn/c1 headerCell column (2)", "hn/c2 headerCell column (3)",
                "hn/c3 headerCell column (4)", "hn/c4 headerCell column (5)", "hn/c5 headerCell column (6)",
            ])
    }

    @Test("a span that is wider than what is free above it leaves an empty cell there")
    func blanks() {
        let grid = HeadGrid(levels: [[1..<2], [0..<3]], columns: 4)
        #expect(
            grid.rows == [
                [
                    .init(columns: 0..<1, rows: 0..<1, content: .nothing),
                    .init(columns: 1..<2, rows: 0..<1, content: .span(level: 0, 0)),
                    .init(columns: 2..<3, rows: 0..<1, content: .nothing),
                    .init(columns: 3..<4, rows: 0..<3, content: .column),
                ],
                [.init(columns: 0..<3, rows: 1..<2, content: .span(level: 1, 0))],
                (0..<3).map { .init(columns: $0..<$0 + 1, rows: 2..<3, content: .column) },
            ])
    }

    @Test("names reach over rows that leave them out, also on later pages; groups and totals over columns")
    func rows() throws {
        let rows = [
            TableRow([.text("Kayu")], kind: .group), TableTests.row("Kendang", "China", "1"),
            TableTests.row("Kendang", "Jepang", "2"), TableTests.row("Kendang", "Hong Kong", "3"),
            TableRow([.text("Meja"), .empty, .drawn]),
            TableRow([.text("Jumlah"), .empty, .number(.symbol("…"))], kind: .total),
        ]
        let expected = [
            "r0/c0 headerCell both 3×1 Kayu",
            "r1/c0 headerCell row 1×3 Kendang", "r1/c1 cell China", "r1/c2 cell 1", "r2/c1 cell Jepang",
            "r2/c2 cell 2", "r3/c1 cell Hong Kong", "r3/c2 cell 3",
            "r4/c0 headerCell row Meja", "r4/c1 cell", "r4/c2 cell",
            "r5/c0 headerCell row 2×1 Jumlah", "r5/c2 cell …",
        ]
        let table = Table(columns: TableTests.columns, rows: rows, isDense: false)
        for height in [1_000, 34.mm] {
            let frames = try Bench.frames(table, Bench.space(400, height))
            #expect((frames.count > 1) == (height < 100))
            let grid = PrintedGrid(frames.map(\.drawing))
            #expect(Self.roles(grid).filter { $0.hasPrefix("r") } == expected, "\(height)")
        }
    }

    @Test("the head of a column of pictures says nothing, and is none")
    func emptyHead() throws {
        var table = TableTests.small
        table.columns[1].head = [""]
        #expect(Self.roles(try Self.grid(table)).contains("h/c1 cell"))
    }
}
