import Datasets
import Reading

/// What each line of a table's body is.
struct LineKinds: Hashable {
    /// Lines that hold data.
    var rows: [Int] = []
    /// Lines that a word calls a total, with that word's cell.
    var totals: [(line: Int, text: String)] { totalLines.map { ($0, totalTexts[$0] ?? "") } }
    private(set) var totalLines: [Int] = []
    private(set) var totalTexts: [Int: String] = [:]
    /// "A. PERKEBUNAN" above a group of rows.
    var headings: [Int] = []
    /// The head once more, where a page began.
    var repeatedHeads: [Int] = []
    /// Columns of nothing but "nilai", "total", "kontrol".
    static func kindColumns(_ table: Table, _ shape: TableShape) -> Set<Int> {
        Set(
            shape.columns.filter { column in
                let texts = shape.body.compactMap { table.cell($0, column)?.text }
                return !texts.isEmpty && texts.allSatisfy { RowWords.kind($0) != nil }
                    && texts.contains { RowWords.kind($0) == .value }
            })
    }

    /// - Parameter apart: columns whose cells say what kind of row it is themselves.
    init(_ table: Table, _ shape: TableShape, apart: Set<Int> = []) {
        let widths = shape.body.map { table.lines[$0].cells.count }.sorted()
        let usual = widths.isEmpty ? 0 : widths[widths.count / 2]
        for line in shape.body {
            let cells = table.lines[line].cells
            if TableShape.isNumbering(table.lines[line]), line != shape.numbering, cells.count == usual,
                cells.allSatisfy({ $0.text.hasPrefix("(") })
            {
                repeatedHeads.append(line)
            } else if Self.repeatsHead(table, shape, line) {
                repeatedHeads.append(line)
            } else if let text = Self.totalText(cells, apart) {
                totalLines.append(line)
                totalTexts[line] = text
            } else if !Self.holdsNumber(table.lines[line], shape), cells.count * 2 < usual || cells.count == 1
            {
                headings.append(line)
            } else {
                rows.append(line)
            }
        }
    }

    /// The cell by which a line calls itself a total.
    private static func totalText(_ cells: [SourceCell], _ apart: Set<Int>) -> String? {
        cells.first { $0.kind == .text && !apart.contains($0.column) && TotalWords.begins($0.text) }?.text
    }

    private static func repeatsHead(_ table: Table, _ shape: TableShape, _ line: Int) -> Bool {
        let cells = table.lines[line].cells
        guard cells.count > 1 else { return false }
        return shape.head.contains { head in
            cells.allSatisfy { table.text(head, $0.column) == $0.text }
        }
    }

    private static func holdsNumber(_ line: SourceLine, _ shape: TableShape) -> Bool {
        line.cells.contains { cell in
            shape.numericColumns.contains(cell.column) && CellLook.isNumeric(cell)
        }
    }
}

/// The words by which a row says that it sums others.
enum TotalWords {
    private static let words = [
        "sub total", "subtotal", "sub-total", "sub jumlah", "subjumlah", "grand total", "jumlah total",
        "total jumlah", "jumlah", "total", "jml",
    ]

    /// Whether a text is "Jumlah", "Sub total Perkebunan", "TOTAL EKSPOR 2025".
    static func begins(_ text: String) -> Bool { word(of: text) != nil }

    /// The word with which it begins, as it is written there.
    static func word(of text: String) -> String? {
        guard text.utf8.count <= 60, let word = words.first(where: { TableRules.begins(text, with: $0) })
        else { return nil }
        return String(text.prefix(word.count))
    }
}
