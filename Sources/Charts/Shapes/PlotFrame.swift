import Graphics
import Layout
import Localization

/// The drawing area of a chart with a value axis from top to bottom: its guides and its base line.
struct PlotFrame {
    /// The drawing area; its lower edge is nothing.
    let rect: Rect
    let scale: AxisScale
    /// Grid lines with tick labels.
    let guides: Drawing
    let baseline: Drawing

    /// Room over the highest tick: a value may stand over the open end of a column that reaches it.
    static func top(_ tools: Tools) -> Double {
        3.6.mm + tools.theme[.chartValue].capHeight + 0.4.mm
    }

    static func labels(_ scale: AxisScale, _ tools: Tools) throws(LayoutError) -> [ShapedLine] {
        var labels: [ShapedLine] = []
        for tick in scale.ticks {
            labels.append(try tools.label(scale.label(ofTick: tick, tools.language), .smallLabel))
        }
        return labels
    }

    /// Where the area begins: the same in most charts, so that those under each other line up.
    static func left(_ labels: [ShapedLine]) -> Double {
        max(8.mm, (labels.map(\.width).max() ?? 0) + 1.8.mm)
    }

    /// `below` and `right` are the rooms for names under, and marks beside, the area. The base line falls on
    /// a line of the page's grid when the frame does.
    init(
        _ scale: AxisScale, in size: Size, below: Double, right: Double = 0, showsAxis: Bool = true,
        with tools: Tools
    ) throws(LayoutError) {
        let theme = tools.theme
        let labels = showsAxis ? try PlotFrame.labels(scale, tools) : []
        let left = showsAxis ? PlotFrame.left(labels) : 0
        let top = PlotFrame.top(tools)
        let foot = ((size.height - below) / theme.grid.baseline + 1e-6).rounded(.down) * theme.grid.baseline
        let rect = Rect(left, top, max(0, size.width - left - right), max(0, foot - top))
        var lines: [Drawing] = []
        for (tick, label) in zip(scale.ticks, labels) {
            let y = rect.maxY - rect.height * scale.share(scale.value(ofTick: tick))
            lines.append(
                .stroke(
                    .line(Point(rect.minX, y), Point(rect.maxX, y)),
                    Stroke(theme[.hair], width: Pen.grid)))
            lines.append(label.drawing(at: Point(left - 1.8.mm, y + theme[.smallLabel].capHeight / 2), .end))
        }
        let zero = rect.maxY - rect.height * min(1, max(0, scale.share(0)))
        self.rect = rect
        self.scale = scale
        guides = .group(lines)
        baseline = .stroke(
            .line(Point(rect.minX, zero), Point(rect.maxX, zero)),
            // Where the axis does not reach nothing, its foot is a grid line among others.
            scale.lowest > 0
                ? Stroke(theme[.rule], width: Pen.baseline) : Stroke(theme[.ink], width: Pen.baseline))
    }

    /// Height on the page of a value.
    func y(_ value: Double) -> Double { rect.maxY - rect.height * scale.share(value) }
}
