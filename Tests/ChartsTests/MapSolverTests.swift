import Graphics
import Support
import Testing

@testable import Charts

/// What the solver promises of any map: seeded, random places, names, values and frames.
@Suite("The label solver on random maps")
struct MapSolverTests {
    /// 50 × 200 inputs.
    @Test(arguments: 0..<50)
    func nothingClashesAndNothingIsLost(_ block: Int) {
        for number in 0..<200 {
            var random = SeededRandom(seed: UInt64(block * 200 + number))
            let (labels, scene) = Self.scene(&random)
            let placed = LabelSolver.solve(labels, in: scene)
            let faults = Self.faults(labels, placed, scene)
            #expect(faults == [], "seed \(block * 200 + number)")
            if number % 100 == 0 { #expect(LabelSolver.solve(labels, in: scene) == placed) }
        }
    }

    /// 2–14 labels of names of 3–60 letters on a frame 60–176 mm wide, arcs by values over twelve
    /// decades.
    static func scene(_ random: inout SeededRandom) -> ([MapLabel], LabelScene) {
        let width = Double.random(in: 60...176, using: &random).mm
        let size = Size(width, width * Double.random(in: 0.45...1.3, using: &random))
        func somewhere() -> Point {
            Point(
                Double.random(in: 3.mm...size.width - 3.mm, using: &random),
                Double.random(in: 3.mm...size.height - 3.mm, using: &random))
        }
        let origin = somewhere()
        let ends = (0..<Int.random(in: 2...14, using: &random)).map { _ in somewhere() }
        let bends = ArcFan.bends(from: origin, to: ends, reach: 0.14 * size.width)
        let arcs = zip(ends, bends).prefix(10).map { end, bend in
            let share = Double.random(in: -12...0, using: &random)
            return MapArc(
                from: origin, control: ArcFan.control(from: origin, to: end, bend: bend), to: end,
                width: (0.5 + 1.5 * exp10(share / 2)).mm, isDashed: false)
        }
        let taken = Bool.random(using: &random) ? [Rect(3.mm, size.height - 20.mm, 40.mm, 17.mm)] : []
        let scene = LabelScene(
            size: size, fills: [], arcs: Array(arcs), markers: [origin] + ends, coastCells: [], taken: taken)
        return (ends.map { label(at: $0, &random) }, scene)
    }

    /// As the map writes them: whole, wrapped, bare, key.
    private static func label(at anchor: Point, _ random: inout SeededRandom) -> MapLabel {
        let name = Double(Int.random(in: 3...60, using: &random)) * 4,
            lines = Int.random(in: 0...2, using: &random)
        let value = Double.random(in: 40...90, using: &random)
        func form(_ stage: MapLabel.Stage, _ names: Int, _ values: Int, _ width: Double) -> MapLabel.Form {
            MapLabel.Form(
                stage: stage, size: Size(width, 6 + Double(names + values - 1) * 11.3 + 2), firstLine: 3)
        }
        var forms = [form(.whole, 1, lines, lines > 0 ? max(name, value) : name)]
        if name > 45 {
            forms.append(form(.wrapped, 2, lines, lines > 0 ? max(name * 0.6, value) : name * 0.6))
        }
        if lines > 0 {
            forms.append(form(.bare, 1, 0, name))
            if name > 45 { forms.append(form(.bare, 2, 0, name * 0.6)) }
        }
        forms.append(form(.key, 1, 0, 9))
        return MapLabel(anchor: anchor, radius: 1.15.mm, forms: forms)
    }

    static func faults(_ labels: [MapLabel], _ placed: [LabelSolver.Placed?], _ scene: LabelScene) -> [String]
    {
        var found: [String] = []
        if placed.count != labels.count { found.append("\(placed.count) of \(labels.count)") }
        for (one, a) in placed.enumerated() {
            guard let a = a?.place else { continue }
            if a.box.x < 0 || a.box.y < 0 || a.box.maxX > scene.frame.maxX || a.box.maxY > scene.frame.maxY {
                found.append("\(one) outside")
            }
            for box in scene.taken where box.intersection(a.box) != nil {
                found.append("\(one) on the legend")
            }
            for (two, b) in placed.prefix(one).enumerated() {
                guard let b = b?.place else { continue }
                if a.box.intersection(b.box) != nil { found.append("\(one) on \(two)") }
                if let c = a.leader, let d = b.leader, c.crosses(d) { found.append("\(one) crosses \(two)") }
                if let c = a.leader, c.length(in: b.box) > 0 { found.append("\(one) through \(two)") }
                if let d = b.leader, d.length(in: a.box) > 0 { found.append("\(two) through \(one)") }
            }
        }
        return found
    }

    private static func exp10(_ power: Double) -> Double {
        var value = 1.0
        for _ in 0..<Int(-power) { value /= 10 }
        return value
    }

    /// Nearly every label finds a place, most of them whole: the promise is not kept by giving all up.
    @Test func littleIsGivenUp() {
        var stages: [MapLabel.Stage: Int] = [:], lost = 0, all = 0
        for seed in 0..<200 {
            var random = SeededRandom(seed: UInt64(seed))
            let (labels, scene) = Self.scene(&random)
            for (label, placed) in zip(labels, LabelSolver.solve(labels, in: scene)) {
                all += 1
                guard let placed else {
                    lost += 1
                    continue
                }
                stages[label.forms[placed.form].stage, default: 0] += 1
            }
        }
        #expect(Double(lost) < 0.005 * Double(all))
        #expect(Double(stages[.whole] ?? 0) > 0.55 * Double(all))
        #expect(Double(stages[.key] ?? 0) < 0.12 * Double(all))
    }
}
