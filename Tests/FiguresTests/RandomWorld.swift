import Amounts
import Datasets
import Figures
import Support

/// Random rows together with the true values that hide behind them.
struct RandomWorld {
    /// What is true of one row.
    struct Truth {
        var good: Int?
        /// As in an id: "partner/KH"; nil where no destination is named.
        var line: String?
        var value: Int128
        /// The lower end of what is read.
        var least: Int128
        var isMissing: Bool
    }

    var draft = CubeDraft()
    var policy: ReadingPolicy
    /// By year.
    var rows: [Int: [Truth]] = [:]
    /// Goods that no row names, by year.
    var unnamed: [Int: [Int128]] = [:]
    private var random: TestRandom

    init(seed: UInt64) {
        random = TestRandom(seed: seed)
        policy = random.chance(25) ? .strict : .halfUnit
        for year in 2021...(2022 + random.number(3)) where !random.chance(8) { addYear(year) }
    }

    mutating func addYear(_ year: Int) {
        let isStated = random.chance(60), size = Int128(1) << Int128(4 + random.number(36))
        for good in 0..<1 + random.number(6) where !random.chance(15) {
            for _ in 0...(random.chance(20) ? 1 : 0) { addRow(year, good, upTo: size) }
        }
        if random.chance(20) { addRow(year, nil, upTo: size) }
        unnamed[year] = isStated ? (0..<random.number(4)).map { _ in random.value(upTo: size / 2) } : []
        guard isStated else { return }
        draft = draft.total(year, random.amount(holding: total(year), allowing: [.exact, .around]))
    }

    private mutating func addRow(_ year: Int, _ good: Int?, upTo size: Int128) {
        let value = random.value(upTo: size), isMissing = random.chance(10)
        let forms: [TestRandom.Form] =
            policy == .strict
            ? TestRandom.Form.allCases
            : [
                .exact, .around,
                .above,
            ]
        let amount = isMissing ? .missing : random.amount(holding: value, allowing: forms)
        let (role, codes) = random.destination()
        let name = good.map { "g\($0)" }
        draft = draft.value(year, name, role, codes, amount)
        let joined = codes.joined(separator: "+")
        let line = role == .main ? "line/\(name ?? "semua")~\(joined)" : "partner/\(joined)"
        rows[year, default: []].append(
            Truth(
                good: good, line: line, value: value, least: amount.interval.lower.value ?? 0,
                isMissing: isMissing))
    }

    func total(_ year: Int) -> Int128 {
        (rows[year] ?? []).reduce(0) { $0 + $1.value } + (unnamed[year] ?? []).reduce(0, +)
    }

    /// The value of a part, "commodity/g1" or "partner/KH".
    func value(_ part: String, _ year: Int) -> Int128 {
        of(part, year).reduce(0) { $0 + $1.value }
    }

    func of(_ part: String, _ year: Int) -> [Truth] {
        (rows[year] ?? []).filter { $0.line == part || $0.good.map { "commodity/g\($0)" } == part }
    }

    /// All parts along "commodity" or "partner" of which something is known.
    func parts(_ dimension: String, _ year: Int) -> [String] {
        Set(
            (rows[year] ?? []).compactMap { row in
                dimension == "partner" ? row.line : row.good.map { "commodity/g\($0)" }
            }
        ).filter { part in
            let rows = of(part, year)
            return !rows.contains(where: \.isMissing) || rows.contains { $0.least > 0 }
        }.sorted()
    }

    /// The values of all goods, named with and without a value, and of those that no row names.
    func allGoods(_ year: Int) -> [Int128] {
        let rows = rows[year] ?? []
        let named = Set(rows.compactMap(\.good)).map { value("commodity/g\($0)", year) }
        return named + rows.filter { $0.good == nil }.map(\.value) + (unnamed[year] ?? [])
    }
}

/// The draws that random rows need.
struct TestRandom {
    enum Form: CaseIterable { case exact, around, above, withoutEnd }

    private var source: SeededRandom

    init(seed: UInt64) { source = SeededRandom(seed: seed) }

    private mutating func next() -> UInt64 { source.next() }

    mutating func number(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func chance(_ percent: Int) -> Bool { number(100) < percent }
    mutating func value(upTo limit: Int128) -> Int128 {
        chance(5) ? 0 : Int128(next()) % max(1, limit >> Int128(number(6))) + 1
    }

    mutating func destination() -> (PartnerRole, [String]) {
        switch number(4) {
        case 0: (.main, [["CN", "US"][number(2)]])
        case 1: (.joint, [["HK", "SG"], ["CN", "KH"]][number(2)])
        default: (.sole, [["KH", "US", "JP", "CN"][number(4)]])
        }
    }

    /// An amount, as a source may state it, in whose interval the true value lies.
    mutating func amount(holding value: Int128, allowing forms: [Form]) -> Amount {
        func stated(_ interval: Interval<Int128>, _ qualifier: Qualifier, _ precision: Precision) -> Amount {
            Amount(interval, precision: precision, stated: Stated(qualifier: qualifier, digits: value))
        }
        let below = Int128(next()) % (value / 4 + 1), above = Int128(next()) % (value / 4 + 1)
        switch forms[number(forms.count)] {
        case .exact: return Amount(exactly: value)
        case .around:
            return stated(Interval(lower: Bound(value - below), upper: Bound(value + above)), .about, .about)
        case .above where value > 0:
            return stated(
                Interval(
                    lower: Bound(max(0, value - below - 1), isOpen: true),
                    upper: Bound(value + above + 1, isOpen: true)), .moreThan, .moreThan)
        case .above: return Amount(exactly: value)
        case .withoutEnd:
            guard value > 0 else { return Amount(exactly: value) }
            return stated(
                Interval(lower: Bound(max(0, value - below - 1), isOpen: true), upper: .unbounded),
                .moreThan, .moreThan)
        }
    }
}
