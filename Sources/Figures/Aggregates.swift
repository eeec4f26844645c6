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

    /// - Parameter lines: of the whole that the cells are a part of, so that a line keeps its number there.
    init(_ cube: Cube, lines: Lines? = nil, policy: ReadingPolicy) {
        let known = cube.cells.map(\.key.year)
        firstYear = known.min() ?? 0
        let lines = lines ?? Lines(cube)
        self.lines = lines
        let span = known.isEmpty ? 0..<0 : firstYear..<(known.max() ?? 0) + 1
        years = Self.tables(cube, lines, span, policy)
        let inner = cube.cells.indices.filter {
            cube.cells[$0].key.kind == .value && cube.cells[$0].key.commodity != nil
        }
        cellOrder = inner.sorted { Self.place(of: cube.cells[$0].key) < Self.place(of: cube.cells[$1].key) }
    }

    private static func tables(
        _ cube: Cube, _ lines: Lines, _ span: Range<Int>, _ policy: ReadingPolicy
    ) -> [YearTable] {
        var drafts = Array(repeating: YearDraft(), count: span.count)
        let withRegions = Set(cube.cells.filter { $0.key.region != nil }.map(\.key.year))
        for cell in cube.cells {
            let isOfRegion = withRegions.contains(cell.key.year) && cell.isOfRegion
            if !isOfRegion { drafts[cell.key.year - span.lowerBound].add(cell, cube, lines) }
        }
        guard !withRegions.isEmpty else { return drafts.map { $0.table(cube, lines, policy) } }
        for region in [nil] + cube.regions.indices.map(Optional.some) {
            var own: [Int: YearDraft] = [:]
            for cell in cube.cells where cell.isOfRegion && cell.key.region == region {
                guard withRegions.contains(cell.key.year) else { continue }
                own[cell.key.year, default: YearDraft()].add(cell.withoutRegion, cube, lines)
            }
            for (year, draft) in own {
                drafts[year - span.lowerBound].add(draft.table(cube, lines, policy), region: region)
            }
        }
        return drafts.map { $0.table(cube, lines, policy) }
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

extension Cell {
    /// It is summed with its region, or with the values that name none; totals that name none are the
    /// whole's.
    fileprivate var isOfRegion: Bool { key.region != nil || key.kind == .value }

    /// The same within its region.
    var withoutRegion: Cell {
        var cell = self
        cell.key.region = nil
        return cell
    }
}
