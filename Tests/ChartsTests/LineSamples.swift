@testable import Charts

/// Invented series for lines, slopes and small multiples, with every state that they can show.
enum LineSamples {
    typealias Value = (Double, ChartState, String)

    /// Years to 2025.
    static func years(_ values: [Value], _ colour: ItemColour = .focus) -> [ChartItem] {
        values.enumerated().map { index, value in
            let isBand = value.1 == .band
            return ChartItem(
                name: String(2026 - values.count + index), drawn: value.0, lower: isBand ? 0.85 * value.0 : nil,
                upper: isBand ? 1.15 * value.0 : nil, state: value.1, value: value.2, colour: colour)
        }
    }

    static let series: [LineChart.Series] = [
        .init(
            name: "Kendang jimbe", colour: .series(0),
            points: years([
                (11.2, .exact, "11,2"), (12.1, .about, "≈ 12,1"), (0, .missing, "…"), (13, .exact, "13,0"),
                (14.9, .lowerBound, "> 14,9"),
            ])),
        .init(
            name: "Bagian dan aksesori alat musik pukul dari kayu, bambu, rotan", colour: .series(2),
            points: years([
                (4, .exact, "4,0"), (5.4, .band, "≈ 4,6–6,2"), (6.2, .exact, "6,2"), (0, .notApplicable, "x"),
                (1.5, .about, "≈ 1,5"),
            ])),
        .init(
            name: "Tembakau iris", colour: .series(1),
            points: years([
                (3, .exact, "3,0"), (0, .nilValue, "–"), (2.2, .rounded, "2,2"), (2.6, .upperBound, "≤ 2,6"),
                (0, .missing, "…"),
            ])),
        .init(
            name: "Kopi", colour: .context,
            points: years(Array(repeating: (0, .missing, "…"), count: 5))),
    ]

    static let line = LineChart(series: series)
    static let firsts = LineChart(
        series: [series[0], series[2]], startsAtZero: false, showsFirstValues: true)

    static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
    ]

    /// Months from January 2023, the year under each January.
    static func months(_ count: Int) -> [ChartItem] {
        (0..<count).map { index in
            let value = 3 + (index * 7) % 5
            let year = index % 12 == 0 ? "\n\(2023 + index / 12)" : ""
            return ChartItem(
                name: monthNames[index % 12] + year, drawn: Double(value), state: .exact, value: "\(value),2",
                colour: .focus)
        }
    }

    static let months = LineChart(series: [.init(name: "Nilai ekspor", colour: .focus, points: months(24))])

    static let slopes: [SlopeChart.Slope] = [
        slope("Kendang jimbe", (12.1, .about, "≈ 12,1"), (14.9, .lowerBound, "> 14,9"), "≈ +22–24 %"),
        slope("Tembakau iris", (1.5, .exact, "1,50"), (1.26, .exact, "1,26"), "−16,0 %"),
        slope(
            "Bagian dan aksesori alat musik pukul dari kayu, bambu, rotan", (6, .band, "≈ 5–7"),
            (6.1, .exact, "6,10"), "x"),
        slope("Madu", (0, .missing, "baru"), (3.2, .exact, "3,20"), nil),
        slope("Cerutu", (4.4, .exact, "4,40"), (0, .missing, "…"), nil),
        slope("Arang", (2, .exact, "2,00"), (0, .nilValue, "–"), "−100,0 %"),
        slope("Lidi", (0, .missing, "…"), (0, .notApplicable, "x"), nil),
    ]

    private static func slope(_ name: String, _ before: Value, _ after: Value, _ detail: String?)
        -> SlopeChart.Slope
    {
        let items = years([before, after])
        return SlopeChart.Slope(
            name: name, before: items[0], after: items[1], detail: detail, colour: .series(name.count))
    }

    static let slope = SlopeChart(slopes: slopes, before: "2024", after: "2025")
    static let direction = SlopeChart(
        slopes: slopes, before: "2024", after: "2025", marksDirection: true, startsAtZero: false)

    static let multiples = SmallMultiples(
        panels: series.map { SmallMultiples.Panel(name: $0.name, items: $0.points) })
    static let smallLines = SmallMultiples(
        panels: multiples.panels, form: .lines, ownScales: "Setiap panel memakai skalanya sendiri.")
}
