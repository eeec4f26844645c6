import Graphics
import Layout

/// Where labels stand beside the ends of lines: as near to their ends as the others allow.
enum LineEnds {
    /// One end: the height of its line, and its label's size. In points.
    struct End: Hashable {
        var y: Double
        var height: Double
        /// From the label's top to where its line arrives.
        var anchor: Double
    }

    /// Tried from the widest.
    static let gaps = [1.5, 0.8, 0.3].map(\.mm)
    /// A label that moved less needs no leader.
    static let tolerance = 0.9.mm
    /// Between the plot and the labels, without and with leaders.
    static let near = 1.8.mm
    static let far = 5.5.mm

    /// Tops in the order given; labels stand in the order of their lines, those of equal lines in the order
    /// given. Nil where they have no room between `top` and `bottom`.
    static func tops(_ ends: [End], top: Double, bottom: Double) -> [Double]? {
        let order = ends.indices.sorted { (ends[$0].y, $0) < (ends[$1].y, $1) }
        let wants = order.map { index in
            LabelColumn.Want(
                middle: ends[index].y - ends[index].anchor + ends[index].height / 2,
                height: ends[index].height)
        }
        for gap in gaps {
            guard let found = LabelColumn.tops(wants, gap: gap, top: top, bottom: bottom) else { continue }
            var tops = Array(repeating: 0.0, count: ends.count)
            for (index, place) in zip(order, found) { tops[index] = place }
            return tops
        }
        return nil
    }

    /// From the line's end to its label, if the label moved away from it. `edge` is the end of all lines,
    /// `text` where the labels begin, on either side.
    static func leader(of end: End, top: Double, edge: Double, text: Double) -> Leader? {
        let arrival = top + end.anchor
        guard abs(arrival - end.y) > tolerance else { return nil }
        let way = text > edge ? 1.0 : -1.0
        return Leader(
            dot: Point(edge + 0.9.mm * way, end.y), elbow: Point(text - 1.7.mm * way, arrival),
            end: Point(text - 0.8.mm * way, arrival))
    }
}

/// The labels of all lines on one side, placed: in the tightest form only where they need it.
struct LineEndColumn {
    var labels: [LineLabel]
    var ends: [LineEnds.End]
    var tops: [Double]

    var width: Double { labels.map(\.width).max() ?? 0 }
    /// Room from the ends of the lines to the far edge of the labels.
    var room: Double { width + gutter }
    var gutter: Double {
        zip(ends, tops).contains { abs($1 + $0.anchor - $0.y) > LineEnds.tolerance }
            ? LineEnds.far : LineEnds.near
    }

    /// `heights` are those of the lines' ends. Throws `misfit` where even one small line each has no room.
    init(
        _ texts: [LineLabel.Text], heights: [Double], width: Double, top: Double, bottom: Double,
        block: String, _ tools: Tools
    ) throws(LayoutError) {
        let width = max(width, try LineLabel.leastWidth(texts, tools))
        let found = try LineEndColumn(heights: heights, top: top, bottom: bottom) {
            form throws(LayoutError) in
            try texts.map { text throws(LayoutError) in try LineLabel(text, form, width: width, tools) }
        }
        guard let found else {
            throw .misfit(
                block: block, because: "\(texts.count) labels do not fit \(Int(bottom - top)) points")
        }
        self = found
    }

    /// The labels in the first form that has room; nil where none has.
    init?(
        heights: [Double], top: Double, bottom: Double,
        labels make: (LineLabel.Form) throws(LayoutError) -> [LineLabel]
    ) throws(LayoutError) {
        for form in LineLabel.Form.allCases {
            let labels = try make(form)
            let ends = zip(labels, heights).map { label, y in
                LineEnds.End(y: y, height: label.height, anchor: label.anchor)
            }
            guard let tops = LineEnds.tops(ends, top: top, bottom: bottom) else { continue }
            (self.labels, self.ends, self.tops) = (labels, ends, tops)
            return
        }
        return nil
    }

    /// Leaders, then labels; `edge` is where the lines end.
    func drawing(edge: Double, isLeft: Bool = false, paints: [Paint]) -> Drawing {
        let text = isLeft ? edge - gutter : edge + gutter
        var parts: [Drawing] = []
        for (index, leader) in leaders(edge: edge, isLeft: isLeft).enumerated() {
            guard let leader else { continue }
            parts.append(
                .stroke(.polyline(leader.points), Stroke(paints[index], width: Pen.leader)))
        }
        for (label, top) in zip(labels, tops) {
            parts.append(label.drawing(x: text, top: top, isLeft ? .end : .start))
        }
        return .group(parts)
    }

    func leaders(edge: Double, isLeft: Bool = false) -> [Leader?] {
        let text = isLeft ? edge - gutter : edge + gutter
        return zip(ends, tops).map { end, top in
            LineEnds.leader(of: end, top: top, edge: edge, text: text)
        }
    }
}
