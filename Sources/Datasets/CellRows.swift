public import Declarations

/// Takes the rows of one file and keeps those of some cells.
public struct CellRows: RowSink {
    public private(set) var header: [String] = []
    public private(set) var rows: [(line: Int, fields: [String])] = []
    public private(set) var omitted = 0
    private let wanted: Set<String>
    private let lines: ClosedRange<Int>
    private let limit: Int
    private var builder: CubeBuilder
    private var answers: [PackedKey: Bool] = [:]

    /// - Parameter file: the number of the file in the cube; `cells` have rows in it.
    public init(_ cells: [Cell], of file: Int, in cube: Cube, definition: ReportDefinition, limit: Int) {
        let spans = cells.flatMap(\.rows).filter { $0.file == file }
        lines = (spans.map(\.firstLine).min() ?? 0)...(spans.map(\.lastLine).max() ?? 0)
        wanted = Set(
            cells.map { Self.name($0.key, cube.commodities, cube.partners, cube.sectors, cube.regions) })
        builder = CubeBuilder(definition, FindingList(limit: 0))
        self.limit = limit
    }

    public mutating func begin(_ file: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        self.header = header
        return builder.begin(file, header: header, at: places)
    }

    public mutating func take(_ row: RawRow) {
        // The words of rows before are needed as well: a commodity's sector may stand in the first only.
        guard row.line <= lines.upperBound, row.count == header.count, let key = builder.key(of: row),
            lines.contains(row.line), isWanted(key.packed)
        else { return }
        guard rows.count < limit else {
            omitted += 1
            return
        }
        rows.append((row.line, (0..<row.count).map { row.text($0) }))
    }

    public mutating func end() {}

    private mutating func isWanted(_ key: PackedKey) -> Bool {
        if let known = answers[key] { return known }
        let names = builder.names
        let name = Self.name(
            key.key, names.commodities, names.partnerSets, names.sectors, names.regions)
        let answer = wanted.contains(name)
        answers[key] = answer
        return answer
    }

    /// A key in words, which mean the same in every reading of the rows.
    private static func name(
        _ key: CellKey, _ goods: [Commodity], _ partners: [PartnerSet], _ sectors: [Sector],
        _ regions: [Region]
    ) -> String {
        let partner = key.partner.map { partners[$0].slug + "/" + partners[$0].role.rawValue } ?? ""
        let good = key.commodity.map { goods[$0].slug } ?? "",
            sector = key.sector.map { sectors[$0].slug } ?? ""
        let region = key.region.map { regions[$0].slug } ?? ""
        return "\(key.kind.rawValue)|\(key.year)|\(key.month ?? 0)|\(good)|\(partner)|\(sector)|\(region)"
    }
}
