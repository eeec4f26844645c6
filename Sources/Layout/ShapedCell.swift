import Graphics

/// Where a column lies in its table, and the room right of its decimal mark.
struct TableTrack: Sendable {
    var x: Double
    var width: Double
    var fraction: Double
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

/// A figure in the parts that are aligned.
struct ShapedNumber: Sendable {
    var mark: ShapedLine?
    var integer: ShapedLine?
    var fraction: ShapedLine?
    var call: ShapedLine?

    /// Room left of the decimal mark, and right of it.
    var before: Double {
        (integer?.width ?? 0) + (mark.map { $0.width + TableMeasure.markGap } ?? 0)
    }
    var after: Double { (fraction?.width ?? 0) + (call?.width ?? 0) }

    /// The figure with its decimal mark at x.
    func drawing(decimal x: Double, baseline y: Double) -> Drawing {
        var parts: [Drawing] = []
        let digits = x - (integer?.width ?? 0)
        if let mark { parts.append(mark.drawing(at: Point(digits - TableMeasure.markGap - mark.width, y))) }
        if let integer { parts.append(integer.drawing(at: Point(digits, y))) }
        if let fraction { parts.append(fraction.drawing(at: Point(x, y))) }
        if let call { parts.append(call.drawing(at: Point(x + (fraction?.width ?? 0), y))) }
        return .group(parts)
    }
}

/// A row whose text is shaped and broken.
struct PreparedRow: Sendable {
    var row: TableRow
    var cells: [ShapedCell]
    /// Its name is that of the row above.
    var repeatsName: Bool

    /// Lines of the highest cell.
    func lineCount(printsName: Bool) -> Int {
        (printsName ? cells[...] : cells.dropFirst()).map(\.lineCount).max() ?? 1
    }
}
