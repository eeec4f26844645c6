import Amounts
import Datasets
import Declarations
import Reading

/// Keeps all rows as texts.
struct Taking: RowSink {
    var header: [String] = []
    var places: [String] = []
    var rows: [[String]] = []
    var lines: [Int] = []
    var weights: [Int] = []
    /// Where each row's last field stands.
    var ends: [String] = []
    var hasEnded = false
    private var sheet: String?

    mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        (self.header, self.places, sheet) = (header, places.map(\.text), file.sheet)
        return true
    }

    mutating func take(_ row: RawRow) {
        rows.append((0..<row.count).map { row.text($0) })
        lines.append(row.line)
        weights.append(row.weight)
        ends.append(
            SourcePlace(file: "x", line: row.line, column: row.column(row.count - 1), sheet: sheet).text)
    }

    mutating func end() { hasEnded = true }
}

/// What a reader makes of a file in memory.
struct Outcome {
    var rows: Taking
    var findings: [String]

    init(
        _ bytes: [UInt8]?, _ format: FileFormat = .xlsx, path: String = "uji",
        _ change: (inout DataFile) -> Void = { _ in }
    ) {
        var declared = DataFile(path: path, format: format)
        declared.columns = [ColumnMapping(column: .value, header: "Nilai", place: SourcePlace(file: ""))]
        change(&declared)
        let list = FindingList()
        rows = Taking()
        if let reader = RowReaders.reader(of: format) {
            reader.read(RowFile(declared, path: path, contents: bytes), into: &rows, list)
        }
        findings = list.sorted.map(\.text)
    }
}
