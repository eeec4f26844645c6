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
        if let cell = cell(of: p) { weights[cell] += weight }
    }

    mutating func add(_ weight: Double, in cells: [Int]) {
        for cell in cells { weights[cell] += weight }
    }

    /// The number of the cell that a point lies in; nil outside of the frame.
    func cell(of p: Point) -> Int? {
        let column = Int((p.x / cell).rounded(.down)), row = Int((p.y / cell).rounded(.down))
        guard column >= 0, column < columns, row >= 0, row < rows else { return nil }
        return row * columns + column
    }

    func weight(at p: Point) -> Double {
        let column = Int((p.x / cell).rounded(.down)), row = Int((p.y / cell).rounded(.down))
        guard column >= 0, column < columns, row >= 0, row < rows else { return 0 }
        return weights[row * columns + column]
    }

    /// Adds a weight to every cell whose middle lies in the outlines (even and odd).
    mutating func fill(_ outlines: [[Point]], _ weight: Double) {
        var found: [(row: Int, x: Double)] = []
        for outline in outlines { cross(outline, into: &found) }
        // Where each row's crossings begin among all.
        var starts = [Int](repeating: 0, count: rows + 1)
        for crossing in found { starts[crossing.row + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var next = starts, crossings = [Double](repeating: 0, count: found.count)
        for crossing in found {
            crossings[next[crossing.row]] = crossing.x
            next[crossing.row] += 1
        }
        crossings.withUnsafeMutableBufferPointer { crossings in
            for row in 0..<rows where starts[row] < starts[row + 1] {
                var own = UnsafeMutableBufferPointer(rebasing: crossings[starts[row]..<starts[row + 1]])
                own.sort()
                fillRow(row, UnsafeBufferPointer(own), weight)
            }
        }
    }

    /// Where an outline's edges pass the middles of rows.
    private func cross(_ outline: [Point], into found: inout [(row: Int, x: Double)]) {
        guard var a = outline.last else { return }
        /// The first row whose middle is not above a point.
        func row(_ p: Point) -> Int { Int((p.y / cell - 0.5).rounded(.up)) }
        var above = row(a)
        for b in outline {
            let below = row(b)
            if above != below {
                var row = max(0, min(above, below))
                let end = min(rows, max(above, below))
                while row < end {
                    let y = (Double(row) + 0.5) * cell
                    found.append((row, a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)))
                    row += 1
                }
            }
            (a, above) = (b, below)
        }
    }

    private mutating func fillRow(_ row: Int, _ crossings: UnsafeBufferPointer<Double>, _ weight: Double) {
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
        let columns = columns, rows = rows, width = columns + 1
        sums = [Double](unsafeUninitializedCapacity: width * (rows + 1)) { sums, count in
            count = width * (rows + 1)
            weights.withUnsafeBufferPointer { weights in
                var at = 0
                while at < width {
                    sums[at] = 0
                    at += 1
                }
                var row = 0, from = 0
                while row < rows {
                    var line = 0.0, column = 0
                    sums[at] = 0
                    at += 1
                    while column < columns {
                        line += weights[from]
                        sums[at] = sums[at - width] + line
                        (at, from, column) = (at + 1, from + 1, column + 1)
                    }
                    row += 1
                }
            }
        }
    }

    /// The weights of the cells that a box covers.
    func sum(in box: Rect) -> Double {
        let left = edge(box.x, columns), right = edge(box.x + box.width, columns)
        let top = edge(box.y, rows), bottom = edge(box.y + box.height, rows)
        let width = columns + 1
        return sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left]
            + sums[top * width + left]
    }

    /// The line between cells that is nearest to a length.
    private func edge(_ length: Double, _ count: Int) -> Int {
        let lines = length / cell
        if lines <= 0 { return 0 }
        return lines >= Double(count) ? count : Int(lines + 0.5)
    }
}
