import Charts
import Geography
import Graphics
import Layout
import Localization

/// What any report may bring, drawn without special settings: twelve panels on two pages.
struct ExtremeCases {
    let tools: Tools
    private let values: ExtremeValues

    init(with tools: Tools) {
        self.tools = tools
        values = ExtremeValues(tools.language)
    }

    func sheets() throws(LayoutError) -> [GallerySheet] {
        let panels = try shares() + years() + names() + rates()
        let titles = [
            word(
                "Satu irisan, empat belas irisan, turun, hilang, nol",
                "One slice, fourteen, a fall, a gap, nil"),
            word(
                "Nama panjang, rentang sangat lebar, laju ekstrem", "Long names, wide ranges, extreme rates"),
        ]
        return titles.enumerated().map { page, title in
            let shown = panels[page * 6..<page * 6 + 6]
            let rows = stride(from: shown.startIndex, to: shown.endIndex, by: 2).map { start in
                SideBySide(
                    [
                        SideBySide.Cell(start: 0, span: 6, shown[start]),
                        SideBySide.Cell(start: 6, span: 6, shown[start + 1]),
                    ], splits: false)
            }
            return GallerySheet(
                name: "extreme-\(page + 1)", title: title,
                kicker: GalleryWords.extremes[tools.language],
                bookmark: page == 0 ? GalleryWords.extremes[tools.language] : nil,
                body: rows.map { StackItem($0, spaceBefore: 9.mm, snap: .step) })
        }
    }

    func word(_ id: String, _ en: String) -> String { values.word(id, en) }
    /// Three rows of panels stand on a page.
    private static let highest = 52.mm
    private var width: Double { tools.theme.grid.width(of: 6) }

    private func panel(
        _ chart: any Chart, _ title: String, _ subtitle: String, notice: GalleryNotice? = nil
    ) throws(LayoutError) -> any Block {
        try GalleryPanel(
            chart, title: title, subtitle: subtitle, name: title, width: width,
            highest: notice == nil ? Self.highest : Self.highest - 16.5.mm, notice: notice, with: tools
        ).block
    }

    // MARK: Shares

    private func shares() throws(LayoutError) -> [any Block] {
        let carvings = word("Ukiran kayu", "Wood carvings")
        let one = [values.item(carvings, "4.250.000.000", .series(0), of: "4.250.000.000")]
        let parts = ExtremeValues.fourteen(values)
        return [
            try panel(
                DonutChart(items: one, centre: centre("Rp\u{202F}4,25", "Rp\u{202F}4.25")),
                word("Satu komoditas = 100 persen", "One commodity = 100 percent"),
                word(
                    "Cincin utuh tanpa pemisah, tanpa garis petunjuk.",
                    "A closed ring, no parting, no leader.")),
            try panel(
                DonutChart(items: parts, centre: centre("Rp\u{202F}21,05", "Rp\u{202F}21.05")),
                word("Empat belas irisan", "Fourteen slices"),
                word(
                    "Label satu baris, urut sudut; garis tidak bersilang.",
                    "One line each; leaders do not cross.")),
        ]
    }

    private func centre(_ id: String, _ en: String) -> DonutChart.Centre {
        DonutChart.Centre(above: "2025", figure: word(id, en), below: word("miliar", "billion"))
    }

    // MARK: Years

    private func years() throws(LayoutError) -> [any Block] {
        let fall = [("2024", "20.400.000.000"), ("2025", "13.100.000.000")]
        let gaps = [
            ("2020", "6.100.000.000"), ("2021", "…"), ("2022", "8.800.000.000"), ("2023", "…"),
            ("2024", "sekitar Rp 12,1 miliar"), ("2025", "15.360.000.000"),
        ]
        let end = [
            ("2021", "3.200.000.000"), ("2022", "2.100.000.000"), ("2023", "1.400.000.000"),
            ("2024", "600.000.000"), ("2025", "–"),
        ]
        return [
            try panel(
                ColumnChart(
                    items: values.years(fall), growth: values.bracket(from: fall[0].1, to: fall[1].1)),
                word("Pertumbuhan negatif", "A fall"),
                word(
                    "Panah dan warna turun, tanda minus; Rp miliar.",
                    "Arrow and colour of a fall; Rp billion.")),
            try panel(
                ColumnChart(items: values.years(gaps)), word("Tahun tanpa data", "Years without data"),
                word("Tempat tahun tetap ada; Rp miliar.", "Each year keeps its place; Rp billion.")),
            try panel(
                ColumnChart(items: values.years(end, .context)), word("Tidak ada ekspor", "No exports"),
                word(
                    "Sumbu, tanda nol dan satu kalimat; Rp miliar.",
                    "Axis, a nil mark, a sentence; Rp billion."),
                notice: GalleryNotice(
                    sentence: word("Tidak ada ekspor pada 2025.", "No exports in 2025."),
                    detail: word("Terakhir: ", "Last: ")
                        + values.wording.say(
                            ExtremeValues.amount("600.000.000"), scale: Specimen.scale, .mark) + " (2024).")),
            try over(),
        ]
    }

