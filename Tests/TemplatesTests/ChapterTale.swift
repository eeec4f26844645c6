import Amounts
import Datasets
import Figures
import Geography
import Localization
import Narration

/// Stories with sectors and regions, whole and chapter by chapter.
enum ChapterTale {
    private static let goods = [("kopi", "coffee", 0), ("teh", "tea", 0), ("udang", "shrimp", 1)]
    private static let places = ["CN", "DE", "JP", "US", "NL", "FR"]
    /// Year, good, destination, region, billions.
    private static let rows: [(Int, Int, Int, Int, Int128)] = [
        (2024, 0, 2, 0, 30), (2024, 1, 2, 0, 10), (2024, 2, 3, 1, 40),
        (2025, 0, 2, 0, 40), (2025, 0, 3, 1, 12), (2025, 1, 2, 0, 8), (2025, 2, 3, 1, 30),
        (2025, 2, 0, 0, 10),
    ]

    /// Two sectors, two regions that have values and one that has none in 2025.
    static let whole: Story = {
        let cells = rows.enumerated().map { line, row in
            cell(
                CellKey(kind: .value, year: row.0, commodity: row.1, partner: row.2, region: row.3),
                row.4 * 1_000_000_000, line)
        }
        let closed = cell(CellKey(kind: .value, year: 2024, commodity: 1, region: 2), 5, rows.count)
        return story(
            goods.map { Commodity(slug: $0.0, name: Words(id: $0.0, en: $0.1), sector: $0.2) },
            cells + [closed])
    }()

    /// Twelve goods and six destinations, each in a place of its own.
    static let broad: Story = {
        var cells: [Cell] = []
        for good in 0..<12 {
            for place in places.indices {
                let millions = 1_000 + good * good * 90 + place * place * 40
                let key = CellKey(kind: .value, year: 2025, commodity: good, partner: place)
                cells.append(cell(key, Int128(millions) * 1_000_000, cells.count))
            }
        }
        return story(
            (0..<12).map { Commodity(slug: "g\($0)", name: Words(id: "g\($0)", en: "g\($0)")) }, cells)
    }()

    static let sectors = [whole.scoped(to: .sector(0)), whole.scoped(to: .sector(1))]
    static let regions = (0..<3).map { whole.scoped(to: .region($0)) }
    static let coffee = whole.scoped(to: .commodity(0))
    static let america = whole.scoped(
        to: .partner(whole.lines.first { $0.countries[0].code == "US" }?.index ?? 0))

    /// A good that is nearly all, one that is next to nothing, one that goes mainly to a country, one that
    /// several share, one without a value; and one of twelve.
    static let sheets: [Story] = {
        let billion: Int128 = 1_000_000_000
        let uneven = Tale().total(2025, 100 * billion)
            .value(2025, "kopi", "JP", 95 * billion).value(2025, "teh", "US", 2_000_000)
        let shared = Tale().total(2025, 100 * billion)
            .value(2025, "kopi", "CN", Amount(exactly: 60 * billion), role: .main)
            .value(2025, "teh", "HK+SG", Amount(exactly: 9 * billion))
            .value(2025, "batik", .missing)
        let pairs = [(uneven, 0), (uneven, 1), (shared, 0), (shared, 1), (shared, 2)]
        return pairs.map { $0.0.story.scoped(to: .commodity($0.1)) } + [broad.scoped(to: .commodity(3))]
    }()

    static let stories = [whole, broad, coffee, america] + sectors + regions + sheets

    private static func cell(_ key: CellKey, _ value: Int128, _ line: Int) -> Cell {
        Cell(
            key: key, amount: Amount(exactly: value),
            rows: [RowSpan(file: 0, firstLine: line + 2, lastLine: line + 2, count: 1)])
    }

    private static func story(_ goods: [Commodity], _ cells: [Cell]) -> Story {
        let cube = Cube(
            files: ["rows.csv"], commodities: goods,
            sectors: [
                Sector(slug: "perkebunan", name: Words(id: "perkebunan", en: "plantation crops")),
                Sector(slug: "perikanan", name: Words(id: "perikanan", en: "fisheries")),
            ],
            regions: [
                Region(slug: "kota-contoh", name: Words(id: "Kota Contoh", en: "Contoh City")),
                Region(slug: "kabupaten-uji", name: Words(id: "Kabupaten Uji", en: "Uji Regency")),
                Region(slug: "kabupaten-sepi", name: Words(id: "Kabupaten Sepi", en: "Sepi Regency")),
            ],
            partners: places.map { PartnerSet(countries: [CountryCode($0)], role: .sole) }, cells: cells)
        let figures = FigureSet(cube, names: FigureNames(countries: Tale.countries))
        return Story(Tale().of(2025).publication, figures)
    }
}
