import Amounts
import Datasets
import Figures
import Geography
import Localization

/// The rows of numbers 4, as read under the default reading, built by hand.
enum BlitarCube {
    static let names = FigureNames(countries: [
        CountryCode("CN"): Words(id: "China", en: "China"),
        CountryCode("KH"): Words(id: "Kamboja", en: "Cambodia"),
        CountryCode("US"): Words(id: "Amerika Serikat", en: "United States"),
        CountryCode("HK"): Words(id: "Hong Kong", en: "Hong Kong"),
        CountryCode("SG"): Words(id: "Singapura", en: "Singapore"),
    ])

    static let jimbe = amount(.moreThan, 149, 1, 9, 14_900_000_000, 15_000_000_000, open: true)

    static func cube(base: Amount = amount(.about, 148, 1, 9, 14_750_000_000, 14_850_000_000)) -> Cube {
        let goods = [
            ("kendang-jimbe", "kendang jimbe", "jimbe drums"),
            ("tembakau-iris", "tembakau iris", "cut tobacco"),
            ("furnitur", "furnitur", "furniture"),
            ("tanaman-hias", "tanaman hias", "ornamental plants"),
            ("produk-makanan", "produk makanan", "food products"),
        ]
        let partners: [PartnerSet] = [
            set(.main, "CN"), set(.sole, "KH"), set(.sole, "US"), set(.joint, "HK", "SG"),
        ]
        let rows: [(CellKey, Amount)] = [
            (CellKey(kind: .total, year: 2024), base),
            (CellKey(kind: .value, year: 2025, commodity: 0, partner: 0), jimbe),
            (
                CellKey(kind: .value, year: 2025, commodity: 1, partner: 1),
                amount(.moreThan, 126, 2, 9, 1_260_000_000, 1_270_000_000, open: true)
            ),
            (
                CellKey(kind: .value, year: 2025, commodity: 2, partner: 2),
                amount(.about, 104, 2, 9, 1_035_000_000, 1_045_000_000)
            ),
            (
                CellKey(kind: .value, year: 2025, commodity: 3, partner: 3),
                amount(.rounded, 2147, 1, 6, 214_650_000, 214_750_000)
            ),
            (CellKey(kind: .value, year: 2025, commodity: 4), .missing),
            (
                CellKey(kind: .total, year: 2025),
                amount(.exact, 17_990_227_397, 0, 0, 17_990_227_397, 17_990_227_397)
            ),
        ]
        let cells = rows.enumerated().map { line, row in
            Cell(
                key: row.0, amount: row.1,
                rows: [RowSpan(file: 0, firstLine: line + 2, lastLine: line + 2, count: 1)])
        }
        return Cube(
            files: ["ekspor.csv"],
            commodities: goods.map { Commodity(slug: $0.0, name: Words(id: $0.1, en: $0.2)) },
            sectors: [], partners: partners, cells: cells)
    }

    static var figures: FigureSet { FigureSet(cube(), names: names) }

    static func set(_ role: PartnerRole, _ codes: String...) -> PartnerSet {
        PartnerSet(countries: codes.map { CountryCode($0) }, role: role)
    }

    static func amount(
        _ qualifier: Qualifier, _ digits: Int128, _ decimals: Int, _ scale: Int,
        _ low: Int128, _ high: Int128, open: Bool = false
    ) -> Amount {
        let precision: Precision =
            switch qualifier {
            case .exact: .exact
            case .rounded: .rounded
            case .about: .about
            case .moreThan: .moreThan
            case .atLeast: .atLeast
            case .lessThan: .lessThan
            case .atMost: .atMost
            case .between: .between
            }
        return Amount(
            Interval(lower: Bound(low, isOpen: open), upper: Bound(high, isOpen: open)),
            precision: precision,
            stated: Stated(qualifier: qualifier, digits: digits, decimals: decimals, scale: scale))
    }
}

extension BlitarCube {
    static let wordings = Language.allCases.map { Wording(language: $0, currency: .rupiah) }
}
