public import Amounts
public import Datasets
import Geography
public import Localization

/// Every figure that the rows of a report allow, asked by its id.
///
/// A value: the sums are made once, when it is built; figures are calculated when they are asked.
public struct FigureSet: Sendable {
    public let cube: Cube
    public let policy: ReadingPolicy
    public let names: FigureNames
    let aggregates: Aggregates
    /// The unit of money of the whole report, as powers of ten, from the largest total of its last year: 9
    /// for miliar.
    public let moneyScale: Int
    private let commodityOfSlug: [String: Int]
    private let sectorOfSlug: [String: Int]
    private let regionOfSlug: [String: Int]
    private let lineOfPath: [String: Int]
    let linePaths: [String]
    /// Countries that stand by themselves and also in another line, as a main destination or with others.
    let dividedCountries: Set<CountryCode>
    /// "in/sector/perkebunan/" of a scoped set, else empty: what its ids begin with.
    let prefix: String
    /// The member that it is scoped to, as within a sentence.
    public let scopeName: Words?
    /// "sector/perkebunan": the same as a path.
    public let scopePath: String?
    /// What others say: the last edition, and claims.
    public internal(set) var quoted: QuotedFigures
    /// What its amounts of money are counted in.
    public let currency: Currency
    /// The set of the report's second currency.
    var besideSet: EnclosingSet?
    /// The set that a scoped one is a part of.
    var enclosing: EnclosingSet?
    let scopes = ScopedSets()
    private let answers = RememberedAnswers()

    public init(
        _ cube: Cube, policy: ReadingPolicy = .halfUnit, names: FigureNames = FigureNames(),
        quoted: QuotedFigures = QuotedFigures(), currency: Currency = .rupiah, prefix: String = ""
    ) {
        self.currency = currency
        self.cube = cube
        self.quoted = quoted
        self.policy = policy
        self.names = names
        aggregates = Aggregates(cube, policy: policy)
        moneyScale = Self.moneyScale(of: aggregates, currency)
        dividedCountries = aggregates.dividedCountries
        linePaths = aggregates.lines.all.map { $0.path(in: cube) }
        commodityOfSlug = Self.indices(cube.commodities.map(\.slug))
        sectorOfSlug = Self.indices(cube.sectors.map(\.slug))
        regionOfSlug = Self.indices(cube.regions.map(\.slug))
        lineOfPath = Self.indices(linePaths)
        self.prefix = prefix
        (scopeName, scopePath) = (nil, nil)
    }

    /// The set of one member of another.
    init(_ scope: Scope, of set: FigureSet) {
        currency = set.currency
        cube = set.cube(of: scope)
        quoted = set.quoted
        policy = set.policy
        names = set.names
        aggregates = Aggregates(cube, lines: set.aggregates.lines, policy: policy)
        moneyScale = Self.moneyScale(of: aggregates, currency)
        dividedCountries = aggregates.dividedCountries
        linePaths = set.linePaths
        commodityOfSlug = set.commodityOfSlug
        sectorOfSlug = set.sectorOfSlug
        regionOfSlug = set.regionOfSlug
        lineOfPath = set.lineOfPath
        let path = set.path(of: scope), name = set.name(of: scope)
        prefix = set.prefix + "in/\(path)/"
        scopePath = path
        scopeName =
            set.scopeName.map { Words(id: "\($0.id), \(name.id)", en: "\($0.en), \(name.en)") } ?? name
    }

