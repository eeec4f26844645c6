import Amounts
import Datasets
import Figures
import Geography
import Localization
import Support

/// Random rows that name sectors, regions, goods and destinations, with totals of all kinds; and the same
/// rows of one member, told as those of a report of its own.
struct ScopedRows {
    struct Row {
        var kind: RowKind
        var year: Int
        var month: Int?
        var good: Int?
        var sector: Int?
        var region: Int?
        var partner: Int?
        var amount: Amount
    }

    static let partners: [PartnerSet] = [
        PartnerSet(countries: [CountryCode("CN")], role: .sole),
        PartnerSet(countries: [CountryCode("JP")], role: .sole),
        PartnerSet(countries: [CountryCode("CN")], role: .main),
        PartnerSet(countries: [CountryCode("HK"), CountryCode("SG")], role: .joint),
        PartnerSet(countries: [CountryCode("US")], role: .sole),
    ]
    static let goods = 5, sectors = 3

    var rows: [Row] = []
    var policy: ReadingPolicy
    /// Whether rows name regions.
    let regions: Int
    private var random: TestRandom

    init(seed: UInt64, regions: Int = 3, totals: Bool = true, mixed: Bool = true) {
        random = TestRandom(seed: seed &+ 9_000)
        self.regions = regions
        policy = random.chance(20) ? .strict : .halfUnit
        for year in 2023...2025 {
            for _ in 0..<6 + random.number(24) { addValue(year, mixed: mixed) }
            if totals { addTotals(year) }
        }
    }

    /// Some goods belong to no sector.
    static func sector(of good: Int) -> Int? { good < 4 ? good % 2 : nil }

    private mutating func addValue(_ year: Int, mixed: Bool) {
        let good = !mixed || random.chance(80) ? random.number(Self.goods) : nil
        let partner = !mixed || good == nil || random.chance(80) ? random.number(Self.partners.count) : nil
        let sector = good == nil && random.chance(50) ? random.number(Self.sectors) : nil
        rows.append(
            Row(
                kind: .value, year: year, month: random.chance(15) ? 1 + random.number(12) : nil, good: good,
                sector: sector, region: region(), partner: partner, amount: amount()))
    }

    private mutating func region() -> Int? {
        regions == 0 || random.chance(10) ? nil : random.number(regions)
    }

    private mutating func amount() -> Amount {
        if random.chance(6) { return .missing }
        return random.amount(
            holding: random.value(upTo: 1 << 30), allowing: [.exact, .exact, .around, .above])
    }

    /// Totals of the year, of members and of members within members, each stated once.
    private mutating func addTotals(_ year: Int) {
        var keys: Set<CellKey> = []
        for _ in 0..<random.number(8) {
            let good = random.chance(30) ? random.number(Self.goods) : nil
            let row = Row(
                kind: random.chance(85) ? .total : .control, year: year,
                month: random.chance(10) ? 1 + random.number(12) : nil, good: good,
                sector: good == nil && random.chance(30) ? random.number(Self.sectors) : nil,
                region: random.chance(50) ? region() : nil,
                partner: random.chance(25) ? random.number(Self.partners.count) : nil,
                amount: random.chance(10) ? .missing : Amount(exactly: random.value(upTo: 1 << 36)))
            if keys.insert(Self.key(row)).inserted { rows.append(row) }
        }
    }

    private static func key(_ row: Row) -> CellKey {
        CellKey(
            kind: row.kind, year: row.year, month: row.month, commodity: row.good, partner: row.partner,
            sector: row.sector, region: row.region)
    }

    /// A cube in which every row is a cell.
    var cube: Cube {
        func words(_ text: String) -> Words { Words(id: text, en: text) }
        return Cube(
            files: ["rows.csv"],
            commodities: (0..<Self.goods).map {
                Commodity(slug: "g\($0)", name: words("g\($0)"), sector: Self.sector(of: $0))
            },
            sectors: (0..<Self.sectors).map { Sector(slug: "s\($0)", name: words("s\($0)")) },
            regions: (0..<regions).map { Region(slug: "r\($0)", name: words("r\($0)")) },
            partners: Self.partners,
            cells: rows.enumerated().map { index, row in
                Cell(
                    key: Self.key(row), amount: row.amount,
                    rows: [RowSpan(file: 0, firstLine: index + 2, lastLine: index + 2, count: 1)])
            })
    }

    var figures: FigureSet { FigureSet(cube, policy: policy) }

    /// The rows of one member as a report of their own: what is stated of it is stated of the whole.
    func only(_ scope: Scope, in whole: FigureSet) -> ScopedRows {
        var own = self
        own.rows = rows.compactMap { row in
            var row = row
            let isTotal = row.kind != .value
            switch scope {
            case .sector(let sector):
                guard (row.sector ?? row.good.flatMap(Self.sector)) == sector else { return nil }
                row.sector = nil
            case .region(let region):
                guard row.region == region else { return nil }
                row.region = nil
            case .commodity(let good):
                guard row.good == good else { return nil }
                let isMain = row.partner.map { Self.partners[$0].role == .main } ?? false
                if isTotal, isMain { return nil }
                if isTotal { row.good = nil }
            case .partner(let line):
                guard let partner = row.partner,
                    Self.path(partner, row.good) == whole.path(of: .partner(line))
                else { return nil }
                if isTotal { row.partner = nil }
            }
            return row
        }
        return own
    }

    private static func path(_ partner: Int, _ good: Int?) -> String {
        let set = partners[partner]
        guard set.role == .main else { return "partner/" + set.slug }
        return "line/\(good.map { "g\($0)" } ?? "semua")~\(set.slug)"
    }

    /// All members that there may be.
    static func scopes(_ figures: FigureSet) -> [Scope] {
        let lines = Set([2023, 2024, 2025].flatMap { figures.partnerLines(in: $0).map(\.index) })
        return (0..<sectors).map { .sector($0) } + figures.cube.regions.indices.map { .region($0) }
            + (0..<goods).map { .commodity($0) } + lines.sorted().map { .partner($0) }
    }
}
