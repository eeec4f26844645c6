import Foundation
import Support

/// A report made up from a seed: rows as an office words them, and the true values behind them.
struct RandomReport {
    /// What is true of one row.
    struct Row {
        var year: Int
        var good: String
        var places: [String]
        var role: String
        var value: Int
        var isMissing: Bool
    }

    static let goods = [
        "kopi arabika", "teh hijau", "mebel jati", "batik tulis", "lada putih", "gula semut", "udang beku",
        "rumput laut", "minyak cengkih", "anyaman bambu", "keripik singkong", "kakao olahan",
        "vanili", "sepatu kulit", "keramik hias",
    ]
    static let countries = [
        "Jepang", "Amerika Serikat", "Tiongkok", "Singapura", "Jerman", "Belanda", "Australia",
        "Malaysia", "India", "Korea Selatan", "Inggris", "Prancis", "Brasil", "Mesir",
    ]
    static let year = 2025

    var rows: [Row] = []
    /// Stated totals, true.
    var totals: [Int: Int] = [:]
    private var lines: [String] = []
    private var random: SeededRandom
    let policy: String
    let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededRandom(seed: seed &* 7919 &+ 13)
        policy =
            ["half-unit", "half-unit", "full-unit", "strict"].randomElement(using: &random) ?? "half-unit"
        self.random = random
        let isExact = chance(25), years = 1 + number(5)
        let goods = Array(Self.goods.shuffled(using: &self.random).prefix(1 + number(15)))
        let countries = Array(
            Self.countries.shuffled(using: &self.random).prefix(chance(15) ? 0 : 1 + number(14)))
        for year in (Self.year - years + 1)...Self.year where year == Self.year || !chance(20) {
            add(year, goods, countries, isExact)
        }
    }

    private mutating func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    private mutating func chance(_ percent: Int) -> Bool { number(100) < percent }

    private mutating func add(_ year: Int, _ goods: [String], _ countries: [String], _ isExact: Bool) {
        // Some years have a total only; in others goods come and go.
        let isBare = year != Self.year && chance(30)
        var sum = 0
        for good in goods where !isBare && !chance(10) {
            for row in rows(of: good, year, countries) {
                let value = row.isMissing ? 0 : row.value
                sum += value
                rows.append(row)
                let words = row.isMissing ? "tidak tersedia" : worded(row.value, isExact)
                lines.append(
                    "\(year);nilai;\(good);\(row.places.joined(separator: " dan "));\(row.role);\(words)")
            }
        }
        guard isBare || sum == 0 || chance(60) else { return }
        let rest = chance(40) ? 0 : number(20_000_000_000) + 1_000_000
        let total = sum + rest + (sum == 0 ? 1_000_000 : 0)
        totals[year] = total
        lines.append("\(year);total;;;;\(worded(total, isExact))")
    }

    private mutating func rows(of good: String, _ year: Int, _ countries: [String]) -> [Row] {
        func row(_ places: [String], _ role: String, _ value: Int, isMissing: Bool = false) -> Row {
            Row(year: year, good: good, places: places, role: role, value: value, isMissing: isMissing)
        }
        if chance(8) { return [row([], "", 0, isMissing: true)] }
        let places = countries.shuffled(using: &random)
        if places.isEmpty || chance(15) { return [row([], "", value())] }
        if chance(15) { return [row([places[0]], "utama", value())] }
        if places.count > 2, chance(20) {
            return [row(Array(places.prefix(2 + number(2))), "bersama", value())]
        }
        return places.prefix(1 + number(4)).map { row([$0], "tunggal", value()) }
    }

    private mutating func value() -> Int {
        (1 + number(999_999)) * [1_000, 10_000, 100_000][number(3)] + number(1000)
    }

    /// As a source words it: the true value lies in what is read.
    private mutating func worded(_ value: Int, _ isExact: Bool) -> String {
        var unit = 1
        while value / unit >= 1_000 { unit *= 10 }
        switch isExact ? 0 : number(4) {
        case 1: return "sekitar " + Self.grouped((value + unit / 2) / unit * unit)
        case 2 where value % unit != 0: return "lebih dari " + Self.grouped(value / unit * unit)
        default: return Self.grouped(value)
        }
    }

    static func grouped(_ value: Int) -> String {
        let digits = Array(String(value))
        return digits.indices.map { place in
            (place > 0 && (digits.count - place) % 3 == 0 ? "." : "") + String(digits[place])
        }.joined()
    }

    /// The true total of a year: as stated, or the sum of what has a value; nil where something is open.
    func total(_ year: Int) -> Int? {
        if let stated = totals[year] { return stated }
        let own = rows.filter { $0.year == year }
        return own.isEmpty || own.contains(where: \.isMissing) ? nil : own.reduce(0) { $0 + $1.value }
    }

    func value(of good: String, _ year: Int) -> Int {
        rows.filter { $0.year == year && $0.good == good }.reduce(0) { $0 + $1.value }
    }

    func write(to scratch: Scratch) throws {
        try scratch.write(
            "rows.csv", "Tahun;Jenis;Komoditas;Tujuan;Peran;Nilai\n" + lines.joined(separator: "\n") + "\n")
        try scratch.write(
            "report.yaml",
            """
            name: acak-\(seed)
            title: {id: Laporan Acak, en: Random Report}
            period: \(Self.year)
            date: 2026-02-02
            state: final
            templates: [annual-report]
            reading: \(policy)
            area: {name: {id: Kabupaten Acak, en: Random Regency}, short: Acak, country: ID, latitude: -8, longitude: 112}
            office: {name: {id: Dinas Acak, en: Random Office}, short: {id: Dinas, en: Office}}
            source: {id: Sumber acak, en: Random source}
            measure: {currency: IDR, unit: rupiah}
            data:
              - file: rows.csv
                numbers: id
                thousands: always
                columns: {year: Tahun, kind: Jenis, commodity: Komoditas, partners: Tujuan, role: Peran, value: Nilai}
            commodities:
            \(Self.goods.enumerated().map { "  \($1): good \(Self.letters[$0])" }.joined(separator: "\n"))

            """)
    }

    /// The English names of the goods hold no digits: "good a".
    private static let letters = Array("abcdefghijklmno").map(String.init)
}
