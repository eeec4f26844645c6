public import Datasets
public import Geography
public import Localization

/// A good, a sector or a region of a year, with the ids of its figures, for a table or a chart.
public struct Member: Sendable, Hashable {
    /// Index into `Cube.commodities`, `Cube.sectors` or `Cube.regions`: the same in every year, so that a
    /// colour can be kept.
    public var index: Int
    public var slug: String
    /// As within a sentence; `capitalized` at the beginning of a line.
    public var name: Words
    public var value: FigureID
    public var share: FigureID
    public var rank: FigureID
    /// False: it is named, and there is no value: "…".
    public var hasValue: Bool
}

/// A line of destinations of a year: one country, several that share a value, or a good with its main
/// destination.
public struct PartnerLine: Sendable, Hashable {
    /// The same in every year.
    public var index: Int
    /// "KH", "HK+SG", "kendang-jimbe~CN".
    public var slug: String
    public var role: PartnerRole
    public var countries: [CountryCode]
    /// Indices of the goods that go there, by value.
    public var commodities: [Int]
    /// How the line is called in a table: a country, else its goods ("kendang jimbe, terutama ke China").
    public var name: Words
    /// Only the destinations: "Hong Kong dan Singapura".
    public var place: Words
    public var value: FigureID
    public var share: FigureID
    public var hasValue: Bool
}

extension FigureSet {
    /// Years for which there is data, ascending.
    public var years: [Int] { yearSeries.filter { aggregates.year($0)?.hasData ?? false } }

    /// Every year from the first to the last, those without data too.
    public var yearSeries: [Int] { aggregates.years.indices.map { aggregates.firstYear + $0 } }

    /// Months of a year that have a value of their own: 1…12.
    public func months(in year: Int) -> [Int] {
        (1...12).filter { aggregates.year(year)?.months[$0 - 1] != nil }
    }

    /// The goods of a year, by value, descending; equal ones by name; those without a value last.
    public func commodities(in year: Int) -> [Member] {
        members(.commodity, year) { (cube.commodities[$0].slug, cube.commodities[$0].name) }
    }

    /// Goods that the year names without a value.
    public func missingCommodities(in year: Int) -> [Member] { commodities(in: year).filter { !$0.hasValue } }

    /// The sectors of a year, in the order of `commodities(in:)`.
    public func sectors(in year: Int) -> [Member] {
        members(.sector, year) { (cube.sectors[$0].slug, cube.sectors[$0].name) }
    }

    /// The regions of a year, in the order of `commodities(in:)`.
    public func regions(in year: Int) -> [Member] {
        members(.region, year) { (cube.regions[$0].slug, cube.regions[$0].name) }
    }

    private func members(_ dimension: Dimension, _ year: Int, _ named: (Int) -> (String, Words)) -> [Member] {
        guard let standing = aggregates.year(year)?.members(dimension).standing else { return [] }
        func member(_ index: Int, hasValue: Bool) -> Member {
            let path = path(of: .member(dimension, index)), (slug, name) = named(index)
            return Member(
                index: index, slug: slug, name: name,
                value: id("value", path, .year(year)),
                share: id("share", path, .year(year)),
                rank: id("rank", path, .year(year)), hasValue: hasValue)
        }
        return standing.order.map { member($0, hasValue: true) }
            + standing.missing.map { member($0, hasValue: false) }
    }

    /// The lines of destinations of a year, in the order of `commodities(in:)`. A country that stands by
    /// itself and as the main destination of a good has two lines.
    public func partnerLines(in year: Int) -> [PartnerLine] {
        guard let table = aggregates.year(year) else { return [] }
        let standing = table.lines.standing
        let goods = goodsByLine(table, year)
        func line(_ index: Int, hasValue: Bool) -> PartnerLine {
            let known = aggregates.lines.all[index], path = linePaths[index]
            let going = goods[index] ?? []
            return PartnerLine(
                index: index, slug: String(path.split(separator: "/", maxSplits: 1).last ?? ""),
                role: known.role, countries: known.countries, commodities: going,
                name: name(ofLine: index, goods: going), place: place(ofLine: index),
                value: id("value", path, .year(year)), share: id("share", path, .year(year)),
                hasValue: hasValue)
        }
        return standing.order.map { line($0, hasValue: true) }
            + standing.missing.map { line($0, hasValue: false) }
    }

    /// The goods of each line, in the year's order of goods.
    private func goodsByLine(_ table: YearTable, _ year: Int) -> [Int: [Int]] {
        var goods: [Int: [Int]] = [:]
        let standing = table.commodities.standing
        for commodity in standing.order + standing.missing {
            for cell in aggregates.cells(of: commodity, in: year, cube) {
                guard
                    let line = aggregates.lines.index(
                        partner: cube.cells[cell].key.partner,
                        commodity: commodity, in: cube),
                    goods[line]?.last != commodity
                else { continue }
                goods[line, default: []].append(commodity)
            }
        }
        return goods
    }

    /// Is a line wholly the value of its destinations, and they in no other line, in all these years?
    func isComparable(line index: Int, in years: [Int]) -> Bool {
        let line = aggregates.lines.all[index]
        guard line.role != .main else { return false }
        let countries = Set(line.countries)
        return years.allSatisfy { year in
            guard let lines = aggregates.year(year)?.lines.standing else { return true }
            return (lines.order + lines.missing).allSatisfy { other in
                other == index || countries.isDisjoint(with: aggregates.lines.all[other].countries)
            }
        }
    }
}
