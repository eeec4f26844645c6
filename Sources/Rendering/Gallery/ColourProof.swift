import Charts
import Graphics
import Layout
import Localization

/// A theme's palette, ramp, marks and two charts, as five kinds of eyes see them.
struct ColourProof {
    let tools: Tools
    private let values: ExtremeValues

    init(with tools: Tools) {
        self.tools = tools
        values = ExtremeValues(tools.language)
    }

    func sheet() throws(LayoutError) -> GallerySheet {
        let drawn = try band()
        let bands = ColourVision.allCases.map { vision in
            let seen = drawn.seen(in: vision), name = Self.name(vision)[tools.language]
            return Stack([
                StackItem(FigureHeading(title: name)),
                StackItem(
                    Drawn(name: name, height: .points(Self.height), alternative: name) { _, _ in seen },
                    spaceBefore: 3.mm),
            ])
        }
        return GallerySheet(
            name: "colours",
            title: values.word("Palet, tangga nilai, tanda ketelitian", "Palette, ramp, marks of precision"),
            kicker: "\(GalleryWords.colours[tools.language]) · \(tools.theme.name)",
            bookmark: GalleryWords.colours[tools.language],
            body: bands.enumerated().map { index, band in
                StackItem(band, spaceBefore: index == 0 ? 4.5.mm : 3.mm, snap: .step)
            })
    }

    private static let height = 34.mm

    private static func name(_ vision: ColourVision) -> Words {
        switch vision {
        case .normal: Words(id: "Penglihatan penuh", en: "Full colour vision")
        case .deutan: Words(id: "Deuteranopia (tanpa hijau)", en: "Deuteranopia (no green)")
        case .protan: Words(id: "Protanopia (tanpa merah)", en: "Protanopia (no red)")
        case .tritan: Words(id: "Tritanopia (tanpa biru)", en: "Tritanopia (no blue)")
        case .grey: Words(id: "Cetak hitam putih", en: "Black and white print")
        }
    }

    // MARK: One band

    private func band() throws(LayoutError) -> Drawing {
        let grid = tools.theme.grid
        return .group([
            try palette(), ramp(), try marks().moved(by: Point(0, 26.mm)),
            try donut(width: grid.width(of: 4)).moved(by: Point(5 * 15.mm, 0)),
            try bars().moved(by: Point(9 * 15.mm, 0)),
        ])
    }

    private func palette() throws(LayoutError) -> Drawing {
        let side = 7.5.mm, theme = tools.theme
        var parts: [Drawing] = []
        for (index, colour) in theme.series.enumerated().prefix(8) {
            let box = Rect(Double(index) * (side + 1.mm), 0, side, side)
            parts.append(.fill(.rect(box), colour.fill))
            if colour.fill.contrast(with: theme[.paper]) < ColourRules.fill {
                parts.append(.stroke(.rect(box.inset(0.225)), Stroke(colour.edge, width: 0.45)))
            }
            guard let paint = theme.textPaint(on: colour.fill) else { continue }
            let style = theme[.chartLabelStrong].with(paint: paint)
            let number = try tools.line(StyledText(String(index + 1), style))
            parts.append(
                number.drawing(
                    at: Point(box.midX - number.width / 2, box.midY + number.inkAscent / 2)))
        }
        return .group(parts)
    }

    private func ramp() -> Drawing {
        let width = (8 * 8.5.mm - 1.mm) / Double(tools.theme.ramp.count)
        return .group(
            tools.theme.ramp.enumerated().map { index, paint in
                .fill(.rect(Rect(Double(index) * width, 13.5.mm, width, 6.mm)), paint)
            })
    }

    private func marks() throws(LayoutError) -> Drawing {
        let kinds: [PrecisionSample.Kind] = [.exact, .about, .lowerBound, .upperBound, .residual, .sample]
        var parts: [Drawing] = []
        for (index, kind) in kinds.enumerated() {
            let sample = try PrecisionSample(kind).drawing(with: tools)
            parts.append(sample.moved(by: Point(Double(index) * 12.2.mm, 0)))
        }
        return .group(parts)
    }

    /// The eight colours as a ring without words.
    private func donut(width: Double) throws(LayoutError) -> Drawing {
        let shares = [3_000, 1_900, 1_350, 1_000, 900, 700, 650, 500]
        let items = shares.enumerated().map { rank, share in
            values.item(String(rank + 1), "\(share)000000", .series(rank))
        }
        let ring = RingMark(items: items), side = Self.height - 1.mm
        return try ring.draw(in: Size(side, side), with: tools).moved(by: Point((width - side) / 2, 0))
    }

    private func bars() throws(LayoutError) -> Drawing {
        let items = [
            values.item("≈", "sekitar Rp 8,2 miliar"), values.item("2025", "9.900.000.000"),
            values.item("+", "6.900.000.000", .rise), values.item("−", "4.900.000.000", .fall),
        ]
        let chart = ColumnChart(items: items, showsAxis: false)
        return try chart.draw(in: Size(tools.theme.grid.width(of: 3), Self.height), with: tools)
    }
}
