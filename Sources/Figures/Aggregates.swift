import Amounts
import Datasets

/// The sums of a cube by year and by each dimension, made in one pass over its cells.
struct Aggregates: Sendable {
    let firstYear: Int
    /// One for every year from the first to the last.
    private(set) var years: [YearTable]
    let lines: Lines
    /// Cells with values of a good, as indices into the cube, by year, good and partner.
    let cellOrder: [Int]

    init(_ cube: Cube, policy: ReadingPolicy) {
        let known = cube.cells.map(\.key.year)
        firstYear = known.min() ?? 0
        let lines = Lines(cube)
        self.lines = lines
        var drafts = Array(
            repeating: YearDraft(cube, lines: lines.all.count),
            count: known.isEmpty ? 0 : (known.max() ?? 0) - firstYear + 1)
        var inner: [Int] = []
        for (index, cell) in cube.cells.enumerated() {
            drafts[cell.key.year - firstYear].add(cell, cube, lines)
            if cell.key.kind == .value, cell.key.commodity != nil { inner.append(index) }
        }
        cellOrder = inner.sorted { Self.place(of: cube.cells[$0].key) < Self.place(of: cube.cells[$1].key) }
        years = drafts.map { $0.table(cube, lines, policy) }
    }

    /// The table of a year; nil outside the years of the cube.
    func year(_ year: Int) -> YearTable? {
        years.indices.contains(year - firstYear) ? years[year - firstYear] : nil
    }

    /// The indices of the cells of a good in a year, found by halving.
    func cells(of commodity: Int, in year: Int, _ cube: Cube) -> ArraySlice<Int> {
        let low = firstIndex(cube, (year, commodity, -1))
        return cellOrder[low..<firstIndex(cube, (year, commodity + 1, -1))]
    }

    private func firstIndex(_ cube: Cube, _ place: (Int, Int, Int)) -> Int {
        var low = 0, high = cellOrder.count
        while low < high {
            let middle = (low + high) / 2
            let isBefore = Self.place(of: cube.cells[cellOrder[middle]].key) < place
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func place(of key: CellKey) -> (Int, Int, Int) {
        (key.year, key.commodity ?? -1, key.partner ?? -1)
    }
}
