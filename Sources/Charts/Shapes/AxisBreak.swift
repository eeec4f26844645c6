import Graphics
import Layout

/// The waived case of columns that do not stand on nothing: the axis begins higher, a zigzag runs through every
/// column, and words under the chart say so.
struct AxisBreak {
    let scale: AxisScale
    private let lines: [ShapedLine]
    private let leading: Double

    /// Nil: the axis begins at nothing, as it does wherever there are no words for the break, or a value lies
    /// too low for one.
    init?(_ chart: ColumnChart, _ width: Double, _ tools: Tools) throws(LayoutError) {
        guard let from = chart.axisFrom, let note = chart.breakNote, !note.isEmpty else { return nil }
        let known = chart.items.filter { $0.state.hasLength || $0.state == .nilValue }.map(\.length)
        guard let lowest = known.min(), let highest = known.max(), from > 0, lowest > 0 else { return nil }
        var scale = AxisScale(from: min(from, lowest), to: highest)
        // The zigzag needs a piece of every column under its end.
        while scale.firstTick > 0, scale.share(lowest) < AxisBreak.leastShare {
            scale = AxisScale(from: scale.lowest - 0.5 * scale.step, to: highest)
        }
        guard scale.lowest > 0 else { return nil }
        self.scale = scale
        lines = try tools.wrapped(note, .note, width: width)
        leading = tools.theme[.note].leading
    }

    /// Of the axis, under the top of the shortest column.
    private static let leastShare = 0.2
    private static let lift = 1.2.mm
    private static let amplitude = 0.5.mm
    private static let opening = 1.1.mm

    /// Of the words, in points.
    var height: Double { Double(lines.count) * leading + 1.mm }

    /// The zigzag over the whole area, and the words at the bottom of the frame.
    func drawing(_ plot: PlotFrame, bottom: Double, _ theme: Theme) -> Drawing {
        let low = plot.rect.maxY - AxisBreak.lift, high = low - AxisBreak.opening
        let edge = Stroke(theme[.ink2], width: Pen.edge)
        let lower = zigzag(plot.rect, low), upper = zigzag(plot.rect, high)
        var parts: [Drawing] = [
            .fill(.polygon(lower + upper.reversed()), theme[.paper]), .stroke(.polyline(lower), edge),
            .stroke(.polyline(upper), edge),
        ]
        for (index, line) in lines.enumerated() {
            let up = Double(lines.count - 1 - index) * leading
            parts.append(line.drawing(at: Point(0, bottom - 1.mm - up)))
        }
        return .group(parts)
    }

    private func zigzag(_ area: Rect, _ y: Double) -> [Point] {
        let teeth = max(2, Int((area.width / 1.6.mm).rounded()))
        return (0...teeth).map { tooth in
            Point(
                area.minX + area.width * Double(tooth) / Double(teeth),
                y + (tooth % 2 == 0 ? AxisBreak.amplitude : -AxisBreak.amplitude))
        }
    }
}
