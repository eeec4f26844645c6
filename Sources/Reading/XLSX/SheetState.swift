import Datasets

/// What is known while a sheet's XML goes by. Only places in the tree that matter have a name: an extension
/// of some program may use the same words elsewhere.
struct SheetState {
    private enum Element: UInt8 {
        case other, worksheet, columns, column, data, row, cell, value, formula, inline, run, text, merges,
            merge
    }

    /// Each of them is held against the rows and columns that are read.
    private static let mostMerged = 100_000

    let limits: ReadingLimits
    var batch = SheetBatch()
    private(set) var merged: [MergedCells] = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Whether the root is that of a sheet with cells.
    private(set) var isWorksheet = false
    private var stack: [Element] = []
    private var row = 0
    private var isHidden = false
    private var column = 0
    private var cell = GridCell(
        column: 0, start: 0, end: 0, style: 0, type: .number, hasFormula: false, hasValue: false)
    private var isCapturing = false
    private var textStart = 0

    init(_ limits: ReadingLimits) { self.limits = limits }

    /// Forgets the rows that are whole.
    mutating func clear() {
        guard !batch.lines.isEmpty else { return }
        let gone = batch.openByte
        batch.clear()
        textStart -= gone
        cell.start -= Int32(gone)
        cell.end -= Int32(gone)
    }

    typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

    mutating func open(_ name: UnsafePointer<CChar>, _ attributes: Attributes?, _ control: inout XMLControl) {
        let element = element(name)
        stack.append(element)
        switch element {
        case .worksheet: isWorksheet = true
        case .row: openRow(attributes, &control)
        case .cell: openCell(attributes, &control)
        case .value, .text:
            isCapturing = true
            if element == .value { cell.hasValue = true }
            textStart = batch.bytes.count
        case .formula: cell.hasFormula = true
        case .column: openColumn(attributes)
        case .merge: openMerge(attributes, &control)
        default: break
        }
    }

    mutating func close(_ control: inout XMLControl) {
        switch stack.popLast() ?? .other {
        case .value, .text:
            isCapturing = false
            if cell.type == .text { EscapedText.undo(&batch.bytes, from: textStart) }
        case .cell: closeCell(&control)
        case .row:
            batch.lines.append(
                GridLine(number: row, isHidden: isHidden, cells: batch.openCell..<batch.cells.count))
            batch.openCell = batch.cells.count
            batch.openByte = batch.bytes.count
        default: break
        }
    }

