import Graphics
import Support

@testable import Layout

/// A table of random size and shape, the same for a seed: words short, long and sixty in a row, figures of
/// all kinds, groups in two levels, totals first or last, heads of up to three levels.
struct RandomTable {
    let seed: UInt64
    private(set) var table: Table
    private var random: SeededRandom

    /// At most so many rows, and some cells.
    init(seed: UInt64, rows most: Int, cells: Int = 6_000) {
        self.seed = seed
        random = SeededRandom(seed: seed)
        table = Table(columns: [], rows: [])
        let count = logarithmic(1...most)
        let columns = min(logarithmic(1...30), max(1, cells / count))
        table = Table(
            heading: chance(9) ? TableHeading("Tabel 3", words(1...20)) : nil, spans: spans(columns),
            columns: self.columns(columns), rows: rows(count, columns), isDense: chance(3) ? chance(5) : nil,
            printsRepeatsOnce: chance(8), notes: notes(), numbersColumns: chance(3))
        if chance(3) { table.carried = Self.sums(columns) }
    }

    // MARK: Chances

    /// Of ten times, so many.
    private mutating func chance(_ tenths: Int) -> Bool { number(0...9) < tenths }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Small ones as often as large ones.
    private mutating func logarithmic(_ range: ClosedRange<Int>) -> Int {
        var high = range.lowerBound
        while high < range.upperBound, chance(7) { high = min(range.upperBound, high * 2 + number(0...1)) }
        return number(max(range.lowerBound, high / 2)...high)
    }

    private mutating func words(_ count: ClosedRange<Int>) -> String {
        let syllables = ["ka", "ren", "dang", "ju", "tembi", "lo", "sengkara", "u"]
        return (0..<number(count)).map { _ in
            (0..<number(1...3)).map { _ in syllables[number(0...7)] }.joined()
        }.joined(separator: " ")
    }

    // MARK: Head

    private mutating func columns(_ count: Int) -> [TableColumn] {
        let keys = number(1...min(2, count))
        return (0..<count).map { index in
            let head = (0..<number(1...2)).map { _ in words(1...1) }, isKey = index < keys
            if index == 0 || chance(2) { return TableColumn(head, kind: .text, isKey: isKey) }
            if chance(1) { return TableColumn(head, kind: Self.drawn, minimum: 24.mm) }
            return TableColumn(
                head, unit: chance(3) ? "Rp" : nil, kind: .number, isKey: isKey,
                call: chance(1) ? "1" : "")
        }
    }

    private static let drawn = TableColumn.Kind.drawn { size, _, tools in
        .fill(.rect(Rect(0, size.height / 3, size.width / 2, size.height / 3)), tools.theme[.grey2])
    }

    private mutating func spans(_ columns: Int) -> [[TableHeadSpan]] {
        guard columns > 2, chance(5) else { return [] }
        return (0..<number(1...2)).map { _ in
            var level: [TableHeadSpan] = [], start = number(1...2)
            while start < columns {
                let end = min(columns, start + number(1...6))
                if chance(8) { level.append(TableHeadSpan([words(1...4)], over: start..<end)) }
                start = end
            }
            return level
        }
    }

    private mutating func notes() -> [PageNote] {
        guard chance(4) else { return [] }
        return ["1", "2", "…", "≥"].enumerated().map { order, key in
            PageNote(key: key, order: order, text: Theme.kabupaten.text("Catatan \(key)", .note))
        }
    }

    // MARK: Rows

    private mutating func rows(_ count: Int, _ columns: Int) -> [TableRow] {
        var rows: [TableRow] = [], levels = number(0...2), name = words(1...3)
        if count < 4 { levels = 0 }
        let totalFirst = count > 2 && chance(3), totalLast = count > 2 && chance(5), swatches = chance(1)
        for index in 0..<count {
            var kind = TableRow.Kind.plain, indent = levels > 0 ? 1 : 0
            if index == 0 && totalFirst || index == count - 1 && totalLast {
                (kind, indent) = (.total, 0)
            } else if levels > 0, chance(1) || index == 1 {
                kind = .group
                indent = levels == 2 && chance(6) ? 1 : 0
            } else if chance(6) {
                name = chance(1) ? words(4...12) : words(1...3)
                if number(0...29) == 0 { name = words(60...90) }
            }
            if kind == .plain, indent > 0, levels == 2 { indent = 2 }
            let first = kind == .plain ? name : words(1...3)
            rows.append(
                TableRow(
                    [.text(first, call: chance(1) ? "2" : "")] + cells(columns - 1, kind), kind: kind,
                    indent: indent, swatch: swatches ? Swatch(.hatched) : nil))
        }
        return rows
    }

    private mutating func cells(_ count: Int, _ kind: TableRow.Kind) -> [TableCell] {
        if kind == .group, chance(5) { return [] }
        return (0..<max(0, count)).map { _ in
            switch number(0...19) {
            case 0: .empty
            case 1: .drawn
            case 2...4: .text(number(0...60) == 0 ? words(30...90) : words(1...3))
            case 5: .number(.symbol(["…", "–", "0", "x"][number(0...3)]))
            case 6: .number(NumberParts(integer: "12–15", fraction: chance(5) ? "" : ",5"))
            default: .number(figure())
            }
        }
    }

    private mutating func figure() -> NumberParts {
        let digits = number(0...99_999), thousands = digits / 1_000
        let rest = String(digits % 1_000)
        let integer =
            thousands > 0 ? "\(thousands).\(String(repeating: "0", count: 3 - rest.count))\(rest)" : rest
        return NumberParts(
            mark: chance(1) ? "≥" : "", integer: integer, fraction: chance(8) ? ",\(number(0...99))" : "",
            call: chance(1) ? "1" : "")
    }

    private static func sums(_ columns: Int) -> Table.RunningSum {
        { through in
            (0..<columns).map { _ in .number(NumberParts(integer: "\(through + 1)", fraction: ",0")) }
        }
    }

    /// What a reader must find in the cells of a row, without white space.
    static func texts(_ row: TableRow, _ columns: [TableColumn]) -> [String] {
        columns.indices.map { index in
            guard index < row.cells.count else { return "" }
            let text =
                switch row.cells[index] {
                case .text(let words, let call): words + call
                case .styled(let text): text.string
                case .number(let parts):
                    parts.mark + (parts.symbol.isEmpty ? parts.integer + parts.fraction : parts.symbol)
                        + parts.call
                case .drawn, .empty: ""
                }
            return text.filter { !$0.isWhitespace }
        }
    }
}
