public import Graphics
public import Layout

/// A map for a narrow panel: every destination filled, the first ones named. Names are set beside their
/// places, right or left, in one go: what finds no place there stays without one.
public struct PanelMap: Chart {
    public static let key = "destinations"
    private static let mostNames = 5

    public var map: DestinationMap

    public init(_ map: DestinationMap) { self.map = map }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { width * 0.6 }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard size.width >= 40.mm, size.height >= 25.mm else {
            throw .misfit(block: "map", because: "a map needs at least 40 × 25 mm")
        }
        let plan = try MapPlan(map, size, .panel), picture = MapPicture(plan, tools.theme)
        return .clipped(
            to: .rect(Rect(origin: .zero, size: size)),
            .group([picture.ground, picture.flows] + (try names(plan, tools))))
    }

    private func names(_ plan: MapPlan, _ tools: Tools) throws(LayoutError) -> [Drawing] {
        let theme = tools.theme, cap = theme[.chartLabelStrong].capHeight
        var taken = plan.targets.filter { $0.arc != nil }.map { Self.box(around: $0.point, 1.4.mm) }
        taken.append(Self.box(around: plan.origin, 1.6.mm))
        var parts: [Drawing] = []
        func set(_ lines: [ShapedLine], at point: Point) {
            let height = Double(lines.count - 1) * 4.mm + cap
            let width = lines.map(\.width).max() ?? 0
            for side in [1.0, -1.0] {
                for drop in plan.isDetailed ? [0, 3.mm, -3.mm, 6.mm, -6.mm] : [0] {
                    let left = side > 0 ? point.x + 2.4.mm : point.x - 2.4.mm - width
                    let box = Rect(left, point.y - cap / 2 + drop, width, height)
                    let room = Rect(1.mm, 1.mm, plan.size.width - 2.mm, plan.size.height - 2.mm)
                    guard box.minX >= room.minX, box.maxX <= room.maxX, box.minY >= room.minY,
                        box.maxY <= room.maxY, !taken.contains(where: { $0.meets(box.inset(-0.6.mm)) })
                    else { continue }
                    taken.append(box)
                    parts.append(Self.ground(box, theme))
                    for (index, line) in lines.enumerated() {
                        parts.append(line.drawing(at: Point(left, box.minY + cap + Double(index) * 4.mm)))
                    }
                    return
                }
            }
        }
        for target in plan.targets.prefix(Self.mostNames) {
            var lines = [try tools.label(target.place.name, .chartLabelStrong)]
            if plan.targets.count <= 3, target.isFirst {
                for text in target.value.lines { lines.append(try tools.label(text, .chartLabel)) }
            }
            set(lines, at: target.point)
        }
        set([try tools.label(map.origin.name, .chartLabelStrong)], at: plan.origin)
        return parts
    }

    private static func ground(_ box: Rect, _ theme: Theme) -> Drawing {
        var paint = theme[.paper]
        paint.opacity = 0.8
        return .fill(.roundedRect(box.inset(-0.7.mm), radius: 0.6.mm), paint)
    }

    private static func box(around point: Point, _ reach: Double) -> Rect {
        Rect(point.x - reach, point.y - reach, 2 * reach, 2 * reach)
    }
}
