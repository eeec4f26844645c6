import Graphics
import Layout
import Localization
import Testing

@testable import Charts

/// What lines, slopes and small multiples say of their values.
struct LineChartTests {
    private func stroke(_ values: [LineSamples.Value]) -> LineStroke {
        LineStroke(items: LineSamples.years(values), paint: .black, ground: .white)
    }

    @Test func waysBetweenValuesSayHowSureTheyAre() {
        let line = stroke([
            (1, .exact, "1"), (2, .rounded, "2"), (3, .about, "≈ 3"), (0, .missing, "…"), (4, .exact, "4"),
            (0, .notApplicable, "x"), (5, .exact, "5"), (0, .nilValue, "–"),
        ])
        #expect(line.known == [0, 1, 2, 4, 6, 7])
        #expect(line.way(from: 0, to: 1) == .solid && line.way(from: 1, to: 2) == .dashed)
        #expect(line.way(from: 2, to: 4) == .bridge && line.way(from: 4, to: 6) == .none)
        #expect(line.way(from: 6, to: 7) == .solid)
        var sample = line
        sample.items[1].isSample = true
        #expect(sample.way(from: 0, to: 1) == .sample)
    }

    /// A hollow dot is filled with the ground, a range is a box from end to end, not a dot.
    @Test func marksOfInexactValues() {
        func fills(_ value: LineSamples.Value) -> [Rect] {
            let drawing = stroke([value]).drawing(x: { _ in 50 }, y: { 200 - 10 * $0 })
            var boxes: [Rect] = []
            drawing.forEachLeaf { leaf in
                if case .fill(let path, _) = leaf.leaf, let box = path.bounds { boxes.append(box) }
            }
            return boxes
        }
        let dots = fills((10, .about, "≈ 10"))
        #expect(dots.count == 1 && abs(dots[0].height - 1.5.mm) < 1e-9)
        let band = fills((10, .band, "8,5–11,5"))
        #expect(band.count == 1 && abs(band[0].height - 30) < 1e-9 && abs(band[0].midY - 100) < 1e-9)
        #expect(fills((10, .missing, "…")).isEmpty)
        #expect(fills((0, .nilValue, "–")).map(\.midY) == [200])
    }

    private func texts(_ chart: any Chart, _ width: Double) throws -> [String] {
        let tools = squareTools(), height = try chart.height(width: width.mm, with: tools)
        return try chart.draw(in: Size(width.mm, height), with: tools).texts
    }

    /// Every series is named, also one without any value; a value of an earlier year says its year.
    @Test func everySeriesIsNamedAtItsEnd() throws {
        let texts = try texts(LineSamples.line, 176)
        for text in ["Kendang jimbe", "> 14,9", "Tembakau iris", "≤ 2,6", "(2024)", "Kopi", "…"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(!texts.contains("(2025)"))
    }

    @Test func slopesKeepWhatLacksAYear() throws {
        let texts = try texts(LineSamples.slope, 176)
        for text in ["Madu", "baru", "3,20", "Cerutu", "4,40", "Lidi", "x", "Arang", "–"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    /// Only where the ends of the ranges do not meet.
    @Test func directionsAreSure() {
        func colour(_ before: LineSamples.Value, _ after: LineSamples.Value) -> ItemColour {
            let items = LineSamples.years([before, after])
            let slope = SlopeChart.Slope(name: "", before: items[0], after: items[1], colour: .series(0))
            return SlopeChart(slopes: [slope], before: "", after: "", marksDirection: true).colour(of: slope)
        }
        #expect(colour((1, .exact, "1"), (2, .exact, "2")) == .rise)
        #expect(colour((2, .exact, "2"), (1, .exact, "1")) == .fall)
        #expect(colour((2, .exact, "2"), (2.1, .band, "≈ 2")) == .context)
        #expect(colour((2, .lowerBound, "> 2"), (3, .exact, "3")) == .context)
        #expect(colour((2, .exact, "2"), (3, .lowerBound, "> 3")) == .rise)
        #expect(colour((0, .missing, "…"), (3, .exact, "3")) == .context)
        #expect(colour((3, .exact, "3"), (0, .nilValue, "–")) == .fall)
    }

    /// On one scale the columns of all panels are in proportion; on their own each fills its panel.
    @Test func panelsHaveOneScale() throws {
        let items = [4.0, 1].map { LineSamples.years([($0, .exact, "\($0)")]) }
        func tallest(_ ownScales: String?) throws -> [Double] {
            let panels = items.map { SmallMultiples.Panel(name: "Kopi", items: $0) }
            let chart = SmallMultiples(panels: panels, ownScales: ownScales), tools = squareTools()
            let size = Size(101.mm, try chart.height(width: 101.mm, with: tools))
            var heights: [Double] = []
            try chart.draw(in: size, with: tools).forEachLeaf { leaf in
                if case .fill(let path, _) = leaf.leaf, let box = path.bounds { heights.append(box.height) }
            }
            return heights
        }
        let shared = try tallest(nil), own = try tallest("Setiap panel memakai skalanya sendiri.")
        #expect(shared.count == 2 && abs(shared[0] / shared[1] - 4) < 1e-6)
        #expect(own.count == 2 && abs(own[0] - own[1]) < 1e-6)
    }

    @Test func panelsAreNeverNarrowerThanTheyMay() throws {
        for (width, across) in [(176.0, 4), (101, 2), (70, 2), (69, 1), (40, 1)] {
            let panels = (0..<12).map {
                SmallMultiples.Panel(name: "K\($0)", items: LineSamples.years([(1, .exact, "1")]))
            }
            let chart = SmallMultiples(panels: panels), tools = squareTools()
            let size = Size(width.mm, try chart.height(width: width.mm, with: tools))
            let ink = Ink(try chart.draw(in: size, with: tools))
            let titles = ink.words.filter { $0.text.hasPrefix("K") }
            #expect(Set(titles.map { Int($0.box.minX.rounded()) }).count == across, "\(width)")
        }
    }
}
