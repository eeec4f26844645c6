import Graphics
import Layout
import Support
import Testing

@testable import Charts

/// Charts of random items: names of 3 to 60 letters, values over twelve decades, every state.
struct CrowdedTests {
    @Test(arguments: 1...30)
    func donutLabelsNeverMeetNorLeadersCross(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let items = Crowd.items(
            Int.random(in: 2...14, using: &random),
            &random
        ).sorted { $0.drawn > $1.drawn }
        let chart = DonutChart(items: items, centre: ChartSamples.centre)
        let tools = squareTools(), widths: [Double] = [176, 130, 101, 84, 67]
        let width: Double = widths[Int.random(in: 0..<widths.count, using: &random)]
        let size = Size(width.mm, try chart.height(width: width.mm, with: tools))
        let ink = Ink(try chart.draw(in: size, with: tools))
        #expect(ink.overlaps == [])
        #expect(ink.outside(size) == [])
        for text in ink.words.map(\.text) where text.contains("…") {
            #expect(!text.contains { $0.isNumber }, "a cut number: \(text)")
        }
        let plan = try chart.plan(size, tools)
        for label in plan.labels {
            for word in ink.words {
                #expect(!passes(label.leader, word.box), "a leader over \"\(word.text)\"")
            }
        }
    }

    private func passes(_ leader: Leader, _ box: Rect) -> Bool {
        (0...40).contains { step in
            let t = Double(step) / 40
            let point =
                t < 0.5
                ? leader.dot + (leader.elbow - leader.dot) * (2 * t)
                : leader.elbow + (leader.end - leader.elbow) * (2 * t - 1)
            return box.inset(0.2).contains(point)
        }
    }

    @Test(arguments: 1...16)
    func otherChartsOfCrowdedItems(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(1000 + seed))
        let items = Crowd.items(
            Int.random(in: 1...12, using: &random),
            &random
        ).sorted { $0.drawn > $1.drawn }
        let tools = squareTools()
        let signed = items.map { item in
            var item = item
            if Bool.random(using: &random) { (item.drawn, item.colour) = (-item.drawn, .fall) }
            return item
        }
        let charts: [any Chart] = [
            ColumnChart(items: items, growth: ChartSamples.growth), StripChart(items: items),
            WaterfallChart(items: items), RankedBars(items: items), DivergingBars(items: signed),
            WaterfallChart(items: signed), ChartSamples.movers(signed),
        ]
        for chart in charts {
            for width in [176.0, 101, 84] {
                let size = Size(width.mm, try chart.height(width: width.mm, with: tools))
                let ink = Ink(try chart.draw(in: size, with: tools))
                #expect(ink.overlaps == [], "\(type(of: chart).key) \(width)")
                #expect(!ink.words.contains { $0.text.contains("…") && $0.text.contains(where: \.isNumber) })
                #expect(ink.outside(size) == [], "\(type(of: chart).key) \(width)")
            }
        }
    }

    /// Length over value is one number in a chart, but for bars drawn as the thinnest tick.
    @Test(arguments: 1...10)
    func barsAreInProportion(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let items = (1...8).map { index in
            let value = Double.random(in: 1...1000, using: &random)
            return ChartSamples.item("N\(index)", value, .exact, "\(Int(value))", .series(0))
        }
        let chart = RankedBars(items: items, names: .left), tools = squareTools()
        let drawing = try chart.draw(in: Size(101.mm, 90.mm), with: tools)
        var widths: [Double] = []
        drawing.forEachLeaf { leaf in
            if case .fill(let path, _) = leaf.leaf, let box = path.bounds { widths.append(box.width) }
        }
        #expect(widths.count == items.count)
        let factors = zip(widths, items).map { $0 / $1.drawn }
        for (factor, width) in zip(factors, widths) where width > 0.36.mm {
            #expect(abs(factor / (factors.max() ?? 1) - 1) < 1e-6)
        }
    }
}

/// Random items for crowded charts.
enum Crowd {
    private static let words = [
        "ukiran", "kayu", "dan", "kendang", "jimbe", "bambu", "bagian", "aksesori",
        "alat",
        "musik", "batok", "kelapa", "lain", "untuk", "rotan", "perabot", "ikan",
        "koi",
    ]

    static func items(_ count: Int, _ random: inout SeededRandom) -> [ChartItem] {
        (0..<count).map { index in
            let state =
                [ChartState.exact, .about, .lowerBound, .upperBound, .band, .rounded]
                .randomElement(using: &random) ?? .exact
            var value = Double.random(in: 1..<10, using: &random)
            for _ in 0..<Int.random(in: 0...12, using: &random) { value *= 10 }
            return ChartItem(
                name: name(Int.random(in: 3...60, using: &random), &random), drawn: value,
                state: state,
                value: "> \(Int(value) % 1000),\(index % 10)",
                share: "≈ \(index),\(index % 10) %",
                detail: "≈ Rp \(Int(value) % 1000) miliar", colour: .series(index))
        }
    }

    static func name(_ length: Int, _ random: inout SeededRandom) -> String {
        var name = ""
        while name.count < length {
            name += (name.isEmpty ? "" : " ") + (words.randomElement(using: &random) ?? "")
        }
        return String(name.prefix(length)).trimmingSuffix(" ")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
