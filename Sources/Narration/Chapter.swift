import Amounts
import Datasets
public import Figures
import Geography
import Localization

/// A member that has a chapter or a sheet of its own.
public struct Chapter: Sendable, Hashable {
    public var scope: Scope
    /// "kendang-jimbe", "KH", "kendang-jimbe~CN".
    public var slug: String
    /// Its place among all members, from 1: by value, then those without one.
    public var number: Int

    public init(scope: Scope, slug: String, number: Int) {
        self.scope = scope
        self.slug = slug
        self.number = number
    }
}

extension Story {
    /// The members of a dimension with a value this year, by value.
    public func chapters(of dimension: Dimension) -> [Chapter] {
        let members: [(Scope, String)] =
            switch dimension {
            case .commodity: commodities.map { (.commodity($0.index), $0.slug) }
            case .sector: figures.sectors(in: year).filter(\.hasValue).map { (.sector($0.index), $0.slug) }
            case .region: figures.regions(in: year).filter(\.hasValue).map { (.region($0.index), $0.slug) }
            case .partner: lines.map { (.partner($0.index), $0.slug) }
            }
        return members.enumerated().map { Chapter(scope: $1.0, slug: $1.1, number: $0 + 1) }
    }

    /// Every member that the rows name in any year: those with a value this year, by value, then the others
    /// by name.
    public func allChapters(of dimension: Dimension) -> [Chapter] {
        let valued = chapters(of: dimension), known = Set(valued.map(\.scope))
        let others = figures.scopes(of: dimension).filter { !known.contains($0.scope) }
            .sorted { $0.slug < $1.slug }
        return valued
            + others.enumerated().map {
                Chapter(scope: $1.scope, slug: $1.slug, number: valued.count + $0 + 1)
            }
    }

    /// The story of one member alone: a chapter. All that it tells is of the member's own rows; of a region
    /// it says that name for the area's.
    /// - Parameter ownUnit: charts and tables have the member's own unit of money, not the report's.
    public func scoped(to scope: Scope, ownUnit: Bool = false) -> Story {
        var publication = publication
        if case .region = scope {
            publication.area = figures.name(of: scope)
            publication.areaShort = publication.area
        }
        var story = Story(publication, figures.scoped(to: scope))
        story.siblingUnit = unit(ofLargest: scope)
        if !ownUnit || story.commodities.isEmpty { story.chartUnit = chartUnit }
        return story
    }

    /// The unit of money that suits the largest member of a scope's kind.
    private func unit(ofLargest scope: Scope) -> MoneyUnit {
        let largest: FigureID? =
            switch scope {
            case .commodity: commodities.first?.value
            case .partner: lines.first?.value
            case .sector: figures.sectors(in: year).first?.value
            case .region: figures.regions(in: year).first?.value
            }
        guard let amount = largest.flatMap({ figures[$0]?.amount }) else { return unit }
        return Wording(language: .id, currency: publication.currency).unit(for: [amount])
    }

    /// "sector", "region", "commodity", "partner"; nil of the whole report.
    var scopeKind: Dimension? {
        guard let kind = figures.scopePath?.prefix(while: { $0 != "/" }) else { return nil }
        return kind == "line" ? .partner : Dimension(rawValue: String(kind))
    }

    /// The member of a chapter is the first of its kind in the whole report, beyond doubt.
    var scopeIsFirst: Bool {
        guard let kind = scopeKind, let path = figures.scopePath, figures.whole.provesLeader(kind, in: year)
        else { return false }
        let first = FigureID("value/\(path)/\(year)")
        guard let value = figures.whole[first], let rank = figures.whole[FigureID("rank/\(path)/\(year)")]
        else { return false }
        if case .rank(let rank) = rank.value { return !value.isAbsent && rank.highest == 1 }
        return false
    }

    /// The share of a chapter's member of the whole report; nil where it cannot be said.
    public var scopeShare: Figure? {
        guard let path = figures.scopePath,
            let share = figures.whole[FigureID("share/\(path)/\(year)")], !share.isAbsent
        else { return nil }
        // "More than nothing", of a total that has no upper end, says nothing.
        if let ratio = share.ratio, [.moreThan, .atLeast].contains(ratio.precision),
            ratio.interval.lower.value.map({ $0 < Fraction(1, 2000) }) ?? true
        {
            return nil
        }
        return share
    }

    /// The chapter's share is there, and would be printed as nothing.
    public var scopeIsTiny: Bool {
        guard let interval = scopeShare?.ratio?.interval, let high = interval.upper.value else {
            return false
        }
        return high < Fraction(1, 2000) && high > Fraction(0, 1)
    }

    /// The chapter's share is beyond doubt more than a fraction of the whole report.
    func scopeHolds(_ numerator: Int128, of denominator: Int128) -> Bool {
        guard let share = scopeShare else { return false }
        return figures.whole.proves(share.id, greaterThan: Fraction(numerator, denominator))
    }

    /// The chapter's member is first, and how many times the second it is can be said: more than "1,0 times".
    var scopeLeads: Bool {
        guard scopeIsFirst, let kind = scopeKind else { return false }
        let times = figures.whole[FigureID("times/\(kind.rawValue)/\(year)")]?.ratio?.interval.lower.value
        return times.map { $0 >= Fraction(105, 100) } ?? false
    }

    /// The place of the chapter's member by value is one number.
    var scopeIsRanked: Bool {
        guard let path = figures.scopePath,
            case .rank(let rank)? = figures.whole[FigureID("rank/\(path)/\(year)")]?.value
        else { return false }
        return rank.lowest == rank.highest
    }

    /// The code of a chapter's commodity in the Harmonized System: as the rows state it, else as the
    /// definition suggests it.
    public var scopeCode: (digits: String, isStated: Bool)? {
        guard let good = scopeCommodity else { return nil }
        if let code = good.code { return (code, true) }
        return publication.suggestedCodes[good.slug].map { ($0, false) }
    }

    /// The commodity of a chapter, where it is that of one.
    private var scopeCommodity: Commodity? {
        guard case .commodity? = scopeKind, let index = commodities.first?.index ?? missing.first?.index
        else { return nil }
        return figures.cube.commodities[index]
    }

    /// The sector of a chapter's commodity, where the rows name one.
    var scopeSector: Sector? { scopeCommodity?.sector.map { figures.cube.sectors[$0] } }

    /// How many of the chapter's kind have a value.
    var scopeSiblings: Int {
        guard let path = figures.scopePath,
            case .rank(let rank)? = figures.whole[FigureID("rank/\(path)/\(year)")]?.value
        else { return 0 }
        return rank.among ?? 0
    }

    /// The first sector or region, where that is certain.
    func first(_ dimension: Dimension) -> Member? {
        guard figures.provesLeader(dimension, in: year) else { return nil }
        switch dimension {
        case .commodity: return leader
        case .sector: return figures.sectors(in: year).first
        case .region: return figures.regions(in: year).first
        case .partner: return nil
        }
    }

    /// So many parts are certainly the largest, and their share can be said.
    func hasTop(_ count: Int, _ dimension: Dimension) -> Bool {
        figures[FigureID("share/top/\(count)/\(dimension.rawValue)/\(year)")] != nil
    }
}

extension Story {
    /// The commodity and the country whose flow is worth most beyond doubt.
    public var largestFlow: Flow? { figures.largestFlow(in: year) }
}
