import Graphics
import Layout
import Support
import Testing

@testable import Charts

/// Ten thousand random columns of labels beside lines and slopes: 2 to 14 labels, names of 3 to 60 letters,
/// values over twelve decades.
struct LineEndsTests {
    /// Labels shaped once, in every form: the placement is what is asked ten thousand times.
    private struct Pool {
        var labels: [LineLabel.Form: [LineLabel]] = [:]
        var width = 0.0
        static let count = 240

        init(isRight: Bool, _ width: Double, _ seed: UInt64) throws {
            var random = SeededRandom(seed: seed)
            let tools = squareTools()
            let texts = Crowd.items(Pool.count, &random).map { item in
                LineLabel.Text(
                    name: isRight ? "" : item.name, value: item.value,
                    detail: isRight && Bool.random(using: &random) ? item.share : nil, paint: .black)
            }
            self.width = max(width, try LineLabel.leastWidth(texts, tools))
            for form in LineLabel.Form.allCases {
                labels[form] = try texts.map { try LineLabel($0, form, width: self.width, tools) }
            }
        }
    }

    @Test(arguments: [false, true])
    func labelsNeverMeetNorLeaveNorLeadersCross(_ isRight: Bool) throws {
        let pools = try [30.mm, 40.mm, 60.mm].map { try Pool(isRight: isRight, $0, 7) }
        var random = SeededRandom(seed: isRight ? 11 : 12), misfits = 0, tight = 0, moved = 0
        for round in 0..<10_000 {
            let pool = pools[round % pools.count], count = Int.random(in: 2...14, using: &random)
            let bottom = Double.random(in: 34...80, using: &random).mm
            let heights = Self.heights(count, bottom, &random)
            let picked = (0..<count).map { _ in Int.random(in: 0..<Pool.count, using: &random) }
            let column = try LineEndColumn(heights: heights, top: 0, bottom: bottom) { form in
                picked.compactMap { pool.labels[form]?[$0] }
            }
            guard let column else {
                let least = picked.compactMap { pool.labels[.small]?[$0].height }.reduce(0, +)
                #expect(least + Double(count - 1) * LineEnds.gaps[2] > bottom, "round \(round)")
                misfits += 1
                continue
            }
            #expect(Self.complaint(column, heights, pool.width, bottom) == nil, "round \(round)")
            tight += (column.labels.first?.lines.count ?? 0) == 1 ? 1 : 0
            moved += column.gutter == LineEnds.far ? 1 : 0
        }
        // The inputs ask for everything: places as wished, and moved; tight forms.
        #expect(misfits < 1000 && tight > 500 && moved > 500, "\(misfits), \(tight), \(moved)")
    }

    private static func heights(
        _ count: Int, _ bottom: Double, _ random: inout SeededRandom
    ) -> [Double] {
        let values = (0..<count).map { _ in
            var value = Double.random(in: 1..<10, using: &random)
            for _ in 0..<Int.random(in: 0...12, using: &random) { value *= 10 }
            return value
        }
        let largest = values.max() ?? 1
        return values.map { bottom - 1.2.mm - (bottom - 6.mm) * $0 / largest }
    }

    /// What is wrong with a column, in words; nil where nothing is.
    private static func complaint(
        _ column: LineEndColumn, _ heights: [Double], _ width: Double, _ bottom: Double
    ) -> String? {
        if column.width > width + 0.01 { return "a label is \(column.width) wide, not \(width)" }
        let order = column.tops.indices.sorted { column.tops[$0] < column.tops[$1] }
        var last = -Double.infinity, lastHeight = -Double.infinity
        for index in order {
            let boxes = column.labels[index].boxes(x: 0, top: column.tops[index])
            guard let first = boxes.first, let end = boxes.last else { return "a label says nothing" }
            if first.minY < last { return "two labels meet at \(first.minY)" }
            if first.minY < -1e-6 || end.maxY > bottom + 1e-6 { return "a label leaves the frame" }
            if heights[index] < lastHeight - 1e-6 { return "labels stand in another order than lines" }
            (last, lastHeight) = (end.maxY, heights[index])
        }
        let leaders = column.leaders(edge: 100).compactMap(\.self)
        for (index, leader) in leaders.enumerated() {
            if leader.end.x > 100 + column.gutter { return "a leader runs into its label" }
            for other in leaders.dropFirst(index + 1) where leader.crosses(other) { return "leaders cross" }
        }
        return nil
    }