    private func over() throws(LayoutError) -> any Block {
        let items = [
            values.item(word("Ukiran kayu", "Wood carvings"), "6.200.000.000", .series(0)),
            values.item(word("Anyaman", "Wickerwork"), "2.900.000.000", .series(1)),
            values.item(word("Keripik", "Crisps"), "1.300.000.000", .series(2)),
        ]
        let excess = values.wording.say(ExtremeValues.amount("400.000.000"), scale: Specimen.scale, .mark)
        return try panel(
            StripChart(items: items, total: .init(value: 10, label: word("total 10,0", "total 10.0"))),
            word("Rincian melebihi total", "Parts above the total"),
            word(
                "Nilai, bukan pangsa; garis pada total; Rp miliar.", "Values, no shares; a line at the total."
            ),
            notice: GalleryNotice(
                sentence: word("Rincian lebih besar dari total sebesar ", "The parts exceed the total by ")
                    + excess + ".",
                detail: word(
                    "Pangsa tidak dihitung. Periksa sumber sebelum terbit.",
                    "No shares are calculated. Check the source.")))
    }

    // MARK: Names and ranges

    private func names() throws(LayoutError) -> [any Block] {
        let long = [
            (
                word(
                    "Bagian dan aksesori alat musik pukul dari kayu, bambu, rotan atau bahan alami lain, "
                        + "selain yang dirinci di pos lain",
                    "Parts and accessories of percussion instruments of wood, bamboo, rattan or other natural "
                        + "materials, not elsewhere specified"), "8.420.000.000"
            ),
            (
                word(
                    "Saint Vincent dan Grenadine; Republik Demokratik Kongo",
                    "Saint Vincent and the Grenadines; Democratic Republic of the Congo"), "3.100.000.000"
            ),
            (
                word("Britania Raya dan Irlandia Utara", "United Kingdom and Northern Ireland"),
                "1.240.000.000"
            ),
        ]
        return [
            try panel(
                RankedBars(items: long.map { values.item($0.0, $0.1) }),
                word("Nama sangat panjang", "Very long names"),
                word("Paling banyak dua baris, dipotong di batas kata.", "Two lines at most, cut at a word.")),
            try panel(
                RankedBars(items: ExtremeValues.wide.map { values.mixed(word($0.id, $0.en), $0.value) }),
                word(
                    "Dari Rp\u{202F}3.500 sampai Rp\u{202F}900 triliun",
                    "From Rp\u{202F}3,500 to Rp\u{202F}900 trillion"),
                word(
                    "Skala tetap linear; setiap nilai memakai satuannya.",
                    "One linear scale; each value its own unit.")),
            ExtremeTables(values: values).mixedUnits,
        ]
    }

    // MARK: Rates, a near destination, small lines

    private func rates() throws(LayoutError) -> [any Block] {
        let near = DestinationMap(
            origin: MapOrigin(name: "Blitar", place: GeoPoint(112.16, -8.1), country: CountryCode("ID")),
            destinations: [
                MapDestination(
                    CountryCode("SG"), name: Countries.name(CountryCode("SG"), in: tools.language),
                    drawn: 0.0964, state: .exact,
                    lines: [values.wording.say(ExtremeValues.amount("96.400.000"), .mark)])
            ], legend: nil)
        return [
            try panel(
                DivergingBars(items: ExtremeValues.rates(values), cutAbove: 300),
                word("Laju pertumbuhan ekstrem", "Extreme rates of growth"),
                word(
                    "Dari nol: x dan kata “baru”; 2024–25, persen.",
                    "From nil: x and “new”; 2024–25, percent.")),
            try panel(
                near, word("Satu tujuan yang dekat dan kecil", "One near and tiny destination"),
                word(
                    "Jendela paling sempit 40°; cincin untuk negara kecil.",
                    "No window under 40°; a ring for it.")),
            ExtremeTables(values: values).smallLines,
        ]
    }
}
