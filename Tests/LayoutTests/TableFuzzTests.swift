import Foundation
import Graphics
import Support
import Testing

@testable import Layout

/// Random tables on random pages. `KENDANG_SEEDS=1000` tries so many of them.
@Suite("Random tables") struct TableFuzzTests {
    static let seeds: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["KENDANG_SEEDS"].flatMap { UInt64($0) }
        return Array(0..<max(1, asked ?? 60))
    }()

    /// One seed in twelve may be long.
    static func table(_ seed: UInt64) -> Table {
        RandomTable(seed: seed, rows: seed % 12 == 5 ? 5_000 : 300).table
    }

    /// Pages of random height, and something above the table.
    static func document(_ table: Table, seed: UInt64) throws -> (Paginator.Document, Inventory) {
        var random = SeededRandom(seed: seed &+ 0xF00D), grid = Bench.grid
        let isNarrow = Bool.random(using: &random)
        grid.floorLine = Int.random(in: isNarrow ? 26...61 : 56...61, using: &random)
        let above = Double.random(in: 0...200, using: &random)
        let paginator = Paginator(grid: grid, furniture: Bench.furniture)
        let content = Stack([
            StackItem(BrickBlock("b", [above])), StackItem(table, spaceBefore: 20, snap: .baseline),
        ])
        var section = Section(anchor: "t", title: nil, content: content)
        section.orientation = isNarrow ? .portrait : .asNeeded
        return (try paginator.document([section], with: Bench.tools()), Inventory([section]))
    }

    @Test("nothing is lost, doubled, or set over something else; breaks are legal", arguments: seeds)
    func fuzz(seed: UInt64) throws {
        let table = Self.table(seed), (document, inventory) = try Self.document(table, seed: seed)
        let printed = PrintedTable(document.pages.map(\.drawing))
        let found = LayoutAudit(grid: Bench.grid).findings(document.pages, expecting: inventory)
        #expect(found == [], "seed \(seed)")
        let lost = document.warnings.filter { $0.reason.contains("head and first rows") }
        #expect(lost == [], "seed \(seed)")
        #expect(Self.wordProblems(table, printed) == [], "seed \(seed)")
        #expect(Self.breakProblems(table, printed, document.warnings) == [], "seed \(seed)")
        #expect(Self.headProblems(table, printed) == [], "seed \(seed)")
    }

    /// Words of the parts against words of the whole: each row in each part, each column but the keys once.
    static func wordProblems(_ table: Table, _ printed: PrintedTable) -> [String] {
        let parts = printed.wholeRows
        let keys = parts.count == 1 ? table.columns.count : max(1, table.columns.prefix { $0.isKey }.count)
        var problems: [String] = []
        var found = table.rows.map { _ in [String]() }
        var keysFound = table.rows.map { _ in [String](repeating: "", count: keys) }
        for (path, rows) in parts {
            let columns = (rows.map { $0.cells.keys.max() ?? 0 }.max() ?? 0) + 1
            var next = 0
            for row in rows {
                if row.number != next || row.isRest { problems.append("\(path): row \(row.number)") }
                next = row.number + 1
                guard table.rows.indices.contains(row.number) else { continue }
                for column in 0..<columns {
                    let text = row.cells[column] ?? ""
                    if column < keys { keysFound[row.number][column] += text }
                    if column >= keys { found[row.number].append(text) }
                }
                problems += nameProblems(row, table, path)
            }
            if next != table.rows.count { problems.append("\(path): ends with row \(next)") }
        }
        for (number, row) in table.rows.enumerated() {
            let texts = RandomTable.texts(row, table.columns)
            if found[number].joined() != texts.dropFirst(keys).joined() {
                problems.append("row \(number): \(found[number]) for \(texts)")
            }
            for column in 1..<max(1, keys)
            where keysFound[number][column] != String(repeating: texts[column], count: parts.count) {
                problems.append("row \(number), key \(column): \(keysFound[number][column])")
            }
        }
        return problems
    }

    /// A name stands in its row, unless it is that of the row above on the same page.
    private static func nameProblems(_ row: PrintedTable.Row, _ table: Table, _ path: String) -> [String] {
        let texts = RandomTable.texts(table.rows[row.number], table.columns)
        let shown = row.cells[0] ?? ""
        if shown == texts[0] { return [] }
        let above = row.number > 0 ? table.rows[row.number - 1].cells.first : nil
        let repeats = above == table.rows[row.number].cells.first && !row.isFirst
        return repeats && table.printsRepeatsOnce ? [] : ["\(path): name of row \(row.number): \(shown)"]
    }

    /// Where a page ends, the rules hold, or a warning says that they could not.
    static func breakProblems(_ table: Table, _ printed: PrintedTable, _ warnings: [LayoutWarning])
        -> [String]
    {
        let forced = Set(
            warnings.filter { $0.reason.contains("no break by the rules") || $0.reason.contains("parted") }
                .map(\.page))
        var problems: [String] = []
        for (path, rows) in printed.parts {
            for (last, next) in zip(rows, rows.dropFirst()) where last.page != next.page {
                if forced.contains(last.page) || next.isRest { continue }
                let number = next.number, kinds = table.rows.map(\.kind)
                if kinds[number] == .total { problems.append("\(path): before the total") }
                if kinds[number - 1] == .group { problems.append("\(path): after group row \(number - 1)") }
                if number > 1, kinds[number - 2] == .group, kinds[number] == .plain {
                    problems.append("\(path): after the first row of group \(number - 2)")
                }
                if last.isFirst { problems.append("\(path): after the only row of page \(last.page)") }
            }
        }
        return problems
    }

    /// The head stands on every page, once for each part.
    static func headProblems(_ table: Table, _ printed: PrintedTable) -> [String] {
        guard let head = table.columns[0].head.first else { return [] }
        var problems: [String] = []
        for (index, texts) in printed.others.enumerated() {
            let count = Set(printed.rows.filter { $0.page == index + 1 }.map(\.path)).count
            let heads = texts.filter { $0 == head }.count, numbers = texts.filter { $0 == "Tabel 3" }.count
            if heads < count { problems.append("page \(index + 1): \(heads) heads of \(count)") }
            if table.heading != nil, numbers != count {
                problems.append("page \(index + 1): \(numbers) headings of \(count)")
            }
        }
        return problems
    }
}
