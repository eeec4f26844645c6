@testable import Charts

/// Items and charts with the values of Blitar 2025, and one or more samples of every kind in the catalogue.
enum ChartSamples {
    static func item(
        _ name: String, _ drawn: Double, _ state: ChartState = .exact, _ value: String,
        share: String? = nil, detail: String? = nil, _ colour: ItemColour = .focus,
        isSample: Bool = false
    ) -> ChartItem {
        ChartItem(
            name: name, drawn: drawn, state: state, value: value, share: share, detail: detail,
            colour: colour, isSample: isSample)
    }

    static let goods = [
        item(
            "Kendang jimbe", 14.9, .lowerBound, "> 14,9", share: "> 82,8 %", detail: "> Rp 14,9 miliar",
            .series(0)),
        item(
            "Tembakau iris", 1.26, .lowerBound, "> 1,26", share: "> 7,0 %", detail: "> Rp 1,26 miliar",
            .series(1)),
        item("Furnitur", 1.04, .about, "≈ 1,04", share: "≈ 5,8 %", detail: "≈ Rp 1,04 miliar", .series(2)),
        item("Tanaman hias", 0.2147, .rounded, "0,21", share: "1,2 %", detail: "Rp 214,7 juta", .series(3)),
        item(
            "Tidak dirinci", 0.580577, .residual, "≤ 0,59", share: "≤ 3,3 %", detail: "≤ Rp 0,59 miliar",
            .residual),
    ]
    static let total = item("Nilai ekspor 2025", 17.990227397, .exact, "17,99", .total)
    static let years = [item("2024", 14.8, .about, "≈ 14,8"), item("2025", 17.990227397, .exact, "17,99")]
    static let growth = GrowthNote(percent: "≈ +21–22 %", amount: "≈ +Rp 3,1–3,3 miliar")
    static let centre = DonutChart.Centre(above: "2025", figure: "Rp 17,99", below: "miliar")

    /// One item in every state.
    static let states = ChartState.allCases.enumerated().map { index, state in
        item(
            "20\(10 + index)", state.hasLength ? Double(index + 1) : 0, state,
            state.hasLength ? "\(index + 1)" : "…")
    }

    static let matrix = HeatMatrix(
        columns: ["China", "Kamboja", "Hong Kong", "Singapura", "Tidak dirinci"],
        rows: [
            .init(name: "Kendang jimbe", cells: [.init(goods[0])] + gaps(4), sum: "> 14,9"),
            .init(name: "Tembakau iris", cells: gaps(1) + [.init(goods[1])] + gaps(3), sum: "> 1,26"),
            .init(name: "Tanaman hias", cells: gaps(2) + [.init(goods[3], span: 2)] + gaps(1), sum: "0,21"),
            .init(name: "Tidak dirinci", cells: gaps(4) + [.init(goods[4])], sum: "≤ 0,59"),
        ],
        sums: .init(
            name: "Jumlah",
            cells: gaps(1) + [
                .init(goods[1]), .init(goods[3], span: 2),
                .init(goods[4]),
            ],
            sum: "17,99"),
        sumHead: "Jumlah")

    private static func gaps(_ count: Int) -> [HeatMatrix.Cell] {
        Array(repeating: HeatMatrix.Cell(item("", 0, .missing, "…")), count: count)
    }

    static let changes = [
        item("Bunga potong", 9.4, .exact, "+9,4", .rise), item("Ikan koi", 1250, .exact, "+1.250,0", .rise),
        item("Cerutu", -100, .exact, "−100,0", .fall), item("Kopi", 0, .exact, "0,0"),
        item("Madu", 0, .notApplicable, "x", detail: "baru pada 2025"),
        item("Perabot", -35.8, .about, "≈ −35,8", .fall),
    ]

