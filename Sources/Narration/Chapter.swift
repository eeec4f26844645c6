import Amounts
import Datasets
public import Figures
import Geography
import Localization

extension Story {
    /// The story of one member alone: a chapter. All that it tells is of the member's own rows; of a region
    /// it says that name for the area's.
    public func scoped(to scope: Scope) -> Story {
        var publication = publication
        if case .region = scope {
            publication.area = figures.name(of: scope)
            publication.areaShort = publication.area
        }
        return Story(publication, figures.scoped(to: scope))
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
