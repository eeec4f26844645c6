public import Declarations
import Geography
import Glibc
import Localization

/// Invented rows for measuring: as many as wanted, always the same of one seed, dense as an office's own
/// tables are: 1,000 goods, 200 destinations, five years of twelve months.
public struct SampleRows: Sendable {
    public var rows: Int
    public var seed: UInt64
    public var goods: Int
    /// More columns, as a customs extract has them: about 90 bytes a row instead of 47.
    public var isWide: Bool

    public static let goods = 1_000, destinations = 200, firstYear = 2021, years = 5
    /// Each of the goods goes to so many destinations.
    static let destinationsOfGood = 8

    public init(rows: Int, seed: UInt64, goods: Int = Self.goods, isWide: Bool = false) {
        self.rows = rows
        self.seed = seed
        self.goods = goods
        self.isWide = isWide
    }

    /// Writes the rows as CSV.
    /// - Throws: why the file cannot be written.
    public func write(to path: String) throws(Findings) {
        let file = creat(path, 0o644)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var generator = SampleRandom(state: seed)
        let names = Self.names(of: goods).map { Array($0.utf8) }
        let places = Self.placeNames.map { Array($0.utf8) }
        let codes = (0..<goods).map { Array(Self.code(of: $0).utf8) }
        let sectors = Self.sectors.map { Array(($0.id + ";").utf8) }
        let ports = Self.ports.map { Array(($0 + ";").utf8) }
        let sea = Array("laut;".utf8), air = Array("udara;".utf8)
        let wideHead = "Tahun;Bulan;Kode HS;Komoditas;Sektor;Pelabuhan;Tujuan;Moda;Berat;Nilai\n"
        var block = Array((isWide ? wideHead : "Tahun;Bulan;Komoditas;Tujuan;Nilai\n").utf8)
        block.reserveCapacity(1 << 17)
        for _ in 0..<rows {
            let time = generator.below(Self.years * 12), good = generator.below(names.count)
            let place = (good &* 37 &+ generator.below(Self.destinationsOfGood) &* 11) % places.count
            // Values of all sizes, as trade has them.
            let value = 100_000 + generator.below(1 << (14 + generator.below(17)))
            append(Self.firstYear + time / 12, to: &block)
            block.append(0x3B)
            append(time % 12 + 1, to: &block)
            block.append(0x3B)
            if isWide { block += codes[good] + [0x3B] }
            block.append(contentsOf: names[good])
            block.append(0x3B)
            if isWide { block += sectors[good % sectors.count] + ports[time % ports.count] }
            block.append(contentsOf: places[place])
            block.append(0x3B)
            if isWide {
                block += time % 11 == 0 ? air : sea
                append(value / 4_000, to: &block)
                block.append(0x3B)
            }
            appendGrouped(value, to: &block)
            block.append(0x0A)
            if block.count > 1 << 16 { try flush(&block, file, path) }
        }
        try flush(&block, file, path)
    }

    /// A report.yaml that reads the rows of `file`.
    public static func definition(of file: String, goods count: Int = Self.goods, isWide: Bool = false)
        -> String
    {
        let goods = names(of: count).enumerated().map { "  \($1): {en: sample good \($0 + 1)}\n" }
        let columns = isWide ? "code: Kode HS, commodity: Komoditas, sector: Sektor" : "commodity: Komoditas"
        let ignored = isWide ? "Bulan, Pelabuhan, Moda, Berat" : "Bulan"
        let sectors = sectors.map { "  \($0.id): \($0.en)\n" }.joined()
        return """
            # Made by kendang sample. Every number is invented.
            name: sample
            title: {id: Laporan Contoh, en: Sample Report}
            area: {name: {id: Kabupaten Contoh, en: Sample Regency}, country: ID,
                   latitude: -7.5, longitude: 112}
            office: {name: {id: Dinas Contoh, en: Sample Office}}
            period: \(firstYear + years - 1)
            source: {id: Data contoh, en: Sample data}
            measure: {currency: IDR, unit: rupiah}
            templates: [annual-report]
            state: final
            date: \(firstYear + years)-01-31
            sample: true
            data:
              - file: \(file)
                numbers: id
                thousands: always
                duplicates: allow
                ignore: [\(ignored)]
                columns: {year: Tahun, \(columns), partners: Tujuan, value: Nilai}

            """ + (isWide ? "sectors:\n" + sectors : "") + "commodities:\n" + goods.joined()
    }

    private static let sectors = [
        (id: "perkebunan", en: "plantations"),
        (id: "perikanan", en: "fisheries"), (id: "industri kerajinan", en: "crafts"),
        (id: "industri pengolahan", en: "manufacturing"),
    ]
    private static let ports = ["Tanjung Perak", "Tanjung Priok", "Tanjung Emas", "Belawan", "Juanda"]

    /// Every good has a code of its own.
    private static func code(of good: Int) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return two(1 + good % 76) + two(1 + good / 76 % 97) + "." + two(10 + good / 7_372) + ".90"
    }

    private static let kinds = [
        "kopi robusta", "kopi arabika", "teh hijau", "kakao olahan", "lada putih", "cengkih", "vanili",
        "udang beku",
        "tuna kaleng", "rumput laut", "kerajinan rotan", "mebel jati", "batik tulis", "sepatu kulit",
        "minyak atsiri",
        "gula kelapa", "sarang walet", "keramik hias", "anyaman bambu", "tepung tapioka",
    ]

    static func names(of goods: Int) -> [String] {
        (0..<goods).map { "\(kinds[$0 % kinds.count]) mutu \($0 / kinds.count + 1)" }
    }

    static var placeNames: [String] { Countries.all.prefix(destinations).map(\.name.id) }

    private func append(_ number: Int, to block: inout [UInt8]) {
        block.append(contentsOf: String(number).utf8)
    }

    private func appendGrouped(_ number: Int, to block: inout [UInt8]) {
        let digits = Array(String(number).utf8)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { block.append(0x2E) }
            block.append(digit)
        }
    }

    private func flush(_ block: inout [UInt8], _ file: Int32, _ path: String) throws(Findings) {
        var done = 0
        while done < block.count {
            let count = block.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            guard count > 0 else { throw failure(path) }
            done += count
        }
        block.removeAll(keepingCapacity: true)
    }

    private func failure(_ path: String) -> Findings {
        Findings(
            .error(
                "cannot be written: " + String(cString: strerror(errno)).lowercased(),
                at: SourcePlace(file: path)))
    }
}

/// SplitMix64: the same numbers on every machine.
struct SampleRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    mutating func below(_ limit: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
    }
}