    /// Name, chart, widths in millimetres at which it is drawn.
    static let all: [(name: String, chart: any Chart, widths: [Double])] = [
        ("columns", ColumnChart(items: years, growth: growth), [101, 84, 60]),
        ("columns-states", ColumnChart(items: states), [101, 176, 60]),
        (
            "columns-samples", ColumnChart(items: [item("2021", 9.6, .exact, "9,6", isSample: true)] + years),
            [101, 60]
        ),
        (
            "columns-fall",
            ColumnChart(
                items: [item("2024", 20.4, .exact, "20,4"), item("2025", 19.9, .exact, "19,9")],
                growth: GrowthNote(percent: "−2,5 %", amount: "−Rp 0,5 miliar", isFall: true)), [101, 84]
        ),
        (
            "columns-zero",
            ColumnChart(items: [
                item("2024", 0, .nilValue, "–"),
                item("2025", 0, .nilValue, "–"),
            ]), [84]
        ),
        (
            "columns-many",
            ColumnChart(
                items: (2000...2025).map {
                    item("\($0)", Double($0 - 1990), .exact, "Rp \($0)")
                },
                growth: growth), [101, 176]
        ),
        ("map", MapSamples.blitar(), [176, 84]),
        ("donut", DonutChart(items: goods, centre: centre), [176, 101, 84]),
        ("donut-one", DonutChart(items: [goods[0]], centre: centre), [176, 84]),
        ("donut-two", DonutChart(items: [goods[3], goods[2]], centre: centre), [176]),
        ("pie", PieChart(items: goods), [176, 101, 84]),
        ("pie-one", PieChart(items: [goods[0]]), [84]),
        ("treemap", TreemapSamples.sectors, [176, 101, 60]),
        ("treemap-states", TreemapSamples.states, [176, 84]),
        ("strip", StripChart(items: goods), [176, 101, 60]),
        (
            "strip-total",
            StripChart(
                items: Array(goods.prefix(3)),
                total: .init(value: 16, label: "total 16,0")), [84]
        ),
        ("waterfall", WaterfallChart(items: goods + [total]), [176, 101, 84]),
        (
            "waterfall-changes",
            WaterfallChart(items: [
                item("Awal", 5, .exact, "5,0", .total),
                item("A", 1.8, .exact, "+1,8", .rise),
                item("B", -7.5, .exact, "−7,5", .fall),
                item("Akhir", -0.7, .exact, "−0,7", .total),
            ]), [101]
        ),
        ("ranked-bars", RankedBars(items: goods), [176, 84, 60]),
        ("ranked-bars-states", RankedBars(items: states), [101]),
        (
            "diverging-bars",
            DivergingBars(
                items: changes,
                total: item("Nilai total", 50, .exact, "+50,0", .rise),
                cutAbove: 300), [101, 84, 67]
        ),
        ("movers", movers(changes), [176]),
        (
            "range-axis",
            RangeAxis(
                item: ChartItem(
                    name: "", drawn: 21.5, lower: 21.15, upper: 21.97,
                    state: .band,
                    value: "≈ +21–22 %", colour: .focus)), [67, 101]
        ),
        ("mini-columns", MiniColumns(items: years), [18, 30]),
        ("cell-bar", CellBar(item: goods[0], largest: 14.9), [24]),
        ("cover-ring", CoverRing(items: goods), [210]),
        ("matrix", matrix, [176, 130]),
        ("ring-mark", RingMark(items: goods), [3.2]),
        ("sparkline", Sparkline(items: states), [26]),
        ("line", LineSamples.line, [101, 176, 84]),
        ("line-firsts", LineSamples.firsts, [101, 176]),
        ("line-months", LineSamples.months, [101, 176]),
        ("slope", LineSamples.slope, [101, 176, 84]),
        ("slope-direction", LineSamples.direction, [101]),
        ("small-multiples", LineSamples.multiples, [176, 101, 40]),
        ("small-multiples-lines", LineSamples.smallLines, [101, 176]),
        ("columns-months", ColumnChart(items: LineSamples.months(12)), [84, 60]),
        ("columns-months-many", ColumnChart(items: LineSamples.months(36)), [101, 176, 84]),
        ("columns-break", ExtremeSamples.brokenAxis, [101, 60]),
        ("columns-gaps", ExtremeSamples.gaps, [84]),
        ("columns-press", ExtremeSamples.press, [107, 118, 95]),
        ("ranked-bars-range", ExtremeSamples.range, [84, 60]),
        ("ranked-bars-names", ExtremeSamples.longNames, [84, 60]),
        ("diverging-bars-extreme", ExtremeSamples.rates, [84, 60]),
        ("line-nothing", ExtremeSamples.nothing, [84]),
    ]
}

extension ChartSamples {
    /// Those above zero and those below, each with a rate.
    static func movers(_ items: [ChartItem]) -> MoversChart {
        let rated = items.filter { $0.state.hasLength }.map { item in
            var item = item
            item.share = "+1,5 %"
            return item
        }
        return MoversChart(
            rises: rated.filter { $0.drawn >= 0 }, falls: rated.filter { $0.drawn < 0 }, riseWord: "Naik",
            fallWord: "Turun")
    }
}
