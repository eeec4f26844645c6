import Graphics
import Layout

/// The joined boxes of a map's classes with their breaks, and the hatched box where a main destination is
/// drawn.
struct MapLegend {
    let box: Rect
    let drawing: Drawing

    private static let height = 2.4.mm, margin = 3.mm, hidden = 2000.0

    /// Nil where the map has no legend, nothing to explain, or no room for it.
    init?(_ plan: MapPlan, _ tools: Tools) throws(LayoutError) {
        guard let words = plan.chart.legend, !plan.targets.isEmpty else { return nil }
        let room = plan.size.width * 0.42
        let texts = try Texts(plan, words, tools)
        let land = MapLegend.ground(plan)
        let tried = (texts.none == nil ? [false] : [false, true]).compactMap { isBeside in
            let arrangement = Arrangement(plan, words, room, texts, isBeside: isBeside)
            return MapLegend.corner(for: arrangement.size, plan, land).map { (arrangement, $0.box, $0.cost) }
        }
        guard let (arrangement, box, _) = tried.min(by: { $0.2 < $1.2 }) else { return nil }
        self.box = box.inset(-1.5.mm)
        var sea = MapPicture.sea(plan, tools.theme)
        sea.opacity = 0.88
        // A map of many countries is hidden as little as can be.
        let grounds =
            plan.isDetailed ? [Rect(origin: .zero, size: box.size).inset(-0.5.mm)] : arrangement.grounds
        let masks = grounds.map { Drawing.fill(.roundedRect($0.inset(-1.mm), radius: 1.mm), sea) }
        drawing = .moved(.move(box.x, box.y), .group(masks + arrangement.parts(tools.theme)))
    }

    /// The shaped texts.
    private struct Texts {
        var classes: ShapedLine
        var breaks: [ShapedLine]
        var main, mainText, none: ShapedLine?

        init(_ plan: MapPlan, _ words: MapLegendWords, _ tools: Tools) throws(LayoutError) {
            classes = try tools.label(words.classes, .smallLabelStrong)
            breaks = []
            for value in plan.classes.breaks {
                breaks.append(try tools.label(value.text(tools.language), .smallLabel))
            }
            if plan.targets.contains(where: { $0.value.role == .main }) {
                main = try tools.label(words.main, .smallLabelStrong)
                mainText = try tools.label(words.mainText, .smallLabel)
            }
            if let text = words.none, !plan.isDetailed { none = try tools.label(text, .smallLabel) }
        }
    }

    /// Where the parts stand, from the legend's left top.
    private struct Arrangement {
        let texts: Texts
        let count: Int
        let step: Double
        let cap = 1.8.mm
        let key = 7.mm, gap = 1.6.mm, classesTop: Double
        let size: Size
        let none: Point
        let classes: HeatClasses
        let main: Double

        init(
            _ plan: MapPlan, _ words: MapLegendWords, _ room: Double, _ texts: Texts, isBeside: Bool
        ) {
            self.texts = texts
            count = plan.classes.count
            let widest = (texts.breaks.map(\.width).max() ?? 0) + 1.6.mm
            // Numbers never touch, even where the legend then takes more than its share of the width.
            let wanted = min(count > 3 ? 6.5.mm : 17.mm, room / Double(count))
            step = count > 1 ? max(widest, wanted) : 9.5.mm
            classesTop = texts.main == nil ? 0 : cap + 2.mm + MapLegend.height + 4.2.mm
            classes = plan.classes
            main = plan.targets.first { $0.value.role == .main }?.value.drawn ?? 0
            let mainWidth = max(texts.main?.width ?? 0, key + gap + (texts.mainText?.width ?? 0))
            let bottom = classesTop + cap + 2.mm + MapLegend.height + (texts.breaks.isEmpty ? 0 : 3.4.mm)
            none =
                isBeside
                ? Point(step * Double(count) + 3.mm, classesTop + cap + 2.mm) : Point(0, bottom + 1.8.mm)
            let noneWidth = texts.none == nil ? 0 : none.x + key + gap + (texts.none?.width ?? 0)
            let width = max(
                texts.classes.width, step * Double(count), noneWidth,
                texts.main == nil ? 0 : mainWidth)
            size = Size(width, texts.none == nil || isBeside ? bottom : none.y + MapLegend.height)
        }

        /// What the parts of the legend of many destinations stand on.
        var grounds: [Rect] {
            let boxes = classesTop + cap + 2.mm
            var grounds = [
                Rect(0, classesTop, texts.classes.width, cap),
                Rect(0, boxes, step * Double(count), MapLegend.height + (texts.breaks.isEmpty ? 0 : 3.4.mm)),
            ]
            if let text = texts.none {
                grounds.append(Rect(none.x, none.y, key + gap + text.width, MapLegend.height))
            }
            return grounds
        }

        func parts(_ theme: Theme) -> [Drawing] {
            let ramp = classes.colours(theme), height = MapLegend.height
            var parts: [Drawing] = []
            if let main = texts.main, let text = texts.mainText {
                let top = cap + 2.mm, sample = Path.rect(Rect(0, top, key, height))
                parts += [
                    main.drawing(at: Point(0, cap)),
                    .fill(sample, ramp[min(classes.index(of: self.main), ramp.count - 1)]),
                    MapPicture.hatch(
                        sample, theme, on: ramp[min(classes.index(of: self.main), ramp.count - 1)]),
                    text.drawing(at: Point(key + gap, top + height / 2 + cap / 2)),
                ]
            }
            let top = classesTop + cap + 2.mm
            parts.append(texts.classes.drawing(at: Point(0, classesTop + cap)))
            for (index, paint) in ramp.enumerated() {
                parts.append(.fill(.rect(Rect(Double(index) * step, top, step, height)), paint))
            }
            for (index, text) in texts.breaks.enumerated() {
                let joint = Point(Double(index + 1) * step, top + height + 1.2.mm + cap)
                parts.append(text.drawing(at: joint, .middle))
            }
            if let text = texts.none {
                parts += [
                    .fill(.rect(Rect(none.x, none.y, key, height)), theme[.land]),
                    text.drawing(at: Point(none.x + key + gap, none.y + height / 2 + cap / 2)),
                ]
            }
            return parts
        }
    }

    /// What a legend should not hide: land, more so that of destinations; arcs and markers.
    private static func ground(_ plan: MapPlan) -> WeightGrid {
        var grid = plan.land.weights
        for target in plan.targets where target.isFilled {
            grid.fill(plan.land.outlines[target.place.country] ?? [], 4)
        }
        for arc in plan.targets.compactMap(\.arc) { for point in arc.points(48) { grid.add(300, at: point) } }
        for target in plan.targets { grid.add(hidden, at: target.point) }
        grid.add(hidden, at: plan.origin)
        grid.sumUp()
        return grid
    }

    /// At the bottom, as near to a corner as can be, where it hides little. Nil where it would hide a marker
    /// of a map whose labels say all that it says.
    private static func corner(
        for size: Size, _ plan: MapPlan, _ ground: WeightGrid
    ) -> (box: Rect, cost: Double)? {
        let room = max(0, plan.size.width - 2 * margin - size.width)
        let y = plan.size.height - margin - size.height
        var best: (box: Rect, cost: Double)?
        for step in 0...40 {
            let shift = room * Double(step) / 40
            let box = Rect(margin + shift, y, size.width, size.height)
            let cost = ground.sum(in: box.inset(-margin)) + 3 * min(shift, room - shift) / 1.mm
            if cost < (best?.cost ?? .infinity) { best = (box, cost) }
        }
        guard let best, !plan.isDetailed || best.cost < hidden else { return nil }
        return best
    }
}
