import Datasets
import Geography
import Reading

/// What the cells of one column are, text by text: evidence without a judgement.
struct ColumnProfile: Hashable {
    /// One text of the column, how often it stands there and where first.
    struct Item: Hashable {
        var text: String
        var kind: SourceCell.Kind
        var format: String?
        var count: Int
        /// Index of the first line that holds it.
        var line: Int
    }

    var column: Int
    /// Its name; empty: it has none.
    var name: String
    /// Texts in the order of their first lines.
    var items: [Item] = []
    /// Rows in which it is empty, by index.
    var gaps: [Int] = []

    var filled: Int { items.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { items.isEmpty }

    /// - Parameter rows: indices of the lines that hold data.
    init(_ table: Table, _ column: Int, name: String, rows: [Int]) {
        self.column = column
        self.name = name
        var places: [String: Int] = [:]
        for line in rows {
            guard let cell = table.cell(line, column) else {
                gaps.append(line)
                continue
            }
            let key = "\(cell.kind)|" + cell.text
            if let place = places[key] {
                items[place].count += 1
            } else {
                places[key] = items.count
                items.append(
                    Item(text: cell.text, kind: cell.kind, format: cell.format, count: 1, line: line))
            }
        }
    }

    /// How many cells satisfy a condition.
    func count(_ condition: (Item) -> Bool) -> Int { items.reduce(0) { $0 + (condition($1) ? $1.count : 0) } }

    func all(_ condition: (Item) -> Bool) -> Bool { !items.isEmpty && items.allSatisfy(condition) }

    var years: Int { count { CellLook.year($0.text) != nil } }
    var dates: Int { count { $0.kind == .date || ColumnProfile.isDate($0.text) } }
    var months: Int { count { RowWords.month($0.text) != nil } }
    var numbers: Int {
        count { CellLook.isNumeric(SourceCell(column: column, text: $0.text, kind: $0.kind)) }
    }

    /// A row's number: 1, 2, 3, or letters and Roman numbers in their place.
    var isSerial: Bool {
        var last = 0
        return all { item in
            let digits = item.text.filter(\.isNumber)
            guard item.text.utf8.count <= 6 else { return false }
            guard let number = Int(digits), number > last else { return Int(digits) == nil || item.count > 1 }
            last = number
            return true
        } && items.first.map { ["1", "1.", "01", "I", "A", "1)"].contains($0.text) } ?? false
    }

    /// Cells that name a destination, or say that none is named.
    var destinations: Int {
        count { item in
            let parts = PartnerNames.parts(of: item.text)
            return !parts.isEmpty
                && parts.allSatisfy { part in
                    if case .unknown = Countries.find(part) { false } else { true }
                }
        }
    }

    static func isDate(_ text: String) -> Bool {
        guard text.utf8.count >= 6, CellLook.holdsDigit(text) else { return false }
        switch WrittenDate(text) {
        case .day, .ambiguous, .shortYear: return true
        case .notADate: return false
        }
    }
}
