import Amounts
import Charts
import Graphics
import Layout
import Localization

/// The panels of extreme cases that are tables.
struct ExtremeTables {
    let values: ExtremeValues

    private func word(_ id: String, _ en: String) -> String { values.word(id, en) }

    /// From rupiah to hundreds of trillions in one column: the unit moves to the row.
    var mixedUnits: any Block {
        let wide = ExtremeValues.wide, total = Amount.sum(wide.map { ExtremeValues.amount($0.value) })
        let rows = wide.map { entry in
            let amount = ExtremeValues.amount(entry.value)
            let unit = Self.units.first { $0.scale == entry.scale }?.words[values.language] ?? ""
            let share = values.wording.cell(amount.share(of: total), as: .percent)
            return TableRow([
                .text(word(entry.id, entry.en)),
                .number(Self.parts(values.wording.cell(.amount(amount), as: .money, scale: entry.scale))),
                .text(unit), .number(Self.parts(share)),
            ])
        }
        let table = Table(
            columns: [
                TableColumn([word("Komoditas", "Commodity")], kind: .text, isKey: true),
                TableColumn([word("Nilai", "Value")], unit: "Rp", kind: .number),
                TableColumn([word("Satuan", "Unit")], kind: .text, width: .weight(0.3)),
                TableColumn([word("Pangsa", "Share")], unit: "%", kind: .number),
            ], rows: rows, printsRepeatsOnce: false)
        return Stack([
            StackItem(
                FigureHeading(
                    title: word("Tabel dengan satuan campuran", "A table of mixed units"),
                    subtitle: word(
                        "Rentang di atas satu juta kali: satuan pindah ke baris.",
                        "Over a million times: the unit moves to the row."))),
            StackItem(table, spaceBefore: 3.mm, snap: .step),
        ])
    }

    private static let units = [
        (scale: 12, words: Words(id: "triliun", en: "trillion")),
        (scale: 9, words: Words(id: "miliar", en: "billion")),
        (scale: 6, words: Words(id: "juta", en: "million")),
    ]

    static func parts(_ cell: NumberCell) -> NumberParts {
        NumberParts(
            mark: cell.mark, integer: cell.integer, fraction: cell.fraction, symbol: cell.symbol ?? "")
    }

    /// Small lines: whole, with a gap, not exact, one point, all nil, nothing.
    var smallLines: any Block {
        let series: [(String, [String])] = [
            (word("Lengkap", "Whole"), ["3,1", "3,9", "3,6", "4,9", "6,2"]),
            (word("Tahun hilang", "A year is missing"), ["3,1", "…", "3,6", "…", "6,2"]),
            (word("2024 kira-kira", "2024 approximate"), ["3,1", "3,9", "3,6", "~4,9", "6,2"]),
            (word("Satu titik", "One point"), ["…", "…", "…", "…", "6,2"]),
            (word("Semua nol", "All nil"), ["–", "–", "–", "–", "–"]),
            (word("Tanpa data", "No data"), ["…", "…", "…", "…", "…"]),
        ]
        let items = series.map { _, texts in
            texts.enumerated().map { values.item(String(2021 + $0), Self.source($1)) }
        }
        let rows = zip(series, items).map { entry, items in
            let cell = values.wording.cell(
                .amount(ExtremeValues.amount(Self.source(entry.1[4]))), as: .money, scale: Specimen.scale)
            return TableRow([.text(entry.0), .drawn, .number(Self.parts(cell))])
        }
        let line = TableColumn(
            [word("2021–2025", "2021–2025")],
            kind: .drawn { size, row, tools throws(LayoutError) in
                let spark = Sparkline(items: items[row]), high = 3.6.mm + 1.1.mm
                let drawn = try spark.draw(in: Size(26.mm, high), with: tools)
                return drawn.moved(by: Point(0, (size.height - high) / 2))
            }, width: .fixed(26.mm))
        let table = Table(
            columns: [
                TableColumn([word("Deret", "Series")], kind: .text, isKey: true), line,
                TableColumn(["2025"], unit: word("Rp miliar", "Rp billion"), kind: .number),
            ], rows: rows)
        return Stack([
            StackItem(
                FigureHeading(
                    title: word("Garis kecil", "Sparklines"),
                    subtitle: word(
                        "Skala sendiri setiap baris; titik pada tahun terakhir.", "Own scale in each row."))),
            StackItem(table, spaceBefore: 3.mm, snap: .step),
        ])
    }

    private static func source(_ text: String) -> String {
        guard let first = text.first, first != "…", first != "–" else { return text }
        return first == "~" ? "sekitar Rp \(text.dropFirst()) miliar" : "Rp \(text) miliar"
    }
}

extension ExtremeValues {
    /// From a sample sold by post to coal, largest first; scale: of the unit in its row.
    static let wide: [(id: String, en: String, value: String, scale: Int)] = [
        ("Batu bara", "Coal", "Rp 900 triliun", 12),
        ("Besi dan baja", "Iron and steel", "Rp 402 triliun", 12),
        ("Perabot", "Furniture", "Rp 29 triliun", 12), ("Ukiran kayu", "Wood carvings", "Rp 15,2 miliar", 9),
        ("Kopi luwak", "Civet coffee", "Rp 96,4 juta", 6), ("Sampel dagang", "Trade samples", "Rp 3.500", 0),
    ]

    static func fourteen(_ values: ExtremeValues) -> [ChartItem] {
        let names = [
            ("Ukiran kayu", "Wood carvings"), ("Batok kelapa", "Coconut shells"),
            ("Sapu ijuk", "Palm brooms"),
            ("Anggrek", "Orchids"), ("Aglonema", "Aglaonema"), ("Ikan koi", "Koi carp"),
            ("Cengkih", "Cloves"),
            ("Madu", "Honey"), ("Keripik", "Crisps"), ("Batik", "Batik"), ("Kopi", "Coffee"),
            ("Kakao", "Cocoa"), ("Cerutu", "Cigars"), ("Arang", "Charcoal"),
        ]
        let parts = [
            14_950_000_000, 715_000_000, 632_000_000, 631_000_000, 526_000_000, 505_000_000, 463_000_000,
            442_000_000, 441_000_000, 379_000_000, 378_000_000, 376_000_000, 375_000_000, 237_000_000,
        ]
        let total = String(parts.reduce(0, +))
        return zip(names, parts).enumerated().map { rank, part in
            values.item(
                values.word(part.0.0, part.0.1), String(part.1), .series(rank), of: total)
        }
    }

    static func rates(_ values: ExtremeValues) -> [ChartItem] {
        [
            values.growth(values.word("Bunga potong", "Cut flowers"), from: "500.000.000", to: "547.000.000"),
            values.growth(values.word("Ikan koi", "Koi carp"), from: "20.000.000", to: "270.000.000"),
            values.growth(values.word("Cerutu", "Cigars"), from: "75.000.000", to: "–"),
            values.growth(values.word("Kopi", "Coffee"), from: "96.400.000", to: "96.400.000"),
            values.growth(values.word("Madu", "Honey"), from: "–", to: "12.000.000"),
            values.growth(values.word("Perabot", "Furniture"), from: "2.000.000.000", to: "1.284.000.000"),
        ]
    }
}