    private static func indices(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The figure of an id. "in/sector/perkebunan/total/2025" is a scoped set's total, "whole/total/2025"
    /// the whole report's; any other id is this set's own. The figure's id is the full one.
    /// - Throws: `unknown` where no figure can have this id, `notAvailable` where the rows do not say it.
    public func answer(_ id: FigureID) throws(FigureError) -> Figure {
        if let known = answers[id] { return known }
        let figure = try found(id)
        answers[id] = figure
        return figure
    }

    private func found(_ id: FigureID) throws(FigureError) -> Figure {
        if id.path.hasPrefix("whole/") { return try whole.answer(FigureID(String(id.path.dropFirst(6)))) }
        if !quoted.isEmpty, let figure = try quotedFigure(id) { return figure }
        guard id.path.hasPrefix("in/") else { return try answer(full(id), id.path) }
        return try whole.answer(id, id.path)
    }

    /// - Parameter path: what follows the set's own prefix in the id.
    private func answer(_ id: FigureID, _ path: String) throws(FigureError) -> Figure {
        let parts = Self.parts(of: path)
        if parts[0] == "in" {
            if parts.count > 3, parts[1] == "currency" { return try answerBeside(id, parts) }
            guard parts.count > 3, let scope = scope(path: parts[1] + "/" + parts[2]) else {
                guard parts.count > 3, let near = nearestScope(to: parts[1] + "/" + parts[2]) else {
                    throw .unknown(id, nearest: nil)
                }
                throw .unknown(id, nearest: FigureID(near.path + "/" + parts[3...].joined(separator: "/")))
            }
            let rest = parts[3...].joined(separator: "/")
            // What the member's own set has answered already it knows by the short id.
            return parts[3] == "in" || parts[3] == "whole"
                ? try scoped(to: scope).answer(id, rest) : try scoped(to: scope).answer(FigureID(rest))
        }
        guard parts.count >= 2, let period = Period(path: parts[parts.count - 1]) else { throw unknown(id) }
        let middle = parts[1..<parts.count - 1].joined(separator: "/")
        guard let subject = subject(middle) else {
            throw isNamedOtherwise(middle, id) ?? unknown(id)
        }
        let indicators = IndicatorCatalogue.named(parts[0])
        guard let indicator = indicators.first(where: { $0.fits(subject, period) }) else {
            throw unknown(id)
        }
        var figure = try indicator.answer(
            Question(
                id: id, subject: subject, period: period, set: self,
                indicator: indicator))
        if isBeside { figure.currency = currency }
        return quoted.previous == nil ? figure : marked(figure)
    }

    /// What stands between the slashes; by bytes, which is several times as quick as by characters.
    private static func parts(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    /// The figure of an id; nil where there is none.
    public subscript(_ id: FigureID) -> Figure? { try? answer(id) }

    /// The source rows of a figure, or of the figures that it is calculated from.
    public func rows(behind figure: Figure) -> [RowSpan] {
        if figure.inputs.isEmpty || !figure.rows.isEmpty { return figure.rows }
        if let enclosing, !figure.id.isScoped { return enclosing.set.rows(behind: figure) }
        var seen: Set<FigureID> = [figure.id]
        var found: Set<RowSpan> = []
        var open = figure.inputs
        while let id = open.popLast() {
            guard seen.insert(id).inserted, let input = self[id] else { continue }
            found.formUnion(input.rows)
            if input.rows.isEmpty { open += input.inputs }
        }
        return found.sorted { ($0.file, $0.firstLine, $0.lastLine) < ($1.file, $1.firstLine, $1.lastLine) }
    }

    // MARK: Paths

    /// In the place of a destination where none is named.
    private static let unnamed = "partner/unknown"

    /// "commodity/kendang-jimbe", "line/kendang-jimbe~CN", "top/3/commodity"; empty for the whole.
    func path(of subject: Subject) -> String {
        switch subject {
        case .whole: ""
        case .month: "month"
        case .dimension(let dimension): dimension.rawValue
        case .member(.commodity, let index): "commodity/" + cube.commodities[index].slug
        case .member(.sector, let index): "sector/" + cube.sectors[index].slug
        case .member(.region, let index): "region/" + cube.regions[index].slug
        case .member(.partner, let index): linePaths[index]
        case .top(let count, let dimension): "top/\(count)/\(dimension.rawValue)"
        case .beyond(let count, let dimension): "beyond/\(count)/\(dimension.rawValue)"
        case .cellBeyond(let commodity, let count):
            "commodity/\(cube.commodities[commodity].slug)/beyond/\(count)/partner"
        case .cell(let commodity, let line):
            "commodity/\(cube.commodities[commodity].slug)/" + (line.map { linePaths[$0] } ?? Self.unnamed)
        }
    }

    func subject(_ path: String) -> Subject? {
        if path.isEmpty { return .whole }
        if path == "month" { return .month }
        if let dimension = Dimension(rawValue: path) { return .dimension(dimension) }
        if let line = lineOfPath[path] { return .member(.partner, line) }
        let parts = Self.parts(of: path)
        switch (parts.first, parts.count) {
        case ("commodity", 2): return commodityOfSlug[parts[1]].map { .member(.commodity, $0) }
        case ("sector", 2): return sectorOfSlug[parts[1]].map { .member(.sector, $0) }
        case ("region", 2): return regionOfSlug[parts[1]].map { .member(.region, $0) }
        case ("top", 3):
            guard let count = Int(parts[1]), count > 0, let dimension = Dimension(rawValue: parts[2]) else {
                return nil
            }
            return .top(count, dimension)
        case ("beyond", 3):
            guard let count = Int(parts[1]), count > 0, let dimension = Dimension(rawValue: parts[2]) else {
                return nil
            }
            return .beyond(count, dimension)
        case ("commodity", 5):
            guard parts[2] == "beyond", parts[4] == "partner", let count = Int(parts[3]), count > 0,
                let commodity = commodityOfSlug[parts[1]]
            else { return nil }
            return .cellBeyond(commodity: commodity, after: count)
        case ("commodity", 4):
            guard let commodity = commodityOfSlug[parts[1]] else { return nil }
            let path = parts[2] + "/" + parts[3]
            if path == Self.unnamed { return .cell(commodity: commodity, line: nil) }
            guard let line = lineOfPath[path], aggregates.lines.all[line].role != .main else { return nil }
            return .cell(commodity: commodity, line: line)
        default: return nil
        }
    }

    // MARK: Ids that no figure has

    /// A country that the rows name only as a main destination or together with others.
    private func isNamedOtherwise(_ path: String, _ id: FigureID) -> FigureError? {
        guard let code = path.split(separator: "/").last, path.contains("partner/") else { return nil }
        let others = aggregates.lines.all.indices.filter { index in
            aggregates.lines.all[index].countries.contains { $0.code == code }
        }
        guard let first = others.first else { return nil }
        let isMain = aggregates.lines.all[first].role == .main
        let instead = "\(prefix)value/\(linePaths[first])"
        return .notAvailable(
            id,
            reason: Words(
                id: isMain
                    ? "hanya disebut sebagai tujuan utama; lihat \(instead)/…"
                    : "hanya disebut bersama tujuan lain; lihat \(instead)/…",
                en: isMain
                    ? "it is named only as a main destination, see \(instead)/…"
                    : "it is named only together with others, see \(instead)/…"))
    }

    private func unknown(_ id: FigureID) -> FigureError {
        .unknown(id, nearest: nearest(to: id))
    }
}
