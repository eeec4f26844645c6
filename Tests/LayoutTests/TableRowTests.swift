import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("Rows of tables: groups, totals, notes, sums") struct TableRowTests {
    static func number(_ text: String, call: String = "") -> TableCell {
        .number(NumberParts(integer: text, call: call))
    }

    static func row(_ name: String, _ figure: String, _ kind: TableRow.Kind = .plain, indent: Int = 0)
        -> TableRow
    {
        TableRow([.text(name), .empty, number(figure)], kind: kind, indent: indent)
    }

    /// Two groups of two groups each.
    static func nested(_ count: Int) -> Table {
        var rows: [TableRow] = []
        for outer in ["Industri", "Pertanian"] {
            rows.append(row(outer, "#", .group))
            for inner in ["Kayu", "Bambu"] {
                rows.append(row("\(outer) \(inner)", "#", .group, indent: 1))
                rows += (0..<count).map { row("Barang \($0)", "\($0)", indent: 2) }
            }
        }
        return Table(columns: TableTests.columns, rows: rows, isDense: true)
    }

    @Test("groups in two levels: only the outer one has a band, both are repeated, none is left alone")
    func nestedGroups() throws {
        for height in stride(from: 150.0, through: 420, by: 13) {
            let table = Self.nested(30), frames = try Bench.frames(table, Bench.space(400, height))
            let printed = PrintedTable(frames.map(\.drawing))
            #expect(TableFuzzTests.breakProblems(table, printed, frames.flatMap(\.warnings)) == [])
            for (page, frame) in frames.enumerated() {
                let first = try #require(printed.rows.first { $0.page == page + 1 })
                let texts = frame.drawing.texts.filter { $0.hasSuffix("(lanjutan)") }
                #expect(texts.map { String($0.dropLast(11)) } == Self.open(table, before: first.number))
            }
            let bands = frames.flatMap { Bench.fills($0) }.filter { $0.width > 401 }
            let outer = frames.flatMap { $0.drawing.texts }.filter {
                ["Industri", "Pertanian", "Industri (lanjutan)", "Pertanian (lanjutan)"].contains($0)
            }
            #expect(bands.count == outer.count)
        }
    }

    /// Names of the groups that a row at the top of a page belongs to.
    private static func open(_ table: Table, before number: Int) -> [String] {
        var names: [String] = [], level = table.rows[number].kind == .group ? table.rows[number].indent : 9
        for row in table.rows[..<number].reversed() where row.kind == .group && row.indent < level {
            if case .text(let name, _) = row.cells[0] { names.insert(name, at: 0) }
            level = row.indent
        }
        return names
    }

    @Test("a total at the top has its rule below it, one at the end above it")
    func totals() throws {
        let rows = [
            Self.row("Jumlah", "9", .total), Self.row("a", "4"), Self.row("b", "5"),
            Self.row("Semua", "9", .total),
        ]
        let table = Table(columns: TableTests.columns, rows: rows)
        let frame = try #require(try table.place(in: Bench.space(), with: Bench.tools()).frame)
        let rules = Bench.fills(frame).filter { abs($0.height - 0.7) < 1e-6 }.map(\.minY).sorted()
        func y(_ text: String) -> Double { Bench.box(of: text, frame)?.maxY ?? .nan }
        #expect(rules.count == 2)
        #expect(rules[0] > y("Jumlah") && rules[0] < y("a") && rules[1] > y("b") && rules[1] < y("Semua"))
    }

    @Test("notes of a page are those that its rows and the head call, in order, each once")
    func notes() throws {
        let notes = ["3", "2", "1", "…", "≥"].enumerated().map { order, key in
            PageNote(key: key, order: order, call: key, text: Theme.kabupaten.text("Catatan \(key)", .note))
        }
        var columns = TableTests.columns
        columns[2].call = "1"
        var rows = (0..<60).map { Self.row("Barang \($0)", "\($0)") }
        rows[0].cells[0] = .text("Barang", call: "2")
        rows[2].cells[2] = .number(.symbol("…"))
        rows[58].notes = ["≥", "tidak ada"]
        rows[59].cells[2] = Self.number("4", call: "2,3")
        let table = Table(columns: columns, rows: rows, notes: notes)
        let frames = try Bench.frames(table, Bench.space(400, 250))
        #expect(frames.count > 2)
        #expect(frames[0].notes.map(\.key) == ["2", "1", "…"])
        #expect(frames[1].notes.map(\.key) == ["1"])
        #expect(frames.last?.notes.map(\.key) == ["3", "2", "1", "≥"])
    }

    @Test("sums are carried: forward at the foot, brought at the top, their room reckoned, artifacts")
    func carried() throws {
        for height in stride(from: 120.0, through: 300, by: 11) {
            let rows = (0..<100).map { Self.row("Barang \($0)", "#\($0)") }
            let table = Table(
                columns: TableTests.columns, rows: rows,
                carried: { through in [.empty, .empty, Self.number("Σ\(through)")] })
            let frames = try Bench.frames(table, Bench.space(400, height))
            let printed = PrintedTable(frames.map(\.drawing))
            #expect(TableFuzzTests.wordProblems(table, printed) == [])
            for (page, frame) in frames.enumerated() {
                #expect(frame.size.height <= height + 1e-6)
                let sums = frame.drawing.texts.filter { $0.hasPrefix("Σ") }
                let numbers = printed.rows.filter { $0.page == page + 1 }.map(\.number)
                let brought = page > 0 ? ["Σ\(numbers[0] - 1)"] : []
                let forward = page < frames.count - 1 ? ["Σ\(numbers[numbers.count - 1])"] : []
                #expect(sums == brought + forward)
                #expect(frame.drawing.texts.contains("Jumlah pindahan") == (page > 0))
                #expect(frame.drawing.texts.contains("Jumlah dipindahkan") == (page < frames.count - 1))
            }
        }
    }

    @Test("a row that fits only without the carried sum stands without it, and a warning says so")
    func noRoomForSums() throws {
        let words = (0..<24).map { "kata\($0)" }.joined(separator: " ")
        var dropped = 0
        for height in stride(from: 110.0, through: 300, by: 5) {
            let rows = (0..<9).map { Self.row("\(words) \($0)", "#\($0)") }
            let table = Table(
                columns: TableTests.columns, rows: rows, isDense: true,
                carried: { through in [.empty, .empty, Self.number("Σ\(through)")] })
            let frames = try Bench.frames(table, Bench.space(170, height))
            #expect(TableFuzzTests.wordProblems(table, PrintedTable(frames.map(\.drawing))) == [])
            #expect(frames.allSatisfy { $0.size.height <= height + 1e-6 })
            for frame in frames where frame.continues && !frame.drawing.texts.contains("Jumlah dipindahkan") {
                dropped += 1
                #expect(
                    frame.warnings.contains {
                        $0.reason.hasPrefix("no break") || $0.reason.contains("parted")
                    })
            }
        }
        #expect(dropped > 0)
    }

    @Test("a row higher than the page is parted, all its words come, and a warning says so")
    func tallRow() throws {
        let words = (0..<60).map { "kata\($0)" }.joined(separator: " ")
        var rows = (0..<6).map { Self.row("Barang \($0)", "\($0)") }
        rows[0].kind = .group
        rows[1].cells[0] = .text(words)
        rows[4].cells[0] = .text(words)
        let table = Table(columns: TableTests.columns, rows: rows, isDense: true)
        let frames = try Bench.frames(table, Bench.space(140, 130))
        let printed = PrintedTable(frames.map(\.drawing))
        #expect(TableFuzzTests.wordProblems(table, printed) == [])
        let warnings = frames.flatMap(\.warnings).filter { $0.reason.contains("higher than the page") }
        #expect(Set(warnings.map { $0.reason.prefix(5) }) == ["row 2", "row 5"])
        #expect(warnings.allSatisfy { $0.page >= 1 && $0.block == "Table" })
        // The group's name is not alone at the foot of its page.
        #expect(printed.rows.filter { $0.page == 1 }.map(\.number) == [0, 1])
        #expect(frames.allSatisfy { $0.size.height <= 130.001 })
    }

    @Test("no last row alone on the last page")
    func lastRow() throws {
        for count in 20..<60 {
            let rows = (0..<count).map { Self.row("Barang \($0)", "\($0)") }
            let frames = try Bench.frames(
                Table(columns: TableTests.columns, rows: rows, isDense: true), Bench.space(400, 200))
            let printed = PrintedTable(frames.map(\.drawing))
            #expect(printed.rows.filter { $0.page == frames.count }.count >= 2, "\(count) rows")
        }
    }

    @Test("a table is shaped once, however often it is placed, and drawn only when it is meant")
    func placedOften() throws {
        let shaper = SquareShaper(), tools = Tools(theme: .kabupaten, language: .id, shaper: shaper)
        var table = Self.nested(40)
        let first = try table.place(in: Bench.space(), with: tools), calls = shaper.calls
        _ = try table.place(in: Bench.space(400, 200), with: tools)
        #expect(shaper.calls - calls < 10)
        var trial = Bench.space()
        trial.isTrial = true
        let tried = try #require(try table.place(in: trial, with: tools).frame)
        #expect(tried.size == first.frame?.size && tried.drawing == .nothing)
        table.rows.removeLast()
        _ = try table.place(in: Bench.space(), with: tools)
        #expect(shaper.calls - calls > 100)
    }
}
