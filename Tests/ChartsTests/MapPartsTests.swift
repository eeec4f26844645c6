import Geography
import Graphics
import Localization
import Support
import Testing

@testable import Charts

@Suite("Classes, window and labels of the map")
struct MapPartsTests {
    // MARK: Classes

    @Test func breaksAreRoundAndRise() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<400 {
            let count = Int.random(in: 1...30, using: &random)
            let values: [Double] = (0..<count).map { _ in
                let scale: Double = [0.01, 1.0, 1000.0, 1e7].randomElement(using: &random) ?? 1
                return Double.random(in: 0.001...1, using: &random) * scale
            }
            let classes = HeatClasses(values, atMost: count <= 8 ? 3 : 6)
            #expect(classes.count <= (count <= 8 ? 3 : 6))
            #expect(classes.breaks.allSatisfy { [1, 2, 3, 5, 8].contains($0.digits) })
            #expect(zip(classes.breaks, classes.breaks.dropFirst()).allSatisfy { $0.value < $1.value })
            #expect(values.allSatisfy { (0..<classes.count).contains(classes.index(of: $0)) })
            if let low = values.min(), classes.count > 1 { #expect(classes.index(of: low) == 0) }
            if let high = values.max() { #expect(classes.index(of: high) == classes.count - 1) }
        }
    }

    @Test func breaksOfKnownValues() {
        let blitar = HeatClasses([14.9, 1.26, 1.04, 0.2147], atMost: 3)
        #expect(blitar.breaks.map { $0.text(.id) } == ["0,8", "3"])
        let wide = HeatClasses([1, 1_000_000], atMost: 3)
        #expect(wide.breaks.map { $0.text(.en) } == ["100", "10,000"])
        #expect(HeatClasses([5], atMost: 3).breaks == [])
        #expect(HeatClasses([0, 0], atMost: 3).breaks == [])
        #expect(HeatClasses([], atMost: 6).count == 1)
    }

    // MARK: Window

    @Test func windowHoldsItsPlacesAndKeepsTheFramesShape() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<300 {
            let size = Size(
                Double.random(in: 100...600, using: &random),
                Double.random(in: 80...500, using: &random))
            let places = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                EqualEarth.pacific.project(
                    GeoPoint(
                        Double.random(in: -180...180, using: &random),
                        Double.random(in: -50...70, using: &random)))
            }
            let window = MapWindow.around(places.map { ($0, $0) }, size)
            let frame = Rect(origin: .zero, size: size).inset(-1e-6)
            #expect(places.allSatisfy { frame.contains(window.place($0)) })
            #expect(abs(window.width / window.height - size.width / size.height) < 1e-9)
            #expect(window.width >= 40 / 180 * MapWindow.half - 1e-9)
        }
    }

    @Test func clippingStaysInsideAndKeepsWhatIsInside() {
        let clipping = FrameClipping(frame: Rect(0, 0, 10, 10))
        let inside = [Point(1, 1), Point(9, 1), Point(5, 9)]
        #expect(clipping.outline(inside) == inside)
        let across = clipping.outline([Point(-5, 5), Point(5, -5), Point(15, 5), Point(5, 15)])
        #expect(!across.isEmpty && across.allSatisfy { Rect(0, 0, 10, 10).inset(-1e-9).contains($0) })
        #expect(clipping.outline([Point(20, 20), Point(30, 20), Point(25, 30)]).isEmpty)
        #expect(clipping.lines([Point(-9, 5), Point(5, 5), Point(20, 5), Point(30, 5)]).map(\.count) == [3])
    }

    @Test func rasterSumsWhatIsFilled() {
        var grid = WeightGrid(Size(20, 10), cell: 1)
        grid.fill([[Point(2, 2), Point(12, 2), Point(12, 7), Point(2, 7)]], 3)
        grid.add(5, at: Point(15.5, 8.5))
        grid.sumUp()
        #expect(grid.sum(in: Rect(0, 0, 20, 10)) == 3 * 50 + 5)
        #expect(grid.sum(in: Rect(2, 2, 2, 1)) == 6)
        #expect(grid.sum(in: Rect(-5, -5, 4, 4)) == 0)
    }

    // MARK: Labels

    /// Random markers and label sizes on an empty sea, few enough that there is room for all.
    @Test(arguments: 0..<24)
    func labelsKeepApart(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let size = Size(176.mm, 94.mm), frame = Rect(origin: .zero, size: size)
        let markers = (0..<Int.random(in: 2...9, using: &random)).map { _ in
            Point(
                Double.random(in: 20...size.width - 20, using: &random),
                Double.random(in: 20...size.height - 20, using: &random))
        }
        let labels = markers.map { marker in
            MapLabel(
                anchor: marker, radius: 1.15.mm,
                forms: [
                    MapLabel.Form(
                        stage: .whole,
                        size: Size(
                            Double.random(in: 20...90, using: &random),
                            [7.0, 18.0, 30.0].randomElement(using: &random) ?? 7.0),
                        firstLine: 3)
                ])
        }
        let scene = LabelScene(size: size, fills: [], arcs: [], markers: markers, coastCells: [], taken: [])
        let placed = LabelSolver.solve(labels, in: scene)
        #expect(placed == LabelSolver.solve(labels, in: scene))
        #expect(!placed.contains(nil))
        let places = placed.compactMap { $0?.place }
        for (one, a) in places.enumerated() {
            #expect(frame.contains(a.box.origin) && frame.contains(Point(a.box.maxX, a.box.maxY)))
            #expect(markers.allSatisfy { !a.box.contains($0) })
            for b in places.dropFirst(one + 1) {
                #expect(a.box.intersection(b.box) == nil)
                if let c = a.leader, let d = b.leader { #expect(!c.crosses(d)) }
            }
        }
    }

    @Test func leaderIsMeasuredInBoxes() {
        let line = Segment(from: Point(0, 0), to: Point(10, 0))
        #expect(line.length(in: Rect(2, -1, 3, 2)) == 3)
        #expect(line.length(in: Rect(2, 1, 3, 2)) == 0)
        #expect(line.crosses(Segment(from: Point(5, -1), to: Point(5, 1))))
        #expect(!line.crosses(Segment(from: Point(11, -1), to: Point(11, 1))))
    }

    // MARK: Arcs

    @Test func bendsAreSmallAndAwayFromTheMedian() {
        let origin = Point(0, 0), ends = [Point(-40, -60), Point(0, -80), Point(40, -60)]
        let bends = ArcFan.bends(from: origin, to: ends, reach: 100)
        #expect(bends[0] > 0 && bends[2] < 0 && abs(bends[1]) < 0.1)
        #expect(bends.allSatisfy { abs($0) <= 0.35 })
        #expect(ArcFan.bends(from: origin, to: [], reach: 1) == [])
        // The control point of an arc up and to the left lies further to the left than its chord's middle.
        #expect(ArcFan.control(from: origin, to: ends[0], bend: bends[0]).x < -20)
    }

    @Test func arcEndsAtTheFrame() {
        let arc = MapArc(
            from: Point(10, 50), control: Point(60, 20), to: Point(150, 40), width: 4,
            isDashed: false)
        let frame = Rect(0, 0, 100, 100)
        guard let t = arc.leaving(frame) else {
            Issue.record("the arc leaves the frame")
            return
        }
        #expect(abs(arc.part(upTo: t).to.x - 100) < 1e-3)
        #expect(arc.part(upTo: t).to == arc.point(t))
        #expect(arc.part(upTo: 0.3).leaving(frame) == nil)
    }
}
