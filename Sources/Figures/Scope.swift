import Datasets
public import Localization
import Synchronization

/// A part of the rows whose figures are asked as if it were the whole: a chapter, a sheet.
public enum Scope: Sendable, Hashable {
    /// Index into `Cube.sectors`, `regions` or `commodities`, as `Member.index`.
    case sector(Int), region(Int), commodity(Int)
    /// `PartnerLine.index`.
    case partner(Int)

    var subject: Subject {
        switch self {
        case .sector(let index): .member(.sector, index)
        case .region(let index): .member(.region, index)
        case .commodity(let index): .member(.commodity, index)
        case .partner(let index): .member(.partner, index)
        }
    }
}

/// A set of figures beside the one that it is a part of.
final class EnclosingSet: Sendable {
    let set: FigureSet

    init(_ set: FigureSet) { self.set = set }
}

/// The scoped sets of one set: each is made when it is first asked for. Old ones go when there are many.
final class ScopedSets: Sendable {
    private static let limit = 64
    private let sets = Mutex<[Scope: FigureSet]>([:])
    private let cells = Mutex<[Dimension: MemberCells]>([:])

    /// The cells of each member of a dimension, found once.
    func cells(by dimension: Dimension, make: () -> MemberCells) -> MemberCells {
        cells.withLock { cells in
            if let known = cells[dimension] { return known }
            let found = make()
            cells[dimension] = found
            return found
        }
    }

    func set(_ scope: Scope, make: () -> FigureSet) -> FigureSet {
        if let known = sets.withLock({ $0[scope] }) { return known }
        // Made outside the lock: other workers make other members' sets meanwhile. The first of two that make
        // the same is kept.
        let set = make()
        return sets.withLock { sets in
            if let known = sets[scope] { return known }
            if sets.count >= Self.limit { sets.removeAll() }
            sets[scope] = set
            return set
        }
    }
}

extension FigureSet {
    /// The figures of the cells of one member alone: its total is the total, stated or summed, and shares,
    /// ranks, growth and the rest are of it. Goods, sectors, regions and lines keep their numbers.
    public func scoped(to scope: Scope) -> FigureSet {
        var set = scopes.set(scope) { FigureSet(scope, of: self) }
        set.enclosing = EnclosingSet(self)
        return set
    }

    /// The set of the whole report; itself, unless it is scoped.
    public var whole: FigureSet { enclosing?.set.whole ?? self }

    /// A member's path: "sector/perkebunan", "region/kabupaten-blitar", "line/kendang-jimbe~CN".
    public func path(of scope: Scope) -> String { path(of: scope.subject) }

    /// What the member is called within a sentence.
    public func name(of scope: Scope) -> Words { name(of: scope.subject) }

    /// The names of the sector that a commodity, or a sector, belongs to, with its slug; empty of others.
    public func sectorNames(of scope: Scope) -> [String] {
        let sector: Int? =
            switch scope {
            case .commodity(let index): cube.commodities[index].sector
            case .sector(let index): index
            case .region, .partner: nil
            }
        guard let sector = sector.map({ cube.sectors[$0] }) else { return [] }
        return [sector.name.id, sector.name.en, sector.slug]
    }

    /// The digits of a commodity's HS code, where the rows state one.
    public func codes(of scope: Scope) -> [String] {
        guard case .commodity(let index) = scope else { return [] }
        return [cube.commodities[index].code].compactMap(\.self)
    }

    /// The scope of a path such as "sector/perkebunan"; nil where there is no such member.
    public func scope(path: String) -> Scope? {
        guard case .member(let dimension, let index)? = subject(path) else { return nil }
        switch dimension {
        case .sector: return .sector(index)
        case .region: return .region(index)
        case .commodity: return .commodity(index)
        case .partner: return .partner(index)
        }
    }

    /// Every member of a dimension that the rows name, each with its slug.
    public func scopes(of dimension: Dimension) -> [(scope: Scope, slug: String)] {
        switch dimension {
        case .commodity: cube.commodities.enumerated().map { (.commodity($0), $1.slug) }
        case .sector: cube.sectors.enumerated().map { (.sector($0), $1.slug) }
        case .region: cube.regions.enumerated().map { (.region($0), $1.slug) }
        case .partner:
            linePaths.enumerated().map { (.partner($0), String($1.drop { $0 != "/" }.dropFirst())) }
        }
    }

    /// An id of this set in full: "in/sector/perkebunan/total/2025" for "total/2025".
    public func full(_ id: FigureID) -> FigureID {
        id.isScoped || prefix.isEmpty ? id : FigureID(prefix + id.path)
    }

    /// The id by which every set of the report answers with this figure.
    public func reference(to figure: Figure) -> FigureID {
        scopePath == nil || figure.id.isScoped ? figure.id : FigureID("whole/" + figure.id.path)
    }

    /// An id of this set without the path of its scope.
    func short(_ id: FigureID) -> String {
        id.path.hasPrefix(prefix) ? String(id.path.dropFirst(prefix.count)) : id.path
    }

    /// A full id made of its parts.
    func id(_ indicator: String, _ subject: String, _ period: Period) -> FigureID {
        full(FigureID(indicator, subject, period))
    }
}
