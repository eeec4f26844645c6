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
        let arrangement = Arrangement(plan, words, room, try Texts(plan, words, tools))
        guard let box = MapLegend.corner(for: arrangement.size, plan) else { return nil }
        self.box = box.inset(-1.5.mm)
        var ground = MapPicture.sea(plan, tools.theme)
        ground.opacity = 0.88
        drawing = .group([
            .fill(.roundedRect(self.box, radius: 1.mm), ground),
            .moved(.move(box.x, box.y), .group(arrangement.parts(tools.theme))),
        ])
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
        let noneTop: Double
        let classes: HeatClasses
        let main: Double

        init(_ plan: MapPlan, _ words: MapLegendWords, _ room: Double, _ texts: Texts) {
            self.texts = texts
            count = plan.classes.count
            step = count > 1 ? min(count > 3 ? 7.mm : 17.mm, room / Double(count)) : 9.5.mm
            classesTop = texts.main == nil ? 0 : cap + 2.mm + MapLegend.height + 4.2.mm
            classes = plan.classes
            main = plan.targets.first { $0.value.role == .main }?.value.drawn ?? 0
            let mainWidth = max(texts.main?.width ?? 0, key + gap + (texts.mainText?.width ?? 0))
            let noneWidth = texts.none == nil ? 0 : key + gap + (texts.none?.width ?? 0)
            let width = max(
                texts.classes.width, step * Double(count), noneWidth,
                texts.main == nil ? 0 : mainWidth)
            let bottom = classesTop + cap + 2.mm + MapLegend.height + (texts.breaks.isEmpty ? 0 : 3.4.mm)
            noneTop = bottom + 1.8.mm
            size = Size(width, texts.none == nil ? bottom : noneTop + MapLegend.height)
        }

        func parts(_ theme: Theme) -> [Drawing] {
            let ramp = classes.colours(theme), height = MapLegend.height
            var parts: [Drawing] = []
            if let main = texts.main, let text = texts.mainText {
                let top = cap + 2.mm, sample = Path.rect(Rect(0, top, key, height))
                parts += [
                    main.drawing(at: Point(0, cap)),
                    .fill(sample, ramp[min(classes.index(of: self.main), ramp.count - 1)]),
                    MapPicture.hatch(sample, theme),
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
            if let none = texts.none {
                parts += [
                    .fill(.rect(Rect(0, noneTop, key, height)), theme[.land]),
                    none.drawing(at: Point(key + gap, noneTop + height / 2 + cap / 2)),
                ]
            }
            return parts
        }
    }

    /// At the bottom, as near to a corner as can be, where it hides little land and no arc or marker. Nil
    /// where it would hide a marker of a map whose labels say all that it says.
    private static func corner(for size: Size, _ plan: MapPlan) -> Rect? {
        var grid = WeightGrid(plan.size, cell: LabelScene.cell)
        for (_, outlines) in plan.land.outlines.sorted(by: { $0.key < $1.key }) { grid.fill(outlines, 1) }
        for arc in plan.targets.compactMap(\.arc) { for point in arc.points(48) { grid.add(300, at: point) } }
        for target in plan.targets { grid.add(hidden, at: target.point) }
        grid.add(hidden, at: plan.origin)
        grid.sumUp()
        let room = max(0, plan.size.width - 2 * margin - size.width)
        let y = plan.size.height - margin - size.height
        var best: (cost: Double, box: Rect)?
        for step in 0...40 {
            let shift = room * Double(step) / 40
            let box = Rect(margin + shift, y, size.width, size.height)
            let cost = grid.sum(in: box.inset(-margin)) + 3 * min(shift, room - shift) / 1.mm
            if cost < (best?.cost ?? .infinity) { best = (cost, box) }
        }
        guard let best, !plan.isDetailed || best.cost < hidden else { return nil }
        return best.box
    }
}
