import Datasets

/// Where the cells of each member of a dimension stand in a cube: found in one pass over all cells, so that
/// the sheets of a thousand goods need not look through them a thousand times.
struct MemberCells: Sendable {
    /// By member, indices into `Cube.cells`, ascending.
    private let indices: [[Int32]]

    init(_ set: FigureSet, by dimension: Dimension) {
        let cube = set.cube, lines = set.aggregates.lines
        let count =
            switch dimension {
            case .commodity: cube.commodities.count
            case .sector: cube.sectors.count
            case .region: cube.regions.count
            case .partner: lines.all.count
            }
        var indices = Array(repeating: [Int32](), count: count)
        for (place, cell) in cube.cells.enumerated() {
            let key = cell.key
            let member: Int? =
                switch dimension {
                case .commodity: key.commodity
                case .sector: key.sector(in: cube)
                case .region: key.region
                case .partner: lines.index(partner: key.partner, commodity: key.commodity, in: cube)
                }
            if let member { indices[member].append(Int32(truncatingIfNeeded: place)) }
        }
        self.indices = indices
    }

    func cells(of member: Int, in cube: Cube) -> [Cell] { indices[member].map { cube.cells[Int($0)] } }
}

extension FigureSet {
    /// The cells of a member as those of a whole: what is stated of it is stated of the whole.
    func cube(of scope: Scope) -> Cube {
        guard case .member(let dimension, let member) = scope.subject else { return cube }
        var part = cube
        part.cells = scopes.cells(by: dimension) { MemberCells(self, by: dimension) }
            .cells(of: member, in: cube).compactMap { cell in
                var cell = cell
                let isValue = cell.key.kind == .value
                switch dimension {
                case .sector: cell.key.sector = nil
                case .region: cell.key.region = nil
                case .commodity:
                    // A main destination's line is that of a commodity, which a total of the whole does not
                    // name.
                    let isMain = cell.key.partner.map { cube.partners[$0].role == .main } ?? false
                    if !isValue, isMain { return nil }
                    if !isValue { cell.key.commodity = nil }
                case .partner: if !isValue { cell.key.partner = nil }
                }
                return cell
            }
        return part
    }
}