    @inline(__always)
    mutating func take(_ text: UnsafePointer<CChar>, _ count: Int, _ control: inout XMLControl) {
        guard isCapturing else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: count) {
            batch.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
        }
        guard batch.bytes.count - Int(cell.start) <= limits.textBytes else {
            return refuse("the cell's text has more than \(limits.textBytes) bytes", "text-bytes", &control)
        }
    }

    @inline(__always)
    private func element(_ name: UnsafePointer<CChar>) -> Element {
        let local = XMLName.local(name)
        switch stack.last {
        case .row: return local[0] == 0x63 && local[1] == 0 ? .cell : .other
        case .cell:
            if local[0] == 0x76, local[1] == 0 { return .value }
            if local[0] == 0x66, local[1] == 0 { return .formula }
            return XMLName.is(local, "is") ? .inline : .other
        case .inline:
            return local[0] == 0x74 && local[1] == 0 ? .text : XMLName.is(local, "r") ? .run : .other
        case .run: return local[0] == 0x74 && local[1] == 0 ? .text : .other
        case .data: return XMLName.is(local, "row") ? .row : .other
        case .columns: return XMLName.is(local, "col") ? .column : .other
        case .merges: return XMLName.is(local, "mergeCell") ? .merge : .other
        case .worksheet:
            return XMLName.is(local, "sheetData")
                ? .data
                : XMLName.is(local, "cols") ? .columns : XMLName.is(local, "mergeCells") ? .merges : .other
        case nil: return XMLName.is(local, "worksheet") ? .worksheet : .other
        default: return .other
        }
    }

    // MARK: Rows and cells

    private mutating func openRow(_ attributes: Attributes?, _ control: inout XMLControl) {
        let before = row
        (row, isHidden, column) = (before + 1, false, 0)
        var at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            if key[0] == 0x72, key[1] == 0 {
                row = XMLName.number(value, upTo: 1 << 40) ?? 0
            } else if XMLName.is(key, "hidden") {
                isHidden = XMLName.isTrue(value)
            }
            at += 2
        }
        guard row <= limits.rows else {
            return refuse("the sheet has more than \(limits.rows) rows", "rows", &control)
        }
        guard row > before else {
            row = max(before, 1)
            return refuse("the row after row \(before) has a number that cannot be", nil, &control)
        }
    }

    private mutating func openCell(_ attributes: Attributes?, _ control: inout XMLControl) {
        let start = Int32(batch.bytes.count), before = column
        cell = GridCell(
            column: 0, start: start, end: start, style: 0, type: .number, hasFormula: false, hasValue: false)
        column += 1
        var at = 0, isKnown = true
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            if key[1] == 0 {
                switch UInt8(bitPattern: key[0]) {
                case UInt8(ascii: "r"): isKnown = isKnown && place(value)
                case UInt8(ascii: "s"): cell.style = Int32(XMLName.number(value, upTo: 1 << 20) ?? -1)
                case UInt8(ascii: "t"): isKnown = isKnown && type(value)
                default: break
                }
            }
            at += 2
        }
        guard isKnown, column > before else {
            column = max(before, 1)
            return refuse(
                "the cell after column \(before) has a place or a type that cannot be", nil, &control)
        }
        guard column <= limits.columns else {
            return refuse("the sheet has more than \(limits.columns) columns", "columns", &control)
        }
        cell.column = Int32(column)
    }

    /// A cell without a value and without a formula is only painted.
    private mutating func closeCell(_ control: inout XMLControl) {
        cell.end = Int32(batch.bytes.count)
        if cell.end > cell.start || cell.hasFormula { batch.cells.append(cell) }
        guard batch.bytes.count - batch.openByte <= limits.recordBytes else {
            return refuse("the row has more than \(limits.recordBytes) bytes", "record-bytes", &control)
        }
    }

    /// "C5", in this row.
    @inline(__always)
    private mutating func place(_ text: UnsafePointer<CChar>) -> Bool {
        guard let found = CellName.read(text), found.row == row else { return false }
        column = found.column
        return true
    }

    private mutating func type(_ text: UnsafePointer<CChar>) -> Bool {
        let (first, second) = (UInt8(bitPattern: text[0]), text[0] == 0 ? 0 : UInt8(bitPattern: text[1]))
        switch (first, second) {
        case (UInt8(ascii: "s"), 0): cell.type = .shared
        case (UInt8(ascii: "n"), 0): cell.type = .number
        case (UInt8(ascii: "b"), 0): cell.type = .boolean
        case (UInt8(ascii: "e"), 0): cell.type = .error
        case (UInt8(ascii: "d"), 0): cell.type = .date
        default:
            guard XMLName.is(text, "str") || XMLName.is(text, "inlineStr") else { return false }
            cell.type = .text
        }
        return true
    }

    // MARK: Columns and merged cells

    private mutating func openColumn(_ attributes: Attributes?) {
        var at = 0, first = 0, last = 0, isHidden = false
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            if XMLName.is(key, "min") { first = XMLName.number(value, upTo: limits.columns) ?? 0 }
            if XMLName.is(key, "max") { last = XMLName.number(value, upTo: limits.columns) ?? limits.columns }
            if XMLName.is(key, "hidden") { isHidden = XMLName.isTrue(value) }
            at += 2
        }
        if isHidden, first > 0, last >= first, hiddenColumns.count < limits.columns {
            hiddenColumns.append(first...last)
        }
    }

    private mutating func openMerge(_ attributes: Attributes?, _ control: inout XMLControl) {
        var at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            if XMLName.is(key, "ref") {
                guard let range = CellName.range(String(cString: value)),
                    range.rows.upperBound <= limits.rows, range.columns.upperBound <= limits.columns
                else { return refuse("merged cells have a place that cannot be", nil, &control) }
                guard merged.count < Self.mostMerged else {
                    return refuse(
                        "the sheet has more than \(Self.mostMerged) merged cells: it is a picture, no table",
                        nil, &control)
                }
                merged.append(range)
            }
            at += 2
        }
    }

    private func refuse(_ message: String, _ limit: String?, _ control: inout XMLControl) {
        control.refuse(
            XMLRefusal(
                message: message,
                hint: limit.map { "if the file is sound, raise \"\($0)\" under \"limits\"" },
                row: max(row, 1), column: max(column, 1)))
    }
}

/// Names of cells: "C5".
enum CellName {
    @inline(__always)
    static func read(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
        var at = text, column = 0, row = 0
        while true {
            let letter = (UInt8(bitPattern: at.pointee) & 0xDF) &- 64
            guard letter >= 1, letter <= 26, column < 1 << 24 else { break }
            column = column * 26 + Int(letter)
            at += 1
        }
        while true {
            let digit = UInt8(bitPattern: at.pointee) &- 48
            guard digit < 10, row < 1 << 40 else { break }
            row = row * 10 + Int(digit)
            at += 1
        }
        return at.pointee == 0 && column > 0 && row > 0 ? (row, column) : nil
    }

    /// "B2:D4", or one cell alone.
    static func range(_ text: String) -> MergedCells? {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map {
            String($0).withCString { read($0) }
        }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        return MergedCells(rows: first.row...last.row, columns: first.column...last.column)
    }
}
