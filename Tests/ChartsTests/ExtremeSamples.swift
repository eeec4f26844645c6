import Graphics

@testable import Charts

/// The hard cases of the targets 40 and 41: ranges over eleven decades, long names, rates without end, years
/// without a value.
enum ExtremeSamples {
    static let brokenAxis = ColumnChart(
        items: ChartSamples.years, growth: ChartSamples.growth, axisFrom: 12,
        breakNote: "Sumbu dimulai dari Rp 12 miliar, bukan dari nol.")

    static let gaps = ColumnChart(
        items: LineSamples.years([
            (6.1, .exact, "6,1"), (0, .missing, "…"), (8.8, .exact, "8,8"), (0, .notApplicable, "x"),
            (12.1, .about, "≈ 12,1"), (15.36, .exact, "15,36"),
        ]))

    static let press = ColumnChart(
        items: ChartSamples.years, growth: ChartSamples.growth, showsAxis: false, widestColumn: 40.mm)

    static let range = RankedBars(items: [
        ChartSamples.item("Batu bara", 9e14, .exact, "Rp 900 triliun"),
        ChartSamples.item("Besi dan baja", 4.02e14, .exact, "Rp 402 triliun"),
        ChartSamples.item("Ukiran kayu", 1.52e10, .exact, "Rp 15,2 miliar"),
        ChartSamples.item("Sampel dagang", 3500, .exact, "Rp 3.500"),
        ChartSamples.item("Kopi", 0, .missing, "…"), ChartSamples.item("Teh", 0, .nilValue, "–"),
        ChartSamples.item("Madu", 0, .notApplicable, "x"),
    ])

    static let longNames = RankedBars(items: [
        ChartSamples.item(
            "Bagian dan aksesori alat musik pukul dari kayu, bambu, rotan atau bahan alami lain, selain yang "
                + "tercantum di tempat lain", 8.42, .exact, "8,42"),
        ChartSamples.item(
            "Saint Vincent dan Grenadine; Republik Demokratik Kongo", 3.1, .exact, "3,10"),
        ChartSamples.item("Britania Raya dan Irlandia Utara", 1.24, .exact, "1,24"),
    ])

    static let rates = DivergingBars(
        items: ChartSamples.changes
            + [ChartSamples.item("Lidi", 400, .lowerBound, "> +400,0", .rise)], cutAbove: 300)

    static let nothing = LineChart(series: [
        .init(
            name: "Semua nol", colour: .series(0),
            points: LineSamples.years([(0, .nilValue, "–"), (0, .nilValue, "–")])),
        .init(
            name: "Tanpa data", colour: .series(1),
            points: LineSamples.years([(0, .missing, "…"), (0, .missing, "…")])),
    ])
}
