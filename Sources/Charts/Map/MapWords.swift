import Graphics
import Layout

/// The written part of a map: labels with their leaders, the legend.
struct MapWords {
    let drawing: Drawing

    /// A shaped label and what it asks of the solver.
    private struct Written {
        var lines: [ShapedLine]
        var label: MapLabel
    }

    init(_ plan: MapPlan, _ tools: Tools) throws(LayoutError) {
        let legend = try MapLegend(plan, tools)
        let written = try MapWords.write(plan, tools)
        let filled = plan.targets.filter { $0.value.role != .joint }.map(\.place.country)
        let scene = LabelScene(
            size: plan.size, fills: filled.flatMap { plan.land.outlines[$0] ?? [] },
            arcs: plan.targets.compactMap(\.arc),
            markers: [plan.origin] + plan.targets.filter { $0.arc != nil }.map(\.point),
            coasts: plan.land.outlines.sorted { $0.key < $1.key }.flatMap(\.value),
            taken: legend.map { [$0.box] } ?? [])
        let places = LabelSolver.solve(written.map(\.label), in: scene)
        var leaders: [Drawing] = [], texts: [Drawing] = []
        for (text, place) in zip(written, places) {
            if let leader = place.leader {
                let line = Path.line(leader.from, leader.to)
                leaders.append(.stroke(line, Stroke(tools.theme[.paper], width: 1.5)))
                leaders.append(.stroke(line, Stroke(tools.theme[.ink3], width: 0.55)))
            }
            if !plan.isDetailed { texts.append(MapWords.halo(place.box, tools.theme)) }
            texts += MapWords.draw(text.lines, place, MapWords.leading(plan, tools.theme))
        }
        var parts = leaders + texts
        if let legend { parts.append(legend.drawing) }
        if plan.chart.isSample {
            let badge = try SampleBadge(tools)
            parts.append(badge.drawing(middle: plan.size.width - badge.size.width / 2 - 2.mm, top: 2.mm))
        }
        drawing = .group(parts)
    }

    private static func roles(_ plan: MapPlan) -> (name: TextRole, line: TextRole) {
        plan.isDetailed ? (.chartLabelStrong, .chartLabel) : (.smallLabelStrong, .smallLabel)
    }

    private static func leading(_ plan: MapPlan, _ theme: Theme) -> Double { theme[roles(plan).name].leading }

    /// The origin and all targets, or the five largest by name.
    private static func write(_ plan: MapPlan, _ tools: Tools) throws(LayoutError) -> [Written] {
        let roles = roles(plan)
        func label(_ lines: [ShapedLine], _ anchor: Point, _ radius: Double) -> MapLabel {
            let cap = tools.theme[roles.name].capHeight
            let height = cap + Double(lines.count - 1) * leading(plan, tools.theme) + 0.7.mm
            return MapLabel(
                anchor: anchor, radius: radius, size: Size(lines.map(\.width).max() ?? 0, height),
                firstLine: cap / 2)
        }
        var written: [Written] = []
        if !plan.chart.origin.name.isEmpty {
            let lines = [try tools.label(plan.chart.origin.name, roles.name)]
            var own = label(lines, plan.origin, 1.15.mm)
            own.directions = MapLabel.Direction.below
            written.append(Written(lines: lines, label: own))
        }
        for target in plan.isDetailed ? plan.targets[...] : plan.targets.prefix(7) {
            var lines = [try tools.label(target.place.name, roles.name)]
            if plan.isDetailed, target.isFirst {
                for line in target.value.lines { lines.append(try tools.label(line, roles.line)) }
            }
            let radius = target.arc?.hasHead == true ? 0.8.mm : plan.radius(of: target)
            written.append(Written(lines: lines, label: label(lines, target.point, radius)))
        }
        return written
    }

    private static func draw(_ lines: [ShapedLine], _ place: MapLabel.Place, _ leading: Double) -> [Drawing] {
        let x =
            switch place.alignment {
            case .start: place.box.minX
            case .middle: place.box.midX
            case .end: place.box.maxX
            }
        let first = place.box.maxY - 0.7.mm - Double(lines.count - 1) * leading
        return lines.enumerated().map { number, line in
            line.drawing(at: Point(x, first + Double(number) * leading), place.alignment)
        }
    }

    private static func halo(_ box: Rect, _ theme: Theme) -> Drawing {
        var ground = theme[.paper]
        ground.opacity = 0.4
        return .fill(.roundedRect(box.inset(-0.5), radius: 1.2), ground)
    }
}
