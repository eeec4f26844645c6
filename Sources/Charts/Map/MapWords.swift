import Graphics
import Layout

/// The written part of a map: labels with their leaders, the legend.
struct MapWords {
    let drawing: Drawing
    /// Targets that stand by a digit only, to be named under the map.
    let keyed: [Int]
    /// Targets whose name found no place at all.
    let unplaced: [Int]

    init(_ plan: MapPlan, keyed: [Int] = [], _ tools: Tools) throws(LayoutError) {
        let legend = try MapLegend(plan, tools)
        let badge = plan.chart.isSample ? try SampleBadge(tools) : nil
        let corner = badge.map {
            Rect(plan.size.width - $0.size.width - 2.mm, 2.mm, $0.size.width, $0.size.height)
        }
        let scene = MapWords.scene(plan, [legend?.box, corner].compactMap { $0 })
        var texts = try MapTexts(plan, keyed: keyed, isThorough: false, tools)
        var places = LabelSolver.solve(texts.labels.map(\.label), in: scene)
        if places.contains(nil) {
            texts = try MapTexts(plan, keyed: keyed, isThorough: true, tools)
            places = LabelSolver.solve(texts.labels.map(\.label), in: scene)
        }
        var leaders: [Drawing] = [], written: [Drawing] = [], byDigit: [Int] = [], lost: [Int] = []
        for (text, placed) in zip(texts.labels, places) {
            guard let placed else {
                if let target = text.target { lost.append(target) }
                continue
            }
            if let leader = placed.place.leader { leaders += MapWords.draw(leader, tools.theme) }
            if !plan.isDetailed { written.append(MapWords.halo(placed.place.box, tools.theme)) }
            written += MapWords.draw(text.forms[placed.form], placed.place, texts.leading)
            if text.label.forms[placed.form].stage == .key, let target = text.target {
                byDigit.append(target)
            }
        }
        var parts = leaders + written
        if let legend { parts.insert(legend.drawing, at: 0) }
        if let badge, let corner { parts.append(badge.drawing(middle: corner.midX, top: corner.minY)) }
        drawing = .group(parts)
        self.keyed = byDigit
        unplaced = lost
    }

    private static func scene(_ plan: MapPlan, _ taken: [Rect]) -> LabelScene {
        func outlines(_ choice: (Int) -> Bool) -> [[Point]] {
            plan.targets.filter { $0.isFilled && choice(plan.classes.step($0.value.drawn)) }
                .flatMap { plan.land.outlines[$0.place.country] ?? [] }
        }
        return LabelScene(
            size: plan.size, fills: plan.isDetailed ? outlines { $0 < 4 } : [], dark: outlines { $0 >= 4 },
            arcs: plan.targets.compactMap(\.arc),
            markers: [plan.origin] + plan.targets.filter { $0.arc != nil || $0.isGap }.map(\.point),
            coastCells: plan.land.coastCells, taken: taken, margin: plan.chart.isPress ? 3.mm : 1.mm)
    }

    /// A dark line in a white edge: seen on any ground.
    private static func draw(_ leader: Segment, _ theme: Theme) -> [Drawing] {
        let line = Path.line(leader.from, leader.to)
        return [
            .stroke(line, Stroke(theme[.paper], width: 1.5)),
            .stroke(line, Stroke(theme[.ink3], width: 0.55)),
        ]
    }

    private static func draw(_ lines: [ShapedLine], _ place: MapLabel.Place, _ leading: Double) -> [Drawing] {
        let x =
            switch place.alignment {
            case .start: place.box.minX
            case .middle: place.box.midX
            case .end: place.box.maxX
            }
        let first = place.box.maxY - MapTexts.descent - Double(lines.count - 1) * leading
        return lines.enumerated().map { number, line in
            line.drawing(at: Point(x, first + Double(number) * leading), place.alignment)
        }
    }

    private static func halo(_ box: Rect, _ theme: Theme) -> Drawing {
        var ground = theme[.paper]
        ground.opacity = 0.72
        return .fill(.roundedRect(box.inset(-0.5), radius: 1.2), ground)
    }
}
