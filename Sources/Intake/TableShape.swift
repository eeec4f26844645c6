import Datasets
import Reading

/// Where the parts of a table stand: titles, head, rows, what is written below.
struct TableShape: Hashable {
    /// Lines of the head, as indices into the table's lines.
    var head: Range<Int>
    /// The name of each column that has one, from all lines of the head.
    var names: [Int: String] = [:]
    /// Lines between the head and the last row, headings and totals among them.
    var body: Range<Int>
    /// "(1) (2) (3)" below the head.
    var numbering: Int?
    /// Columns that hold something in the head or in the rows, in order.
    var columns: [Int] = []
    /// Columns most of whose cells are numbers.
    var numericColumns: Set<Int> = []

    /// Lines above the head.
    var titles: Range<Int> { 0..<head.lowerBound }

    /// Lines of the file in which a head is looked for.
    static let headLimit = 60
    /// The most lines of a head.
    static let headDepth = 3
}

extension TableShape {
    /// The shape of a table; nil where no line can be its head.
    init?(_ table: Table) {
        // Keys of objects stand in line 0: nothing is above them, and no second line belongs to them.
        let isKeys = table.lines.first?.number == 0
        guard let line = isKeys ? 0 : Self.headLine(table) else { return nil }
        head = line..<line + 1
        body = line..<line
        if !isKeys { extendHead(table) }
        body = head.upperBound..<table.lines.count
        if let next = body.first, Self.isNumbering(table.lines[next]) {
            numbering = next
            body = next + 1..<table.lines.count
        }
        names = HeadNames.joined(Array(table.lines[head]), merged: table.sheet.merged)
        findBody(table)
        let inBody = body.reduce(into: Set<Int>()) { $0.formUnion(table.lines[$1].cells.map(\.column)) }
        columns = inBody.union(names.keys).sorted()
    }

    /// The line that names most columns; without any known name the last one of words before the numbers.
    private static func headLine(_ table: Table) -> Int? {
        var best: (score: Int, line: Int)?, lastOfWords: Int?
        for line in table.lines.indices.prefix(headLimit) {
            let cells = table.lines[line].cells
            let isWords =
                cells.count > 1 && !isNumbering(table.lines[line])
                && !cells.contains {
                    CellLook.isNumeric($0) && CellLook.year($0.text) == nil && $0.text != "-"
                }
            guard isWords else {
                let isRow = cells.count > 1 && cells.contains(where: CellLook.isNumeric)
                if isRow, best == nil, lastOfWords != nil { break }
                continue
            }
            lastOfWords = line
            let known = cells.count { ColumnNames.meaning($0.text) != nil }
            let score = known * 1_000 + cells.count
            if known > 0, score > best?.score ?? 0 { best = (score, line) }
        }
        return best?.line ?? lastOfWords
    }

    /// Adds the lines above and below that are parts of the same head.
    private mutating func extendHead(_ table: Table) {
        while head.count < Self.headDepth, head.upperBound < table.lines.count,
            Self.continues(table, head.upperBound - 1, head.upperBound)
        {
            head = head.lowerBound..<head.upperBound + 1
        }
        while head.count < Self.headDepth, head.lowerBound > 0,
            Self.groups(table, head.lowerBound - 1, over: head.lowerBound)
        {
            head = head.lowerBound - 1..<head.upperBound
        }
    }

    /// Whether the line below is the lower half of a head: it names parts of what stands above, no more.
    private static func continues(_ table: Table, _ upper: Int, _ lower: Int) -> Bool {
        let (above, below) = (table.lines[upper], table.lines[lower])
        guard below.number - above.number == 1, !isNumbering(below) else { return false }
        let isMerged = table.sheet.merged.contains {
            $0.rows.contains(above.number) && $0.rows.contains(below.number)
        }
        let isWords = !below.cells.contains {
            CellLook.isNumeric($0) && CellLook.year($0.text) == nil || $0.kind == .date
        }
        guard isWords else { return false }
        if isMerged || below.cells.allSatisfy({ MoneyWords.isUnit($0.text) }) { return true }
        guard below.cells.count < above.cells.count || above.cells.count < 3 else { return false }
        return below.cells.allSatisfy { cell in
            above[cell.column] == nil || above[cell.column + 1] == nil && isSpread(table, above, cell.column)
        }
    }

    /// Whether the line above spans the columns of the head's first line: groups of columns, not a title.
    private static func groups(_ table: Table, _ upper: Int, over lower: Int) -> Bool {
        let (above, below) = (table.lines[upper], table.lines[lower])
        guard below.number - above.number == 1 else { return false }
        let isWords = !above.cells.contains { CellLook.isNumeric($0) && CellLook.year($0.text) == nil }
        let first = below.cells.first?.column ?? 0
        let isTitle = above.cells.count == 1 && (above.cells.first?.column ?? 0) <= first
        return isWords && !isTitle && above.cells.count <= max(2, below.cells.count)
    }

    /// Whether a cell of the head stands over several columns.
    private static func isSpread(_ table: Table, _ line: SourceLine, _ column: Int) -> Bool {
        let merge = table.sheet.merged.first {
            $0.rows.contains(line.number) && $0.columns.contains(column)
        }
        return merge.map { $0.columns.count > 1 } ?? true
    }

    /// "(1) (2) (3)" or "1 2 3" in every cell: the numbers of the columns.
    static func isNumbering(_ line: SourceLine) -> Bool {
        guard line.cells.count > 1 else { return false }
        var last = 0
        for cell in line.cells {
            let digits = cell.text.filter { !"()[] .".contains($0) }
            guard let number = Int(digits.split(separator: "=")[safe: 0] ?? ""), number == last + 1 else {
                return false
            }
            last = number
        }
        return true
    }
}

extension TableShape {
    /// Finds the last row: below it nothing stands in the columns of numbers.
    private mutating func findBody(_ table: Table) {
        var filled: [Int: Int] = [:], numbers: [Int: Int] = [:]
        // Notes and signatures below the rows are short.
        let wide = body.filter { table.lines[$0].cells.count * 2 >= names.count }
        for line in wide.isEmpty ? Array(body) : wide {
            for cell in table.lines[line].cells {
                filled[cell.column, default: 0] += 1
                if CellLook.isNumeric(cell) { numbers[cell.column, default: 0] += 1 }
            }
        }
        numericColumns = Set(filled.filter { (numbers[$0.key] ?? 0) * 2 > $0.value }.keys)
        let last = body.last { isRow(table.lines[$0]) } ?? body.lowerBound - 1
        body = body.lowerBound..<max(body.lowerBound, last + 1)
    }

    /// Whether a number stands where numbers stand, beside something else.
    func isRow(_ line: SourceLine) -> Bool {
        line.cells.count > 1
            && line.cells.contains { numericColumns.contains($0.column) && CellLook.isNumeric($0) }
    }
}

extension Collection {
    subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
