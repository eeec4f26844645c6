/// How a cell's text is to be understood, as its sheet says (`t`).
enum CellType: UInt8 {
    case number, shared, text, boolean, error, date
}

/// A cell as its sheet holds it: its text lies in the bytes of the batch.
struct GridCell {
    var column: Int32
    var start: Int32
    var end: Int32
    /// Number of its format among those of the workbook.
    var style: Int32
    var type: CellType
    var hasFormula: Bool
    /// Whether a value was written, be it empty.
    var hasValue: Bool
}

/// A row of cells.
struct GridLine {
    var number: Int
    var isHidden: Bool
    var cells: Range<Int>
}

/// The rows that one piece of a sheet holds; of the last one perhaps only a part.
struct SheetBatch {
    var bytes: [UInt8] = []
    var cells: [GridCell] = []
    /// Those that are whole.
    var lines: [GridLine] = []
    /// The first cell of the row that is not whole yet.
    var openCell = 0
    /// Where its bytes begin.
    var openByte = 0

    /// Forgets the whole rows.
    mutating func clear() {
        lines.removeAll(keepingCapacity: true)
        cells.removeSubrange(..<openCell)
        bytes.removeSubrange(..<openByte)
        for index in cells.indices {
            cells[index].start -= Int32(openByte)
            cells[index].end -= Int32(openByte)
        }
        (openCell, openByte) = (0, 0)
    }
}
