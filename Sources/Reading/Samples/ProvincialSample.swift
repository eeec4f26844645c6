import Geography
import Localization

/// A made-up province: twelve regencies and cities in one file, each with goods of its own. One words its
/// values roughly, one states a total above its parts, one has no figures for the first year, one sells a
/// single good.
struct ProvincialSample {
    static let firstYear = 2023, lastYear = 2025
    private static let years = lastYear - firstYear + 1

    /// Regions that do as only some offices do.
    private enum Habit {
        case plain, rough, total, late
    }

    private struct Place {
        var id, en: String
        /// In the last year, in tenths of a billion rupiah.
        var value: Int
        var habit: Habit
        /// Indices of its goods.
        var goods: [Int]
    }

    private var random: SampleRandom
    /// Destinations that something goes to already.
    private var seen: Set<CountryCode> = []
    private var table = SampleTable([
        "Tahun", "Kabupaten/kota", "Jenis", "Komoditas", "Negara tujuan", "Nilai (rupiah)", "Status",
    ])

    init(seed: UInt64) {
        random = SampleRandom(state: seed)
        for place in Self.places { add(place) }
    }

    var files: [String: String] { ["report.yaml": Self.definition, "ekspor.csv": table.text] }

    // MARK: Rows

    private mutating func add(_ place: Place) {
        var totals = [Int](repeating: 0, count: Self.years), rows: [[String]] = []
        let sizes = place.goods.map { _ in random.around(10, 100) * random.around(10, 100) }
        for (good, size) in zip(place.goods, sizes) {
            let value = place.value * 100_000_000 / sizes.reduce(0, +) * size
            let countries = destinations(1 + random.below(place.goods.count == 1 ? 6 : 5))
            let weights = countries.map { _ in random.around(8, 90) }
            for (country, weight) in zip(countries, weights) {
                let history = history(of: value / weights.reduce(0, +) * weight)
                for (year, value) in history.enumerated() where place.habit != .late || year > 0 {
                    totals[year] += value
                    rows.append(row(place, year, Self.goods[good].id, country, value))
                }
            }
        }
        if place.habit == .late {
            table.add(String(Self.firstYear), place.id, "total", "", "", "…", "tidak tersedia")
        }
        if place.habit == .total {
            for (year, total) in totals.enumerated() {
                let whole = SampleTable.grouped(total + total / (12 + random.below(9)))
                table.add(String(Self.firstYear + year), place.id, "total", "", "", whole, Self.status(year))
            }
        }
        for row in rows.sorted(by: { $0[0] < $1[0] }) {
            table.add(row[0], row[1], row[2], row[3], row[4], row[5], row[6])
        }
    }

    private func row(
        _ place: Place, _ year: Int, _ good: String, _ country: CountryCode, _ value: Int
    ) -> [String] {
        let text = place.habit == .rough ? Self.rough(value) : SampleTable.grouped(value)
        return [
            String(Self.firstYear + year), place.id, "rincian", good, Countries.name(country, in: .id), text,
            Self.status(year),
        ]
    }

    private mutating func destinations(_ count: Int) -> [CountryCode] {
        var countries: [CountryCode] = []
        while countries.count < count {
            let open = SampleDestinations.all.prefix(30).filter { !countries.contains($0.country) }
            // Each of the thirty buys something.
            let weights = open.map { $0.weight + (seen.contains($0.country) ? 60 : 400) }
            countries.append(open[random.index(by: weights)].country)
        }
        seen.formUnion(countries)
        return countries
    }

    private mutating func history(of last: Int) -> [Int] {
        var values = [last]
        for _ in 1..<Self.years {
            values.insert(
                values[0] / 1_000 * 1_000_000 / (1_000 + random.around(-140, 260)) + random.below(999), at: 0)
        }
        return values
    }

    /// "sekitar Rp 1,64 miliar", "lebih dari Rp 10,47 miliar", "sekitar Rp 640 juta".
    private static func rough(_ value: Int) -> String {
        let million = 1_000_000, step = 10 * million
        if value < 1_000 * million { return "sekitar Rp \((value + million / 2) / million) juta" }
        let isBound = value > 5_000 * million && value / million % 2 == 0
        let steps = (isBound ? value : value + step / 2) / step, rest = steps % 100
        let number = "\(steps / 100),\(rest < 10 ? "0" : "")\(rest)"
        return (isBound ? "lebih dari" : "sekitar") + " Rp \(number) miliar"
    }

    private static func status(_ year: Int) -> String { year == years - 1 ? "sementara" : "" }

    // MARK: Places and goods

