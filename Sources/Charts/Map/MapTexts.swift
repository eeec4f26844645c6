import Graphics
import Layout

/// The texts of a map's labels in all the ways in which they can be written, and what the solver asks of
/// them.
struct MapTexts {
    /// A label's lines, one list a form, and the target that it names; nil for the origin.
    struct Written {
        var forms: [[ShapedLine]]
        var label: MapLabel
        var target: Int?
    }

    let leading: Double
    private(set) var labels: [Written] = []
    private let plan: MapPlan
    private let tools: Tools
    private let roles: (name: TextRole, line: TextRole)

    /// Names of more than this many points may stand on two lines.
    private static let long = 16.mm
    /// On a map of many destinations the largest are named.
    private static let named = 5

    /// `keyed` are the targets named under the map; `isThorough` asks for shorter forms too.
    init(_ plan: MapPlan, keyed: [Int], isThorough: Bool, _ tools: Tools) throws(LayoutError) {
        self.plan = plan
        self.tools = tools
        roles =
            plan.isDetailed ? (.chartLabelStrong, .chartLabel) : (.smallLabelStrong, .smallLabel)
        leading = tools.theme[roles.name].leading
        if !plan.chart.origin.name.isEmpty {
            let lines = [try tools.label(plan.chart.origin.name, roles.name)]
            add(
                [(.whole, lines)], at: plan.origin, 1.15.mm * plan.chart.markScale, MapLabel.Direction.below,
                nil)
        }
        for index in plan.targets.indices where plan.isDetailed || index < Self.named {
            let target = plan.targets[index]
            let key: [ShapedLine] = [try tools.label(MapTexts.key(index), roles.name)]
            var forms: [(MapLabel.Stage, [ShapedLine])] = []
            if !keyed.contains(index) {
                forms = try isThorough ? all(target) : [(.whole, whole(target))]
            }
            if plan.isDetailed, isThorough || keyed.contains(index) { forms.append((.key, key)) }
            let isHead = target.arc?.hasHead == true
            add(
                forms, at: target.point,
                isHead ? 0.8.mm * plan.chart.markScale : plan.radius(of: target),
                isHead ? MapLabel.Direction.head : MapLabel.Direction.usual, index)
        }
    }

    /// The digit of a target: its rank.
    static func key(_ target: Int) -> String { String(target + 1) }

    private mutating func add(
        _ forms: [(stage: MapLabel.Stage, lines: [ShapedLine])], at anchor: Point, _ radius: Double,
        _ directions: [MapLabel.Direction], _ target: Int?
    ) {
        let cap = tools.theme[roles.name].capHeight
        let sizes = forms.map { form in
            let height = cap + Double(form.lines.count - 1) * leading + MapTexts.descent
            return MapLabel.Form(
                stage: form.stage, size: Size(form.lines.map(\.width).max() ?? 0, height), firstLine: cap / 2)
        }
        let label = MapLabel(anchor: anchor, radius: radius, forms: sizes, directions: directions)
        labels.append(Written(forms: forms.map(\.lines), label: label, target: target))
    }

    static let descent = 0.7.mm

    private func whole(_ target: MapTarget) throws(LayoutError) -> [ShapedLine] {
        [try tools.label(MapTexts.name(target), roles.name)] + (try values(target))
    }

    /// A missing value stands behind its name.
    static func name(_ target: MapTarget) -> String {
        target.isGap ? target.place.name + " " + (target.value.lines.last ?? "…") : target.place.name
    }

    private func values(_ target: MapTarget) throws(LayoutError) -> [ShapedLine] {
        guard plan.isDetailed, !target.isGap, target.isFirst else { return [] }
        return try target.value.lines.map { line throws(LayoutError) in try tools.label(line, roles.line) }
    }

    private func all(_ target: MapTarget) throws(LayoutError) -> [(MapLabel.Stage, [ShapedLine])] {
        let whole = try whole(target), name = whole[0], values = Array(whole.dropFirst())
        var forms: [(MapLabel.Stage, [ShapedLine])] = [(.whole, whole)], short: [ShapedLine]?
        if name.width > Self.long {
            let lines = try tools.wrapped(MapTexts.name(target), roles.name, width: name.width * 0.62)
            if lines.count == 2 { short = lines }
        }
        if let short { forms.append((.wrapped, short + values)) }
        // On a page the table has the value; a press chart has none, and names it under the map.
        if !values.isEmpty, !plan.chart.isPress {
            forms.append((.bare, [name]))
            if let short { forms.append((.bare, short)) }
        }
        return forms
    }
}
