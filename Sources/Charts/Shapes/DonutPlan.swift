import Graphics
import Layout

/// One try at a donut's layout: a form of labels and a rotation.
struct DonutPlan {
    var chart: DonutChart
    var size: Size
    var tools: Tools
    var namesFirst: Bool
    var form: DonutLayout.Form
    var othersAt: Double
    /// Share of the largest radius that is used.
    var fullness = 1.0

    /// From the ring to the labels.
    private var column: Double { size.width < 130.mm ? 7.mm : 9.mm }
    static let elbow = 3.6.mm
    static let smallest = 15.mm

    init(
        _ chart: DonutChart, _ size: Size, _ tools: Tools, form: DonutLayout.Form = .list,
        othersAt: Double = 90
    ) {
        self.chart = chart
        self.size = size
        self.tools = tools
        self.form = form
        self.othersAt = othersAt
        namesFirst = chart.namesFirst(width: size.width)
    }

    /// A shaped label with its slice.
    struct Label {
        var slice: Slice
        var lines: [ShapedLine]
        var height: Double

        var width: Double { lines.map(\.width).max() ?? 0 }
        /// On the right half of the ring.
        var isRight: Bool
    }

    private var leading: Double { tools.theme[.chartLabelStrong].leading }
    private var cap: Double { tools.theme[.chartLabelStrong].capHeight }

    private func height(_ lines: Int) -> Double { Double(lines) * leading }
    /// Of the first baseline below a label's top.
    private var rise: Double { (leading + cap) / 2 }

    private func hasLabel(_ slice: Slice) -> Bool {
        slice.sweep > 0 && !(namesFirst && slice.item == chart.drawnItems.first)
    }

    private func slices() -> [Slice] { Slice.slices(chart.items.map(\.length), othersAt: othersAt) }

    /// The ring with its names in columns beside it; nil where they do not fit or leaders would cross.
    func beside() throws(LayoutError) -> DonutLayout? {
        let radius = min(35.mm, (size.height - 2.5.mm) / 2) * fullness
        guard radius >= DonutPlan.smallest - 0.01 else { return nil }
        let all = slices(), named = all.filter { hasLabel($0) }
        let isOneSided = named.allSatisfy(\.isRight) || !named.contains(where: \.isRight)
        let room = (size.width - 2 * (radius + column)) / (isOneSided ? 1 : 2)
        var labels: [Label] = []
        for slice in named {
            guard room > 8.mm, let label = try label(slice, room) else { return nil }
            labels.append(label)
        }
        let left = labels.filter { !$0.isRight }.map(\.width).max() ?? 0
        let right = labels.filter { $0.isRight }.map(\.width).max() ?? 0
        let ring = Ring(
            centre: Point(size.width / 2 + (left - right) / 2, size.height / 2), outer: radius,
            inner: 0.61 * radius)
        guard let one = side(labels.filter { !$0.isRight }, ring),
            let two = side(labels.filter(\.isRight), ring)
        else { return nil }
        return DonutLayout(
            ring: ring, slices: all, namesFirst: namesFirst, form: form,
            leaders: one.leaders + two.leaders,
            labelDrawing: .group([one.drawing, two.drawing]))
    }

    /// Name, share and value in this form; nil where a name would be cut or a number does not fit.
    private func label(_ slice: Slice, _ room: Double) throws(LayoutError) -> Label? {
        let item = chart.items[slice.item], value = item.detail ?? item.value
        let isRight = slice.isRight
        var lines: [ShapedLine] = []
        switch form {
        case .block:
            lines = try tools.lines(item.name, .chartLabelStrong, width: room, atMost: 2)
            if let share = item.share { lines.append(try shareLine(share, item)) }
            lines.append(try tools.label(value, .chartLabel))
        case .pair:
            let share = try shareLine(item.share ?? value, item)
            lines = [try named(item.name, share, room)]
            if item.share != nil { lines.append(try tools.label(value, .chartLabel)) }
        case .line, .list:
            lines = [try named(item.name, try shareLine(item.share ?? value, item), room)]
        }
        // A list under the ring has more room than a cut name beside it.
        let isCut = lines.contains { $0.text.contains("…") } && !item.name.contains("…")
        guard !isCut, lines.allSatisfy({ $0.width <= room + 0.01 }) else { return nil }
        return Label(slice: slice, lines: lines, height: height(lines.count), isRight: isRight)
    }

    private func shareLine(_ share: String, _ item: ChartItem) throws(LayoutError) -> ShapedLine {
        try tools.label(share, call: item.noteCall, .chartLabelStrong)
    }

    /// A name, cut to fit, and a share on one line.
    private func named(
        _ name: String, _ share: ShapedLine,
        _ room: Double
    ) throws(LayoutError) -> ShapedLine {
        let space = 1.4.mm
        let name = try tools.lines(
            name, .chartLabelStrong, width: max(4.mm, room - share.width - space),
            atMost: 1)
        guard let name = name.first else { return share }
        return name.joined(share, space: space)
    }

