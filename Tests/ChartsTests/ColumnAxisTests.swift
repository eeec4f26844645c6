import Graphics
import Layout
import Localization
import Support
import Testing

@testable import Charts

/// Columns stand on nothing, unless words say that they do not; press charts use their frames.
struct ColumnAxisTests {
    private func texts(_ chart: any Chart) throws -> [String] {
        let tools = squareTools(), width = 101.mm
        return try chart.draw(in: Size(width, chart.height(width: width, with: tools)), with: tools).texts
    }

    @Test func anAxisIsCutOnlyWhereWordsSaySo() throws {
        #expect(try !texts(ExtremeSamples.brokenAxis).contains("0"))
        #expect(try texts(ExtremeSamples.brokenAxis).contains("12"))
        var silent = ExtremeSamples.brokenAxis
        silent.breakNote = nil
        #expect(try texts(silent).contains("0"))
        silent.breakNote = ""
        #expect(try texts(silent).contains("0"))
        // A year of nothing cannot stand on a higher axis.
        var empty = ExtremeSamples.brokenAxis
        empty.items.append(ChartSamples.item("2026", 0, .nilValue, "–"))
        #expect(try texts(empty).contains("0"))
    }

    @Test(arguments: [(103.0, 106.0, 2.0), (14.8, 17.99, 4), (1e12, 1.5e12, 3), (9, 9.5, 8)])
    func axesFromHighUpHoldTheirValues(_ low: Double, _ high: Double, _ from: Double) {
        let scale = AxisScale(from: low, to: high)
        #expect(scale.lowest <= low && scale.highest >= high * (1 - 1e-9) && scale.lowest > 0)
        #expect((1...6).contains(scale.lastTick - scale.firstTick))
    }

    @Test func axesThatCannotBeginHighUpBeginAtNothing() {
        for (low, high) in [(0.0, 5.0), (-1, 5), (5, 5), (1e15, 1e15 + 1), (6, 5)] {
            #expect(AxisScale(from: low, to: high).firstTick == 0, "\(low) to \(high)")
        }
        #expect(AxisScale(largest: 0).label(ofTick: 0, .id) == "0")
    }

    /// A column wider than the page's rule only where the caller says so.
    @Test func columnsOfPressChartsAreWide() throws {
        func widest(_ chart: ColumnChart) throws -> Double {
            var widths = [0.0]
            try chart.draw(in: Size(118.mm, 62.mm), with: squareTools()).forEachLeaf { leaf in
                if case .fill(let path, _) = leaf.leaf, let box = path.bounds, box.height > 20.mm {
                    widths.append(box.width)
                }
            }
            return widths.max() ?? 0
        }
        var page = ExtremeSamples.press
        page.growth = nil
        #expect(try widest(page) > 26.mm)
        page.widestColumn = 26.mm
        #expect(try abs(widest(page) - 26.mm) < 0.01)
    }

    @Test(arguments: [(107.0, 133.0), (118, 62), (95, 85)])
    func pressFramesHoldEverything(_ width: Double, _ height: Double) throws {
        for format in Theme.kabupaten.press.formats {
            let tools = Tools(
                theme: Theme.kabupaten.card(format), language: .id, shaper: SquareShaper())
            let size = Size(width.mm, height.mm)
            let bars = RankedBars(items: ChartSamples.goods, names: .above, fills: true)
            for chart in [ExtremeSamples.press, bars] as [any Chart] {
                let ink = Ink(try chart.draw(in: size, with: tools))
                #expect(ink.overlaps == [], "\(type(of: chart).key) \(format.name)")
                #expect(ink.outside(size) == [], "\(type(of: chart).key) \(format.name)")
            }
        }
    }

    /// Rows that fill a frame use its height, and stay on one scale of lengths.
    @Test func rankedBarsFillTheirFrame() throws {
        func bottom(_ height: Double, _ fills: Bool) throws -> (bottom: Double, bar: Double) {
            let chart = RankedBars(items: ChartSamples.goods, names: .above, fills: fills)
            let drawing = try chart.draw(in: Size(107.mm, height.mm), with: squareTools())
            let ink = Ink(drawing)
            var bars: [Double] = []
            drawing.forEachLeaf { leaf in
                if case .fill(let path, _) = leaf.leaf, let box = path.bounds { bars.append(box.height) }
            }
            return (ink.shapes.map(\.maxY).max() ?? 0, bars.max() ?? 0)
        }
        let quiet = try bottom(90, false), full = try bottom(90, true)
        #expect(abs(quiet.bar - 4.2.mm) < 0.01 && full.bar > 6.mm && full.bar <= 9.01.mm)
        #expect(full.bottom > 80.mm && full.bottom <= 90.mm && quiet.bottom < 62.mm)
        #expect(try bottom(400, true).bar <= 9.01.mm)
    }

    /// Eleven decades on one linear scale: what is too short to see is a tick, never longer.
    @Test func shortBarsAreTicks() throws {
        let drawing = try ExtremeSamples.range.draw(in: Size(84.mm, 70.mm), with: squareTools())
        var widths: [Double] = []
        drawing.forEachLeaf { leaf in
            if case .fill(let path, _) = leaf.leaf, let box = path.bounds { widths.append(box.width) }
        }
        #expect(widths.count == 4)
        #expect(abs(widths[0] / widths[1] - 9 / 4.02) < 1e-6)
        #expect(widths[2...].allSatisfy { abs($0 - 0.35.mm) < 1e-9 })
    }

    @Test func ratesFromNothingSaySoWithTheirSign() throws {
        let texts = try texts(ExtremeSamples.rates)
        #expect(texts.contains("baru pada 2025") && texts.contains("x") && texts.contains("+1.250,0"))
    }

    /// The value of a narrow column stands over its neighbours with a leader, never on them.
    @Test(arguments: [36, 24])
    func valuesOfNarrowColumnsKeepClear(_ count: Int) throws {
        let chart = ColumnChart(items: LineSamples.months(count)), tools = squareTools()
        let size = Size(101.mm, try chart.height(width: 101.mm, with: tools))
        let drawing = try chart.draw(in: size, with: tools)
        let words = Ink(drawing).words.filter { $0.text.contains(",") }
        var columns: [Rect] = []
        drawing.forEachLeaf { leaf in
            guard case .fill(let path, let paint) = leaf.leaf, paint == tools.theme[.focus] else { return }
            if let box = path.bounds { columns.append(box) }
        }
        #expect(columns.count == count && !words.isEmpty)
        for word in words { for column in columns { #expect(word.box.intersection(column) == nil) } }
    }

    @Test func everySpecimenIsDrawn() throws {
        let kinds: [any Chart.Type] = [
            ColumnChart.self, LineChart.self, SlopeChart.self, SmallMultiples.self, Sparkline.self,
            RankedBars.self, DivergingBars.self, WaterfallChart.self, MiniColumns.self, CellBar.self,
            RangeAxis.self,
        ]
        let tools = squareTools()
        for kind in kinds {
            for state in SpecimenState.allCases {
                guard let chart = kind.init(specimen: Specimen(state, .id)) else {
                    #expect(
                        state == .residual || kind == RangeAxis.self, "\(kind.key) has no \(state.rawValue)")
                    continue
                }
                let size = Size(84.mm, try chart.height(width: 84.mm, with: tools))
                let ink = Ink(try chart.draw(in: size, with: tools))
                #expect(ink.overlaps == [], "\(kind.key) \(state.rawValue)")
                #expect(ink.outside(size) == [], "\(kind.key) \(state.rawValue)")
            }
        }
    }
}
