import Geography

/// A made-up national report: values drawn so that they look like a country's trade, with all that real
/// tables have: nil, missing and confidential values, provisional and revised years, trade that begins late.
struct NationalSample {
    /// One good to one country.
    private struct Pair {
        var good: SampleGoods.Good
        var group: SampleGoods.Group
        var country: CountryCode
        /// By year; nil before the trade begins.
        var values: [Int?]
        /// By year, where the table withholds the value or has none.
        var gaps: [Int: Gap] = [:]
    }

    private enum Gap { case missing, withheld }

    static let firstYear = 2021, lastYear = 2025
    private static let years = lastYear - firstYear + 1

    private var random: SampleRandom
    private var pairs: [Pair] = []

    init(seed: UInt64) {
        random = SampleRandom(state: seed)
        addPairs()
        addGaps()
    }

    var files: [String: String] { ["report.yaml": Self.definition, "ekspor.csv": rows] }

    // MARK: Values

    private mutating func addPairs() {
        var places = SampleGoods.groups.flatMap(\.goods).map { destinations(of: $0) }
        // Each destination buys something.
        let all = SampleDestinations.all.map(\.country)
        for country in all where !places.contains(where: { $0.contains(country) }) {
            let open = places.indices.filter { (12..<40).contains(places[$0].count) }
            places[open[random.below(open.count)]].append(country)
        }
        var index = 0
        for group in SampleGoods.groups {
            for good in group.goods {
                add(good, of: group, to: places[index])
                index += 1
            }
        }
    }

    private mutating func destinations(of good: SampleGoods.Good) -> [CountryCode] {
        var countries = good.favourites.map { CountryCode($0) }
        while countries.count < good.destinations {
            let open = SampleDestinations.all.filter { !countries.contains($0.country) }
            countries.append(open[random.index(by: open.map { $0.weight + 6 })].country)
        }
        return countries
    }

    private mutating func add(
        _ good: SampleGoods.Good, of group: SampleGoods.Group, to countries: [CountryCode]
    ) {
        let weights = countries.map { country -> Int in
            let pull = SampleDestinations.all.first { $0.country == country }?.weight ?? 1
            let taste = random.around(20, 180), size = (pull + 3) * taste * taste
            if good.favourites.contains(country.code) { return size * random.around(2, 4) }
            return random.chance(4) ? max(1, size / 4_000) : size
        }
        let whole = weights.reduce(0, +), shocks = (1..<Self.years).map { _ in random.around(-80, 80) }
        let order = Dictionary(
            SampleDestinations.all.enumerated().map { ($1.country, $0) },
            uniquingKeysWith: { first, _ in first })
        let list = zip(countries, weights).sorted { (order[$0.0] ?? 0) < (order[$1.0] ?? 0) }
        for (country, weight) in list {
            let last = Int(Int128(good.value) * 100_000_000 * Int128(weight) / Int128(whole))
            pairs.append(
                Pair(
                    good: good, group: group, country: country,
                    values: history(of: max(last, 1_000_000), good, group, shocks)))
        }
    }

    /// The values of all years, made backward from the last.
    private mutating func history(
        of last: Int, _ good: SampleGoods.Good, _ group: SampleGoods.Group, _ shocks: [Int]
    ) -> [Int?] {
        var values = [Int?](repeating: nil, count: Self.years)
        values[Self.years - 1] = last
        let begins = random.chance(5) ? 1 + random.below(3) : 0
        for year in (begins..<Self.years - 1).reversed() {
            let own = year == Self.years - 2 ? good.growth : 0
            let growth = group.growth[year] + shocks[year] + own + random.around(-160, 160)
            values[year] = Int(Int128(values[year + 1] ?? last) * 1000 / Int128(max(400, 1000 + growth)))
        }
        for year in begins..<Self.years where last < 300_000_000_000 && random.chance(3) { values[year] = 0 }
        return values
    }

    /// A few small values that the table does not give: their goods, destinations and years have totals.
    private mutating func addGaps() {
        let small = pairs.indices.filter { index in
            pairs[index].values.allSatisfy { ($0 ?? 0) > 0 }
                && (pairs[index].values.last ?? 0) ?? 0 < 90_000_000_000
        }
        for number in 0..<14 {
            let index = small[random.below(small.count)]
            pairs[index].gaps[random.below(Self.years)] = number % 4 == 3 ? .withheld : .missing
        }
    }

    // MARK: Rows

    private var rows: String {
        var table = SampleTable(["Tahun", "Jenis", "Komoditas", "Tujuan", "Nilai FOB (rupiah)", "Status"])
        for year in 0..<Self.years {
            addTotals(year, to: &table)
            for pair in pairs { add(pair, year, to: &table) }
        }
        return table.text
    }

    private func addTotals(_ year: Int, to table: inout SampleTable) {
        let name = String(Self.firstYear + year), status = Self.status(of: nil, year)
        func sum(_ pairs: [Pair]) -> String {
            SampleTable.grouped(pairs.reduce(0) { $0 + ($1.values[year] ?? 0) })
        }
        table.add(name, "total", "", "", sum(pairs), status)
        let open = pairs.filter { $0.gaps[year] != nil }
        for good in SampleGoods.groups.flatMap(\.goods) where open.contains(where: { $0.good.id == good.id })
        {
            table.add(name, "total", good.id, "", sum(pairs.filter { $0.good.id == good.id }), status)
        }
        for (country, _) in SampleDestinations.all where open.contains(where: { $0.country == country }) {
            table.add(name, "total", "", country.code, sum(pairs.filter { $0.country == country }), status)
        }
    }

    private func add(_ pair: Pair, _ year: Int, to table: inout SampleTable) {
        guard let value = pair.values[year] else { return }
        let name = String(Self.firstYear + year)
        var text = SampleTable.grouped(value), status = Self.status(of: pair.good, year)
        switch pair.gaps[year] {
        case .missing: text = "…"
        case .withheld: (text, status) = ("", "rahasia")
        case nil: break
        }
        table.add(name, "rincian", pair.good.id, pair.country.code, text, status)
    }

    /// The last year is provisional; that before it was revised for some goods.
    private static func status(of good: SampleGoods.Good?, _ year: Int) -> String {
        switch year {
        case years - 1: "sementara"
        case years - 2 where good == nil || revised.contains(good?.id ?? ""): "revisi"
        default: ""
        }
    }

    private static let revised: Set<String> = [
        "batu bara", "gas alam cair", "emas batangan", "minyak kelapa sawit", "kopi", "kendaraan bermotor",
    ]
}
