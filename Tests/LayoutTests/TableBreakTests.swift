import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("Tables over pages") struct TableBreakTests {
    /// A random table: groups, repeated names, long names, a total. Row n holds the figure n.
    static func table(seed: UInt64, rows count: Int) -> Table {
        var random = SeededRandom(seed: seed)
        var rows: [TableRow] = [], name = "Barang"
        let groups = Bool.random(using: &random)
        for number in 0..<count {
            let isTotal = number == count - 1 && count > 1
            let isGroup = groups && !isTotal && Int.random(in: 0..<12, using: &random) == 0
            if Int.random(in: 0..<3, using: &random) > 0 {
                let words = Int.random(in: 0..<9, using: &random) == 0 ? 12 : 2
                name = (0..<words).map { _ in "kata\(Int.random(in: 0..<90, using: &random))" }.joined(
                    separator: " ")
            }
            rows.append(
                TableRow(
                    [
                        .text(isGroup ? "Kelompok \(number)" : name), .text("Tujuan"),
                        .number(NumberParts(integer: "#\(number)")),
                    ],
                    kind: isGroup ? .group : isTotal ? .total : .plain, indent: isGroup || isTotal ? 0 : 1))
        }
        return Table(heading: TableHeading("Tabel 3", "Nilai"), columns: TableTests.columns, rows: rows)
    }

    @Test(
        "each row exactly once, in order; the head on every page; parts fit",
        arguments: [
            1, 2, 3, 7, 18, 19, 40, 41, 100, 333, 2_000,
        ])
    func fuzz(count: Int) throws {
        for seed in UInt64(count)..<UInt64(count + (count > 100 ? 1 : count > 20 ? 2 : 4)) {
            let height = 180 + Double(seed % 5) * 90
            let frames = try Bench.frames(Self.table(seed: seed, rows: count), Bench.space(300, height))
            let texts = frames.map { $0.drawing.texts }
            let numbers = texts.flatMap { $0 }.filter { $0.hasPrefix("#") }
            #expect(numbers == (0..<count).map { "#\($0)" }, "seed \(seed)")
            for (page, frame) in frames.enumerated() {
                #expect(frame.size.height <= height + 0.001, "seed \(seed)")
                #expect(
                    texts[page].contains("(Rp miliar)") && texts[page].contains("Tabel 3"), "seed \(seed)")
                #expect(texts[page].contains("Nilai, lanjutan") == (page > 0), "seed \(seed)")
                #expect(frame.continues == (page < frames.count - 1), "seed \(seed)")
            }
        }
    }

    @Test("never a break after a group row, after its first row, or before the total", arguments: 0..<16)
    func legalBreaks(seed: UInt64) throws {
        let table = Self.table(seed: seed, rows: 120)
        let frames = try Bench.frames(table, Bench.space(300, 300 + Double(seed) * 3))
        for frame in frames.dropLast() {
            let last = try #require(frame.drawing.texts.last { $0.hasPrefix("#") }?.dropFirst())
            let row = try #require(Int(last))
            #expect(table.rows[row].kind != .group, "seed \(seed) row \(row)")
            #expect(table.rows[row + 1].kind != .total, "seed \(seed) row \(row)")
            let startsGroup =
                row > 0 && table.rows[row - 1].kind == .group && table.rows[row + 1].kind == .plain
            #expect(!startsGroup, "seed \(seed) row \(row)")
        }
    }

    @Test("a group that goes on repeats its name, once a page, and not as a row")
    func continuedGroup() throws {
        let rows =
            [TableRow([.text("Kopi")], kind: .group)]
            + (0..<30).map { TableTests.row("Barang \($0)", "x", "\($0)") }
        let table = Table(columns: TableTests.columns, rows: rows)
        let frames = try Bench.frames(table, Bench.space(400, 200))
        #expect(frames.count > 2)
        for (page, frame) in frames.enumerated() {
            #expect(frame.drawing.texts.filter { $0 == "Kopi (lanjutan)" }.count == (page > 0 ? 1 : 0))
        }
    }

    @Test("a table does not begin where its head and two rows do not fit")
    func beginning() throws {
        let table = Self.table(seed: 3, rows: 30)
        let placed = try table.place(in: Bench.space(300, 60, fresh: false), with: Bench.tools())
        #expect(placed.reason != nil)
    }

    @Test("what is left of a table is not shaped again")
    func restIsShaped() throws {
        let shaper = SquareShaper(), tools = Tools(theme: .kabupaten, language: .id, shaper: shaper)
        let placed = try Self.table(seed: 5, rows: 500).place(in: Bench.space(300, 600), with: tools)
        let rest = try #require(placed.rest)
        let before = shaper.calls
        _ = try rest.place(in: Bench.space(300, 600), with: tools)
        #expect(shaper.calls - before < 10)
    }
}
