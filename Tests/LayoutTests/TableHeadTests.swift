import Graphics
import Support
import Testing

@testable import Layout

@Suite("Heads of tables") struct TableHeadTests {
    static let spans = [
        [TableHeadSpan(["Ekspor"], over: 1..<5)],
        [
            TableHeadSpan(["Nilai (Rp miliar)"], over: 1..<3),
            TableHeadSpan(["Berat (ton)"], over: 3..<5, call: "2"),
        ],
    ]

    static let columns =
        [TableColumn(["Komoditas"], kind: .text, isKey: true)]
        + ["2024", "2025", "2024", "2025"].map { TableColumn([$0], kind: .number) }
        + [TableColumn(["Pangsa", "dari semua"], unit: "%", kind: .number, call: "1")]

    static func row(_ name: String, _ figure: Int, kind: TableRow.Kind = .plain) -> TableRow {
        let cells = (0..<5).map { TableCell.number(NumberParts(integer: "\(figure + $0)", fraction: ",5")) }
        return TableRow([.text(name)] + cells, kind: kind)
    }

    static func table(_ count: Int = 3, numbers: Bool = true) -> Table {
        Table(
            heading: TableHeading("Tabel 2", "Nilai dan berat"), spans: spans, columns: columns,
            rows: (0..<count).map { row("Barang \($0)", 100 + $0) }, numbersColumns: numbers)
    }

    static func frame(_ table: Table, _ width: Double = 400) throws -> Frame {
        try #require(try table.place(in: Bench.space(width), with: Bench.tools()).frame)
    }

    @Test("the golden dump of a head of three levels with numbered columns")
    func golden() throws {
        #expect(
            Golden.mismatch("layout-table-spans", try Self.frame(Self.table()).drawing.dump()) == nil)
    }

    @Test("spans stand above their columns' heads, the heads and the numbers on the sub-grid")
    func levels() throws {
        for numbers in [false, true] {
            let frame = try Self.frame(Self.table(numbers: numbers))
            func y(_ text: String) -> Double { Bench.box(of: text, frame)?.maxY ?? .nan }
            #expect(y("Ekspor") < y("Nilai (Rp miliar)") && y("Nilai (Rp miliar)") < y("2024"))
            #expect(y("Nilai (Rp miliar)") == y("Berat (ton)"))
            #expect(y("(%)") == y("2024") && y("2024") == y("Komoditas"))
            #expect(y("2024") - y("Nilai (Rp miliar)") > Theme.kabupaten[.tableHead].leading)
            for text in ["Komoditas", "Barang 0", "Barang 2"] + (numbers ? ["(1)", "(6)"] : []) {
                let steps = y(text) / Bench.grid.step
                #expect(abs(steps - steps.rounded()) < 1e-6, "\(text)")
            }
            let top = (4.5 + 2 + 1.5).mm
            #expect(y("Ekspor") - Theme.kabupaten[.tableHead].capHeight > top - 1e-6)
        }
    }

    @Test("a span's rule reaches from the widest figure of its first column to the end of its last")
    func rules() throws {
        let frame = try Self.frame(Self.table())
        let rules = Bench.fills(frame).filter { abs($0.height - 0.35) < 1e-6 && $0.width < 390 }
        #expect(rules.count == 3)
        let value = try #require(Bench.box(of: "Nilai (Rp miliar)", frame))
        let rule = try #require(rules.first { abs($0.minX - value.minX) < 1e-6 && $0.minY > value.maxY })
        #expect(rule.minY < value.maxY + 3.6.mm)
        let years = Bench.boxes(of: "2025", frame)
        #expect(abs(rule.maxX - years[0].maxX) < 1e-6)
        let weight = try #require(rules.first { $0.minX > rule.maxX })
        #expect(weight.minX - rule.maxX > 3.mm - 1e-6 && abs(weight.maxX - years[1].maxX) < 1e-6)
        // Above both stands the rule of the upper level.
        #expect(rules.contains { $0.minY < rule.minY - 1 && $0.maxX == weight.maxX && $0.minX <= rule.minX })
    }

    @Test("a span wider than its columns widens them, and breaks where there is no room")
    func wideSpans() throws {
        let words = "Nilai ekspor dan impor kabupaten menurut semua dokumen pabean"
        var table = Self.table()
        table.spans = [[TableHeadSpan([words], over: 1..<3)]]
        let wide = try Self.frame(table, 600)
        let box = try #require(Bench.box(of: words, wide)), years = Bench.boxes(of: "2025", wide)
        #expect(box.maxX <= years[0].maxX + 1e-6)
        let narrow = try Self.frame(table, 330)
        let lines = narrow.drawing.texts.filter { $0.count > 3 && words.contains($0) }
        #expect(lines.count > 1 && lines.joined(separator: " ") == words)
        for line in lines {
            let last = Bench.boxes(of: "2025", narrow)[0].maxX
            #expect((Bench.box(of: line, narrow)?.maxX ?? .infinity) <= last + 1e-6)
        }
    }

    @Test("tags: a row for each level, the columns of a span in its name, repeats are artifacts")
    func tags() throws {
        let frames = try Bench.frames(Self.table(60), Bench.space(400, 300))
        let first = frames[0].drawing.dump()
        for name in ["t/h0/c1-4", "t/h1/c1-2", "t/h1/c3-4", "t/h/c0", "t/h/c5", "t/hn/c0", "t/hn/c5"] {
            #expect(first.contains(" \(name)\n"), "\(name)")
        }
        #expect(frames.count > 2)
        for frame in frames.dropFirst() {
            let dump = frame.drawing.dump()
            #expect(!dump.contains("tableHead") && !dump.contains("/h"))
            for text in ["Ekspor", "Berat (ton)", "2024", "(1)", "(6)"] {
                #expect(frame.drawing.texts.contains(text), "\(text)")
            }
        }
    }

    @Test("a heading of two lines has them on the next two lines of the grid")
    func longHeading() throws {
        var table = Self.table()
        let title = (0..<30).map { "kata\($0)" }.joined(separator: " ")
        table.heading = TableHeading("Tabel 2", title)
        let frame = try Self.frame(table)
        let lines = frame.drawing.texts.filter { $0.hasPrefix("kata") }
        #expect(lines.count > 1 && lines.joined(separator: " ") == title)
        for (index, line) in lines.enumerated() {
            let y = Bench.box(of: line, frame)?.maxY ?? .nan
            #expect(abs(y - Double(index + 1) * 4.5.mm) < 1e-6)
        }
        let top = try #require(Bench.box(of: "Ekspor", frame))
        #expect(top.minY > Double(lines.count) * 4.5.mm + 2.mm)
    }

    @Test("figures under one span stand in columns of one width")
    func evenColumns() throws {
        var table = Self.table()
        table.rows[1].cells[1] = .number(NumberParts(integer: "123.456.789", fraction: ",5"))
        func widths(_ table: Table) throws -> [Double] {
            let tools = Bench.tools()
            let fit = try tools.tables.fit(table, isDense: false, width: 400, with: tools)
            guard case .ready(let ready) = fit else { return [] }
            return ready.tracks.map(\.width)
        }
        let even = try widths(table)
        #expect(even.count == 6 && abs(even[1] - even[2]) < 1e-9 && abs(even[3] - even[4]) < 1e-9)
        #expect(even[1] > even[3] + 9)
        table.spans = []
        let free = try widths(table)
        #expect(free[1] > free[2] + 9)
    }
}
