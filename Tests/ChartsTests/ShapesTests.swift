import Amounts
import Graphics
import Localization
import Support
import Testing

@testable import Charts

/// The shapes that all charts share.
struct ShapesTests {
    @Test(arguments: [
        (17.99, 4, ["0", "5", "10", "15", "20"]), (17.99, 3, ["0", "10", "20"]),
        (30, 4, ["0", "10", "20", "30"]),
        (0.7, 4, ["0,0", "0,2", "0,4", "0,6", "0,8"]), (9.5, 4, ["0,0", "2,5", "5,0", "7,5", "10,0"]),
        (8.9, 3, ["0", "5", "10"]),
        (4_000_000, 4, ["0", "1.000.000", "2.000.000", "3.000.000", "4.000.000"]),
    ])
    func ticksAreRound(_ largest: Double, _ parts: Int, _ labels: [String]) {
        let scale = AxisScale(largest: largest, parts: parts)
        #expect(scale.ticks.map { scale.label(ofTick: $0, .id) } == labels)
    }

    @Test func ticksBelowNothingAndInEnglish() {
        let scale = AxisScale(largest: 1500, smallest: -700)
        #expect(
            scale.ticks.map { scale.label(ofTick: $0, .en) } == [
                "\u{2212}1,000", "\u{2212}500", "0",
                "500", "1,000", "1,500",
            ])
    }

    @Test func axesReachTheirValuesOverTwelveDecades() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<500 {
            let value = power(Double.random(in: -3...9, using: &random))
            let scale = AxisScale(largest: value)
            #expect(scale.highest >= value * (1 - 1e-9) && scale.highest - scale.step < value)
            #expect((1...4).contains(scale.lastTick), "\(scale.lastTick) steps for \(value)")
        }
    }

    @Test func slicesFillTheTurn() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<200 {
            let lengths = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                power(Double.random(in: -3...9, using: &random))
            }.sorted(by: >)
            let slices = Slice.slices(lengths)
            #expect(abs(slices.reduce(0) { $0 + $1.sweep } - 360) < 0.01)
            for (before, after) in zip(
                slices,
                slices.dropFirst())
            { #expect(abs(before.end - after.start) < 1e-6) }
            for (slice, length) in zip(slices, lengths) {
                #expect(abs(slice.sweep / 360 - length / lengths.reduce(0, +)) < 1e-9)
            }
            guard let first = slices.first, first.sweep >= 180, slices.count > 1 else { continue }
            #expect(abs((first.end + (360 - first.sweep) / 2 - 90).remainder(dividingBy: 360)) < 1e-6)
        }
    }

    @Test func aSectorTouchesItsRadiiAndAWholeRingIsClosed() throws {
        let ring = Ring(centre: Point(0, 0), outer: 100, inner: 60)
        let whole = try #require(ring.sector(from: 0, to: 360).bounds)
        #expect(abs(whole.minX + 100) < 1 && abs(whole.maxY - 100) < 1)
        let quarter = ring.sector(from: 0, to: 90)
        #expect(quarter.elements.first == .move(ring.point(0, 100)))
        #expect(quarter.elements.last == .close)
        let middle = ring.point(45, 100)
        #expect(abs(middle.x - 70.71) < 0.01 && abs(middle.y + 70.71) < 0.01)
    }

    @Test func labelsStandApartAndInOrderAsNearAsTheyCan() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<300 {
            let wants = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                LabelColumn.Want(
                    middle: .random(in: -50...250, using: &random),
                    height: .random(in: 5...15, using: &random))
            }.sorted { $0.middle < $1.middle }
            let tops = try #require(LabelColumn.tops(wants, gap: 2, top: 0, bottom: 200))
            for index in wants.indices {
                #expect(tops[index] >= -1e-6 && tops[index] + wants[index].height <= 200 + 1e-6)
                guard index > 0 else { continue }
                #expect(tops[index] >= tops[index - 1] + wants[index - 1].height + 2 - 1e-6)
            }
        }
        let free = [LabelColumn.Want(middle: 20, height: 10), LabelColumn.Want(middle: 90, height: 10)]
        #expect(LabelColumn.tops(free, gap: 2, top: 0, bottom: 100) == [15, 85])
        let pair = [LabelColumn.Want(middle: 50, height: 10), LabelColumn.Want(middle: 50, height: 10)]
        #expect(LabelColumn.tops(pair, gap: 2, top: 0, bottom: 100) == [39, 51])
        #expect(LabelColumn.tops(pair, gap: 2, top: 0, bottom: 21) == nil)
    }

    @Test func leadersCrossOrNot() {
        func leader(_ from: Double, _ to: Double) -> Leader {
            Leader(dot: Point(0, from), elbow: Point(10, to), end: Point(12, to))
        }
        #expect(leader(0, 10).crosses(leader(10, 0)))
        #expect(!leader(0, 5).crosses(leader(10, 6)))
        #expect(leader(0, 0).distance(from: Point(5, 3)) == 3)
        #expect(leader(0, 0).distance(from: Point(-4, 3)) == 5)
    }

    @Test func statesFollowPrecisionAndStatus() {
        #expect(ChartState(.moreThan) == .lowerBound && ChartState(.atMost) == .upperBound)
        #expect(
            ChartState(.about) == .about && ChartState(.between) == .band
                && ChartState(.residual) == .residual)
        #expect(ChartState(.about, .missing) == .missing && ChartState(.exact, .nilValue) == .nilValue)
        #expect(
            ChartState(.rounded, .belowHalfUnit) == .belowHalf
                && ChartState(.exact, .notApplicable) == .notApplicable)
        #expect(ChartState(.exact, .provisional) == .exact)
    }

    /// The same state has the same edge in every direction: dashes where it is not exact, none where it is.
    @Test(arguments: ChartState.allCases)
    func aBarShowsItsState(_ state: ChartState) {
        let paint = Theme.kabupaten.paint(of: .series(0))
        for direction in [MarkedBar.Direction.up, .down, .left, .right] {
            let bar = MarkedBar(rect: Rect(0, 0, 40, 40), direction: direction, state: state, paint: paint)
            let dashes = dashedStrokes(bar.drawing)
            #expect((dashes > 0) == state.isInexact, "\(state) \(direction)")
            #expect((bar.railLength > 0) == (state == .lowerBound))
        }
    }

    @Test func anOpenEndIsNeverLongerThanTwoFifthsOfItsBar() {
        let paint = Theme.kabupaten.paint(of: .focus)
        for length in stride(from: 0.5, through: 60, by: 0.5) {
            let bar = MarkedBar(
                rect: Rect(0, 0, length, 12), direction: .right, state: .lowerBound,
                paint: paint)
            #expect(bar.railLength <= 0.4 * length + 1e-9 && bar.railLength <= 2.4.mm)
        }
    }

    @Test func paleFillsHaveAnEdge() {
        let theme = Theme.kabupaten
        for rank in theme.series.indices {
            let paint = theme.paint(of: .series(rank))
            let isPale = paint.fill.contrast(with: .white) < 3
            let bar = MarkedBar(rect: Rect(0, 0, 40, 12), direction: .right, state: .exact, paint: paint)
            #expect((strokes(bar.drawing) > 0) == isPale, "\(theme.series[rank].name)")
            #expect((strokes(Swatch.drawing(.series(rank), theme: theme)) > 0) == isPale)
        }
    }

    @Test func textOnFillsReads() throws {
        let theme = Theme.kabupaten
        for fill in theme.ramp + theme.series.map(\.fill) where fill != theme.series[1].fill {
            guard let text = theme.textPaint(on: fill) else { continue }
            #expect(text.contrast(with: fill) >= 4.5)
        }
        for fill in theme.ramp { #expect(theme.textPaint(on: fill) != nil) }
    }

    /// The ring of the cover: every fill has 3:1 on its dark field.
    @Test func coverFillsStandOnTheirField() throws {
        let size = Size(210.mm, 207.mm), field = Theme.kabupaten[.cover]
        let items = (0..<8).map { ChartSamples.item("N", Double(9 - $0), .exact, "1", .series($0)) }
        var fills: [Paint] = []
        try CoverRing(items: items).draw(in: size, with: squareTools()).forEachLeaf { leaf in
            if case .fill(_, let paint) = leaf.leaf, paint != field { fills.append(paint) }
        }
        #expect(fills.count == 8)
        for fill in fills { #expect(fill.contrast(with: field) >= 3) }
    }

    @Test func heatClassesFallOnRoundBorders() {
        let classes = HeatClasses([14.9, 1.26, 1.04, 0.2147])
        #expect(classes.borders == [1, 3] || classes.borders == [0.8, 3])
        #expect([14.9, 1.26, 1.04, 0.2147].map(classes.step) == [5, 3, 3, 1])
    }

    @Test(arguments: PrecisionSample.Kind.allCases)
    func samplesStayInTheirBox(_ kind: PrecisionSample.Kind) throws {
        let ink = Ink(try PrecisionSample(kind).drawing(with: squareTools()))
        #expect(ink.outside(PrecisionSample.size) == [])
        #expect(ink.shapes.count + ink.words.count > 0)
    }

    private func dashedStrokes(_ drawing: Drawing) -> Int {
        var count = 0
        drawing.forEachLeaf { if case .stroke(_, let stroke) = $0.leaf, !stroke.dash.isEmpty { count += 1 } }
        return count
    }

    private func strokes(_ drawing: Drawing) -> Int {
        var count = 0
        drawing.forEachLeaf { if case .stroke = $0.leaf { count += 1 } }
        return count
    }

    /// 10ˣ.
    private func power(_ x: Double) -> Double {
        let whole = x.rounded(.down)
        var value = 1 + 9 * (x - whole)
        for _ in 0..<Int(whole.magnitude) { value = whole < 0 ? value / 10 : value * 10 }
        return value
    }
}
