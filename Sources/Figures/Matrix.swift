public import Datasets
public import Geography
public import Localization

/// Goods by destinations of one year.
public struct Matrix: Sendable, Hashable {
    /// A value in the matrix. A joint one lies across all its columns, undivided; a main one stands in its
    /// column, but not all of it belongs there. One whose destination is not named has no column.
    public struct Cell: Sendable, Hashable {
        /// Index into `rows`.
        public var row: Int
        /// Indices into `columns`, ascending; empty where no destination is named.
        public var columns: [Int]
        public var role: PartnerRole
        public var value: FigureID
        public var hasValue: Bool
    }

    /// By value, those without a value last.
    public var rows: [Member]
    /// In the order of the lines of destinations in which they come first; the destinations of a joint value
    /// stand next to each other.
    public var columns: [CountryCode]
    public var columnNames: [Words]
    /// By row, then by first column.
    public var cells: [Cell]
}

extension FigureSet {
    /// Goods by destinations of a year.
    public func matrix(_ year: Int) -> Matrix {
        let rows = commodities(in: year), columns = destinations(in: year)
        let columnOf = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
        let cells = rows.enumerated().flatMap { row, member in
            self.cells(of: member.index, row: row, columnOf, year)
        }
        return Matrix(rows: rows, columns: columns, columnNames: columns.map(names.name(of:)), cells: cells)
    }

    /// The countries of a year, in the order of their lines.
    func destinations(in year: Int) -> [CountryCode] {
        guard let standing = aggregates.year(year)?.lines.standing else { return [] }
        var seen: Set<CountryCode> = []
        return (standing.order + standing.missing).flatMap { aggregates.lines.all[$0].countries }
            .filter { seen.insert($0).inserted }
    }

    /// One row of the matrix, by first column.
    func cells(of commodity: Int, row: Int, _ columnOf: [CountryCode: Int], _ year: Int) -> [Matrix.Cell] {
        entries(of: commodity, year).map { line, entry in
            let known = line.map { aggregates.lines.all[$0] }
            let subject =
                known?.role == .main
                ? line.map { Subject.member(.partner, $0) } ?? .whole
                : Subject.cell(commodity: commodity, line: line)
            return Matrix.Cell(
                row: row, columns: known?.countries.compactMap { columnOf[$0] }.sorted() ?? [],
                role: known?.role ?? .unknown,
                value: id("value", path(of: subject), .year(year)), hasValue: !entry.isAbsent)
        }.sorted { ($0.columns.first ?? 0, $0.value) < ($1.columns.first ?? 0, $1.value) }
    }

    /// What a good is worth to each line of destinations.
    private func entries(of commodity: Int, _ year: Int) -> [(Int?, Entry)] {
        var sums: [Int?: Tally] = [:]
        for index in aggregates.cells(of: commodity, in: year, cube) {
            let cell = cube.cells[index]
            let line = aggregates.lines.index(partner: cell.key.partner, commodity: commodity, in: cube)
            sums[line, default: Tally()].add(cell.amount, rows: cell.rows)
        }
        let ordered = sums.sorted { ($0.key ?? -1) < ($1.key ?? -1) }
        return ordered.compactMap { line, sum in sum.entry.map { (line, $0) } }
    }
}
