import Amounts
public import Datasets
public import Geography
import Localization

/// One good to one line of destinations, over several years: a row of a long table.
public struct FlowSeries: Sendable, Hashable {
    /// Index into `Cube.commodities`.
    public var commodity: Int
    public var role: PartnerRole
    public var countries: [CountryCode]
    /// What stands between the indicator and the year in an id: "commodity/kopi/partner/CN".
    public var path: String
    /// Years that name it.
    public var years: [Int]
}

extension FigureSet {
    /// The flows that any of the years names: goods in the order of the last year, and of each the
    /// destinations by value, descending, in the last year that has one.
    public func flows(in years: [Int]) -> [FlowSeries] {
        guard let last = years.max() else { return [] }
        var flows: [String: FlowSeries] = [:], sizes: [String: [Int: Int128]] = [:]
        for year in years {
            let matrix = matrix(year)
            for cell in matrix.cells {
                let path = cell.value.subject
                let known = flows[path]
                flows[path] = FlowSeries(
                    commodity: matrix.rows[cell.row].index, role: cell.role,
                    countries: cell.columns.map { matrix.columns[$0] }, path: path,
                    years: (known?.years ?? []) + [year])
                let size = cell.hasValue ? self[cell.value]?.amount?.interval.lower.value : nil
                sizes[path, default: [:]][year] = size
            }
        }
        let rank = Dictionary(
            uniqueKeysWithValues: commodities(in: last).enumerated().map { ($1.index, $0) })
        func isBefore(_ a: FlowSeries, _ b: FlowSeries) -> Bool {
            let (first, second) = (rank[a.commodity] ?? .max, rank[b.commodity] ?? .max)
            if first != second { return first < second }
            if a.commodity != b.commodity { return a.commodity < b.commodity }
            for year in years.sorted(by: >) {
                let (x, y) = (sizes[a.path]?[year] ?? -1, sizes[b.path]?[year] ?? -1)
                if x != y { return x > y }
            }
            return a.path < b.path
        }
        return flows.values.sorted(by: isBefore)
    }
}
