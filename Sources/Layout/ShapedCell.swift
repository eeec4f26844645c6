import Graphics

/// Where a column lies in its table, and the room right of its decimal mark.
struct TableTrack: Sendable {
    var x: Double
    var width: Double
    var fraction: Double
    /// What its content takes of the width: a column of figures is empty on the left of that.
    var content: Double

    var right: Double { x + width }
}

/// A cell whose text is shaped.
enum ShapedCell: Sendable {
    case lines([ShapedLine])
    case number(ShapedNumber)
    case drawn
    case empty

    var lineCount: Int {
        if case .lines(let lines) = self { lines.count } else { 1 }
    }
}

/// A figure in the parts that are aligned: the mark, and all digits in one run, so that a reader finds them
/// whole.
struct ShapedNumber: Sendable {
    /// With the thin space that stands behind it in text.
    var mark: ShapedLine?
    var digits: ShapedLine?
    /// Of the decimal mark and what follows it.
    var fractionWidth: Double
    var call: ShapedLine?
    /// "…", "x" and the like instead of digits.
    var isSymbol = false
    /// Over the figure and its mark, not over the call.
    var link: Link?

    /// Room left of the decimal mark, and right of it.
    var before: Double {
        integerWidth + (mark?.width ?? 0)
    }
    var after: Double { fractionWidth + (call?.width ?? 0) }
    private var integerWidth: Double { (digits?.width ?? 0) - fractionWidth }

    /// The figure with its decimal mark at x.
    func drawing(decimal x: Double, baseline y: Double) -> Drawing {
        var parts: [Drawing] = []
        let first = x - integerWidth
        if let mark { parts.append(mark.drawing(at: Point(first - mark.width, y))) }
        if let digits { parts.append(digits.drawing(at: Point(first, y))) }
        if let link, let size = digits?.pieces.first?.run.size {
            let start = first - (mark?.width ?? 0), width = x + fractionWidth - start
            let end = isSymbol ? digits?.width ?? 0 : width
            let area = Rect(start, y - 0.95 * size, end, 1.25 * size)
            parts = [.linked(link, in: area, .group(parts))]
        }
        if let call { parts.append(call.drawing(at: Point(x + fractionWidth, y))) }
        return .group(parts)
    }
}

/// A row whose text is shaped and broken.
struct PreparedRow: Sendable {
    var row: TableRow
    var cells: [ShapedCell]
    /// Its name is that of the row above.
    var repeatsName: Bool
    /// The group that it belongs to; for a group, the one around it.
    var group: Int?
    /// The notes that it calls, as places in the table's.
    var notes: [Int]

    /// Lines of the highest cell.
    func lineCount(printsName: Bool) -> Int {
        (printsName ? cells[...] : cells.dropFirst()).map(\.lineCount).max() ?? 1
    }
}
