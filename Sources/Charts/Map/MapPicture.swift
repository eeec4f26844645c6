import Geography
import Graphics

/// The drawn part of a map: sea, land, fills, borders; arcs and markers.
struct MapPicture {
    private let plan: MapPlan
    private let theme: Theme

    static let ring = 1.15.mm
    /// A country without an arc is seen by its fill alone only where it is larger than this.
    static let clear = 2.3.mm

    init(_ plan: MapPlan, _ theme: Theme) {
        self.plan = plan
        self.theme = theme
    }

    private func paint(of target: MapTarget) -> Paint {
        theme.ramp[min(plan.classes.step(target.value.drawn), theme.ramp.count - 1)]
    }

    static func sea(_ plan: MapPlan, _ theme: Theme) -> Paint {
        plan.isDetailed || plan.chart.isPress ? theme[.sea] : theme[.sea].tint(0.6, on: theme[.paper])
    }

    var ground: Drawing {
        // Crumbs of a country that an arrow points to lie at the edge without a meaning.
        let filled = plan.targets.filter { $0.isFilled && !$0.isFar }
        let taken = Set(filled.map(\.place.country) + [plan.chart.origin.country])
        let rest = plan.land.codes.filter { !taken.contains($0) }
        let sea = MapPicture.sea(plan, theme)
        var parts: [Drawing] = [
            .fill(.rect(Rect(origin: .zero, size: plan.size)), sea),
            .fill(plan.land.path(rest), theme[.land]),
            .fill(plan.land.path(plan.chart.origin.country), theme[.home]),
        ]
        for target in filled where plan.land.outlines[target.place.country] != nil {
            let outline = plan.land.path(target.place.country)
            parts.append(.fill(outline, paint(of: target)))
            if target.value.role == .main {
                parts.append(MapPicture.hatch(outline, theme, on: paint(of: target)))
            }
        }
        parts.append(.stroke(plan.land.borderPath, Stroke(theme[.paper], width: 0.35, join: .round)))
        return .group(parts)
    }

    /// - Parameter fill: what it lies on: lines in its own colour would not be seen.
    static func hatch(_ outline: Path, _ theme: Theme, on fill: Paint) -> Drawing {
        Texture.hatch(
            outline, fill == theme.ramp[3] ? theme[.paper] : theme.ramp[3], pitch: 1.5.mm, width: 0.5)
    }

    var flows: Drawing {
        var parts: [Drawing] = []
        for target in plan.targets where target.arc == nil { parts.append(mark(target)) }
        let arcs = plan.targets.compactMap(\.arc)
        parts += arcs.map { $0.drawing(theme[.accent]) }
        parts += plan.targets.filter { $0.arc?.hasHead == false }.map(marker)
        let side = 2.3.mm * plan.chart.markScale
        let square = Rect(plan.origin.x - side / 2, plan.origin.y - side / 2, side, side)
        parts.append(.fill(.rect(square.inset(-0.6)), theme[.paper]))
        parts.append(.fill(.rect(square), theme[.ink]))
        return .group(parts)
    }

    /// What stands for a country without an arc: nothing where its fill is large enough, a ring in the colour
    /// of its class where it is small, an empty ring where its value is not known.
    private func mark(_ target: MapTarget) -> Drawing {
        let radius = plan.isDetailed ? Self.ring : 0.8.mm
        if target.isGap {
            let circle = Path.circle(target.point, plan.radius(of: target))
            return .group([
                .stroke(circle, Stroke(theme[.paper], width: 1.6)),
                .stroke(circle, Stroke(theme[.ink3], width: 0.8)),
            ])
        }
        if target.value.role == .joint { return marker(target) }
        guard plan.land.extent(target.place.country) < Self.clear else { return .nothing }
        let circle = Path.circle(target.point, radius - 0.3)
        return .group([.fill(circle, paint(of: target)), .stroke(circle, Stroke(theme.ramp[5], width: 0.6))])
    }

    /// A white disc in a ring; a dot in the middle says that the value belongs to this country.
    private func marker(_ target: MapTarget) -> Drawing {
        let radius = plan.radius(of: target), circle = Path.circle(target.point, radius)
        var parts: [Drawing] = [
            .fill(.circle(target.point, radius + (radius < Self.ring ? 0.6 : 1)), theme[.paper]),
            .fill(circle, theme[.paper]), .stroke(circle, Stroke(theme[.accent], width: 1)),
        ]
        if plan.isDetailed, target.value.role != .joint {
            parts.append(.fill(.circle(target.point, 0.5.mm * plan.chart.markScale), theme[.accent]))
        }
        return .group(parts)
    }
}
