import Graphics
import Layout
import Localization
import Support
import Testing

@testable import Charts

/// What holds of every kind in the catalogue.
struct CatalogueTests {
    @Test func everyKindHasItsOwnKeyAndASample() {
        #expect(Set(ChartCatalogue.keys).count == ChartCatalogue.kinds.count)
        let drawn = Set(ChartSamples.all.map { type(of: $0.chart).key })
        // Maps are drawn in tests of their own.
        for key in ChartCatalogue.keys where key != DestinationMap.key {
            #expect(drawn.contains(key), "no sample of \(key)")
        }
    }

    @Test(arguments: ChartSamples.all.map(\.name))
    func inkStaysInsideAndTextsApart(_ name: String) throws {
        let sample = try #require(ChartSamples.all.first { $0.name == name })
        for language in Language.allCases {
            let tools = squareTools(language)
            for width in sample.widths {
                let height = try sample.chart.height(width: width.mm, with: tools)
                #expect(height > 0)
                let size = Size(width.mm, height)
                let drawing = try sample.chart.draw(in: size, with: tools)
                let ink = Ink(drawing)
                #expect(ink.outside(size) == [], "\(name), width \(width)")
                #expect(ink.overlaps == [], "\(name), width \(width)")
                #expect(try sample.chart.draw(in: size, with: squareTools(language)) == drawing)
            }
        }
    }

    @Test func nothingToDrawIsNoError() throws {
        let size = Size(100.mm, 60.mm), tools = squareTools()
        let none = ChartSamples.item("2025", 0, .missing, "…")
        let charts: [any Chart] = [
            ColumnChart(items: []), DonutChart(items: [], centre: ChartSamples.centre), StripChart(items: []),
            PieChart(items: []), PieChart(items: [none]), Treemap(groups: [], words: TreemapSamples.words),
            WaterfallChart(items: []), RankedBars(items: []), DivergingBars(items: []),
            MiniColumns(items: []), ChartSamples.movers([]),
            RingMark(items: []), CoverRing(items: []), Sparkline(items: []), RangeAxis(item: none),
            CellBar(item: none, largest: 0), DonutChart(items: [none], centre: ChartSamples.centre),
            RankedBars(items: [none]), WaterfallChart(items: [none]), ColumnChart(items: [none]),
        ]
        for chart in charts { _ = try chart.draw(in: size, with: tools) }
    }

    @Test func tooSmallAFrameIsAMisfit() {
        let tools = squareTools(), size = Size(12.mm, 6.mm)
        let charts: [any Chart] = [
            ColumnChart(items: ChartSamples.years),
            DonutChart(items: ChartSamples.goods, centre: ChartSamples.centre),
            PieChart(items: ChartSamples.goods), TreemapSamples.sectors,
            StripChart(items: ChartSamples.goods), WaterfallChart(items: ChartSamples.goods),
            RankedBars(items: ChartSamples.goods), DivergingBars(items: ChartSamples.changes),
            ChartSamples.movers(ChartSamples.changes),
            ChartSamples.matrix,
        ]
        for chart in charts {
            #expect(
                throws: LayoutError.self,
                "\(type(of: chart).key)"
            ) { try chart.draw(in: size, with: tools) }
        }
    }

    /// A value is printed as given or not at all: no chart shortens a number.
    @Test func valuesArePrintedWhole() throws {
        let tools = squareTools()
        for sample in ChartSamples.all
        where [
            "donut", "waterfall", "ranked-bars",
            "matrix",
        ].contains(sample.name) {
            let width = sample.widths[0].mm
            let height = try sample.chart.height(width: width, with: tools)
            let texts = try sample.chart.draw(in: Size(width, height), with: tools).texts
            let wanted =
                sample.name == "donut"
                ? ["> 82,8 %", "> Rp 14,9 miliar", "≤ 3,3 %"]
                : [
                    "> 14,9",
                    "≤ 0,59",
                ]
            for text in wanted { #expect(texts.contains(text), "\(text) in \(sample.name)") }
        }
    }
}
