import Amounts
import Datasets
import Localization

extension FigureSet {
    /// Every id that has an answer, in a stable order: by year, then as the catalogue lists the indicators,
    /// then by value; spans of years and single cells after them; at last what is quoted of others.
    public var allIDs: [FigureID] {
        let own = yearSeries.flatMap { ids(of: $0) } + spanIDs + yearSeries.flatMap(cellIDs)
        return scopePath == nil ? own + quotedIDs : own
    }

    /// The ids of a year without its cells.
    private func ids(of year: Int) -> [FigureID] {
        var ids: [FigureID] = []
        for indicator in IndicatorCatalogue.all {
            for (subject, period) in candidates(indicator, year) {
                let id = self.id(indicator.name, path(of: subject), period)
                let question = Question(
                    id: id, subject: subject, period: period, set: self,
                    indicator: indicator)
                guard let figure = try? indicator.answer(question), !isIdle(figure, year) else { continue }
                ids.append(id)
            }
        }
        return ids
    }

    /// Growth of the first year, for which no one asks.
    private func isIdle(_ figure: Figure, _ year: Int) -> Bool {
        figure.value == .absent(.baseMissing) && year == aggregates.firstYear
    }

    private func candidates(_ indicator: Indicator, _ year: Int) -> [(Subject, Period)] {
        indicator.shapes.flatMap { shape -> [(Subject, Period)] in
            switch (shape, indicator.span) {
            case (.whole, .year): return [(.whole, .year(year))]
            case (.month, .month): return months(in: year).map { (.month, .month(year, $0)) }
            case (.dimension, .year): return Dimension.allCases.map { (.dimension($0), .year(year)) }
            case (.top, .year):
                return Dimension.allCases.flatMap { dimension in
                    [3, 5, 10].map { (.top($0, dimension), .year(year)) }
                }
            case (.member, .year):
                guard let table = aggregates.year(year) else { return [] }
                return Dimension.allCases.flatMap { dimension -> [(Subject, Period)] in
                    let standing = table.members(dimension).standing
                    return (standing.order + standing.missing).map { (.member(dimension, $0), .year(year)) }
                }
            default: return []
            }
        }
    }

    /// From the first year to every later one but the next, which is growth.
    private var spanIDs: [FigureID] {
        guard let first = years.first else { return [] }
        let spans = years.filter { $0 > first + 1 }.map { id("cagr", "", .years(first, $0)) }
        return spans.filter { self[$0] != nil }
    }

    private func cellIDs(_ year: Int) -> [FigureID] {
        let matrix = matrix(year)
        return matrix.cells.filter { $0.role != .main }.map(\.value)
    }

    /// The id that differs least from a mistaken one; nil where none is near.
    func nearest(to id: FigureID) -> FigureID? {
        let wanted = Array(id.path.utf8)
        var best: (id: FigureID, distance: Int)?
        let limit = max(2, wanted.count / 4)
        for candidate in yearSeries.flatMap({ ids(of: $0) }) + spanIDs {
            let path = Array(candidate.path.utf8)
            let bound = (best?.distance ?? limit + 1) - 1
            guard abs(path.count - wanted.count) <= bound else { continue }
            let distance = Self.edits(wanted, path, atMost: bound)
            if distance <= bound { best = (candidate, distance) }
        }
        return best?.id
    }

    /// The scope whose path is nearest to a mistaken one, "sector/perkebunn", as the beginning of an id; nil
    /// where none is near.
    public func nearestScope(to path: String) -> FigureID? {
        let wanted = Array(path.utf8)
        let members =
            cube.sectors.indices.map { Scope.sector($0) } + cube.regions.indices.map { .region($0) }
            + cube.commodities.indices.map { .commodity($0) } + linePaths.indices.map { .partner($0) }
        let near = members.map(path(of:)).map {
            (path: $0, distance: Self.edits(wanted, Array($0.utf8), atMost: 5))
        }
        .min { $0.distance < $1.distance }
        guard let near, near.distance <= max(2, wanted.count / 4), near.distance <= 5 else { return nil }
        return FigureID("\(prefix)in/\(near.path)")
    }

    /// How many letters must change, be added or go to make one text the other; more than `atMost` is not
    /// told.
    private static func edits(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for (j, right) in b.enumerated() {
                let change = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, diagonal + 1, row[j] + 1)
                least = min(least, row[j + 1])
            }
            if least > limit { return limit + 1 }
        }
        return row[b.count]
    }
}