    /// The labels of one side, top to bottom, with their leaders; nil where they do not fit, or a leader
    /// would touch the ring or another one.
    private func side(_ labels: [Label], _ ring: Ring) -> (leaders: [Leader], drawing: Drawing)? {
        let order = labels.sorted { ring.point($0.slice.middle, 1).y < ring.point($1.slice.middle, 1).y }
        let wants = order.map { label in
            LabelColumn.Want(
                middle: ring.point(label.slice.middle, ring.outer + 2.5.mm).y,
                height: label.height)
        }
        let gap = form == .line ? 0.7.mm : 1.6.mm, clear = ring.outer + 1.2.mm
        guard let tops = LabelColumn.tops(wants, gap: gap, top: 0, bottom: size.height) else { return nil }
        let leaders = zip(order, tops).map { leader($0, top: $1, ring) }
        guard leaders.allSatisfy({ $0.distance(from: ring.centre) >= clear }), !cross(leaders)
        else { return nil }
        return (leaders, draw(order, tops, leaders))
    }

    private func cross(_ leaders: [Leader]) -> Bool {
        leaders.indices.contains { a in
            leaders.indices.contains { b in b > a && leaders[a].crosses(leaders[b]) }
        }
    }

    private func leader(_ label: Label, top: Double, _ ring: Ring) -> Leader {
        let away = label.isRight ? 1.0 : -1.0, edge = ring.centre.x + (ring.outer + column) * away
        let y = top + rise - cap / 2
        return Leader(
            dot: ring.point(label.slice.middle, ring.outer + 1.5.mm),
            elbow: Point(edge - DonutPlan.elbow * away, y), end: Point(edge - 1.6.mm * away, y))
    }

    private func draw(_ labels: [Label], _ tops: [Double], _ leaders: [Leader]) -> Drawing {
        var parts: [Drawing] = []
        for ((label, top), leader) in zip(zip(labels, tops), leaders) {
            let edge = tools.theme.paint(of: chart.items[label.slice.item].colour).edge
            parts.append(.stroke(.polyline(leader.points), Stroke(edge, width: Pen.leader)))
            parts.append(.fill(.circle(leader.dot, 0.38.mm), edge))
            let x = leader.end.x + (label.isRight ? 1.6.mm : -1.6.mm)
            for (index, line) in label.lines.enumerated() {
                parts.append(
                    line.drawing(
                        at: Point(x, top + rise + Double(index) * leading),
                        label.isRight ? .start : .end))
            }
        }
        return .group(parts)
    }

    /// As many columns of the list as leave every name whole.
    private func listColumns(_ list: [Slice]) throws(LayoutError) -> Int {
        for columns in stride(from: min(3, Int(size.width / 40.mm)), to: 1, by: -1) {
            var isWhole = true
            for slice in list where isWhole {
                let line = try listLine(chart.items[slice.item], size.width / Double(columns))
                isWhole = !line.text.contains("…")
            }
            if isWhole { return columns }
        }
        return 1
    }

    private func listLine(_ item: ChartItem, _ width: Double) throws(LayoutError) -> ShapedLine {
        try named(item.name, try shareLine(item.share ?? item.value, item), width - 9.mm)
    }

    /// The ring with a list of names under it; nil where the ring would be too small.
    func under(atLeast least: Double = smallest) throws(LayoutError) -> DonutLayout? {
        let all = slices().filter { $0.sweep > 0 }, row = 4.5.mm
        let list = all.filter { hasLabel($0) }
        let columns = try listColumns(list)
        let rows = (list.count + columns - 1) / columns
        let radius = min(35.mm, (size.height - Double(rows) * row - 8.mm) / 2, size.width / 2 - 1.mm)
        guard radius >= min(least, size.width / 2 - 1.mm) - 0.01 else { return nil }
        let ring = Ring(centre: Point(size.width / 2, radius + 1.mm), outer: radius, inner: 0.61 * radius)
        let width = size.width / Double(columns)
        var parts: [Drawing] = []
        for (index, slice) in list.enumerated() {
            let item = chart.items[slice.item]
            let at = Point(Double(index / rows) * width, 2 * radius + 8.mm + Double(index % rows) * row)
            let mark = Swatch.drawing(of: item, theme: tools.theme).moved(by: Point(at.x, at.y - 0.2.mm))
            let line = try listLine(item, width)
            parts.append(.group([mark, line.drawing(at: Point(at.x + 5.mm, at.y + 2.mm))]))
        }
        return DonutLayout(
            ring: ring, slices: all, namesFirst: namesFirst, form: .list, leaders: [],
            labelDrawing: .group(parts))
    }
}
