import Graphics

/// A raster of weights over a frame that tells the sum inside any box at once.
struct WeightGrid {
    let cell: Double
    let columns, rows: Int
    private var weights: [Double]
    private var sums: [Double] = []

    /// Cells of so many points, from the frame's left top.
    init(_ size: Size, cell: Double) {
        self.cell = cell
        columns = max(1, Int((size.width / cell).rounded(.up)))
        rows = max(1, Int((size.height / cell).rounded(.up)))
        weights = [Double](repeating: 0, count: columns * rows)
    }

    mutating func add(_ weight: Double, at p: Point) {
        let column = Int((p.x / cell).rounded(.down)), row = Int((p.y / cell).rounded(.down))
        guard column >= 0, column < columns, row >= 0, row < rows else { return }
        weights[row * columns + column] += weight
    }

    func weight(at p: Point) -> Double {
        let column = Int((p.x / cell).rounded(.down)), row = Int((p.y / cell).rounded(.down))
        guard column >= 0, column < columns, row >= 0, row < rows else { return 0 }
        return weights[row * columns + column]
    }

    /// Adds a weight to every cell whose middle lies in the outlines (even and odd).
    mutating func fill(_ outlines: [[Point]], _ weight: Double) {
        var crossings = [[Double]](repeating: [], count: rows)
        for outline in outlines {
            for (a, b) in zip(outline, outline.dropFirst() + outline.prefix(1)) where a.y != b.y {
                let low = min(a.y, b.y), high = max(a.y, b.y)
                let first = max(0, Int((low / cell - 0.5).rounded(.up)))
                let last = min(rows - 1, Int((high / cell - 0.5).rounded(.up)) - 1)
                guard first <= last else { continue }
                for row in first...last {
                    let y = (Double(row) + 0.5) * cell
                    crossings[row].append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
                }
            }
        }
        for row in 0..<rows { fillRow(row, crossings[row].sorted(), weight) }
    }

    private mutating func fillRow(_ row: Int, _ crossings: [Double], _ weight: Double) {
        var index = 0
        while index + 1 < crossings.count {
            let first = max(0, Int((crossings[index] / cell - 0.5).rounded(.up)))
            let last = min(columns - 1, Int((crossings[index + 1] / cell - 0.5).rounded(.down)))
            if first <= last { for column in first...last { weights[row * columns + column] += weight } }
            index += 2
        }
    }

    /// To be called once all weights are in.
    mutating func sumUp() {
        sums = [Double](repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var line = 0.0
            for column in 0..<columns {
                line += weights[row * columns + column]
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
            }
        }
    }

    /// The weights of the cells that a box covers.
    func sum(in box: Rect) -> Double {
        func bounded(_ value: Double, _ count: Int) -> Int { min(max(Int(value.rounded()), 0), count) }
        let left = bounded(box.minX / cell, columns), right = bounded(box.maxX / cell, columns)
        let top = bounded(box.minY / cell, rows), bottom = bounded(box.maxY / cell, rows)
        let width = columns + 1
        return sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left]
            + sums[top * width + left]
    }
}
