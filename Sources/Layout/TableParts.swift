import Graphics

/// A table whose columns are divided, part below part, each with the key columns and all rows.
struct TableParts: Block {
    let name: String
    /// For which the columns were divided.
    let width: Double
    let stack: Stack

    /// nil where dividing does not help.
    init?(_ shaped: ShapedTable, width: Double, with tools: Tools) throws(LayoutError) {
        guard shaped.table.part == nil else { return nil }
        let division = ColumnDivision(
            shaped, least: try shaped.widths.leastUnspanned(.measure, with: tools), width: width)
        let parts = division.parts, words = try shaped.widths.leastUnspanned(.words, with: tools)
        guard parts.count > 1, parts.allSatisfy({ division.needed($0, words) <= width + 0.01 }) else {
            return nil
        }
        name = shaped.table.name
        self.width = width
        let items = parts.enumerated().map { index, columns in
            var table = shaped.table.subset(division.keys + Array(columns))
            table.part = (index + 1, parts.count)
            return StackItem(table, spaceBefore: 9.mm, snap: .baseline)
        }
        stack = Stack(items)
    }

    private init(_ parts: TableParts, rest: Stack) {
        name = parts.name
        width = parts.width
        stack = rest
    }

    func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? { width }

    /// The table goes on wherever one of its parts still has rows. A part that is narrower than others stays
    /// on a page that lies as theirs.
    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let space = space.wide(space.width)
        guard case .part(var frame, let rest) = try stack.place(in: space, with: tools) else {
            return try stack.place(in: space, with: tools)
        }
        frame.continues = true
        guard let rest = rest as? Stack else { return .part(frame, rest: rest) }
        return .part(frame, rest: TableParts(self, rest: rest))
    }
}

/// Divides the columns of a table that is too wide: as few parts as can be, of much the same width, and no
/// span of the head over two of them where that can be.
struct ColumnDivision {
    /// Columns that stand in each part: those at the left that name the rows, or the first.
    let keys: [Int]
    /// The others, in order.
    let parts: [Range<Int>]
    private let shaped: ShapedTable

    init(_ shaped: ShapedTable, least: [Double], width: Double) {
        self.shaped = shaped
        let columns = shaped.table.columns
        let first = shaped.table.keyCount
        keys = Array(0..<first)
        guard columns.count > first + 1 else {
            parts = []
            return
        }
        func needed(_ part: Range<Int>) -> Double { Self.needed(part, after: first, least, shaped) }
        let count = Self.fewest(first..<columns.count) { needed($0) <= width + 0.01 }
        var cut = [Bool](repeating: false, count: columns.count + 1)
        for span in shaped.head.levels.joined() {
            for column in span.span.columns.dropFirst() { cut[column] = true }
        }
        parts = Self.even(first..<columns.count, into: count) { part in
            let over = max(0, needed(part) - width), under = max(0, width - needed(part))
            return over * 1e9 + under * under + (cut[part.lowerBound] ? 1e6 : 0)
        }
    }

    /// The width of a part with the key columns, of columns so wide and spans that need their words.
    func needed(_ part: Range<Int>, _ widths: [Double]) -> Double {
        Self.needed(part, after: keys.count, widths, shaped)
    }

    private static func needed(
        _ part: Range<Int>, after keys: Int, _ widths: [Double], _ shaped: ShapedTable
    ) -> Double {
        let columns = shaped.table.columns, gaps = shaped.gaps
        func sum(_ shown: Range<Int>) -> Double {
            shaped.widths.spanned(widths, \.least, within: shown)[shown].reduce(0, +)
                + gaps[shown.dropLast()].reduce(0, +)
        }
        return sum(0..<keys) + TableLook.gap(columns[keys - 1], columns[part.lowerBound]) + sum(part)
    }

    /// How many parts it takes when each is filled.
    private static func fewest(_ columns: Range<Int>, fits: (Range<Int>) -> Bool) -> Int {
        var count = 1, start = columns.lowerBound
        for column in columns where column > start && !fits(start..<column + 1) {
            count += 1
            start = column
        }
        return count
    }

    /// The division of least cost into that many parts.
    private static func even(
        _ columns: Range<Int>, into count: Int, cost: (Range<Int>) -> Double
    ) -> [Range<Int>] {
        var best: [Int: (cost: Double, parts: [Range<Int>])] = [columns.lowerBound: (0, [])]
        for _ in 0..<count {
            var next: [Int: (cost: Double, parts: [Range<Int>])] = [:]
            for (start, known) in best.sorted(by: { $0.key < $1.key }) where start < columns.upperBound {
                for end in start + 1...columns.upperBound {
                    let sum = known.cost + cost(start..<end)
                    if sum < next[end]?.cost ?? .infinity { next[end] = (sum, known.parts + [start..<end]) }
                }
            }
            best = next
        }
        return best[columns.upperBound]?.parts ?? [columns]
    }
}

extension Table {
    /// Some of the columns, with all rows.
    func subset(_ chosen: [Int]) -> Table {
        var table = self
        table.columns = chosen.map { columns[$0] }
        table.columnNumbers = chosen.map { (columnNumbers ?? Array(1...columns.count))[$0] }
        table.rows = rows.map { row in
            var row = row
            let cells = row.cells
            row.cells = chosen.map { $0 < cells.count ? cells[$0] : .empty }
            return row
        }
        table.spans = spans.map { level in
            level.flatMap { span in
                span.columns.runs(in: chosen).map { run in
                    var span = span
                    span.columns = run
                    return span
                }
            }
        }
        if let carried {
            table.carried = { through in
                let cells = carried(through)
                return chosen.map { $0 < cells.count ? cells[$0] : .empty }
            }
        }
        return table
    }
}

extension Range<Int> {
    /// Where the chosen numbers lie within this range, as ranges of their places.
    fileprivate func runs(in chosen: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, number) in chosen.enumerated() where contains(number) {
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}