    private static let places: [Place] = [
        Place(
            id: "Kota Bandar Contoh", en: "Bandar Contoh City", value: 2_640, habit: .plain,
            goods: [18, 19, 20, 21, 22, 16, 24]),
        Place(
            id: "Kabupaten Contoh Utara", en: "Contoh Utara Regency", value: 1_480, habit: .plain,
            goods: [0, 2, 9, 10, 12, 18]),
        Place(
            id: "Kabupaten Contoh Selatan", en: "Contoh Selatan Regency", value: 985, habit: .plain,
            goods: [10, 9, 8, 16, 17]),
        Place(
            id: "Kabupaten Contoh Timur", en: "Contoh Timur Regency", value: 764, habit: .plain,
            goods: [12, 13, 14, 7, 11, 21]),
        Place(
            id: "Kabupaten Contoh Barat", en: "Contoh Barat Regency", value: 542, habit: .total,
            goods: [1, 3, 4, 5, 6]),
        Place(
            id: "Kabupaten Rimba Contoh", en: "Rimba Contoh Regency", value: 431, habit: .plain,
            goods: [16, 17, 8, 23]),
        Place(
            id: "Kabupaten Pesisir Contoh", en: "Pesisir Contoh Regency", value: 387, habit: .rough,
            goods: [11, 12, 13, 14, 15]),
        Place(
            id: "Kabupaten Lembah Contoh", en: "Lembah Contoh Regency", value: 264, habit: .plain,
            goods: [2, 5, 7, 8]),
        Place(
            id: "Kabupaten Gunung Contoh", en: "Gunung Contoh Regency", value: 193, habit: .plain,
            goods: [0, 1, 6]),
        Place(
            id: "Kota Tirta Contoh", en: "Tirta Contoh City", value: 121, habit: .plain,
            goods: [19, 23, 24]),
        Place(
            id: "Kabupaten Kepulauan Contoh", en: "Kepulauan Contoh Regency", value: 74, habit: .plain,
            goods: [15]),
        Place(
            id: "Kabupaten Padang Contoh", en: "Padang Contoh Regency", value: 33, habit: .late,
            goods: [3, 8, 23]),
    ]

    private static let goods: [(id: String, en: String, group: Int)] = [
        ("kopi robusta", "robusta coffee", 0), ("kopi arabika", "arabica coffee", 0),
        ("biji kakao", "cocoa beans", 0), ("lada hitam", "black pepper", 0), ("pala", "nutmeg", 0),
        ("cengkih", "cloves", 0), ("vanili", "vanilla", 0), ("kelapa parut", "desiccated coconut", 0),
        ("gula aren", "palm sugar", 0), ("karet remah", "crumb rubber", 0),
        ("minyak kelapa sawit", "palm oil", 0), ("kepiting", "crabs", 1), ("udang beku", "frozen shrimp", 1),
        ("tuna beku", "frozen tuna", 1), ("rumput laut", "seaweed", 1), ("mutiara", "pearls", 1),
        ("kayu lapis", "plywood", 2), ("mebel rotan", "rattan furniture", 2), ("garmen", "garments", 3),
        ("alas kaki", "footwear", 3), ("makanan olahan", "processed food", 3),
        ("ikan kaleng", "canned fish", 3),
        ("kabel listrik", "electric cables", 3), ("anyaman", "wickerwork", 4),
        ("keramik hias", "ceramics", 4),
    ]

    private static let groups = [
        ("perkebunan", "plantation crops"), ("perikanan", "fisheries"), ("hasil hutan", "forest products"),
        ("industri pengolahan", "manufacturing"), ("kerajinan", "crafts"),
    ]
}

extension ProvincialSample {
    /// The report.yaml that reads the rows.
    static var definition: String {
        let sectors = groups.map { "  \($0.0): \($0.1)\n" }
        let regions = places.map { "  \($0.id): \($0.en)\n" }
        let names = goods.map { "  \($0.id): {en: \($0.en), sector: \(groups[$0.group].0)}\n" }
        return head + "regions:\n" + regions.joined() + "\nsectors:\n" + sectors.joined()
            + "\ncommodities:\n" + names.joined()
    }

    private static let head = """
        # A made-up province, written by kendang sample --kind provincial. Every number is invented and no such place
        # exists. Twelve regencies and cities in one file: one words its values roughly, one states a total above its
        # parts, one has no figures for 2023, one sells a single good. The keys are explained in Reports/README.md.
        name: provinsi-contoh
        title: {id: Laporan Ekspor Provinsi Nusa Contoh 2025, en: Nusa Contoh Province Export Report 2025}
        period: 2025
        languages: [id, en]
        state: final
        date: 2026-03-30
        edition: {id: Edisi 1, en: Edition 1}
        templates: [provincial-report]
        sample: true

        area:
          name: {id: Provinsi Nusa Contoh, en: Nusa Contoh Province}
          short: Nusa Contoh
          country: ID
          latitude: -8.6
          longitude: 117.4

        office:
          name: {id: Dinas Perdagangan Provinsi Nusa Contoh, en: "Department of Trade, Nusa Contoh Province"}
          short: {id: Disdag Nusa Contoh, en: Nusa Contoh Trade Office}

        source:
          id: Dinas Perdagangan Provinsi Nusa Contoh, rekapitulasi kabupaten dan kota (data contoh)
          en: Department of Trade, Nusa Contoh Province, summary of regencies and cities (sample data)
        source-short: {id: Disdag Nusa Contoh (data contoh), en: Nusa Contoh Trade Office (sample data)}

        reading: half-unit
        measure: {currency: IDR, unit: rupiah}

        data:
          - file: ekspor.csv
            numbers: id
            columns:
              year: Tahun
              region: Kabupaten/kota
              kind: Jenis
              commodity: Komoditas
              partners: Negara tujuan
              value: Nilai (rupiah)
              status: Status

        notes:
          - id: Seluruh angka dalam laporan ini adalah data contoh; provinsi ini tidak ada.
            en: All numbers in this report are sample data; the province does not exist.


        """
}