    /// The test above can fail: labels set at their wishes meet, and leaders to labels in another order cross.
    @Test func complaintsAreFound() throws {
        let tools = squareTools()
        let label = try LineLabel(
            LineLabel.Text(name: "Kopi", value: "3,2", paint: .black), .wrapped, width: 100, tools)
        let ends = [60.0, 61.0].map { LineEnds.End(y: $0, height: label.height, anchor: label.anchor) }
        var column = try #require(
            try LineEndColumn(heights: [60, 61], top: 0, bottom: 200) { _ in [label, label] })
        #expect(Self.complaint(column, [60, 61], 100, 200) == nil)
        column.tops = ends.map { $0.y - $0.anchor }
        #expect(Self.complaint(column, [60, 61], 100, 200)?.contains("meet") == true)
        column.tops = [90, 30]
        #expect(Self.complaint(column, [60, 61], 100, 200) != nil)
        let crossed = column.leaders(edge: 100).compactMap(\.self)
        #expect(crossed.count == 2 && crossed[0].crosses(crossed[1]))
    }

    @Test func labelsStandAtTheirLinesWhereTheyCan() throws {
        let ends = [20.0, 100, 60].map { LineEnds.End(y: $0, height: 10, anchor: 3) }
        let tops = try #require(LineEnds.tops(ends, top: 0, bottom: 120))
        #expect(tops == [17, 97, 57])
        #expect(LineEnds.leader(of: ends[0], top: tops[0], edge: 50, text: 60) == nil)
        // Two at one height move apart equally.
        let pair = [50.0, 50].map { LineEnds.End(y: $0, height: 10, anchor: 5) }
        let apart = try #require(LineEnds.tops(pair, top: 0, bottom: 120))
        #expect(abs((apart[0] + apart[1]) / 2 + 5 - 50) < 1e-9)
        #expect(abs(apart[1] - apart[0] - 10 - LineEnds.gaps[0]) < 1e-9)
        #expect(LineEnds.tops(pair, top: 0, bottom: 19) == nil)
    }

    /// Whole charts of random series: every text apart from every other, all ink inside.
    @Test(arguments: 1...60)
    func wholeChartsOfRandomSeries(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(500 + seed))
        let count = Int.random(in: 2...14, using: &random), years = Int.random(in: 1...12, using: &random)
        let names = Crowd.items(count, &random)
        let series = names.map { named in
            LineChart.Series(
                name: named.name, colour: named.colour, points: Self.points(years, &random))
        }
        let slopes = names.map { named in
            let points = Self.points(2, &random)
            return SlopeChart.Slope(
                name: named.name, before: points[0], after: points[1],
                detail: Bool.random(using: &random) ? named.share : nil, colour: named.colour)
        }
        let panels = series.map { SmallMultiples.Panel(name: $0.name, items: $0.points) }
        let charts: [any Chart] = [
            LineChart(series: series, showsFirstValues: Bool.random(using: &random)),
            LineChart(series: series, showsAxis: false, startsAtZero: false),
            SlopeChart(slopes: slopes, before: "2024", after: "2025"),
            SlopeChart(slopes: slopes, before: "2024", after: "2025", marksDirection: true),
            SmallMultiples(panels: panels),
            SmallMultiples(panels: panels, form: .lines, ownScales: "Sendiri"),
        ]
        let tools = squareTools()
        for chart in charts {
            for width in [176.0, 101] {
                let size = Size(width.mm, try chart.height(width: width.mm, with: tools))
                let ink = Ink(try chart.draw(in: size, with: tools))
                #expect(ink.overlaps == [], "\(type(of: chart).key) \(width)")
                #expect(ink.outside(size) == [], "\(type(of: chart).key) \(width)")
            }
        }
    }

    private static func points(_ count: Int, _ random: inout SeededRandom) -> [ChartItem] {
        Crowd.items(count, &random).enumerated().map { index, item in
            var item = item
            item.name = String(2026 - count + index)
            item.value = String(item.value.prefix(7))
            let state = Int.random(in: 0..<10, using: &random)
            if state == 0 { (item.state, item.value) = (.missing, "…") }
            if state == 1 { (item.state, item.value) = (.nilValue, "–") }
            if state == 2 { (item.state, item.value) = (.notApplicable, "x") }
            if item.state == .band { (item.lower, item.upper) = (0.8 * item.drawn, 1.2 * item.drawn) }
            item.isSample = count > 3 && Int.random(in: 0..<12, using: &random) == 0
            return item
        }
    }
}
