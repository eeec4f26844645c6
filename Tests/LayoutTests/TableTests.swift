import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("Tables") struct TableTests {
    static let columns = [
        TableColumn(["Komoditas"], kind: .text, isKey: true),
        TableColumn(["Tujuan"], kind: .text),
        TableColumn(["Nilai"], unit: "Rp miliar", kind: .number),
    ]

    static func row(
        _ name: String, _ place: String, _ integer: String, _ fraction: String = "", mark: String = "",
        kind: TableRow.Kind = .plain
    ) -> TableRow {
        TableRow(
            [
                .text(name), .text(place),
                .number(NumberParts(mark: mark, integer: integer, fraction: fraction)),
            ],
            kind: kind)
    }

    static let small = Table(
        heading: TableHeading("Tabel 1", "Nilai ekspor"), columns: columns,
        rows: [
            row("Kendang jimbe", "China", "14", ",9", mark: ">"),
            row("Furnitur", "Amerika", "1", ",04", mark: "≈"),
            TableRow([.text("Tidak dirinci"), .empty, .number(.symbol("…"))], swatch: Swatch(.hatched)),
            row("Nilai total", "", "17", ",99", kind: .total),
        ])

    @Test("every baseline lies on the sub-grid, the heading and the head on the grid's lines")
    func baselines() throws {
        for dense in [false, true] {
            var table = Self.small
            table.isDense = dense
            let frame = try #require(try table.place(in: Bench.space(), with: Bench.tools()).frame)
            for y in Bench.baselines(frame.drawing) where abs(y - (13.5 - 3.6).mm) > 0.01 {
                #expect(abs(y / 1.5.mm - (y / 1.5.mm).rounded()) < 1e-6, "\(y / 1.mm) mm")
            }
            let rows = baseline(of: "Furnitur", frame) - baseline(of: "Kendang jimbe", frame)
            #expect(abs(rows - (dense ? 4.5 : 6).mm) < 1e-6)
            #expect(abs(baseline(of: "Tabel 1", frame) - 4.5.mm) < 1e-6)
            #expect(abs(baseline(of: "(Rp miliar)", frame) - 13.5.mm) < 1e-6)
        }
    }

    @Test(
        "figures in line at the decimal mark, marks hang left of them, symbols under the units"
    )
    func decimals() throws {
        let frame = try #require(try Self.small.place(in: Bench.space(), with: Bench.tools()).frame)
        let boxes = boxes(frame)
        let first = try #require(boxes["14,9"]), second = try #require(boxes["1,04"])
        let total = try #require(boxes["17,99"]), letter = 4.0
        #expect(abs(first.minX - total.minX) < 1e-9)
        #expect(abs(first.minX + letter - second.minX) < 1e-9)
        #expect(abs((boxes["…"]?.maxX ?? 0) - second.minX - letter) < 1e-9)
        // The thin space is a letter of its own here.
        #expect(abs((boxes[">\u{202F}"]?.minX ?? 0) + 2 * letter - first.minX) < 1e-9)
        #expect(abs((boxes["≈\u{202F}"]?.minX ?? 0) + 2 * letter - second.minX) < 1e-9)
        #expect(abs(second.maxX - 400) < 1e-9 && abs((boxes["(Rp miliar)"]?.maxX ?? 0) - 400) < 1e-9)
    }

    @Test("a name that repeats is printed once, and again at the top of a page")
    func repeats() throws {
        let rows = (0..<8).map { Self.row("Kopi", "Negara \($0)", "1") }
        let table = Table(columns: Self.columns, rows: rows, isDense: false)
        let frames = try Bench.frames(table, Bench.space(400, 45.mm))
        #expect(frames.count > 1)
        for frame in frames { #expect(frame.drawing.texts.filter { $0 == "Kopi" }.count == 1) }
    }

    @Test("long words wrap at most to the measure; nothing is cut")
    func wrapping() throws {
        let name = "Bagian perabot dari kayu, tidak dirakit, termasuk panel dan rangka serta semua yang lain"
        let table = Table(
            columns: Self.columns, rows: [Self.row(name, "Belanda", "1"), Self.row("b", "c", "2")],
            isDense: true)
        let frame = try #require(try table.place(in: Bench.space(300), with: Bench.tools()).frame)
        let texts = frame.drawing.texts
        let lines = texts.filter { name.contains($0) && $0.count > 3 }
        #expect(lines.joined(separator: " ") == name)
        #expect(lines.count >= 2)
        let gap = baseline(of: "b", frame) - baseline(of: lines[0], frame)
        #expect(abs(gap - Double(lines.count) * 4.5.mm) < 1e-6)
    }

    @Test("a table too wide tries dense rows, then says what it needs")
    func tooWide() throws {
        let placed = try Self.small.place(in: Bench.space(60), with: Bench.tools())
        #expect(placed.reason?.hasPrefix("columns need ") == true)
    }

    @Test("structure: one table, one head, a row for each row and a cell for each column")
    func tags() throws {
        let frame = try #require(try Self.small.place(in: Bench.space(), with: Bench.tools()).frame)
        let lines = frame.drawing.dump().split(separator: "\n").map { $0.drop { $0 == " " } }
        func count(_ role: String) -> Int { lines.filter { $0.hasPrefix("tagged \(role) ") }.count }
        #expect(
            count("table") == 1 && count("tableHead") == 1 && count("tableBody") == 1 && count("caption") == 1
        )
        #expect(count("tableRow") == 5 && count("headerCell") == 3 + 4 && count("cell") == 8)
        let ids = lines.filter { $0.hasPrefix("tagged") }.compactMap { $0.split(separator: " ").last }
        #expect(Set(ids).count == ids.count)
    }

    @Test("the dump of a small table is the golden one", arguments: Language.allCases)
    func golden(language: Language) throws {
        let frame = try #require(try Self.small.place(in: Bench.space(), with: Bench.tools(language)).frame)
        #expect(Golden.mismatch("layout-table-\(language.rawValue)", frame.drawing.dump()) == nil)
    }

    // MARK: Reading frames

    private func boxes(_ frame: Frame) -> [String: Rect] {
        var found: [String: Rect] = [:]
        frame.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin)
            found[run.text] = Rect(at.x, at.y - run.size, run.width, run.size)
        }
        return found
    }

    private func baseline(of text: String, _ frame: Frame) -> Double { boxes(frame)[text]?.maxY ?? .nan }
}
