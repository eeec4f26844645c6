import Datasets
import Geography

/// One line of destinations, as a value stands in a table: a country by itself, several that share a value,
/// or a good with its main destination.
struct Line: Sendable, Hashable {
    var role: PartnerRole
    var countries: [CountryCode]
    /// Of a main destination: the good whose value it is; nil where none is named.
    var commodity: Int?

    /// "partner/KH", "partner/HK+SG", "line/kendang-jimbe~CN".
    func path(in cube: Cube) -> String {
        let codes = countries.map(\.code).joined(separator: "+")
        guard role == .main else { return "partner/" + codes }
        return "line/" + (commodity.map { cube.commodities[$0].slug } ?? "semua") + "~" + codes
    }
}

/// All lines of a cube, and which line a cell belongs to.
struct Lines: Sendable {
    private(set) var all: [Line] = []
    private var indices: [Line: Int] = [:]
    /// By partner of the cube, where the good does not matter.
    private var ofPartner: [Int?]

    init(_ cube: Cube) {
        ofPartner = Array(repeating: nil, count: cube.partners.count)
        for cell in cube.cells where cell.key.kind == .value || cell.key.kind == .total {
            guard let partner = cell.key.partner, ofPartner[partner] == nil else { continue }
            let set = cube.partners[partner]
            guard !set.countries.isEmpty, set.role != .unknown else { continue }
            let isMain = set.role == .main
            let role: PartnerRole = isMain ? .main : set.countries.count > 1 ? .joint : .sole
            let line = Line(
                role: role, countries: set.countries,
                commodity: isMain ? cell.key.commodity : nil)
            let index = indices[line] ?? all.count
            if index == all.count {
                all.append(line)
                indices[line] = index
            }
            if !isMain { ofPartner[partner] = index }
        }
    }

    /// The line of a cell; nil where no destination is named.
    func index(partner: Int?, commodity: Int?, in cube: Cube) -> Int? {
        guard let partner else { return nil }
        if let index = ofPartner[partner] { return index }
        let set = cube.partners[partner]
        guard set.role == .main else { return nil }
        return indices[Line(role: .main, countries: set.countries, commodity: commodity)]
    }
}

extension Aggregates {
    /// Countries that stand by themselves and also in another line, as a main destination or with others.
    var dividedCountries: Set<CountryCode> {
        let named = Set(years.flatMap { $0.lines.standing.order + $0.lines.standing.missing })
        let own = named.filter { lines.all[$0].role == .sole }
        let others = named.subtracting(own).flatMap { lines.all[$0].countries }
        return Set(own.flatMap { lines.all[$0].countries }).intersection(others)
    }
}
